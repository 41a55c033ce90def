//! The answers of `stricture replay`.

use std::fmt::Write as _;

use stricture::replay::json::{Log, NamedPolicy, ReplayAnswer};
use stricture::replay::{
    CommandExcerpt, ComparedPolicy, DecisionChange, FrequentCommand, LogPosition, Replay, RuleEffect,
};
use stricture::rules::Decision;
use stricture::{ColumnUnit, Source};

use super::options::ReplayOptions;
use crate::error::CliError;
use crate::options::format::Format;
use crate::policy::Policy;
use crate::printable::printable;
use crate::render::json::json_line;
use crate::render::style::Style;
use crate::render::text::{bold, cut};

/// Most rules that are shown; a policy may hold thousands.
const MOST_RULES: usize = 50;

/// Widest column of commands, in characters.
const WIDEST: usize = 60;

/// The answer in the format that is asked for.
pub(super) fn render(
    replay: &Replay<'_>,
    logs: Vec<Log>,
    policy: &Policy,
    against: Option<&Policy>,
    options: &ReplayOptions,
    style: Style,
) -> Result<String, CliError> {
    let top = usize::from(options.top);
    if options.format != Format::Json {
        return Ok(human(replay, &logs, policy, against, top, style));
    }
    let (source, other) = (policy.document.source(), against.map(|other| other.document.source()));
    let named = NamedPolicy::new(&policy.path, &source);
    let against = against.zip(other.as_ref()).map(|(other, source)| NamedPolicy::new(&other.path, source));
    json_line(&ReplayAnswer::new(replay, logs, named, against, top))
}

/// What changes, by rule with the most frequent commands, and what could not be read.
fn human(
    replay: &Replay<'_>,
    logs: &[Log],
    policy: &Policy,
    against: Option<&Policy>,
    top: usize,
    style: Style,
) -> String {
    let mut out = bold(&summary(replay), style) + "\n";
    let [_, _, opaque] = replay.scripts();
    if opaque > 0 {
        let (them, are) = if opaque == 1 { ("it", "script is") } else { ("them", "scripts are") };
        let _ = writeln!(out, "{} {are} opaque: the client does not look inside {them}", thousands(opaque));
    }
    let sources = (policy.document.source(), against.map(|against| against.document.source()));
    let rows = replay.rows();
    for row in rows.iter().take(MOST_RULES) {
        let (path, source) = match (row.side, against, &sources.1) {
            (ComparedPolicy::Against, Some(against), Some(source)) => (&against.path, source),
            _ => (&policy.path, &sources.0),
        };
        rule(&mut out, path, source, row, (logs, top), style);
    }
    if rows.len() > MOST_RULES {
        let _ = writeln!(out, "\nand {} more rules; --format json lists all of them", rows.len() - MOST_RULES);
    }
    skipped(&mut out, replay, logs);
    out
}

/// `of 41,000 commands, 212 would newly prompt, 3 would newly be refused`.
fn summary(replay: &Replay<'_>) -> String {
    let mut told: Vec<(&str, u64)> = Vec::new();
    for change in replay.changes() {
        let phrase = phrase(&change);
        match told.iter_mut().find(|(known, _)| *known == phrase) {
            Some((_, count)) => *count += change.count,
            None => told.push((phrase, change.count)),
        }
    }
    let changes: Vec<String> =
        told.iter().map(|(phrase, count)| format!("{} would {phrase}", thousands(*count))).collect();
    let changes = if changes.is_empty() { "none would get another decision".to_owned() } else { changes.join(", ") };
    format!("of {}, {changes}", commands(replay.commands()))
}

fn phrase(change: &DecisionChange) -> &'static str {
    match (change.to > change.from, change.from.max(change.to)) {
        (true, Decision::Forbidden) => "newly be refused",
        (true, Decision::PromptUser) => "newly prompt a person",
        (true, _) => "newly prompt",
        (false, Decision::Forbidden) => "no longer be refused",
        (false, Decision::PromptUser) => "no longer prompt a person",
        (false, _) => "no longer prompt",
    }
}

fn rule(out: &mut String, path: &str, source: &Source<'_>, row: &RuleEffect<'_>, shown: (&[Log], usize), style: Style) {
    let (start, _) = source.place(row.rule.span, ColumnUnit::Scalar);
    let place = format!("{}:{}", printable(path), start.line.get());
    let named = bold(&format!("{} {}", row.rule.decision, cut(&row.rule.said())), style);
    let _ = writeln!(out, "\n{place}: {named}");
    let (logs, top) = shown;
    let frequent = row.frequent.top(top);
    let _ = writeln!(out, "  {}: {}", commands(row.count), changes(row));
    let texts: Vec<String> = frequent.iter().map(|counted| text(counted.kept)).collect();
    let counts: Vec<String> = frequent.iter().map(count).collect();
    let width = |texts: &[String]| texts.iter().map(|text| text.chars().count()).max().unwrap_or_default();
    let (wide, widest) = (width(&counts), width(&texts).min(WIDEST));
    for ((counted, text), count) in frequent.iter().zip(&texts).zip(&counts) {
        let _ = writeln!(out, "  {count:>wide$}  {text:widest$}  {}", at(counted.kept.place, logs));
    }
    if frequent.is_empty() {
        let _ = writeln!(out, "  first: {}  {}", text(row.first), at(row.first.place, logs));
    }
}

/// How the commands of a rule were decided, and how they are: `none → prompt`.
fn changes(row: &RuleEffect<'_>) -> String {
    let told: Vec<String> = row
        .changes
        .iter()
        .map(|change| {
            let (from, to) = (change.from, change.to);
            if row.changes.len() == 1 {
                format!("{from} → {to}")
            } else {
                format!("{} {from} → {to}", thousands(change.count))
            }
        })
        .collect();
    told.join(", ")
}

/// How often a command occurs; `+` where that is only known to be at least so often.
fn count(counted: &FrequentCommand<'_>) -> String {
    let more = if counted.at_least < counted.at_most { "+" } else { "" };
    thousands(counted.at_least) + more
}

fn text(kept: &CommandExcerpt) -> String {
    cut(&kept.text) + if kept.cut { "…" } else { "" }
}

fn at(place: LogPosition, logs: &[Log]) -> String {
    format!("{}:{}", logs.get(place.log).map(|log| printable(&log.path)).unwrap_or_default(), place.line)
}

fn skipped(out: &mut String, replay: &Replay<'_>, logs: &[Log]) {
    let all = replay.skipped().total();
    if all == 0 {
        return;
    }
    let lines = if all == 1 { "line" } else { "lines" };
    let _ = writeln!(out, "\n{} {lines} could not be read", thousands(all));
    for (kind, count, first) in replay.skipped().kinds() {
        let _ = writeln!(out, "  {} {}, first at {}", thousands(count), kind.phrase(), at(first, logs));
    }
}

fn commands(count: u64) -> String {
    format!("{} {}", thousands(count), if count == 1 { "command" } else { "commands" })
}

/// `41,000`.
fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn numbers() {
        for (count, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (41_000, "41,000"), (1_234_567, "1,234,567")] {
            assert_eq!(thousands(count), text);
        }
    }
}
