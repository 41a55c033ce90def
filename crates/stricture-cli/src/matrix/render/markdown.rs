//! The answer in Markdown: a table of lines and clients, in which neighbours with equal columns are one column.

use std::fmt::Write as _;

use stricture::ColumnUnit;
use stricture::matrix::{Cell, ClientOutcome};

use super::{fleet, groups, human, words};
use crate::matrix::judged::Judged;
use crate::printable::printable;
use crate::render::clients::{asked, named, runs};
use crate::render::markdown::{prose, text};

/// Longest table, in bytes: GitHub refuses a comment of more than 64 kibibytes.
const LONGEST: usize = 48 << 10;

/// Most reasons that are listed.
const MOST: usize = 20;

/// The whole answer.
pub(super) fn markdown(judged: &Judged) -> String {
    let matrix = &judged.matrix;
    let mut out = format!(
        "### {}\n\nJudged for {}. {}\n",
        text(&printable(&judged.path)),
        asked(&judged.clients),
        human::oldest(judged)
    );
    let groups = groups::of(matrix);
    let column = |at: usize| -> Vec<Cell> { groups.iter().filter_map(|group| group.cells.get(at).copied()).collect() };
    let columns = matrix.clients().enumerate().map(|(at, client)| (client, (matrix.outcome(client), column(at))));
    let columns: Vec<(String, (ClientOutcome, Vec<Cell>))> = runs(columns);
    out.push_str("\n| line | key |");
    for (clients, _) in &columns {
        let _ = write!(out, " {clients} |");
    }
    let _ = writeln!(out, "\n| ---: | --- |{}", " --- |".repeat(columns.len()));
    out.push_str("| | client |");
    for (_, (outcome, _)) in &columns {
        let _ = write!(out, " **{}** |", outcome.as_str());
    }
    out.push('\n');
    let source = judged.document.source();
    let mut left = 0;
    for (number, group) in groups.iter().enumerate() {
        let mut cells = String::new();
        for cell in columns.iter().filter_map(|(_, (_, column))| column.get(number)) {
            let _ = write!(cells, " {} |", cell.as_str());
        }
        for line in &group.lines {
            if out.len() > LONGEST {
                left += 1;
                continue;
            }
            let place = source.place(line.span, ColumnUnit::Scalar).0.line.get();
            let key = text(&printable(&line.key.to_string()));
            let _ = writeln!(out, "| {place} | <code>{key}</code> |{cells}");
        }
    }
    if left > 0 {
        let _ = writeln!(out, "\nand {left} more lines");
    }
    let refusals: Vec<_> = matrix.refusals().collect();
    if !refusals.is_empty() {
        out.push_str("\nWhat stops all work:\n\n");
    }
    for (finding, clients) in refusals.iter().take(MOST) {
        let releases: Vec<_> = clients.iter().map(|client| client.release).collect();
        let line = source.place(finding.span, ColumnUnit::Scalar).0.line.get();
        let _ = writeln!(out, "- line {line}: {} ({})", prose(&printable(&words::reason(finding))), named(&releases));
    }
    if refusals.len() > MOST {
        let _ = writeln!(out, "- and {} more reasons", refusals.len() - MOST);
    }
    if let Some((path, machines)) = &judged.fleet {
        fleet::markdown(&mut out, judged, path, machines);
    }
    out
}
