//! `cargo xtask meaning`: plays the sentences of `explain --policy` against real clients.
//!
//! A sentence says what people and programs can do under a policy, or cannot do. So each experiment has a policy, and somebody who tries it. `fixtures/experiments` has all of them.

mod listener;
mod play;
mod scene;
mod sights;
mod turn;

use std::collections::BTreeMap;
use std::time::Instant;

use stricture_conformance::Release;
use stricture_conformance::experiments::{Answer, Experiment, Family, Recordings};

use crate::arguments::Meaning;
use crate::client::Client;
use crate::{Failure, machine, root, workers};

/// What the commands of the experiments run.
const PROGRAMS: &[&str] = &["unshare", "mount", "bash", "curl"];

/// An experiment with its place.
struct Question<'q> {
    family: &'q str,
    name: &'q str,
    experiment: &'q Experiment,
    client: &'q Client,
}

/// Plays all experiments with all clients. A difference from the recorded answers is a failure.
pub(crate) fn run(options: &Meaning) -> Result<(), Failure> {
    machine::must_have(PROGRAMS)?;
    let start = Instant::now();
    let folder = root().join("fixtures/experiments");
    let families = Family::all(&folder)?;
    let mut recordings = Recordings::all(&folder.join("recorded"))?;
    recordings.keep_only(&families);
    let clients: Vec<Client> = options.clients.iter().map(|path| Client::at(path)).collect::<Result<_, _>>()?;
    let mut questions = Vec::new();
    for client in &clients {
        for family in &families {
            let wanted = |name: &str| {
                options.only.as_ref().is_none_or(|only| format!("{}/{name}", family.name).contains(only.as_str()))
            };
            for (name, experiment) in family.experiments.iter().filter(|(name, _)| wanted(name)) {
                let question = Question { family: &family.name, name, experiment, client };
                if !options.missing || recorded(&recordings, &question).is_none() {
                    questions.push(question);
                }
            }
        }
    }
    let answers = workers::each("experiments", &questions, |question| answer(question, &recordings, options.words))?;
    let mut played: BTreeMap<(Release, &str), (usize, usize)> = BTreeMap::new();
    for (question, answer) in questions.iter().zip(answers) {
        let (all, different) = played.entry((question.client.release(), question.family)).or_default();
        *all += 1;
        let expected = expected(&recordings, question);
        if expected != Some(&answer) {
            *different += 1;
            let was = expected.map_or_else(|| "nothing".to_owned(), Answer::to_string);
            println!("{}/{}: client {}:", question.family, question.name, question.client.release());
            println!("  recorded {was}\n  now      {answer}");
        }
        if options.record {
            let release = question.client.release();
            recordings.add(question.family, question.name, &question.experiment.hash, release, answer);
        }
    }
    if options.record {
        recordings.write(&folder.join("recorded"))?;
    }
    let mut differences = 0;
    for ((release, family), (all, different)) in &played {
        differences += different;
        println!("client {release}: {family}: {all} experiments, {different} differences");
    }
    println!("{} experiments played in {} s, {differences} differences", questions.len(), start.elapsed().as_secs());
    if options.record || differences == 0 {
        Ok(())
    } else {
        Err(Failure::new(format!("{differences} experiments differ")))
    }
}

/// The recorded answer of the client's release.
fn recorded<'r>(recordings: &'r Recordings, question: &Question<'_>) -> Option<&'r Answer> {
    let answers = recordings.about(question.family, question.name, &question.experiment.hash)?;
    answers.by_release.get(&question.client.release())
}

/// The recorded answer of the client's release, or of the last release before it: we expect that a new release does the same.
fn expected<'r>(recordings: &'r Recordings, question: &Question<'_>) -> Option<&'r Answer> {
    let answers = recordings.about(question.family, question.name, &question.experiment.hash)?;
    answers.by_release.range(..=question.client.release()).next_back().map(|(_, answer)| answer)
}

/// The answer to a question. On a busy machine something may come too late, so a different answer gets a second question.
fn answer(question: &Question<'_>, recordings: &Recordings, words: bool) -> Result<Answer, Failure> {
    let play = || {
        play::play(question.client, question.experiment, words)
            .map_err(|failure| Failure::new(format!("{}/{}: {failure}", question.family, question.name)))
    };
    let found = play()?;
    match expected(recordings, question) {
        Some(expected) if *expected != found => play(),
        _ => Ok(found),
    }
}
