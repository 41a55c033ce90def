//! Ways around the rules of a policy: `fixtures/walk-around/*.toml`, with what is said of them to people (`.txt`) and programs (`.json`).

use std::collections::BTreeSet;
use std::fs;

use proptest::prelude::*;
use serde_json::Value;
use stricture::rules::RuleSet;
use stricture::{Document, accept};
use stricture_tests::{blocks, compare, count, files, root, run};

#[test]
fn answers_are_as_recorded() {
    let folder = root().join("fixtures/walk-around");
    let policies = files(&folder, "toml");
    count("walk-around", policies.len());
    let mut wrong = Vec::new();
    for policy in policies {
        let name = policy.file_name().unwrap().to_string_lossy();
        for (format, extension) in [("human", "txt"), ("json", "json")] {
            let (code, stdout, stderr) =
                run(&folder, &["eval", "--walk-around", "--policy", &name, "--format", format]);
            assert_eq!((code, stderr.as_str()), (0, ""), "{name}");
            let answer = match format {
                "json" => {
                    let value: Value = serde_json::from_str(&stdout).expect("an answer is JSON");
                    assert_eq!(value["schema"], "stricture/walk-around/1");
                    format!("{value:#}\n")
                }
                _ => stdout,
            };
            wrong.extend(compare(&policy.with_extension(extension), &answer).err());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const PROGRAMS: &[&str] = &[
    "git",
    "rm",
    "docker",
    "npm",
    "kubectl",
    "aws",
    "terraform",
    "sudo",
    "bash",
    "env",
    "/usr/bin/git",
    "x/rm",
    "frob",
    "a b",
    "x=1",
];
const WORDS: &[&str] = &[
    "push", "--force", "-rf", "-r", "run", "-v", "install", "delete", "apply", "s3", "-c", "-lc", "-C", "it's", "a b",
    "--x=1", "*",
];

fn word(words: &'static [&'static str]) -> impl Strategy<Value = String> {
    let quoted = |word: &str| format!("{word:?}");
    prop_oneof![
        3 => prop::sample::select(words).prop_map(move |word| format!("{{ token = {} }}", quoted(word))),
        1 => prop::collection::vec(prop::sample::select(words), 1..4)
            .prop_map(move |words| format!("{{ any_of = [{}] }}", words.into_iter().map(quoted).collect::<Vec<_>>().join(", "))),
    ]
}

fn rule() -> impl Strategy<Value = String> {
    let decision = prop::sample::select(vec!["prompt", "prompt-user", "forbidden"]);
    let text = prop::sample::select(vec!["", ", justification = \"It's \\\"ours\\\"\"", ", canonical_matching = true"]);
    (word(PROGRAMS), prop::collection::vec(word(WORDS), 0..3), decision, text).prop_map(
        |(program, rest, decision, text)| {
            let pattern = std::iter::once(program).chain(rest).collect::<Vec<_>>().join(", ");
            format!("{{ pattern = [{pattern}], decision = \"{decision}\"{text} }}")
        },
    )
}

fn compiled(rules: &[String]) -> RuleSet {
    let policy = format!("[rules]\nprefix_rules = [\n{}\n]\n", rules.join(",\n"));
    RuleSet::of(&accept(&Document::parse(policy.clone())).unwrap_or_else(|_| panic!("refused:\n{policy}")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    /// What is reported is laxer than the rule; the rule to add, as it would be pasted, stops it, by itself and with all the others; and
    /// whatever is suggested is needed.
    #[test]
    fn ways_are_ways_and_remedies_stop_them(rules in prop::collection::vec(rule(), 1..6)) {
        let set = compiled(&rules);
        let found = set.walk_arounds();
        let remedies: Vec<String> = found.remedies.iter().map(|remedy| remedy.to_toml()).collect();
        let one_by_one: Vec<RuleSet> = remedies.iter().map(|remedy| compiled(&[rules.clone(), vec![remedy.clone()]].concat())).collect();
        let with_all = compiled(&[rules.clone(), remedies.clone()].concat());
        let mut needed = vec![false; remedies.len()];
        for walked in &found.rules {
            for way in &walked.ways {
                let argv = way.argv.each_ref().map(String::as_str);
                prop_assert_eq!(set.evaluate(&argv).decision(), way.decision);
                prop_assert!(way.decision < walked.rule.decision);
                if let Some(remedy) = way.remedy {
                    needed[remedy] = true;
                    for stopped in [&one_by_one[remedy], &with_all] {
                        let decision = stopped.evaluate(&argv).decision();
                        prop_assert!(decision >= walked.rule.decision, "{:?} is still {} with {}", argv, decision, remedies[remedy]);
                    }
                }
            }
        }
        prop_assert!(needed.iter().all(|needed| *needed), "{:?}", remedies);
    }
}

/// Tens of thousands of rules, long words, many alternatives: an answer that is bounded, and says so.
#[test]
fn large_policies_end() {
    let many: Vec<String> = (0..20_000)
        .map(|n| format!("{{ pattern = [{{ token = \"git\" }}, {{ token = \"x{n}\" }}], decision = \"prompt\" }}"))
        .collect();
    let set = compiled(&many);
    let found = set.walk_arounds();
    assert!(found.left_out > 0 && found.rules.len() + found.left_out == many.len());
    let long = "x".repeat(1 << 20);
    let set = compiled(&[format!(
        "{{ pattern = [{{ token = \"git\" }}, {{ token = \"{long}\" }}], decision = \"prompt\" }}"
    )]);
    assert_eq!(set.walk_arounds().left_out, 1);
    // Hundreds of thousands of words, each of which could be written in other ways.
    let options = vec!["{ token = \"-f\" }"; 200_000].join(", ");
    let set = compiled(&[format!("{{ pattern = [{{ token = \"rm\" }}, {options}], decision = \"prompt\" }}")]);
    assert_eq!(set.walk_arounds().left_out, 1);
    // All of which the command begins to match.
    let under_way: Vec<String> = (0..5_000)
        .map(|n| {
            format!(
                "{{ pattern = [{{ any_of = [\"git\", \"p{n}\"] }}, {{ token = \"x{n}\" }}], decision = \"prompt\" }}"
            )
        })
        .collect();
    let set = compiled(&under_way);
    let found = set.walk_arounds();
    assert!(found.left_out > 0 && found.rules.len() + found.left_out == under_way.len());
    let choices: Vec<String> = (0..1_000).map(|n| format!("\"x{n}\"")).collect();
    let wide = format!("{{ pattern = [{{ any_of = [{}] }}], decision = \"prompt\" }}", choices.join(", "));
    let set = compiled(&vec![wide; 500]);
    let found = set.walk_arounds();
    assert!(found.left_out > 0 && !found.rules.is_empty());
}

/// The page shows what is recorded.
#[test]
fn the_example_of_the_page() {
    let page = fs::read_to_string(root().join("docs/walk-around.md")).unwrap();
    let recorded = fs::read_to_string(root().join("fixtures/walk-around/catch-all.txt")).unwrap();
    let shown = blocks(&page, "text")[0].replace("docker.toml", "catch-all.toml");
    assert!(recorded.starts_with(&shown), "{recorded}");
}

/// The policies of `fixtures/rules/walk-around` and what a client decides: every way is one that it was asked about, and with the rules to
/// add it was asked about those again that they stop.
#[test]
fn ways_were_tried_on_the_client() {
    let folder = root().join("fixtures/rules/walk-around");
    let mut tried = 0;
    for policy in files(&folder, "toml") {
        let set = RuleSet::of(&accept(&Document::parse(fs::read_to_string(&policy).unwrap())).unwrap());
        let found = set.walk_arounds();
        let ways = found.rules.iter().flat_map(|walked| &walked.ways);
        let argv: BTreeSet<Vec<String>> = ways.map(|way| way.argv.to_vec()).filter(|argv| argv[1] == "-lc").collect();
        let asked: BTreeSet<Vec<String>> = fs::read_to_string(policy.with_file_name("cases.jsonl"))
            .unwrap()
            .lines()
            .map(|line| serde_json::from_str::<Value>(line).unwrap()["argv"].clone())
            .map(|argv| serde_json::from_value(argv).unwrap())
            .collect();
        let closed = policy.parent().is_some_and(|folder| folder.to_string_lossy().ends_with("-closed"));
        if closed {
            assert!(argv.is_disjoint(&asked), "{}", policy.display());
        } else {
            assert_eq!(argv, asked, "{}", policy.display());
        }
        tried += asked.len();
    }
    count("walk-around-asked", tried);
}
