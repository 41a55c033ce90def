//! Policies in a folder: how far people get with them, against the verdicts of Stricture.
//!
//! With the policies of `cargo xtask differential --unpack`, this finds verdicts that are too hard or too soft.

use std::fs;
use std::path::{Path, PathBuf};

use stricture_conformance::sessions::{Answer, BY_MACHINE};

use super::{policies, reason, work};
use crate::arguments::Sessions;
use crate::client::Client;
use crate::ours::{self, Verdict};
use crate::stand_in::Model;
use crate::{Failure, workers};

/// Lints about what this task does not show: whether people can sign in, whether the real model service can be reached, and whether models
/// work that the session does not use.
const NOT_SHOWN: &[&str] = &["forbidden-reviewer", "login-locked-out", "model-out-of-reach"];

/// What became of a question.
enum Compared {
    Same { works: bool },
    Different(Answer),
    Machine(Answer),
    NotComparable,
}

/// Asks all clients about all policies in the folder that Stricture does not reject. A verdict that says otherwise is a failure.
pub(super) fn run(folder: &Path, options: &Sessions) -> Result<(), Failure> {
    let files = policies::files(folder, &["toml"])?;
    let binary = ours::build()?;
    let mut differences = 0;
    for path in &options.clients {
        let client = Client::at(path)?;
        differences += judge(&client, &files, &binary)?;
    }
    if differences == 0 { Ok(()) } else { Err(Failure::new(format!("{differences} verdicts differ"))) }
}

/// Compares the answers of one client, and returns how many verdicts differ.
fn judge(client: &Client, files: &[PathBuf], binary: &Path) -> Result<usize, Failure> {
    let release = client.release().to_string();
    let verdicts = ours::verdicts(binary, &release, files)?;
    // `cargo xtask differential` compares the others, faster.
    let questions: Vec<(&PathBuf, &Verdict)> =
        files.iter().zip(&verdicts).filter(|(_, verdict)| !verdict.is("rejected")).collect();
    let found = workers::each("policies asked", &questions, |(file, verdict)| {
        let policy = fs::read(file).map_err(|error| Failure::file(file, &error))?;
        compare(client, &policy, verdict)
    })?;
    let (mut work, mut stopped, mut machine, mut uncompared, mut different) = (0, 0, 0, 0, 0);
    for ((file, verdict), found) in questions.iter().zip(found) {
        match found {
            Compared::Same { works: true } => work += 1,
            Compared::Same { works: false } => stopped += 1,
            Compared::NotComparable => uncompared += 1,
            Compared::Machine(answer) => {
                machine += 1;
                println!("{}: by machine: {answer}", file.display());
            }
            Compared::Different(answer) => {
                different += 1;
                println!("{}: {answer}; Stricture: {:?}", file.display(), verdict.causes());
            }
        }
    }
    println!(
        "client {release}: {} policies, {} without those that Stricture rejects: {work} work, {stopped} stop people as we say, {machine} depend on the machine, \
         {uncompared} not comparable, {different} verdicts differ",
        files.len(),
        questions.len()
    );
    Ok(different)
}

fn compare(client: &Client, policy: &[u8], verdict: &Verdict) -> Result<Compared, Failure> {
    let model = Model::start()?;
    let ours_stops = !verdict.is("accepted");
    let mut answer = work::ask(client, policy, &model)?.answer;
    if !matches!(answer, Answer::NotComparable(_)) && stops(&answer) != ours_stops {
        // Some sandboxes fail by chance.
        answer = work::ask(client, policy, &model)?.answer;
    }
    Ok(match &answer {
        Answer::NotComparable(_) => Compared::NotComparable,
        found if stops(found) == ours_stops => Compared::Same { works: !ours_stops },
        Answer::NoStart(why) | Answer::NoSession(why) | Answer::Fails(why)
            if BY_MACHINE.contains(&why.as_str()) || why == reason::CONFIGURATION && verdict.has(ours::MACHINE) =>
        {
            Compared::Machine(answer)
        }
        _ if ours_stops && verdict.causes().iter().all(|lint| NOT_SHOWN.contains(lint)) => Compared::NotComparable,
        _ => Compared::Different(answer),
    })
}

/// Whether people can do nothing.
fn stops(answer: &Answer) -> bool {
    matches!(answer, Answer::NoStart(_) | Answer::NoSession(_) | Answer::Fails(_))
}
