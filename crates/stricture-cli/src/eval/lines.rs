//! Scripts from standard input, one a line.

use std::io::{self, BufRead as _, Read as _, Write as _};

use serde::Serialize;
use stricture::rules::SHELL;
use stricture::rules::json::Eval;

use super::options::Denied;
use crate::exit::Exit;
use crate::inputs::Trouble;
use crate::policy::Policy;

/// Longest script that is read.
const LONGEST: u64 = 16 << 20;

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
        bytes.clear();
        let unreadable = |error| Trouble::Unreadable { path: "-".into(), error };
        let read = reader.by_ref().take(LONGEST + 1).read_until(b'\n', &mut bytes).map_err(unreadable)?;
        if read == 0 {
            break;
        }
        line += 1;
        let ended = bytes.pop_if(|last| *last == b'\n').is_some();
        bytes.pop_if(|last| ended && *last == b'\r');
        let script = match std::str::from_utf8(&bytes) {
            _ if bytes.len() as u64 > LONGEST => {
                skip_line(&mut reader).map_err(unreadable)?;
                Err("longer than 16 MiB, which no script is")
            }
            Ok(script) => Ok(script),
            Err(_) => Err("not UTF-8"),
        };
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

fn skip_line(reader: &mut impl io::BufRead) -> io::Result<()> {
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(buffer.len(), |end| end + 1);
        reader.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}
