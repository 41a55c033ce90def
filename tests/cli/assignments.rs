//! Assignments: who gets what, as a table of cases and as laws.

use std::fs;

use proptest::prelude::*;
use stricture::Document;
use stricture::assignments::{AssignedDirectory, Assignments, DirectoryBuilder, PeopleCount, json::WhoAnswer};
use stricture_tests::{compare, count, files, folder, root, run};

fn read(text: &str) -> Assignments {
    Assignments::read(&Document::parse(text)).unwrap_or_else(|problems| panic!("{problems:?}\n{text}"))
}

/// Each file holds assignments, and what they say about people in some groups.
#[test]
fn the_table_of_cases() {
    let all = files(&root().join("fixtures/assignments/rules"), "toml");
    count("assignments-rules", all.len());
    for file in all {
        let table: toml::Table =
            fs::read_to_string(&file).unwrap().parse().unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let assignments = read(table["assignments"].as_str().unwrap());
        let cases = table["cases"].as_array().unwrap();
        for case in cases {
            let case = case.as_table().unwrap();
            for key in case.keys() {
                assert!(
                    ["groups", "policy", "rule", "group", "pattern", "also", "fallback"].contains(&key.as_str()),
                    "{key}"
                );
            }
            let told = format!("{}: {case}", file.display());
            let groups: Vec<&str> =
                case["groups"].as_array().unwrap().iter().map(|group| group.as_str().unwrap()).collect();
            let resolution = assignments.resolve(groups.iter().copied());
            assert_eq!(resolution.policy().unwrap_or("none"), case["policy"].as_str().unwrap(), "{told}");
            let number = |key: &str| case.get(key).and_then(toml::Value::as_integer);
            let text = |key: &str| case.get(key).and_then(toml::Value::as_str);
            let chosen = resolution.chosen();
            assert_eq!(chosen.map(|chosen| chosen.rule.index as i64), number("rule"), "{told}");
            assert_eq!(chosen.map(|chosen| chosen.group), text("group"), "{told}");
            if let Some(pattern) = text("pattern") {
                assert_eq!(chosen.unwrap().pattern.text, pattern, "{told}");
            }
            let also: Vec<i64> = resolution.also_matched().iter().map(|matched| matched.rule.index as i64).collect();
            let expected = case
                .get("also")
                .map(|also| also.as_array().unwrap().iter().map(|rule| rule.as_integer().unwrap()).collect());
            assert_eq!(also, expected.unwrap_or_else(Vec::new), "{told}");
            assert_eq!(resolution.is_fallback(), case.contains_key("fallback"), "{told}");
        }
    }
}

/// What is wrong with each file is told at its place, with the fix, all of it at once; and nothing is answered.
#[test]
fn broken_assignments_are_as_recorded() {
    let broken = root().join("fixtures/assignments/broken");
    let mut wrong = Vec::new();
    let all: Vec<_> = files(&broken, "toml").into_iter().filter(|file| file.parent() == Some(&broken)).collect();
    count("assignments-broken", all.len());
    for file in all {
        let name = file.file_name().unwrap().to_str().unwrap();
        for arguments in [
            &["resolve", "--assignments", name, "--group", "sre"][..],
            &["who", "policies/sre.toml", "--assignments", name],
        ] {
            let (code, stdout, stderr) = run(&broken, arguments);
            assert_eq!((code, stdout.as_str()), (2, ""), "{name}");
            wrong.extend(compare(&file.with_extension("txt"), &stderr).err());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// No link is followed in a repository, whether it is the policy or a folder on the way, and wherever it leads.
#[cfg(unix)]
#[test]
fn links() {
    use std::os::unix::fs::symlink;
    let outside = folder(&[("p.toml", ""), ("folder/p.toml", "")]);
    let text = |policy: &str| format!("default = \"{policy}\"\n");
    let repository = folder(&[("policies/real.toml", "")]);
    let path = |name: &str| repository.path().join(name);
    symlink(outside.path().join("p.toml"), path("policies/link.toml")).unwrap();
    symlink(outside.path().join("folder"), path("elsewhere")).unwrap();
    symlink("../policies/real.toml", path("policies/inner.toml")).unwrap();
    symlink("gone.toml", path("policies/dangling.toml")).unwrap();
    for (policy, expected) in [
        ("policies/real.toml", None),
        ("./policies/real.toml", None),
        (
            "policies/inner.toml",
            Some("the policy `policies/inner.toml` is not read, because `policies/inner.toml` is a link"),
        ),
        (
            "policies/link.toml",
            Some("the policy `policies/link.toml` is not read, because `policies/link.toml` is a link"),
        ),
        ("elsewhere/p.toml", Some("the policy `elsewhere/p.toml` is not read, because `elsewhere` is a link")),
        ("policies/dangling.toml", Some("because `policies/dangling.toml` is a link")),
    ] {
        fs::write(path("assignments.toml"), text(policy)).unwrap();
        let (code, stdout, stderr) = run(repository.path(), &["resolve", "--group", "x", "--policy-only"]);
        match expected {
            None => {
                let told = policy.strip_prefix("./").unwrap_or(policy);
                assert_eq!((code, stdout, stderr), (0, format!("{told}\n"), String::new()));
            }
            Some(message) => {
                assert_eq!((code, stdout.as_str()), (2, ""), "{policy}");
                assert!(stderr.contains(message), "{stderr}");
            }
        }
    }
}

/// Whatever a file holds, reading it ends, and every problem lies within it.
#[test]
fn every_prefix_ends_well() {
    for file in files(&root().join("fixtures/assignments"), "toml") {
        let text = fs::read_to_string(&file).unwrap();
        for (end, _) in text.char_indices() {
            let document = Document::parse(&text[..end]);
            for problem in Assignments::read(&document).err().into_iter().flatten() {
                assert!(document.text().get(problem.span.range()).is_some(), "{problem:?}");
                assert!(!problem.message.contains('\n') && !problem.message.ends_with('.'), "{problem:?}");
            }
        }
    }
}

const PATTERNS: &[&str] =
    &["a", "b", "ab", "A", "a*", "*b", "?", "??", "[ab]", "[!a]*", "{a,b}", "{a,}b", "*", "ba", "é", "\\*"];
const GROUPS: &[&str] = &["a", "B", "ab", "AB", "ba", "b", "aab", "É", "*", "", "c"];

/// The patterns of each rule.
fn rules() -> impl Strategy<Value = Vec<Vec<&'static str>>> {
    prop::collection::vec(prop::collection::vec(prop::sample::select(PATTERNS), 1..4), 0..6)
}

fn groups() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(GROUPS), 0..5)
}

