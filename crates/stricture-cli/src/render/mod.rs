//! Reports, one format a file.

mod concise;
mod details;
mod evaluation;
mod github;
mod human;
pub(crate) mod impact;
mod json;
mod junit;
mod replay;
pub(crate) mod resolution;
mod sarif;
mod shown;
mod step_summary;
pub(crate) mod suites;
mod tally;
mod walk_arounds;
pub(crate) mod who;
mod xml;

use crate::arguments::{Color, ReportFormat};
use crate::lint::Linted;
use crate::pages::Pages;
use crate::trouble::Trouble;

pub(crate) use evaluation::evaluation;
pub(crate) use json::line as json_line;
pub(crate) use replay::replay;
pub(crate) use shown::Shown;
pub(crate) use step_summary::append as append_step_summary;
pub(crate) use tally::many;
pub(crate) use walk_arounds::walk_arounds;

/// All that a report is about.
pub(crate) struct Run<'r> {
    /// The files that were linted.
    linted: &'r [Linted],
    /// What could not be.
    troubles: &'r [Trouble],
    /// Where more about a lint can be read.
    pages: Option<Pages>,
}

/// What the reader's terminal can do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Style {
    color: bool,
    links: bool,
}

impl<'r> Run<'r> {
    pub(crate) fn new(linted: &'r [Linted], troubles: &'r [Trouble]) -> Self {
        Self { linted, troubles, pages: Pages::known() }
    }
}

impl Style {
    /// For a file.
    pub(crate) const PLAIN: Self = Self { color: false, links: false };

    /// For standard output.
    pub(crate) fn on_standard_output(color: Color) -> Self {
        let color = color.wanted();
        Self { color, links: color && supports_hyperlinks::on(supports_hyperlinks::Stream::Stdout) }
    }
}

/// The report in a format. What it says decides no exit code.
pub(crate) fn report(format: ReportFormat, run: &Run<'_>, style: Style) -> Result<String, Trouble> {
    Ok(match format {
        ReportFormat::Human => human::human(run, style),
        ReportFormat::Concise => concise::concise(run),
        ReportFormat::Json => json::json(run)?,
        ReportFormat::Sarif => sarif::sarif(run)?,
        ReportFormat::Github => github::github(run),
        ReportFormat::Junit => junit::junit(run),
    })
}
