//! The machines of a company, for people.

use std::fmt::Write as _;

use stricture::Verdict;
use stricture::matrix::Fleet;
use stricture::matrix::json::{FleetClientJson, FleetJson, FleetRowJson};

use super::words;
use crate::matrix::judged::Judged;
use crate::printable::printable;
use crate::render::markdown;
use crate::render::style::Style;
use crate::render::text::{bold, cut};

/// Most lines and keys that are listed.
const MOST: usize = 20;

/// Most ignored keys of a client that are named.
const MOST_KEYS: usize = 3;

/// Machines by outcome and by client, and the lines that name no known client.
pub(super) fn human(out: &mut String, judged: &Judged, path: &str, fleet: &Fleet, style: Style) {
    let told = FleetJson::new(&judged.matrix, fleet);
    let head = format!("machines in {} (column {})", printable(path), cut(&told.column));
    let _ = writeln!(out, "\n{}", bold(&head, style));
    let digits = told.machines.to_string().len();
    for (outcome, word) in told.outcomes.iter().zip(words::of_machines(style)) {
        let _ = writeln!(out, "  {:digits$}  {word}  {}", outcome.machines, meaning(outcome.outcome));
    }
    let _ = writeln!(out, "  {:digits$}  in all", told.machines);
    if !told.clients.is_empty() {
        let _ = writeln!(out, "\n{}", bold("machines by client", style));
    }
    let width = told.clients.iter().map(|client| client.client.chars().count()).max().unwrap_or_default();
    for client in &told.clients {
        let _ = writeln!(out, "  {:digits$}  {:width$}  {}", client.machines, client.client, does(client));
    }
    rows(out, path, &told.rows);
}

fn meaning(outcome: &str) -> &'static str {
    match outcome {
        "rejected" => "their client refuses to start with this policy",
        "unusable" => "their client accepts the policy, but nobody can work with it",
        "ignored" => "their client starts, but ignores at least one line",
        "unmeasured" => "their client starts, but not every line was measured",
        "enforced" => "their client starts and enforces every line",
        _ => "the table names no known client",
    }
}

/// What a client does, and as which it is judged.
fn does(client: &FleetClientJson) -> String {
    let what = if client.verdict == Verdict::Rejected {
        "refuses to start with this policy".to_owned()
    } else if client.verdict == Verdict::Unusable {
        "accepts the policy, but nobody can work with it".to_owned()
    } else if client.ignored.is_empty() {
        "starts".to_owned()
    } else {
        let mut keys: Vec<String> = client.ignored.iter().take(MOST_KEYS).map(|key| cut(key)).collect();
        if client.ignored.len() > MOST_KEYS {
            keys.push(format!("{} more", client.ignored.len() - MOST_KEYS));
        }
        format!("starts, but ignores {}", keys.join(", "))
    };
    if client.client == client.judged_as { what } else { format!("{what} (judged as {})", client.judged_as) }
}

fn rows(out: &mut String, path: &str, rows: &[FleetRowJson]) {
    if rows.is_empty() {
        return;
    }
    out.push_str("\nlines that name no known client\n");
    for row in rows.iter().take(MOST) {
        let machines = if row.machines == 1 { "1 machine".to_owned() } else { format!("{} machines", row.machines) };
        let _ = writeln!(out, "  {}:{}: {} ({machines})", printable(path), row.line, printable(&row.message));
    }
    if rows.len() > MOST {
        let _ = writeln!(out, "  and {} more; --format json lists all", rows.len() - MOST);
    }
}

/// The same in Markdown.
pub(super) fn markdown(out: &mut String, judged: &Judged, path: &str, fleet: &Fleet) {
    let told = FleetJson::new(&judged.matrix, fleet);
    let _ = writeln!(out, "\n| machines in {} | outcome |\n| ---: | --- |", markdown::text(&printable(path)));
    for outcome in &told.outcomes {
        let _ = writeln!(out, "| {} | {}: {} |", outcome.machines, outcome.outcome, meaning(outcome.outcome));
    }
    let _ = writeln!(out, "| {} | in all |", told.machines);
    out.push_str("\n| machines | client | |\n| ---: | --- | --- |\n");
    for client in &told.clients {
        let _ = writeln!(out, "| {} | {} | {} |", client.machines, client.client, markdown::text(&does(client)));
    }
    if !told.rows.is_empty() {
        out.push('\n');
    }
    for row in told.rows.iter().take(MOST) {
        let _ = writeln!(out, "- line {}: {}", row.line, markdown::prose(&printable(&row.message)));
    }
    if told.rows.len() > MOST {
        let _ = writeln!(out, "- and {} more lines", told.rows.len() - MOST);
    }
}
