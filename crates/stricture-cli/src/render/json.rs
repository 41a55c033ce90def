//! `--format json`: `stricture/lint/1`.

use serde::Serialize;
use stricture::report::json::LintAnswer;

use super::Run;
use crate::trouble::Trouble;

/// The whole answer, on one line.
pub(super) fn json(run: &Run<'_>) -> Result<String, Trouble> {
    let mut answer = LintAnswer::new();
    for file in run.linted {
        answer.push(&file.path, &file.report, &file.document.source());
    }
    line(&answer)
}

/// `answer` on one line.
pub(crate) fn line(answer: &impl Serialize) -> Result<String, Trouble> {
    let text = serde_json::to_string(answer).map_err(|error| Trouble::Output(error.into()))?;
    // Two of these begin a command in the logs of some build servers. In JSON they stand in strings only.
    let mut text = text.replace("##", "#\\u0023");
    text.push('\n');
    Ok(text)
}
