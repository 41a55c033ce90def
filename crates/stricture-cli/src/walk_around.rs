//! `stricture eval --walk-around`.

use stricture::rules::walk_around::json::WalkAroundAnswer;

use crate::arguments::{Color, Format};
use crate::exit::Exit;
use crate::policy::Policy;
use crate::render::{self, Style};
use crate::stdout::answer;
use crate::trouble::Trouble;

/// Says how the rules of a policy can be walked around, and which rules stop that.
pub(crate) fn run(policy: &Policy, format: Format, color: Color) -> Result<Exit, Trouble> {
    let found = policy.rules.walk_arounds();
    answer(&match format {
        Format::Human => render::walk_arounds(policy, &found, Style::on_standard_output(color)),
        Format::Json => {
            let value = WalkAroundAnswer::new(&found, &policy.document.source());
            let mut line = serde_json::to_string(&value).map_err(|error| Trouble::Output(error.into()))?;
            line.push('\n');
            line
        }
    })?;
    Ok(Exit::Clean)
}
