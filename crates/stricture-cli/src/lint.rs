//! `stricture lint`.

use stricture::{Document, Report};

use crate::arguments::{Color, Format, LintOptions};
use crate::exit::Exit;
use crate::inputs::{self, Trouble};
use crate::render;
use crate::stdout::{answer, complain};

/// One file with what was found in it.
pub(crate) struct Linted {
    pub(crate) path: String,
    pub(crate) document: Document,
    pub(crate) report: Report,
}

/// Lints every input. A file that cannot be read is told on standard error and never hides the findings of the others.
pub(crate) fn run(options: &LintOptions, color: Color) -> Result<Exit, Trouble> {
    let found = inputs::find(&options.paths);
    let mut exit = Exit::Clean;
    for trouble in &found.troubles {
        complain(trouble);
        exit = Exit::Trouble;
    }
    let mut linted = Vec::with_capacity(found.inputs.len());
    for input in found.inputs {
        match input.read() {
            Ok(bytes) => {
                let document = Document::from_bytes(bytes);
                let report = stricture::lint(&document);
                if !report.findings().is_empty() {
                    exit = exit.max(Exit::Findings);
                }
                linted.push(Linted { path: input.shown(), document, report });
            }
            Err(trouble) => {
                complain(&trouble);
                exit = Exit::Trouble;
            }
        }
    }
    if linted.is_empty() && exit == Exit::Trouble && options.format == Format::Human {
        return Ok(exit);
    }
    answer(&match options.format {
        Format::Human => render::human(&linted, color.wanted()),
        Format::Json => render::json(&linted)?,
    })?;
    Ok(exit)
}
