//! What the rules of a policy decide, compared with what the client decided.
//!
//! `fixtures/rules/` holds policies, each with the commands that a client of the version we know was asked to run under it, and what
//! became of them. The folders below `facts/` each pin one fact about the client, by its number, and so does `approval/`; the others are
//! policies that an administrator would write.
//!
//! In a case `argv` is what the client built, `decision` what the rules alone came to, `text` the justification that it showed (null where it
//! showed a text of its own or none), and `named` the words that its own text for a forbidden command named. `also` is a command that the
//! client evaluates before the one that it was asked for. `shell` is the shell that the agent asked for, where it asked for one.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use serde_json::Value;
use stricture::policy::ApprovalPolicy;
use stricture::rules::{Consequence, Decision, Evaluation, RuleSet};
use stricture::{Document, Requirements, accept};
use stricture_tests::{count, document, files, root};

fn recorded() -> PathBuf {
    root().join("fixtures/rules")
}

/// The cases below a folder, each with its policy.
fn policies(folder: &Path) -> Vec<(String, RuleSet, Vec<Value>)> {
    let read = |file: PathBuf| {
        let text = std::fs::read_to_string(&file).unwrap();
        let cases =
            text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}")));
        let policy = file.with_file_name("policy.toml");
        let document = document(&policy);
        let accepted = accept(&document).unwrap_or_else(|rejected| panic!("{}: {rejected}", policy.display()));
        let rules = RuleSet::of(&accepted);
        let name = file.parent().and_then(|folder| folder.strip_prefix(recorded()).ok()).expect("a folder of cases");
        (name.display().to_string(), rules, cases.collect())
    };
    files(folder, "jsonl").into_iter().map(read).collect()
}

fn words(value: &Value) -> Vec<&str> {
    value.as_array().into_iter().flatten().map(|word| word.as_str().expect("a word")).collect()
}

/// What we say of a case, in the words in which cases are recorded.
fn ours(rules: &RuleSet, case: &Value) -> (Decision, Option<String>, Option<String>) {
    let argv = words(&case["argv"]);
    // A shell that the agent picked is evaluated in addition; a person's own is not, wherever it lies.
    let also = words(&case["also"]);
    let evaluation = if also.is_empty() { rules.evaluate_own_shell(&argv) } else { rules.evaluate(&argv) };
    let (first, commands) = (&evaluation.commands()[0], evaluation.commands().len());
    assert!(also.is_empty() || (commands > 1 && first.words().eq(also)), "{case}");
    (evaluation.decision(), evaluation.justification().map(str::to_owned), named(&evaluation))
}

/// The words that the client's own text names.
fn named(evaluation: &Evaluation<'_>) -> Option<String> {
    let shown = evaluation.shown().filter(|shown| shown.rule.decision == Decision::Forbidden)?;
    if shown.rule.justification.is_some() {
        return None;
    }
    let command = &evaluation.commands()[shown.command];
    let found = command.matches().into_iter().find(|found| found.rule.index == shown.rule.index)?;
    Some(command.prefix(found).map(quoted).collect::<Vec<String>>().join(" "))
}

/// As the client quotes a word where it names it.
fn quoted(word: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || "+-./:@]_".contains(c);
    match word {
        _ if !word.is_empty() && word.chars().all(bare) => word.to_owned(),
        _ if word.contains(['\'', '\\']) => format!("\"{}\"", word.replace('\\', "\\\\")),
        _ => format!("'{word}'"),
    }
}

/// Where we differ from the client in the cases that `concerns` picks, and how many those are.
fn differences(folder: &Path, concerns: impl Fn(&Value) -> bool) -> (usize, String) {
    let (mut compared, mut wrong) = (0, String::new());
    for (name, rules, cases) in policies(folder) {
        for case in cases.iter().filter(|case| concerns(case)) {
            compared += 1;
            let (decision, text, named) = ours(&rules, case);
            let text_of = |key: &str| case[key].as_str().map(str::to_owned);
            let same = case["decision"] == decision.as_str() && text_of("text") == text && text_of("named") == named;
            if !same {
                let _ = writeln!(wrong, "{name}: {case}\n  we say {decision}, {text:?}, naming {named:?}");
            }
        }
    }
    (compared, wrong)
}

fn fact(number: &str) {
    let (compared, wrong) = differences(&recorded().join("facts"), |case| case["fact"] == number);
    count(&format!("rules-{}", number.to_lowercase()), compared);
    assert!(wrong.is_empty(), "{wrong}");
}

/// A test for each fact.
macro_rules! facts {
    ($($name:ident: $number:literal;)*) => {
        $(#[test]
        fn $name() {
            fact($number);
        })*

        /// Each folder of a fact has its test.
        #[test]
        fn every_fact_is_tested() {
            let tested = [$($number),*];
            for entry in std::fs::read_dir(recorded().join("facts")).unwrap() {
                let folder = entry.unwrap();
                let number = folder.file_name().into_string().unwrap();
                assert!(tested.contains(&number.as_str()), "{number} has no test");
                for (name, _, cases) in policies(&folder.path()) {
                    assert!(cases.iter().all(|case| case["fact"] == *number), "{name}: a case of another fact");
                }
            }
        }
    };
}

