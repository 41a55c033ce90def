//! `stricture eval --walk-around`.

use stricture::rules::walk_around::json::WalkAroundAnswer;

use super::render::walk_arounds::walk_arounds;
use crate::error::CliError;
use crate::exit::Exit;
use crate::options::format::Format;
use crate::policy::Policy;
use crate::print::print_answer;
use crate::render::json::json_line;
use crate::render::style::Style;

/// Says how the rules of a policy can be walked around, and which rules stop that.
pub(super) fn run(policy: &Policy, format: Format, style: Style) -> Result<Exit, CliError> {
    let found = policy.rules.walk_arounds();
    print_answer(&match format {
        Format::Json => json_line(&policy.readers.with(WalkAroundAnswer::new(&found, &policy.document.source())))?,
        _ => format!("{}\n{}", walk_arounds(policy, &found, style), policy.readers.sentences()),
    })?;
    Ok(Exit::Clean)
}
