//! What the lints about command rules promise: a rule that they call pointless can go, and nothing changes for any command.
//!
//! Policies and commands are made up over so few words that they meet; a naive evaluator of the client's rules is the judge.

use std::collections::BTreeSet;

use proptest::prelude::*;
use stricture::{Document, Safety, Segment, lint};
use stricture_tests::naive_rules::{DECISIONS, Rule, deciding, policy};

/// What happens to a command and what is shown: with it the text of the deciding rule or, for a refusal without one, the words that
/// the generic text names.
#[derive(Clone, Debug, PartialEq)]
struct Answer {
    decision: usize,
    text: Option<&'static str>,
    named: usize,
}

/// The client's evaluation of one command, as measured.
fn evaluate(rules: &[Rule], command: &[&str]) -> Option<Answer> {
    let shown = &rules[deciding(rules, command)?];
    let generic = shown.justification.is_none() && shown.decision == "forbidden";
    let named = if generic { shown.pattern.len() } else { 0 };
    Some(Answer { decision: shown.strictness(), text: shown.justification, named })
}

/// Lints that report rules which could be taken out.
const POINTLESS: &[&str] =
    &["duplicate-rule", "justification-never-shown", "longer-rule-is-no-exception", "shadowed-rule"];

/// The rules that are called pointless, and whether their fix is safe.
fn pointless(text: &str) -> Vec<(usize, bool)> {
    let report = lint(&Document::parse(text));
    let about = report.findings().iter().filter(|finding| POINTLESS.contains(&finding.lint.as_str()));
    about
        .map(|finding| {
            let index = finding.key.segments().iter().find_map(|segment| match segment {
                Segment::Index(index) => Some(*index),
                Segment::Key(_) => None,
            });
            let safe = finding.fixes.iter().any(|fix| fix.safety == Safety::Safe);
            (index.expect("a rule has a number"), safe)
        })
        .collect()
}

/// None of them lists all the ways to write another one in capitals and small letters.
const WORDS: &[&str] = &["ls", "rm", "LS", "-x"];
const PROGRAMS: &[&str] = &["ls", "rm", "LS", "/bin/ls", "x/rm", "/bin/LS"];

fn word(words: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    prop_oneof![
        3 => prop::sample::select(words).prop_map(|word| vec![word]),
        1 => prop::collection::vec(prop::sample::select(words), 2..4),
    ]
}

fn rule(programs: &'static [&'static str]) -> impl Strategy<Value = Rule> {
    let pattern = (word(programs), prop::collection::vec(word(WORDS), 0..3))
        .prop_map(|(program, rest)| std::iter::once(program).chain(rest).collect());
    let decision = prop::sample::select(&DECISIONS[1..]);
    let text = prop::sample::select(vec![None, Some("one"), Some("two")]);
    let canonical = prop::bool::weighted(0.2);
    (pattern, decision, text, canonical).prop_map(|(pattern, decision, justification, canonical)| Rule {
        pattern,
        decision,
        justification,
        canonical,
    })
}

/// Every command of up to three words, which is as long as patterns are.
fn commands() -> Vec<Vec<&'static str>> {
    let words = [WORDS, &["Ls", "RM", "-X", "z"]].concat();
    let programs = [PROGRAMS, &["/opt/ls", "/opt/RM", "X/rm"], words.as_slice()].concat();
    let mut all: Vec<Vec<&str>> = programs.into_iter().map(|program| vec![program]).collect();
    let mut from = 0;
    for _ in 0..2 {
        let to = all.len();
        for at in from..to {
            for word in &words {
                all.push(all[at].iter().copied().chain([*word]).collect());
            }
        }
        from = to;
    }
    all
}

