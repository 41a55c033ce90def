//! `--format json`: `stricture/lint/1`.

use stricture::report::json::LintAnswer;

use super::reported::Reported;
use crate::error::CliError;
use crate::lint::results::SkippedInput;
use crate::render::json::json_line;

/// The whole answer, on one line.
pub(super) fn json(reported: &Reported<'_>) -> Result<String, CliError> {
    let mut answer = LintAnswer::new();
    for file in reported.files {
        answer.push(&file.path, &file.report, &file.document.source());
    }
    for SkippedInput { skipped, .. } in reported.skipped {
        answer.skip(skipped.path.display().to_string(), skipped.reason.to_string());
    }
    json_line(&answer)
}
