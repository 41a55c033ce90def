//! The answer of `stricture who` for people.

use std::collections::HashMap;
use std::fmt::Write as _;

use stricture::Span;
use stricture::assignments::json::{WhoAnswer, WhoPerson};

use crate::quantity::{many, people};
use crate::render::style::Style;
use crate::render::text::{bold, cut, rule};
use crate::repository::Repository;

/// What gives the policy, in its places, and who gets it through that.
pub(super) fn who(repository: &Repository, who: &WhoAnswer<'_>, style: Style) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "{}: {}", bold(&cut(who.policy), style), gives(who));
    if let Some(all) = &who.people {
        let inactive = all.iter().filter(|person| !person.active).count();
        let aside = if inactive == 0 { String::new() } else { format!(", of them {inactive} inactive") };
        let _ = writeln!(out, "  {}{aside}", people(all.len()));
    }
    let mut by_rule: HashMap<Option<usize>, Vec<&WhoPerson<'_>>> = HashMap::new();
    for person in who.people.iter().flatten() {
        by_rule.entry(person.rule.as_ref().map(|rule| rule.index)).or_default().push(person);
    }
    let shown = repository.printable();
    let rules = repository.assignments.rules.iter().filter(|rule| rule.policy.as_str() == who.policy);
    for given in rules {
        let _ = writeln!(out, "\n{}", rule(given.index, given.name.as_deref()));
        // A place at a time: several in one picture would be joined by all that lies between them.
        let patterns = given.patterns.iter().map(|pattern| pattern.span);
        if let Some(span) = patterns.reduce(|first, last| Span::new(first.start(), last.end())) {
            out.push_str(&shown.excerpt(&[(span, "people in these groups".to_owned())], style));
        }
        listed(&mut out, who, by_rule.get(&Some(given.index)));
    }
    if let Some(default) = repository.assignments.default.as_ref().filter(|_| who.default) {
        out.push_str("\ndefault\n");
        out.push_str(&shown.excerpt(&[(default.span, "people whom no rule matches".to_owned())], style));
        listed(&mut out, who, by_rule.get(&None));
    }
    out
}

fn gives(who: &WhoAnswer<'_>) -> String {
    match (who.rules.len(), who.default) {
        (0, false) => "no people: no rule gives this policy, and it is not the default".to_owned(),
        (0, true) => "the default".to_owned(),
        (rules, false) => format!("given by {}", many(rules, "rule")),
        (rules, true) => format!("given by {}, and the default", many(rules, "rule")),
    }
}

/// The people, each with the group that is why.
fn listed(out: &mut String, who: &WhoAnswer<'_>, found: Option<&Vec<&WhoPerson<'_>>>) {
    if who.people.is_none() {
        return;
    }
    let Some(found) = found else {
        out.push_str("  nobody\n");
        return;
    };
    for person in found {
        let user = person.user.map_or_else(|| "(no address)".to_owned(), cut);
        let group = person.rule.as_ref().map(|rule| {
            let way: Vec<String> = rule.through.iter().chain([&rule.group]).map(|group| cut(group)).collect();
            format!("  {}", way.join(" > "))
        });
        let inactive = if person.active { "" } else { "  (not active)" };
        let _ = writeln!(out, "  {user}{}{inactive}", group.unwrap_or_default());
    }
}