/// Takes the rules with these numbers out, and compares what happens to every command. `exactly` also compares what a generic text names.
fn nothing_changes(
    rules: &[Rule],
    gone: &BTreeSet<usize>,
    exactly: bool,
    commands: &[Vec<&str>],
) -> Result<(), TestCaseError> {
    let kept: Vec<Rule> =
        rules.iter().enumerate().filter(|(index, _)| !gone.contains(index)).map(|(_, rule)| rule.clone()).collect();
    for command in commands {
        let (mut before, mut after) = (evaluate(rules, command), evaluate(&kept, command));
        if !exactly {
            before.iter_mut().chain(&mut after).for_each(|answer| answer.named = 0);
        }
        prop_assert_eq!(before, after, "{:?} without {:?}:\n{}", command, gone, policy(rules));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pointless_rules_can_go(rules in prop::collection::vec(rule(PROGRAMS), 2..9)) {
        let commands = commands();
        let found = pointless(&policy(&rules));
        for (index, safe) in &found {
            nothing_changes(&rules, &BTreeSet::from([*index]), *safe, &commands)?;
        }
        let safe: BTreeSet<usize> = found.iter().filter(|(_, safe)| *safe).map(|(index, _)| *index).collect();
        nothing_changes(&rules, &safe, true, &commands)?;
        let all: BTreeSet<usize> = found.iter().map(|(index, _)| *index).collect();
        prop_assert_eq!(all.len(), found.len(), "each rule is reported once");
        nothing_changes(&rules, &all, false, &commands)?;
    }

    /// What one rule alone makes pointless is found: the lints are not right by being silent. (Programs by path are left out: people's own
    /// rules can keep a bare name from matching them, so that a rule for the path always counts.)
    #[test]
    fn what_one_rule_covers_is_found(rules in prop::collection::vec(rule(WORDS), 2)) {
        let commands = commands();
        let found: BTreeSet<usize> = pointless(&policy(&rules)).into_iter().map(|(index, _)| index).collect();
        let either = (0..2).any(|index| nothing_changes(&rules, &BTreeSet::from([index]), false, &commands).is_ok());
        prop_assert_eq!(!found.is_empty(), either, "{:?}:\n{}", found, policy(&rules));
    }
}

/// Rules whose words beyond ASCII may be the same letters are left alone, as soon as letter case plays a part.
#[test]
fn letters_beyond_ascii_are_left_alone() {
    let rule = |word, justification, canonical| Rule {
        pattern: vec![vec![word]],
        decision: "prompt",
        justification: Some(justification),
        canonical,
    };
    // The Kelvin sign is a `k` where letter case does not count: the rule in the middle is shown in between.
    let rules = [rule("k", "one", false), rule("\u{212a}", "two", true), rule("k", "one", false)];
    assert_eq!(pointless(&policy(&rules)), [(0, true)]);
    assert_eq!(pointless(&policy(&[rule("é", "one", true), rule("É", "one", false)])), []);
}

/// Rules that are made to be slow to lint: of one word with very many alternatives, of very many words, of very many that one command may
/// match. In a time that grows with the square of these it would take minutes.
#[test]
fn hostile_rules_are_linted_in_time() {
    const MANY: usize = 20_000;
    let any_of = |word: &dyn Fn(usize) -> String| {
        let words: Vec<String> = (0..MANY).map(|number| format!("{:?}", word(number))).collect();
        format!("{{ any_of = [{}] }}", words.join(", "))
    };
    let each = |word: &dyn Fn(usize) -> String| {
        let words: Vec<String> = (0..MANY).map(|number| format!("{{ token = {:?} }}", word(number))).collect();
        words.join(", ")
    };
    let rule = |pattern: &str, decision: &str| {
        format!("{{ pattern = [{pattern}], decision = \"{decision}\", justification = \"Ask\" }}")
    };
    let rules = |pattern: &dyn Fn(usize) -> String, decision: &str| -> Vec<String> {
        (0..MANY).map(|number| rule(&pattern(number), decision)).collect()
    };
    let letters = |number: usize| number.to_string().bytes().map(|digit| char::from(digit + 17)).collect::<String>();
    let kill = |rest: &str| rule(&format!("{{ token = \"kill\" }}{rest}"), "forbidden");
    let by_path = any_of(&|n| format!("/a{n}/kill"));
    let (one, other) = (any_of(&|n| format!("s{n}")), any_of(&|n| format!("t{n}")));
    let shapes: [(&str, Vec<String>); 10] = [
        (
            "paths and options",
            vec![
                rule(&format!("{}, {}", any_of(&|n| format!("/a{n}/git")), any_of(&|n| format!("-s{n}"))), "prompt"),
                rule("{ token = \"git\" }, { token = \"push\" }", "prompt"),
            ],
        ),
        (
            "paths with nothing in common",
            vec![rule(&format!("{by_path}, {one}"), "prompt"), kill(&format!(", {other}"))],
        ),
        (
            "paths by a long rule",
            [
                rules(&|n| format!("{{ token = \"/a{n}/kill\" }}"), "prompt"),
                vec![kill(&format!(", {}", each(&|n| n.to_string())))],
            ]
            .concat(),
        ),
        (
            "paths by a long word",
            [
                rules(&|n| format!("{{ token = \"/a{n}/kill\" }}"), "prompt"),
                vec![kill(&format!(", {{ token = \"{}\" }}", "w".repeat(10 * MANY)))],
            ]
            .concat(),
        ),
        (
            "words with blanks",
            vec![rule(&format!("{}, {}", any_of(&|n| format!("p{n}")), each(&|n| format!("a -b{n}"))), "prompt")],
        ),
        (
            "globs",
            vec![rule(&format!("{}, {}", any_of(&|_| "git".to_owned()), any_of(&|n| format!("*{n}"))), "prompt")],
        ),
        (
            "globs after options",
            vec![rule(
                &format!("{{ token = \"git\" }}, {}, {}", any_of(&|n| format!("x{n}")), any_of(&|n| format!("a:*{n}"))),
                "prompt",
            )],
        ),
        ("capitals", vec![rule(&any_of(&|n| format!("P{}", letters(n))), "prompt")]),
        (
            "long alternatives",
            ["{ any_of = [\"a\", \"b\"] }", "{ token = \"a\" }", "{ token = \"b\" }"]
                .map(|first| rule(&format!("{first}, {}", each(&|_| "x".to_owned())), "prompt"))
                .to_vec(),
        ),
        (
            "all under way at once",
            rules(
                &|n| format!("{{ any_of = [\"git\", \"p{}\"] }}, {{ any_of = [\"a{n}\", \"b{n}\"] }}", n / 2),
                "prompt",
            ),
        ),
    ];
    for (shape, rules) in shapes {
        let document = Document::parse(format!("[rules]\nprefix_rules = [\n{}\n]\n", rules.join(",\n")));
        let begun = std::time::Instant::now();
        lint(&document);
        let taken = begun.elapsed();
        assert!(taken.as_secs() < 30, "{shape}: {taken:?}");
    }
}
