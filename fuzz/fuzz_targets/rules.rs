//! A policy and a command, of any bytes: rules are compiled and applied, and the short answer is the long one.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stricture::{Document, accept};
use stricture::rules::{RuleSet, SHELL, shell::Splitter};

/// The rules of a policy stand in so much other text that they are given: a byte of the input stands for what ends it.
fn policy(text: &str) -> String {
    let mut out = String::from("[rules]\nprefix_rules = [\n");
    for rule in text.split('\u{1}') {
        let words: Vec<String> = rule
            .split('\u{2}')
            .map(|word| match word.split('\u{3}').collect::<Vec<_>>().as_slice() {
                [only] => format!("{{ token = {only:?} }}"),
                choices => format!("{{ any_of = {choices:?} }}"),
            })
            .collect();
        let decision = ["prompt", "prompt-user", "forbidden"][rule.len() % 3];
        let canonical = rule.len() % 2 == 0;
        out.push_str(&format!(
            "{{ pattern = [{}], decision = {decision:?}, canonical_matching = {canonical} }},\n",
            words.join(", ")
        ));
    }
    out.push(']');
    // Escapes of Rust's that TOML does not have.
    out.replace("\\'", "'").replace("\\0", "\\u0000")
}

fuzz_target!(|input: (&str, Vec<&str>)| {
    let (text, argv) = input;
    for text in [policy(text), text.to_owned()] {
        let document = Document::parse(text);
        let Ok(rules) = accept(&document).map(|accepted| RuleSet::of(&accepted)) else { continue };
        let script = argv.last().copied().unwrap_or_default();
        let mut splitter = Splitter::new();
        for argv in [argv.as_slice(), &[SHELL[0], SHELL[1], script]] {
            let (long, short) = (rules.evaluate(argv), rules.decide(argv, &mut splitter));
            assert_eq!(long.decision(), short.decision());
            assert_eq!(long.shown().map(|shown| shown.rule), short.rule);
            assert_eq!(long.script(), short.script);
            for command in long.commands() {
                for found in command.matches() {
                    assert_eq!(command.prefix(found).count(), found.rule.pattern.len());
                }
            }
        }
    }
});
