//! Scripts from standard input, one per line.

use std::io::{self, Write as _};

use serde::Serialize;
use stricture::rules::SHELL;
use stricture::rules::json::EvalAnswer;

use crate::error::CliError;
use crate::exit::Exit;
use crate::files::lines::{Read, read_line};
use crate::options::denied::Denied;
use crate::policy::Policy;
use crate::print::{Stdout, stream_answer};
use crate::render::json::write_line;

/// Longest script that is read.
const LONGEST: usize = 16 << 20;

/// A line that could not be answered.
#[derive(Serialize)]
struct Unanswered {
    schema: &'static str,
    /// From 1.
    line: u64,
    error: &'static str,
}

/// Answers every line with a line. A line that is not a script gets an error, and the run then exits with code 2.
pub(super) fn run(policy: &Policy, deny: Option<Denied>) -> Result<Exit, CliError> {
    let mut exit = Exit::Clean;
    let mut unreadable = None;
    stream_answer(|out| answer_each(policy, deny, out, &mut exit, &mut unreadable))?;
    match unreadable {
        Some(error) => Err(CliError::Unreadable { path: "-".into(), error }),
        None => Ok(exit),
    }
}

/// Answers up to the end, or up to where no more can be read.
fn answer_each(
    policy: &Policy,
    deny: Option<Denied>,
    out: &mut Stdout,
    exit: &mut Exit,
    unreadable: &mut Option<io::Error>,
) -> io::Result<()> {
    let mut reader = io::BufReader::new(io::stdin().lock());
    let source = policy.document.source();
    let (mut line, mut bytes) = (0, Vec::new());
    loop {
        // The writer of the scripts may wait for the answers.
        if reader.buffer().is_empty() {
            out.flush()?;
        }
        let read = match read_line(&mut reader, LONGEST, &mut bytes) {
            Ok(read) => read,
            Err(error) => {
                *unreadable = Some(error);
                return Ok(());
            }
        };
        let script = match read {
            Read::End => return Ok(()),
            Read::TooLong => Err("longer than 16 MiB, the most that a script may have"),
            Read::Line => std::str::from_utf8(&bytes).map_err(|_| "not UTF-8"),
        };
        line += 1;
        match script {
            Ok(script) => {
                let argv = [SHELL[0], SHELL[1], script];
                let evaluation = policy.rules.evaluate(&argv);
                if deny.is_some_and(|denied| denied.includes(evaluation.decision())) {
                    *exit = (*exit).max(Exit::Findings);
                }
                write_line(out, &policy.readers.with(EvalAnswer::new(&evaluation, &policy.approvals, &source)))?;
            }
            Err(error) => {
                *exit = Exit::Error;
                write_line(out, &Unanswered { schema: "stricture/eval/1", line, error })?;
            }
        }
    }
}
