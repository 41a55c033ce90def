//! The answers of `stricture resolve` for people.

use std::fmt::Write as _;

use stricture::Span;
use stricture::assignments::json::{ResolveAnswer, SummaryAnswer};
use stricture::assignments::{MatchedRule, PeopleCount, Resolution};

use crate::quantity::{many, people};
use crate::render::style::Style;
use crate::render::text::{bold, cut, rule};
use crate::repository::Repository;

/// Most groups and rules that are listed.
const MOST: usize = 20;

/// Which policy somebody gets, through what, and what else would have matched. `main` is the address under which the directory has the
/// person, `named` the groups that were named.
pub(super) fn person(
    repository: &Repository,
    resolution: &Resolution<'_>,
    told: &ResolveAnswer<'_>,
    main: Option<&str>,
    named: &[&str],
    style: Style,
) -> String {
    let mut out = String::new();
    title(&mut out, told, main, named, style);
    if told.active == Some(false) {
        out.push_str("  this account is not active\n");
    }
    let places: Vec<(Span, String)> = if let Some(chosen) = resolution.chosen() {
        let _ = writeln!(out, "  {}", sentence(&chosen));
        through(&mut out, told);
        vec![(chosen.pattern.span, format!("matches {}, and decides", cut(chosen.group)))]
    } else if let Some(default) = repository.assignments.default.as_ref() {
        if told.in_directory != Some(false) || !told.groups.is_empty() {
            out.push_str("  no rule matches, so the default applies\n");
        }
        vec![(default.span, "the default".to_owned())]
    } else {
        out.push_str("  no rule matches, and there is no default\n");
        Vec::new()
    };
    groups(&mut out, told);
    out.push_str(&repository.printable().excerpt(&places, style));
    later(&mut out, resolution);
    out
}

fn title(out: &mut String, told: &ResolveAnswer<'_>, main: Option<&str>, named: &[&str], style: Style) {
    let policy = told.policy.map_or_else(|| "no managed policy".to_owned(), cut);
    let who = match told.user {
        Some(user) => match main.filter(|main| *main != user) {
            Some(main) => format!("{} ({})", cut(user), cut(main)),
            None => cut(user),
        },
        None => format!("a person in {}", listed(named, " and ")),
    };
    if told.in_directory != Some(false) {
        let _ = writeln!(out, "{who}: {}", bold(&policy, style));
    } else if named.is_empty() {
        let _ = writeln!(out, "{who}: not in this directory");
        let what = if told.policy.is_some() { "the default applies" } else { "no rule matches" };
        let _ = writeln!(out, "  if the workspace knows them, {what}: {}", bold(&policy, style));
    } else {
        let _ = writeln!(out, "{who}: {}", bold(&policy, style));
        out.push_str("  not in this directory: only the groups from --group apply\n");
    }
}

/// `rule 1 (SRE): the pattern …`.
fn sentence(matched: &MatchedRule<'_>) -> String {
    let (pattern, group) = (cut(&matched.pattern.text), cut(matched.group));
    let why = if pattern == group { format!("`{pattern}`") } else { format!("`{pattern}` matches {group}") };
    format!("{}: {why}", rule(matched.rule.index, matched.rule.name.as_deref()))
}

fn through(out: &mut String, told: &ResolveAnswer<'_>) {
    let Some(rule) = told.rule.as_ref().filter(|rule| !rule.through.is_empty()) else { return };
    let way: Vec<&str> = rule.through.iter().copied().chain([rule.group]).collect();
    let _ = writeln!(out, "  is in {}", listed(&way, ", which is in "));
}

fn groups(out: &mut String, told: &ResolveAnswer<'_>) {
    if told.groups.is_empty() {
        if told.in_directory == Some(true) {
            out.push_str("  is in no group\n");
        }
        return;
    }
    let _ = writeln!(out, "  is in {}: {}", many(told.groups.len(), "group"), listed(&told.groups, ", "));
}

/// These, the first few of them.
fn listed(names: &[&str], between: &str) -> String {
    let mut all: Vec<String> = names.iter().take(MOST).map(|name| cut(name)).collect();
    if names.len() > MOST {
        all.push(format!("{} more", names.len() - MOST));
    }
    all.join(between)
}

/// The rules that match too.
fn later(out: &mut String, resolution: &Resolution<'_>) {
    let also = resolution.also_matched();
    if also.is_empty() {
        return;
    }
    let matches = if also.len() == 1 { "matches too, but comes" } else { "match too, but come" };
    let _ = writeln!(out, "{} {matches} later", many(also.len(), "rule"));
    for matched in also.iter().take(MOST) {
        let _ = writeln!(out, "  {}, would give {}", sentence(matched), cut(matched.rule.policy.as_str()));
    }
    if also.len() > MOST {
        let _ = writeln!(out, "  and {} more", also.len() - MOST);
    }
}

/// How many people get which policy.
pub(super) fn summary(summary: &SummaryAnswer<'_>, directory: &str, style: Style) -> String {
    let mut policies: Vec<(String, PeopleCount)> =
        summary.policies.iter().map(|policy| (cut(policy.policy), policy.count)).collect();
    policies.push(("no managed policy".to_owned(), summary.unmanaged));
    let mut rules: Vec<(String, PeopleCount)> = summary
        .rules
        .iter()
        .map(|told| (format!("{}: {}", rule(told.index, told.name), cut(told.policy)), told.count))
        .collect();
    rules.push(("no rule".to_owned(), [summary.fallback, summary.unmanaged].into_iter().sum()));
    let all = summary.all;
    let mut out = format!("{} in {}{}\n", people(all.people), cut(directory), inactive(all));
    table(&mut out, &bold("by policy", style), &policies);
    table(&mut out, &bold("by rule", style), &rules);
    out
}

fn table(out: &mut String, title: &str, rows: &[(String, PeopleCount)]) {
    let _ = writeln!(out, "\n{title}");
    let digits = rows.iter().map(|(_, count)| count.people.to_string().len()).max().unwrap_or(0);
    for (name, count) in rows {
        let _ = writeln!(out, "  {:digits$}  {name}{}", count.people, inactive(*count));
    }
}

fn inactive(count: PeopleCount) -> String {
    if count.inactive == 0 { String::new() } else { format!(", of them {} inactive", count.inactive) }
}
