//! The answer for people: the verdict of each client, then the lines with what the clients do with them.

use std::fmt::Write as _;

use stricture::ColumnUnit;

use super::{fleet, groups, words};
use crate::matrix::judged::Judged;
use crate::printable::{printable, printable_start};
use crate::quantity::many;
use crate::render::clients::{asked, named, runs};
use crate::render::place::place;
use crate::render::style::Style;
use crate::render::text::bold;

/// Most lines of a group, and most reasons, that are listed.
const MOST: usize = 20;

/// Longest key that is shown whole, in characters.
const LONGEST: usize = 300;

/// The width of the keys, so that a line has at most 80 columns with the number before it and the clients after it.
const WIDTH: usize = 44;

/// The whole answer.
pub(super) fn human(judged: &Judged, style: Style) -> String {
    let mut out = format!("{}: judged for {}\n\n", printable(&judged.path), asked(&judged.clients));
    verdicts(&mut out, judged, style);
    lines(&mut out, judged, style);
    refusals(&mut out, judged);
    let _ = writeln!(out, "\n{}", oldest(judged));
    if let Some((path, machines)) = &judged.fleet {
        fleet::human(&mut out, judged, path, machines, style);
    }
    out
}

fn verdicts(out: &mut String, judged: &Judged, style: Style) {
    let matrix = &judged.matrix;
    let each = matrix.clients().map(|client| {
        let ignored = matrix.ignored_by(client).count();
        let outcome = matrix.outcome(client);
        (client, (outcome, words::meaning(outcome, ignored)))
    });
    let runs = runs(each);
    let width = widest(runs.iter().map(|(clients, _)| clients));
    let _ = writeln!(out, "{}", bold("clients", style));
    for (clients, (outcome, meaning)) in runs {
        let _ = writeln!(out, "  {clients:width$}  {}  {meaning}", words::outcome(outcome, style));
    }
}

fn widest<'t>(texts: impl Iterator<Item = &'t String>) -> usize {
    texts.map(|text| text.chars().count()).max().unwrap_or_default()
}

/// The lines, a group after the other: on the left the lines, on the right what the clients do with each of them.
fn lines(out: &mut String, judged: &Judged, style: Style) {
    let (matrix, source) = (&judged.matrix, judged.document.source());
    if matrix.lines().is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", bold("lines", style));
    for group in groups::of(matrix) {
        let mut left: Vec<String> = Vec::new();
        for line in group.lines.iter().take(MOST) {
            let number = source.place(line.span, ColumnUnit::Scalar).0.line.get();
            left.push(format!("{number:>5}  {}", printable_start(&line.key.to_string(), LONGEST)));
        }
        if group.lines.len() > MOST {
            left.push(format!("       and {}", many(group.lines.len() - MOST, "more line")));
        }
        let runs = runs(matrix.clients().zip(group.cells.iter().copied()));
        let width = widest(runs.iter().map(|(clients, _)| clients));
        let right = runs.iter().map(|(clients, cell)| format!("{clients:width$}  {}", words::cell(*cell, style)));
        beside(out, left, right);
        out.push('\n');
    }
    out.pop();
}

/// Writes two columns of lines side by side. A line on the left that is too long has its line alone.
fn beside(out: &mut String, left: Vec<String>, right: impl Iterator<Item = String>) {
    let (mut left, mut right) = (left.into_iter().peekable(), right.peekable());
    while left.peek().is_some() || right.peek().is_some() {
        let one = left.next().unwrap_or_default();
        let fits = one.chars().count() <= WIDTH + 7;
        match right.next_if(|_| fits) {
            Some(other) => {
                let room = WIDTH + 7;
                let _ = writeln!(out, "{one:room$}  {other}");
            }
            None => {
                let _ = writeln!(out, "{one}");
            }
        }
    }
}

/// Why clients do not start, or leave people no work.
fn refusals(out: &mut String, judged: &Judged) {
    let source = judged.document.source();
    let refusals: Vec<_> = judged.matrix.refusals().collect();
    if !refusals.is_empty() {
        out.push_str("\nwhat stops all work\n");
    }
    for (finding, clients) in refusals.iter().take(MOST) {
        let releases: Vec<_> = clients.iter().map(|client| client.release).collect();
        let place = place(&judged.path, &source, finding.span);
        let _ = writeln!(out, "  {place}: {} [{}]", printable(&words::reason(finding)), finding.lint);
        let _ = writeln!(out, "    stops {}", named(&releases));
    }
    if refusals.len() > MOST {
        let _ = writeln!(out, "  and {}", many(refusals.len() - MOST, "more reason"));
    }
}

/// From which client on every line is enforced, in one sentence.
pub(super) fn oldest(judged: &Judged) -> String {
    if judged.document.root().is_ok_and(stricture::Table::is_empty) {
        return "The policy is empty and requires nothing.".to_owned();
    }
    match judged.matrix.min_client() {
        Some(client) => {
            format!(
                "Every line is enforced from client {} on, by every later release that was measured.",
                client.release
            )
        }
        None => "The newest measured client does not enforce every line.".to_owned(),
    }
}
