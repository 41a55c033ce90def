//! The answer of `stricture impact`, for people.

use std::collections::HashSet;
use std::fmt::Write as _;

use stricture::assignments::json::{
    AffectedGroupJson, AffectedPersonJson, ComparedRule, ImpactAnswer, ImpactPeople, RuleChangeJson,
};
use stricture::report::RuleNumber;

use crate::printable::printable;
use crate::quantity;

/// What changed, totals, then people.
pub(super) fn impact(impact: &ImpactAnswer) -> String {
    let mut out = String::new();
    if impact.is_nothing() {
        let _ = writeln!(out, "nothing changed since {}", printable(&impact.base));
        return out;
    }
    let _ = writeln!(out, "since {}:", printable(&impact.base));
    if let Some(change) = &impact.default {
        let _ = writeln!(
            out,
            "  the default is {} instead of {}",
            policy(change.after.as_deref()),
            policy(change.before.as_deref())
        );
    }
    for change in &impact.rules {
        let _ = writeln!(out, "  {}", rule_change(change));
    }
    for change in &impact.policies {
        let _ = writeln!(out, "  {}: {}", printable(&change.policy), change.change);
    }
    if impact.default.is_none() && impact.rules.is_empty() && impact.policies.is_empty() {
        out.push_str("  no rule and no policy changed\n");
    }
    out.push('\n');
    match &impact.people {
        Some(people) => told(&mut out, people),
        None => out.push_str("to see who is affected, add --directory\n"),
    }
    out
}

fn rule_change(change: &RuleChangeJson) -> String {
    match (&change.before, &change.after) {
        (Some(was), Some(is)) if change.change == "reordered" => match &is.name {
            Some(name) => {
                format!("`{}` is {} instead of {}", printable(name), number(is), number(was))
            }
            None => format!("{} was {}", number(is), number(was)),
        },
        (Some(was), Some(is)) => {
            let mut what = Vec::new();
            if was.policy != is.policy {
                what.push(format!("gives {} instead of {}", printable(&is.policy), printable(&was.policy)));
            }
            let without = |one: &ComparedRule, other: &ComparedRule| {
                let other: HashSet<&String> = other.groups.iter().collect();
                let gone: Vec<String> = one.groups.iter().filter(|group| !other.contains(group)).cloned().collect();
                (!gone.is_empty()).then(|| printable(&gone.join(", ")))
            };
            what.extend(without(is, was).map(|groups| format!("matches {groups}")));
            what.extend(without(was, is).map(|groups| format!("no longer matches {groups}")));
            format!("rule {} {}", title(is), what.join(", "))
        }
        (None, Some(is)) => {
            format!("rule {} is new: {} get {}", title(is), printable(&is.groups.join(", ")), printable(&is.policy))
        }
        (Some(was), None) => {
            format!("rule {} is gone: {} got {}", title(was), printable(&was.groups.join(", ")), printable(&was.policy))
        }
        (None, None) => String::new(),
    }
}

fn number(rule: &ComparedRule) -> RuleNumber {
    RuleNumber::of(rule.index)
}

fn title(rule: &ComparedRule) -> String {
    rule.name.as_deref().map_or_else(|| number(rule).to_string(), |name| format!("`{}`", printable(name)))
}

fn policy(path: Option<&str>) -> String {
    path.map_or_else(|| "no policy".to_owned(), printable)
}

fn told(out: &mut String, people: &ImpactPeople) {
    let gets = |count: usize, one: &str, more: &str| {
        format!("{} {}", quantity::people(count), if count == 1 { one } else { more })
    };
    if people.kinds.is_empty() {
        let _ = writeln!(out, "all {} keep their policy", quantity::people(people.after));
    }
    for (change, count, what) in [
        ("moved", people.moved, gets(people.moved, "gets another policy", "get another policy")),
        (
            "changed",
            people.changed,
            gets(people.changed, "keeps a policy whose text changed", "keep a policy whose text changed"),
        ),
        ("joined", people.joined, gets(people.joined, "is new in the directory", "are new in the directory")),
        ("left", people.left, gets(people.left, "left the directory", "left the directory")),
    ] {
        if count == 0 {
            continue;
        }
        let all = if change == "left" { people.before } else { people.after };
        let _ = writeln!(out, "{what} (of {all}):");
        let kinds = people.kinds.iter().filter(|kind| kind.change == change);
        let width = kinds.clone().map(|kind| kind.people.to_string().len()).max().unwrap_or(1);
        for kind in kinds {
            let _ = writeln!(out, "  {:>width$}  {}", kind.people, way(kind));
        }
    }
    if people.unmatched > 0 {
        let have = gets(people.unmatched, "has", "have");
        let _ = writeln!(out, "{have} no address: Stricture compares two directories by addresses, and skipped them");
    }
    if people.affected.is_empty() {
        return;
    }
    out.push('\n');
    let width = people.affected.iter().map(|person| user(person).chars().count()).max().unwrap_or(0);
    for person in &people.affected {
        let _ = writeln!(out, "{:width$}  {}", user(person), standing(person));
    }
    let more = people.moved + people.changed + people.joined + people.left - people.affected.len();
    if more > 0 {
        let _ = writeln!(out, "and {more} more; --all lists all people");
    }
}

fn way(kind: &AffectedGroupJson) -> String {
    match kind.change {
        "moved" => format!("{} → {}", policy(kind.from.as_deref()), policy(kind.to.as_deref())),
        "left" => policy(kind.from.as_deref()),
        _ => policy(kind.to.as_deref()),
    }
}

fn user(person: &AffectedPersonJson) -> String {
    person.user.as_deref().map_or_else(|| "(no address)".to_owned(), printable)
}

/// A rule by its name, or by its number as people count; without a name, JSON has its place in the file, such as `rules[0]`.
fn by_rule(title: &str) -> String {
    let index = title.strip_prefix("rules[").and_then(|rest| rest.strip_suffix(']')?.parse().ok());
    index.map_or_else(|| format!("`{}`", printable(title)), |index| RuleNumber::of(index).to_string())
}

fn standing(person: &AffectedPersonJson) -> String {
    let by = |policy: Option<&str>, rule: Option<&str>| match (policy, rule) {
        (None, _) => "no policy".to_owned(),
        (Some(policy), Some(rule)) => format!("{} by {}", printable(policy), by_rule(rule)),
        (Some(policy), None) => format!("{} by default", printable(policy)),
    };
    let (from, to) =
        (by(person.from.as_deref(), person.from_rule.as_deref()), by(person.to.as_deref(), person.to_rule.as_deref()));
    match person.change {
        "moved" => format!("{from} → {to}"),
        "changed" => format!("{to}, whose text changed"),
        "joined" => format!("new, {to}"),
        _ => format!("left, had {from}"),
    }
}
