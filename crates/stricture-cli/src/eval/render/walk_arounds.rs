//! The answer of `stricture eval --walk-around` for people.

use std::fmt::Write as _;

use stricture::rules::SHELL;
use stricture::rules::shell::join;
use stricture::rules::walk_around::{WalkAround, WalkArounds, WaysAroundRule};
use stricture::{ColumnUnit, Source};

use crate::policy::Policy;
use crate::printable::printable;
use crate::quantity::many;
use crate::render::style::Style;
use crate::render::text::{bold, cut};

/// The rules that can be walked around with the ways around them, and the rules that stop those.
pub(in crate::eval) fn walk_arounds(policy: &Policy, found: &WalkArounds<'_>, style: Style) -> String {
    let mut out = String::new();
    if found.rules.is_empty() && found.left_out == 0 {
        let what = if policy.rules.rules().is_empty() {
            "the policy has no command rules"
        } else {
            "found no way around the rules"
        };
        let _ = writeln!(out, "{what}");
    }
    let source = policy.document.source();
    for walked in &found.rules {
        rule(&mut out, &policy.path, &source, walked, style);
    }
    if found.left_out > 0 {
        let _ = writeln!(out, "skipped {}: there is too much to try\n", many(found.left_out, "rule"));
    }
    if !found.remedies.is_empty() {
        let _ = writeln!(out, "{}", bold("rules to add", style));
        for remedy in &found.remedies {
            if let Some(also) = remedy.also {
                let _ = writeln!(out, "  # also stops {also}");
            }
            let _ = writeln!(out, "  {},", printable(&remedy.to_toml()));
        }
    }
    if found.rules.iter().flat_map(|walked| &walked.ways).any(|way| way.remedy.is_none()) {
        out.push_str("\n* no rule can stop this without stopping many other commands\n");
    }
    out
}

fn rule(out: &mut String, path: &str, source: &Source<'_>, walked: &WaysAroundRule<'_>, style: Style) {
    let WaysAroundRule { rule, ways, .. } = walked;
    let (start, _) = source.place(rule.span, ColumnUnit::Scalar);
    let pattern = cut(&rule.said());
    let _ = writeln!(
        out,
        "{}:{}: {}",
        printable(path),
        start.line.get(),
        bold(&format!("{} {pattern}", rule.decision), style)
    );
    let commands: Vec<String> = ways.iter().map(command).collect();
    let width = commands.iter().map(|command| command.chars().count()).max().unwrap_or(0).min(50);
    let mut last = None;
    for (way, command) in ways.iter().zip(&commands) {
        let kind = if last == Some(way.kind) { "" } else { way.kind.as_str() };
        last = Some(way.kind);
        let mark = if way.remedy.is_none() { " *" } else { "" };
        let _ = writeln!(out, "  {kind:11}  {command:width$}  {}{mark}", way.decision);
        if let Some(note) = way.kind.note() {
            let _ = writeln!(out, "  {:11}    {note}", "");
        }
    }
    out.push('\n');
}

/// What the agent asks for: the script, and the shell where another one than usual is needed.
fn command(way: &WalkAround) -> String {
    let [shell, flag, script] = way.argv.each_ref().map(String::as_str);
    cut(&if [shell, flag] == SHELL { script.to_owned() } else { join([shell, flag, script]) })
}
