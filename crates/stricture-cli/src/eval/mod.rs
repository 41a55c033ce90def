//! `stricture eval`.

mod lines;
mod options;
mod render;
mod somebody;
mod walk_around;

use std::ffi::OsStr;
use std::io::Write as _;

use stricture::rules::SHELL;
use stricture::rules::json::EvalAnswer;

pub(crate) use options::EvalOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::color::Color;
use crate::options::format::Format;
use crate::policy::Policy;
use crate::print::stream_answer;
use crate::render::json::write_line;
use crate::render::style::Style;
use somebody::{Still, WithSomebody};

/// Says what the rules of a policy do to a command.
pub(crate) fn run(options: &EvalOptions, color: Color) -> Result<Exit, CliError> {
    options.check()?;
    let style = Style::on_standard_output(color);
    let argv = argv(options)?;
    let policy = Policy::load_for(&options.policy, &options.client, style)?;
    let files = somebody::files(&options.rules, options.somebody)?;
    if options.walk_around {
        return walk_around::run(&policy, options.format, style);
    }
    if options.stdin {
        return lines::run(&policy, options.deny);
    }
    let evaluation =
        if options.own_shell { policy.rules.evaluate_own_shell(&argv) } else { policy.rules.evaluate(&argv) };
    let denied = options.deny.is_some_and(|denied| denied.includes(evaluation.decision()));
    let somebody = options.somebody.map(|who| Still::of(who, &policy, &files, &argv));
    stream_answer(|out| {
        if options.format == Format::Json {
            let source = policy.document.source();
            let answer = EvalAnswer::new(&evaluation, &policy.approvals, &source);
            let somebody = somebody.as_ref().map(Still::to_json);
            return write_line(out, &policy.readers.with(WithSomebody { answer, somebody }));
        }
        render::evaluation::evaluation(out, &policy, &argv, &evaluation, style)?;
        if let Some(somebody) = &somebody {
            render::somebody::somebody(out, somebody, &files)?;
        }
        write!(out, "\n{}", policy.readers.sentences())
    })?;
    Ok(if denied { Exit::Findings } else { Exit::Clean })
}

/// The command that is asked about.
fn argv(options: &EvalOptions) -> Result<Vec<&str>, CliError> {
    match &options.shell {
        Some(script) => Ok(vec![SHELL[0], SHELL[1], text(script)?]),
        None => options.argv.iter().map(|word| text(word)).collect(),
    }
}

fn text(word: &OsStr) -> Result<&str, CliError> {
    word.to_str().ok_or(CliError::Usage("the command is not UTF-8; the client refuses to run such commands"))
}
