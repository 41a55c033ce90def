//! `cargo xtask sessions`: whether people can work with a policy, as real clients answer.
//!
//! A client that starts may still leave nobody a session, or a session in which each command fails. So each policy gets a client with a
//! home directory of its own, in a mount namespace of its own. A stand-in for the model asks for one command.

mod book;
mod comparable;
mod judged;
mod policies;
mod reason;
mod work;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use stricture_conformance::sessions::{Answer, Recording, hash};

use crate::arguments::Sessions;
use crate::client::Client;
use crate::stand_in::Model;
use crate::{Failure, root};
use policies::Policy;

/// How many answers may be lost if somebody stops the task.
const UNSAVED: usize = 20;

/// Asks all clients about all policies. A difference from the recorded answers is a failure.
///
/// To record is to ask only about texts without an answer, and to write the answers down.
pub(crate) fn run(options: &Sessions) -> Result<(), Failure> {
    if let Some(folder) = &options.judge {
        return judged::run(folder, options);
    }
    let folder = root().join("fixtures/sessions/recorded");
    let policies: Vec<Policy> = policies::all(&root())?
        .into_iter()
        .filter(|policy| options.only.as_ref().is_none_or(|only| policy.full_name().contains(only)))
        .collect();
    let mut clients = Vec::new();
    for path in &options.clients {
        let client = Client::at(path)?;
        clients.push((client.release().to_string(), client));
    }
    let mut record = Record { recordings: Recording::all(&folder)?, folder, unsaved: 0 };
    if options.record && options.only.is_none() {
        record.forget_others(&policies);
    }
    // One client after the other in each group, so a task that somebody stops leaves whole groups.
    let groups = policies.chunk_by(|one, next| one.group == next.group);
    let questions: Vec<(&Policy, &str, &Client)> = groups
        .flat_map(|group| clients.iter().map(move |(release, client)| (group, release.as_str(), client)))
        .flat_map(|(group, release, client)| group.iter().map(move |policy| (policy, release, client)))
        .filter(|(policy, release, _)| !options.record || record.answer(policy, release).is_none())
        .collect();
    let differences = ask(&questions, options, &mut record)?;
    println!("{} questions asked, {differences} differences", questions.len());
    if options.record || differences == 0 { Ok(()) } else { Err(Failure::new(format!("{differences} answers differ"))) }
}

/// A question about a policy to the client of a release.
type Question<'q> = (&'q Policy, &'q str, &'q Client);

/// Asks all questions, and returns how many answers differ from the recorded ones.
fn ask(questions: &[Question<'_>], options: &Sessions, record: &mut Record) -> Result<usize, Failure> {
    let next = AtomicUsize::new(0);
    let state = Mutex::new((record, 0, Ok(())));
    std::thread::scope(|scope| {
        for _ in 0..options.jobs {
            scope.spawn(|| {
                let model = Model::start();
                while let Some(question) = questions.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let recorded = state.lock().ok().and_then(|state| state.0.answer(question.0, question.1).cloned());
                    let found = answer(*question, model.as_ref(), recorded.as_ref());
                    let Ok(mut state) = state.lock() else { return };
                    let result = found.and_then(|found| {
                        if recorded.as_ref() != Some(&found) {
                            state.1 += 1;
                        }
                        if options.record { state.0.add(question.0, question.1, found) } else { Ok(()) }
                    });
                    if let Err(failure) = result {
                        state.2 = Err(Failure::new(format!("{}: {failure}", question.0.full_name())));
                        // Nothing is left for the others.
                        next.store(questions.len(), Ordering::Relaxed);
                        return;
                    }
                }
            });
        }
    });
    let (record, differences, result) = state.into_inner().map_err(|_| Failure::new("a worker failed"))?;
    result?;
    if options.record {
        record.save()?;
    }
    Ok(differences)
}

/// The answer to a question, which this prints if it differs from the recorded one. Some sandboxes fail by chance, so a different answer gets
/// a second question.
fn answer(
    (policy, release, client): Question<'_>,
    model: Result<&Model, &Failure>,
    recorded: Option<&Answer>,
) -> Result<Answer, Failure> {
    let model = model.map_err(|failure| Failure::new(failure.to_string()))?;
    let mut found = work::ask(client, &policy.text, model)?;
    if recorded.is_some_and(|recorded| *recorded != found.answer) {
        found = work::ask(client, &policy.text, model)?;
    }
    if let Some(words) = &found.words {
        eprintln!("{}: client {release}: {}: {words}", policy.full_name(), found.answer);
    }
    if recorded != Some(&found.answer) {
        let recorded = recorded.map_or_else(|| "nothing".to_owned(), Answer::to_string);
        println!("{}: client {release}: recorded {recorded}, now {}", policy.full_name(), found.answer);
    }
    Ok(found.answer)
}

/// The recorded answers, and what is not written yet.
struct Record {
    folder: PathBuf,
    recordings: BTreeMap<String, Recording>,
    unsaved: usize,
}

impl Record {
    /// The recorded answer about this text.
    fn answer(&self, policy: &Policy, release: &str) -> Option<&Answer> {
        let answers = self.recordings.get(&policy.group)?.policies.get(&policy.name)?;
        if answers.hash == hash(&policy.text) { answers.by_release.get(release) } else { None }
    }

    fn add(&mut self, policy: &Policy, release: &str, answer: Answer) -> Result<(), Failure> {
        let recording = self.recordings.entry(policy.group.clone()).or_default();
        let answers = recording.policies.entry(policy.name.clone()).or_default();
        let hash = hash(&policy.text);
        if answers.hash != hash {
            answers.by_release.clear();
            answers.hash = hash;
        }
        answers.by_release.insert(release.to_owned(), answer);
        self.unsaved += 1;
        if self.unsaved < UNSAVED { Ok(()) } else { self.save() }
    }

    /// Forgets the answers about policies that are gone.
    fn forget_others(&mut self, policies: &[Policy]) {
        for (group, recording) in &mut self.recordings {
            recording
                .policies
                .retain(|name, _| policies.iter().any(|policy| policy.group == *group && policy.name == *name));
        }
    }

    fn save(&mut self) -> Result<(), Failure> {
        self.unsaved = 0;
        for (name, recording) in &self.recordings {
            recording.write(&self.folder, name)?;
        }
        Ok(())
    }
}