fn text(rules: &[Vec<&str>], default: bool) -> String {
    let rules = rules
        .iter()
        .enumerate()
        .map(|(number, patterns)| format!("[[rules]]\ngroups = {patterns:?}\npolicy = \"p{number}\"\n"));
    let default = if default { "default = \"d\"\n" } else { "" };
    std::iter::once(default.to_owned()).chain(rules).collect()
}

/// For each rule in order, for each group: the first that matches.
fn naive(assignments: &Assignments, groups: &[&str]) -> Option<String> {
    for rule in &assignments.rules {
        for group in groups {
            if rule.patterns.iter().any(|pattern| pattern.glob.matches(group)) {
                return Some(rule.policy.as_str().to_owned());
            }
        }
    }
    assignments.default.as_ref().map(|default| default.as_str().to_owned())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_resolver_agrees_with_a_naive_one(rules in rules(), groups in groups(), default: bool) {
        let assignments = read(&text(&rules, default));
        prop_assert_eq!(assignments.resolve(groups.iter().copied()).policy().map(str::to_owned), naive(&assignments, &groups));
    }

    /// A rule that is added at the end changes nobody whom an earlier one matches.
    #[test]
    fn a_later_rule_changes_nobody_who_matched(rules in rules(), later in prop::collection::vec(prop::sample::select(PATTERNS), 1..4), groups in groups()) {
        let before = read(&text(&rules, true));
        let mut more = rules;
        more.push(later);
        let after = read(&text(&more, true));
        let (before, after) = (before.resolve(groups.iter().copied()), after.resolve(groups.iter().copied()));
        if let Some(chosen) = before.chosen() {
            prop_assert_eq!(after.chosen().map(|after| after.rule.index), Some(chosen.rule.index));
        }
        prop_assert!(before.also_matched().len() <= after.also_matched().len());
    }

    /// More groups never lead to a later rule.
    #[test]
    fn more_groups_never_lead_to_a_later_rule(rules in rules(), groups in groups(), more in groups()) {
        let assignments = read(&text(&rules, true));
        let rule = |groups: &[&str]| assignments.resolve(groups.iter().copied()).chosen().map_or(usize::MAX, |chosen| chosen.rule.index);
        let all = [groups.as_slice(), &more].concat();
        prop_assert!(rule(&all) <= rule(&groups));
    }

    /// Everybody at once is everybody one by one: resolved, counted, and listed by policy.
    #[test]
    fn the_company_agrees(rules in rules(), people in prop::collection::vec(groups(), 1..5), default: bool) {
        let document = Document::parse(text(&rules, default));
        let assignments = Assignments::read(&document).unwrap();
        let mut table = String::from("email,group\n");
        for (number, groups) in people.iter().enumerate() {
            table.push_str(&format!("{number}@example.com,\n"));
            for group in groups {
                table.push_str(&format!("{number}@example.com,{group}\n"));
            }
        }
        let mut builder = DirectoryBuilder::new();
        builder.csv(table.as_bytes()).unwrap();
        let (directory, _) = builder.finish().unwrap();
        let company = AssignedDirectory::new(&assignments, &directory);
        let mut counts = vec![PeopleCount::default(); rules.len()];
        for (person, groups) in directory.people().zip(&people) {
            let groups: Vec<&str> = groups.iter().copied().filter(|group| !group.is_empty()).collect();
            let (one, all) = (assignments.resolve(groups), company.resolve(person));
            prop_assert_eq!(one.policy(), all.policy());
            let rule = |chosen: Option<stricture::assignments::MatchedRule<'_>>| chosen.map(|chosen| (chosen.rule.index, chosen.pattern.text.clone()));
            prop_assert_eq!(rule(one.chosen()), rule(all.chosen()));
            let later = |matched: &[stricture::assignments::MatchedRule<'_>]| matched.iter().map(|matched| matched.rule.index).collect::<Vec<_>>();
            prop_assert_eq!(later(one.also_matched()), later(all.also_matched()));
            prop_assert_eq!(company.decides(person).map(|rule| rule.index), all.chosen().map(|chosen| chosen.rule.index));
            if let Some(chosen) = all.chosen() {
                counts[chosen.rule.index].people += 1;
            }
        }
        let tally = company.tally();
        prop_assert_eq!(&tally.rules, &counts);
        prop_assert_eq!(tally.all().people, people.len());
        let source = document.source();
        for policy in assignments.policies() {
            let who = WhoAnswer::new(&assignments, policy.as_str(), &source).with_people(&company, &source);
            prop_assert_eq!(who.people.unwrap().len(), tally.by_policy(&assignments)[policy.as_str()].people);
        }
    }
}
