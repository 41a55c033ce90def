//! The lints that found something, as SARIF describes rules.

use std::collections::BTreeMap;

use stricture::{Lint, Outcome, Severity, lints};

use super::model::{Configuration, Help, Message, Rule, RuleProperties};
use crate::pages::Pages;

/// Longest full description: code scanning takes no more characters.
const LONGEST: usize = 1000;

/// The rules of these lints, and the index of each.
pub(super) fn rules<'l>(
    found: impl Iterator<Item = &'l str>,
    pages: Option<&Pages>,
) -> (Vec<Rule>, BTreeMap<&'l str, usize>) {
    let mut indexes: BTreeMap<&str, usize> = found.map(|name| (name, 0)).collect();
    for (at, index) in indexes.values_mut().enumerate() {
        *index = at;
    }
    let all: BTreeMap<&str, &Lint> = lints().iter().map(|lint| (lint.name(), *lint)).collect();
    let rules = indexes.keys().filter_map(|name| all.get(name)).map(|lint| rule(lint, pages)).collect();
    (rules, indexes)
}

fn rule(lint: &Lint, pages: Option<&Pages>) -> Rule {
    let page = lint.markdown();
    Rule {
        id: lint.name(),
        name: pascal_case(lint.name()),
        short_description: Message { text: lint.summary().to_owned() },
        full_description: Message { text: description(lint) },
        help: Help { text: page.clone(), markdown: page },
        help_uri: pages.map(|pages| pages.lint(lint.name())),
        default_configuration: Configuration { level: level(lint.outcome().severity()) },
        properties: properties(lint.outcome()),
    }
}

/// The level of a severity.
pub(super) fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    }
}

fn properties(outcome: Outcome) -> RuleProperties {
    let severity = match outcome.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "recommendation",
    };
    // What the client rejects or ignores was measured on the client; whether something is meant cannot be.
    let (topic, precision) = match outcome {
        Outcome::Ignored => ("security", "very-high"),
        Outcome::Risky => ("security", "high"),
        Outcome::Untidy => ("maintainability", "high"),
        // The client does not do its work: it is rejected or unusable.
        _ => ("reliability", "very-high"),
    };
    RuleProperties { tags: [outcome.as_str(), topic], precision, severity }
}

/// The page up to its first example, its paragraphs on one line each.
fn description(lint: &Lint) -> String {
    let docs = lint.docs();
    let prose = docs.split("```").next().unwrap_or_default();
    let paragraphs = prose.split("\n\n").map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
    let text = paragraphs.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n");
    if text.chars().count() <= LONGEST {
        return text;
    }
    let mut cut: String = text.chars().take(LONGEST - 1).collect();
    cut.push('…');
    cut
}

/// `missing-read-only` as `MissingReadOnly`.
fn pascal_case(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split('-') {
        let mut chars = word.chars();
        out.extend(chars.next().map(|first| first.to_ascii_uppercase()));
        out.extend(chars);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lint_is_described() {
        for lint in lints() {
            let rule = rule(lint, None);
            let full = &rule.full_description.text;
            assert!(full.starts_with(&rule.short_description.text), "{}: {full}", rule.id);
            assert!(full.chars().count() <= LONGEST && !full.ends_with('…'), "{}: too long", rule.id);
            assert!(!rule.help.markdown.contains("```toml,"), "{}", rule.id);
        }
        assert_eq!(pascal_case("missing-read-only"), "MissingReadOnly");
    }
}
