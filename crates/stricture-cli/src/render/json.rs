//! `--format json`: `stricture/lint/1`.

use stricture::report::json::Lint;

use crate::inputs::Trouble;
use crate::lint::Linted;

/// The whole answer, on one line.
pub(crate) fn json(linted: &[Linted]) -> Result<String, Trouble> {
    let mut answer = Lint::new();
    for file in linted {
        answer.push(&file.path, &file.report, &file.document.source());
    }
    let mut text = serde_json::to_string(&answer).map_err(|error| Trouble::Output(error.into()))?;
    text.push('\n');
    Ok(text)
}
