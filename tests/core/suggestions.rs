//! The law of suggestions: with them, everything is covered, and all cases pass, whatever the rules are made of.

use proptest::prelude::*;
use stricture::cases::{Coverage, Subject, TestFile, suggestions};
use stricture::rules::RuleSet;
use stricture::{Document, accept};

/// Words that meet, that scripts must quote, that no script can name as a program, and shells within scripts.
const WORDS: &[&str] = &[
    "git",
    "GIT",
    "push",
    "-x",
    "é",
    "É",
    "a b",
    "it's",
    "\"",
    "'",
    "'\"$x\"'",
    "$x",
    "`x`",
    "\\",
    "*",
    "~",
    "#",
    "##[x]",
    "\n",
    "a\r\nb",
    "\u{1}x",
    "x\u{1}",
    "\u{202e}x",
    "bash",
    "/bin/bash",
    "/opt/sh",
    "sh",
    "-lc",
    "-c",
    "(x)",
    "git push",
    "1",
    "A=1",
    "=x",
    "a%b",
    "if",
    "!",
    "{",
    "[",
    "x/",
    "..",
    "./git",
    "/usr/bin/git",
    "::error::",
    "\u{a0}",
    "\u{feff}x",
    "export",
    "time",
    "a;b",
    "&",
];

#[derive(Clone, Debug)]
struct Rule {
    pattern: Vec<Vec<&'static str>>,
    decision: &'static str,
    justification: Option<&'static str>,
    canonical: bool,
}

fn rule() -> impl Strategy<Value = Rule> {
    let word = prop_oneof![
        2 => prop::sample::select(WORDS).prop_map(|word| vec![word]),
        1 => prop::collection::vec(prop::sample::select(WORDS), 1..5),
    ];
    let text = prop::sample::select(vec![None, Some("Say \"why\"\n"), Some("other")]);
    let decision = prop::sample::select(&["prompt", "prompt-user", "forbidden"][..]);
    (prop::collection::vec(word, 1..5), decision, text, any::<bool>())
        .prop_map(|(pattern, decision, justification, canonical)| Rule { pattern, decision, justification, canonical })
}

fn policy(rules: &[Rule]) -> String {
    // The strings of JSON are strings of TOML.
    let string = |text: &str| serde_json::to_string(text).unwrap();
    let rules = rules.iter().map(|rule| {
        let pattern: Vec<String> = rule
            .pattern
            .iter()
            .map(|choices| {
                format!("{{ any_of = [{}] }}", choices.iter().map(|word| string(word)).collect::<Vec<_>>().join(", "))
            })
            .collect();
        let text = rule.justification.map(|text| format!(", justification = {}", string(text))).unwrap_or_default();
        let canonical = rule.canonical;
        let pattern = pattern.join(", ");
        let decision = rule.decision;
        format!("{{ pattern = [{pattern}], decision = \"{decision}\"{text}, canonical_matching = {canonical} }},\n")
    });
    format!("[rules]\nprefix_rules = [\n{}]\n", rules.collect::<String>())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn suggestions_cover_everything_and_pass(rules in prop::collection::vec(rule(), 1..7)) {
        let text = policy(&rules);
        let document = Document::parse(text.as_str());
        let Ok(set) = accept(&document).map(|accepted| RuleSet::of(&accepted)) else {
            // Blank words are refused by the client.
            prop_assert!(rules.iter().any(|rule| rule.pattern.iter().flatten().any(|word| word.trim().is_empty())), "{}", text);
            return Ok(());
        };
        let suggested = suggestions("policies/p \"1\".toml", &set, &mut Coverage::new(&set));
        let pasted: String = suggested.iter().map(ToString::to_string).collect();
        let suite = TestFile::read(&Document::parse(pasted.as_str())).map_err(|problems| TestCaseError::fail(format!("{problems:?}\n{pasted}")))?;
        prop_assert_eq!(suite.cases.len(), suggested.len());
        let mut coverage = Coverage::new(&set);
        for case in &suite.cases {
            let argv = case.asked.argv();
            let evaluation = set.evaluate(&argv);
            prop_assert_eq!(case.expectations[0].failure(&evaluation), None, "{}{}", text, pasted);
            prop_assert_eq!(&case.expectations[0].subject, &Subject::Policy("policies/p \"1\".toml".to_owned()));
            prop_assert!(coverage.record(&evaluation), "no case is superfluous: {}{}", text, pasted);
        }
        prop_assert_eq!(coverage.tally().percent(), 100, "{}{}", text, pasted);
        prop_assert!(coverage.unreached().is_empty());
    }
}
