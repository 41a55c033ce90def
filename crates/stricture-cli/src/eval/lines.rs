//! Scripts from standard input, one a line.

use std::io::{self, Write as _};

use serde::Serialize;
use stricture::rules::SHELL;
use stricture::rules::json::Eval;

use super::options::Denied;
use crate::capped::{Read, read_line};
use crate::exit::Exit;
use crate::policy::Policy;
use crate::trouble::Trouble;

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

/// Answers every line with a line. One that is no script is answered by an error, and makes the exit code 2 at the end.
pub(super) fn run(policy: &Policy, deny: Option<Denied>) -> Result<Exit, Trouble> {
    let mut reader = io::BufReader::new(io::stdin().lock());
    let mut out = io::BufWriter::new(io::stdout().lock());
    let source = policy.document.source();
    let (mut exit, mut line, mut bytes) = (Exit::Clean, 0, Vec::new());
    loop {
        // Whoever writes the scripts may wait for the answers.
        if reader.buffer().is_empty() {
            match out.flush() {
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(exit),
                result => result.map_err(Trouble::Output)?,
            }
        }
        let unreadable = |error| Trouble::Unreadable { path: "-".into(), error };
        let script = match read_line(&mut reader, LONGEST, &mut bytes).map_err(unreadable)? {
            Read::End => break,
            Read::TooLong => Err("longer than 16 MiB, which no script is"),
            Read::Line => std::str::from_utf8(&bytes).map_err(|_| "not UTF-8"),
        };
        line += 1;
        let written = match script {
            Ok(script) => {
                let argv = [SHELL[0], SHELL[1], script];
                let evaluation = policy.rules.evaluate(&argv);
                if deny.is_some_and(|denied| denied.includes(evaluation.decision())) {
                    exit = exit.max(Exit::Findings);
                }
                serde_json::to_writer(&mut out, &Eval::new(&evaluation, &policy.requirements, &source))
            }
            Err(error) => {
                exit = Exit::Trouble;
                serde_json::to_writer(&mut out, &Unanswered { schema: "stricture/eval/1", line, error })
            }
        };
        match written.map_err(io::Error::from).and_then(|()| out.write_all(b"\n")) {
            // A reader that has gone away is no error.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(exit),
            result => result.map_err(Trouble::Output)?,
        }
    }
    match out.flush() {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Trouble::Output(error)),
        _ => Ok(exit),
    }
}
