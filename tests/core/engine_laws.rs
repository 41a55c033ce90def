//! The laws of the rule engine, on made-up policies and commands over so few words that they meet.

use proptest::prelude::*;
use stricture::rules::shell::{Splitter, join};
use stricture::rules::{Decision, MatchedBy, RuleSet, Script};
use stricture::{Document, accept};
use stricture_tests::naive_rules::{self, DECISIONS, Rule, policy};

const WORDS: &[&str] = &["ls", "rm", "LS", "-x", "é", "a b", "É"];
const PROGRAMS: &[&str] = &["ls", "rm", "LS", "/bin/ls", "x/rm", "/bin/LS"];

fn word(words: &'static [&'static str]) -> impl Strategy<Value = Vec<&'static str>> {
    prop_oneof![
        3 => prop::sample::select(words).prop_map(|word| vec![word]),
        1 => prop::collection::vec(prop::sample::select(words), 2..4),
    ]
}

fn rule() -> impl Strategy<Value = Rule> {
    let pattern = (word(PROGRAMS), prop::collection::vec(word(WORDS), 0..3))
        .prop_map(|(program, rest)| std::iter::once(program).chain(rest).collect());
    let decision = prop::sample::select(&DECISIONS[1..]);
    let text = prop::sample::select(vec![None, Some("one"), Some("two")]);
    (pattern, decision, text, prop::bool::weighted(0.3))
        .prop_map(|(pattern, decision, justification, canonical)| Rule { pattern, decision, justification, canonical })
}

fn rules() -> impl Strategy<Value = Vec<Rule>> {
    prop::collection::vec(rule(), 0..9)
}

fn command() -> impl Strategy<Value = Vec<&'static str>> {
    let programs = [PROGRAMS, &["ls/", "./ls", "/x/..", "RM", "git"]].concat();
    let words = [WORDS, &["", "z", "-X"]].concat();
    (prop::sample::select(programs), prop::collection::vec(prop::sample::select(words), 0..4))
        .prop_map(|(program, rest)| std::iter::once(program).chain(rest).collect())
}

fn compiled(rules: &[Rule]) -> RuleSet {
    RuleSet::of(&accept(&Document::parse(policy(rules))).expect("the client accepts it"))
}

/// The words by which the naive evaluator looks at a command: it knows only simple paths.
fn is_simple(command: &[&str]) -> bool {
    !matches!(command.first(), Some(&("ls/" | "/x/..")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn agrees_with_a_scan_of_all_rules(rules in rules(), command in command().prop_filter("simple", |command| is_simple(command))) {
        let set = compiled(&rules);
        let evaluation = set.evaluate(&command);
        let matches = evaluation.commands()[0].matches();
        let (expected, by_name) = naive_rules::matching(&rules, &command);
        prop_assert_eq!(matches.iter().map(|found| found.rule.index).collect::<Vec<_>>(), expected, "{}", policy(&rules));
        let by = if by_name { MatchedBy::BaseName } else { MatchedBy::Words };
        prop_assert!(matches.iter().all(|found| found.by == by));
        let deciding = naive_rules::deciding(&rules, &command);
        prop_assert_eq!(evaluation.shown().map(|shown| shown.rule.index), deciding);
        prop_assert_eq!(evaluation.justification(), deciding.and_then(|index| rules[index].justification));
        prop_assert_eq!(evaluation.decision().as_str(), deciding.map_or("none", |index| rules[index].decision));
    }

    #[test]
    fn the_short_answer_is_the_long_one(rules in rules(), commands in prop::collection::vec(command(), 1..4)) {
        let set = compiled(&rules);
        let mut splitter = Splitter::new();
        let script = commands.iter().map(|command| join(command.iter().copied())).collect::<Vec<_>>().join(" && ");
        for argv in [commands[0].clone(), vec!["bash", "-lc", &script], vec!["/bin/sh", "-c", &script]] {
            let (long, short) = (set.evaluate(&argv), set.decide(&argv, &mut splitter));
            prop_assert_eq!(short.decision(), long.decision());
            prop_assert_eq!(short.rule, long.shown().map(|shown| shown.rule));
            prop_assert_eq!(short.script, long.script());
        }
    }

    #[test]
    fn another_rule_never_lowers_a_decision(rules in rules(), more in rule(), command in command()) {
        // A rule for the program as it is written keeps those for its name from being tried: the one exception, as measured.
        let names = command[0].contains('/') && more.pattern[0].iter().any(|choice| choice.contains('/'));
        let before = compiled(&rules).evaluate(&command).decision();
        let after = compiled(&[rules, vec![more]].concat()).evaluate(&command).decision();
        prop_assert!(after >= before || names);
    }

    #[test]
    fn order_does_not_change_a_decision(rules in rules(), command in command()) {
        let reversed: Vec<Rule> = rules.iter().rev().cloned().collect();
        prop_assert_eq!(compiled(&rules).evaluate(&command).decision(), compiled(&reversed).evaluate(&command).decision());
    }

    #[test]
    fn a_plain_script_is_as_strict_as_its_commands(rules in rules(), commands in prop::collection::vec(command(), 1..4)) {
        let set = compiled(&rules);
        let script = commands.iter().map(|command| join(command.iter().copied())).collect::<Vec<_>>().join("; ");
        let argv = ["zsh", "-lc", &script];
        let evaluation = set.evaluate(&argv);
        prop_assert_eq!(evaluation.script(), Script::Plain, "{}", script);
        let strictest = commands.iter().map(|command| set.evaluate(command).decision()).max();
        prop_assert_eq!(Some(evaluation.decision()), strictest);
    }

    #[test]
    fn any_words_are_answered(rules in rules(), argv in prop::collection::vec(any::<String>(), 0..5)) {
        let argv: Vec<&str> = argv.iter().map(String::as_str).collect();
        let decision = compiled(&rules).evaluate(&argv).decision();
        prop_assert!(!argv.is_empty() || decision == Decision::None);
    }
}
