//! The answers of `stricture matrix`.

mod fleet;
mod groups;
mod human;
mod markdown;
mod words;

use stricture::matrix::json::MatrixAnswer;

use crate::error::CliError;
use crate::matrix::judged::Judged;
use crate::options::format::Format;
use crate::render::json::json_line;
use crate::render::style::Style;

/// The answer in a format.
pub(super) fn render(judged: &Judged, format: Format, style: Style) -> Result<String, CliError> {
    match format {
        Format::Json => {
            let answer = MatrixAnswer::new(&judged.path, &judged.matrix, &judged.document.source());
            json_line(&match &judged.fleet {
                Some((_, fleet)) => answer.with_fleet(&judged.matrix, fleet),
                None => answer,
            })
        }
        Format::Markdown => Ok(markdown::markdown(judged)),
        _ => Ok(human::human(judged, style)),
    }
}
