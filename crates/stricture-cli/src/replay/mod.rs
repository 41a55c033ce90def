//! `stricture replay`.

mod find;
mod log;
mod options;
mod progress;
mod read;
mod render;

use stricture::replay::Replay;

pub(crate) use options::ReplayOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::color::Color;
use crate::policy::Policy;
use crate::print::{print_answer, print_message};
use crate::render::style::Style;

/// Says what a policy would have done to the commands of logs.
pub(crate) fn run(options: &ReplayOptions, color: Color) -> Result<Exit, CliError> {
    let inputs = find::find(options)?;
    let style = Style::on_standard_output(color);
    let policy = Policy::load(&options.policy, style)?;
    let against = options.against.as_deref().map(|path| Policy::load(path, style)).transpose()?;
    let mut replay = Replay::new(&policy.rules, against.as_ref().map(|against| &against.rules));
    let read = read::read(&inputs, options, &mut replay);
    for error in &read.errors {
        print_message(error);
    }
    if read.logs.is_empty() {
        return Ok(Exit::Error);
    }
    let denied = options.deny.is_some_and(|denied| replay.changes().iter().any(|change| denied.includes(change)));
    print_answer(&render::render(&replay, read.logs, &policy, against.as_ref(), options, style)?)?;
    Ok(match denied {
        _ if !read.errors.is_empty() => Exit::Error,
        true => Exit::Findings,
        false => Exit::Clean,
    })
}