facts! {
    e01_a_pattern_is_a_prefix_of_words: "E01";
    e02_alternatives: "E02";
    e03_whole_words_literally: "E03";
    e04_case_counts: "E04";
    e05_options_are_not_normalised: "E05";
    e06_program_given_by_path: "E06";
    e07_a_path_token_is_matched_as_written: "E07";
    e08_the_exact_match_shadows_the_base_name: "E08";
    e09_canonical_matching: "E09";
    e10_suffixes_are_ordinary_text: "E10";
    e11_wrappers_are_not_looked_through: "E11";
    e12_the_strictest_wins: "E12";
    e13_the_justification_shown: "E13";
    e14_duplicates: "E14";
    e15_the_client_finds_the_shell: "E15";
    e16_a_plain_script_is_split: "E16";
    e17_other_scripts_are_literal: "E17";
    e18_connectors: "E18";
    e19_not_plain: "E19";
    e20_heredocs_get_no_special_treatment: "E20";
    e21_unquoted_words: "E21";
    e22_quoted_words: "E22";
    e23_the_program_word_is_bare: "E23";
    e24_backslash_newline_is_white_space: "E24";
    e25_one_level: "E25";
    e26_a_shell_from_an_odd_place: "E26";
    e28_powershell_and_cmd: "E28";
    e37_the_catch_all: "E37";
    e38_unknown_keys: "E38";
}

/// Policies that an administrator would write, and commands that an agent would run.
#[test]
fn realistic_policies() {
    let (compared, wrong) = differences(&recorded(), |case| case["fact"].is_null());
    assert!(wrong.is_empty(), "{wrong}");
    count("rules-realistic", compared);
}

/// An approval policy as a case names it: as it stands in a policy file.
fn approval_policy(case: &Value) -> ApprovalPolicy {
    let value = toml::Value::try_from(&case["approval"]).unwrap();
    let text = format!("allowed_approval_policies = [{value}]\n");
    let document = Document::parse(&text);
    let policy = Requirements::of(&accept(&document).unwrap_or_else(|rejected| panic!("{text}: {rejected}")));
    policy.allowed_approval_policies.and_then(|allowed| allowed.into_iter().next()).expect("an approval policy")
}

/// E29 to E33: who is asked about each decision, under every approval policy and with each reviewer.
///
/// `asked` is who was asked: the user, the reviewing model or nobody; `refused` whether the client refused the command unasked. Where
/// `announced` is false, the program that shows the client's questions had not said that it can ask a person for a `prompt-user`.
#[test]
fn e29_to_e33_what_becomes_of_a_decision() {
    let mut met = std::collections::BTreeSet::new();
    for (_, rules, cases) in policies(&recorded().join("approval")) {
        for case in &cases {
            let argv = words(&case["argv"]);
            let evaluation = rules.evaluate(&argv);
            let policy = approval_policy(case);
            let consequence = Consequence::of(evaluation.decision(), &policy);
            let (asked, refused) = (case["asked"].as_str().unwrap(), case["refused"].as_bool().unwrap());
            // Under `untrusted` it is the user who is asked, whoever the reviewer is.
            let reviewer = match case["reviewer"].as_str().unwrap() {
                "auto_review" if policy != ApprovalPolicy::Untrusted => "reviewer",
                _ => "user",
            };
            let (expected, text) = match consequence {
                Consequence::OwnChecks => ((asked, refused), None),
                Consequence::Refused => (("nobody", true), evaluation.justification()),
                Consequence::RefusedUnasked => (("nobody", true), None),
                Consequence::PersonAsked if case["announced"] == false => (("nobody", true), None),
                Consequence::PersonAsked => (("user", false), evaluation.justification()),
                Consequence::ReviewerAsked => ((reviewer, false), evaluation.justification()),
                other => panic!("no case was asked about {other:?}"),
            };
            assert_eq!((asked, refused), expected, "{case}: {}", consequence.phrase());
            // What the reviewing model is shown is not recorded.
            if asked != "reviewer" {
                assert_eq!(case["text"].as_str(), text, "{case}");
            }
            met.insert((case["fact"].as_str().unwrap().to_owned(), consequence.as_str()));
        }
    }
    for pair in [
        ("E29", "refused"),
        ("E30", "reviewer-asked"),
        ("E31", "person-asked"),
        ("E32", "refused-unasked"),
        ("E33", "own-checks"),
    ] {
        assert!(met.contains(&(pair.0.to_owned(), pair.1)), "no case of {pair:?}: {met:?}");
    }
}
