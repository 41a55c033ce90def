//! Laws of rules that never decide, on made-up assignments.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use proptest::prelude::*;
use stricture::assignments::{Assignments, Glob};
use stricture::{Document, Repository, lint_repository};

/// A pattern of few letters, so that patterns cover each other.
fn pattern() -> impl Strategy<Value = String> {
    let atom =
        prop::sample::select(vec!["a", "b", "B", "é", "É", "?", "*", "[ab]", "[!a]", "{a,b*}", "{,é}", "\\*", "-"]);
    prop::collection::vec(atom, 1..4).prop_map(|atoms| atoms.concat())
}

fn group() -> impl Strategy<Value = String> {
    let letter = prop::sample::select(vec!['a', 'A', 'b', 'é', 'É', '*', '-', 'x']);
    prop::collection::vec(letter, 0..4).prop_map(|letters| letters.into_iter().collect())
}

fn rules() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec(pattern(), 1..4), 1..7)
}

fn document(rules: &[Vec<String>]) -> Document {
    let mut text = String::from("default = \"policies/default.toml\"\n");
    for (at, groups) in rules.iter().enumerate() {
        let _ = write!(text, "[[rules]]\ngroups = {groups:?}\npolicy = \"policies/{at}.toml\"\n");
    }
    Document::parse(text)
}

/// The rules of which the lint says that they never decide.
fn flagged(document: &Document) -> BTreeSet<usize> {
    let report = lint_repository(&Repository::new(document)).unwrap();
    let found = report.findings().iter().filter(|finding| finding.lint.as_str() == "unreachable-group-rule");
    found
        .map(|finding| {
            let key = finding.key.to_string();
            key.trim_start_matches("rules[").trim_end_matches(']').parse().unwrap()
        })
        .collect()
}

#[test]
fn a_table_and_an_export_are_no_directory() {
    let files = [
        ("assignments.toml", "default = \"p.toml\"\n"),
        ("directory.csv", "email,group\n"),
        ("directory.json", "{\"Resources\": []}"),
    ];
    let error = stricture_tests::lint_repository_files(&files).unwrap_err();
    assert!(error.contains("mixes SCIM exports and tables"), "{error}");
}

/// Where all groups are unknown, as the directory is that of another company, not every name is held against every other.
#[test]
fn many_unknown_groups() {
    const MANY: usize = 20_000;
    let mut rules = String::from("default = \"p.toml\"\n");
    let mut people = String::from("email,group\n");
    for at in 0..MANY {
        let _ = write!(rules, "[[rules]]\ngroups = [\"their-group-{at}\"]\npolicy = \"p{at}.toml\"\n");
        let _ = writeln!(people, "a@example.com,other-group-{at}");
    }
    let report =
        stricture_tests::lint_repository_files(&[("assignments.toml", &rules), ("directory.csv", &people)]).unwrap();
    let unknown = report.findings().iter().filter(|finding| finding.lint.as_str() == "unknown-group");
    let guessed = |help: Option<&str>| help.is_some_and(|help| help.contains("did you mean"));
    let guessed: Vec<bool> = unknown.map(|finding| guessed(finding.help.as_deref())).collect();
    assert_eq!((guessed.len(), guessed[0], guessed[MANY - 1]), (MANY, true, false));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever groups somebody is in.
    #[test]
    fn a_flagged_rule_is_never_chosen(rules in rules(), people in prop::collection::vec(prop::collection::vec(group(), 0..5), 30)) {
        let document = document(&rules);
        let (assignments, flagged) = (Assignments::read(&document).unwrap(), flagged(&document));
        for groups in people {
            let resolution = assignments.resolve(groups.iter().map(String::as_str));
            if let Some(chosen) = resolution.chosen() {
                prop_assert!(!flagged.contains(&chosen.rule.index), "{groups:?} get rule {} of {rules:?}", chosen.rule.index);
            }
        }
    }

    /// And one that is not flagged decides about somebody who is in a single group.
    #[test]
    fn any_other_rule_is_chosen_for_some_group(rules in rules()) {
        let document = document(&rules);
        let (assignments, flagged) = (Assignments::read(&document).unwrap(), flagged(&document));
        for rule in assignments.rules.iter().filter(|rule| !flagged.contains(&rule.index)) {
            let earlier = assignments.rules.iter().take(rule.index).flat_map(|rule| &rule.patterns);
            let earlier: Vec<&Glob> = earlier.map(|pattern| &pattern.glob).collect();
            let group = rule.patterns.iter().find_map(|pattern| pattern.glob.escapes(&earlier).expect("these are decided"));
            let Some(group) = group else { return Err(TestCaseError::fail(format!("rule {} of {rules:?}", rule.index))) };
            let resolution = assignments.resolve([group.as_str()]);
            prop_assert_eq!(resolution.chosen().map(|chosen| chosen.rule.index), Some(rule.index), "{} of {:?}", group, rules);
        }
    }

    #[test]
    fn copies_of_earlier_patterns_are_found(rules in rules(), picks in prop::collection::vec(any::<prop::sample::Index>(), 1..4), loud: bool) {
        let all: Vec<&String> = rules.iter().flatten().collect();
        let copies = picks.iter().map(|pick| {
            let pattern = all[pick.index(all.len())];
            if loud { pattern.to_uppercase() } else { pattern.clone() }
        });
        let copies: Vec<String> = copies.collect();
        let last = rules.len();
        let rules: Vec<Vec<String>> = rules.into_iter().chain([copies]).collect();
        prop_assert!(flagged(&document(&rules)).contains(&last), "{rules:?}");
    }

    #[test]
    fn names_that_earlier_patterns_match_are_found(rules in rules(), names in prop::collection::vec("[abéAÉ-]{1,3}", 40)) {
        let assignments = Assignments::read(&document(&rules)).unwrap();
        let is_taken = |name: &&String| assignments.resolve([name.as_str()]).chosen().is_some();
        let taken: Vec<String> = names.iter().filter(is_taken).cloned().collect();
        prop_assume!(!taken.is_empty());
        let last = rules.len();
        let rules: Vec<Vec<String>> = rules.into_iter().chain([taken]).collect();
        prop_assert!(flagged(&document(&rules)).contains(&last), "{rules:?}");
    }
}
