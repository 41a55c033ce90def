//! The answer of `stricture eval --as` for people.

use std::io::{self, Write};

use stricture::rules::own::{Somebody, Way};

use crate::eval::somebody::{RuleFile, Still};
use crate::printable::printable;

/// Each way with the client's answer.
pub(in crate::eval) fn somebody(out: &mut impl Write, still: &Still, files: &[RuleFile]) -> io::Result<()> {
    writeln!(out, "\n{}", heading(still.who))?;
    let width = still.attempts.iter().map(|attempt| name(attempt.way).len()).max().unwrap_or(0);
    for attempt in &still.attempts {
        write!(out, "  {:width$}  {}", name(attempt.way), attempt.answer.phrase())?;
        if let Some((own, file)) = attempt.own.and_then(|own| Some((own, files.get(own.file)?))) {
            let path = printable(&file.path);
            write!(out, " (`{}` in {path}, line {})", own.decision.as_str(), file.line(own.rule))?;
        }
        writeln!(out)?;
    }
    if still.who == Somebody::Project {
        writeln!(out, "  The client reads the rules of a project only if the person trusts its folder.")?;
    }
    if still
        .attempts
        .iter()
        .any(|attempt| attempt.answer == stricture::rules::own::Answer::Unsandboxed && attempt.own.is_some())
    {
        writeln!(out, "  The client's own check of dangerous commands, such as `rm -rf`, still comes first.")?;
    }
    Ok(())
}

fn heading(who: Somebody) -> &'static str {
    match who {
        Somebody::Project => "as a repository that the person trusts",
        Somebody::Exec => "as `codex exec`, in which nobody answers",
        Somebody::Driver => "as a program that drives the client",
        _ => "as a person",
    }
}

fn name(way: Way) -> &'static str {
    match way {
        Way::Typed => "typed as a command for the shell",
        Way::Sent => "sent with command/exec",
        Way::Spawned => "started with process/spawn",
        _ => "the agent asks for it",
    }
}
