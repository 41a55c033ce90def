//! `stricture eval`.

mod lines;
mod options;

use std::ffi::OsStr;
use std::io::Write as _;

use stricture::rules::SHELL;
use stricture::rules::json::EvalAnswer;

pub(crate) use options::EvalOptions;

use crate::arguments::{Color, Format};
use crate::exit::Exit;
use crate::policy::Policy;
use crate::render::{self, Style};
use crate::stdout::stream;
use crate::trouble::Trouble;
use crate::walk_around;

/// Says what the rules of a policy do to a command.
pub(crate) fn run(options: &EvalOptions, color: Color) -> Result<Exit, Trouble> {
    let style = Style::on_standard_output(color);
    if options.walk_around {
        return walk_around::run(&Policy::load(&options.policy, style)?, options.format, color);
    }
    if options.stdin {
        if options.policy.as_os_str() == "-" {
            return Err(Trouble::Usage("standard input cannot be both the policy and the scripts"));
        }
        if options.format == Format::Human {
            return Err(Trouble::Usage("--stdin answers with JSON"));
        }
        return lines::run(&Policy::load(&options.policy, style)?, options.deny);
    }
    let mut argv = Vec::new();
    if let Some(script) = &options.shell {
        argv.extend(SHELL);
        argv.push(text(script)?);
    } else {
        for word in &options.argv {
            argv.push(text(word)?);
        }
    }
    let policy = Policy::load(&options.policy, style)?;
    let evaluation =
        if options.own_shell { policy.rules.evaluate_own_shell(&argv) } else { policy.rules.evaluate(&argv) };
    let denied = options.deny.is_some_and(|denied| denied.includes(evaluation.decision()));
    stream(|out| match options.format {
        Format::Human => render::evaluation(out, &policy, &argv, &evaluation, style),
        Format::Json => {
            let source = policy.document.source();
            serde_json::to_writer(&mut *out, &EvalAnswer::new(&evaluation, &policy.approvals, &source))?;
            out.write_all(b"\n")
        }
    })?;
    Ok(if denied { Exit::Findings } else { Exit::Clean })
}

fn text(word: &OsStr) -> Result<&str, Trouble> {
    word.to_str().ok_or(Trouble::Usage("the command is not UTF-8; the client refuses to run such commands"))
}
