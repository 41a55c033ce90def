//! The rules of a policy together with those of people and projects agree with what clients did: `fixtures/experiments/own-rules.toml`.

use std::collections::BTreeMap;

use stricture::rules::own::{Answer as Ours, Joined, OwnRules, Somebody, Way, keeps_sandbox};
use stricture::rules::{Approvals, RuleSet, SHELL};
use stricture::{Document, accept};
use stricture_conformance::experiments::{Answer, Experiment, Family, Recordings, Trust};
use stricture_tests::{count, root};
use toml::Value;

/// Calls that Stricture does not read.
const UNREAD: &[&str] = &["host_executable"];

/// The experiments with the answers of the clients, which agree in this family.
fn played() -> Vec<(String, Experiment, Answer)> {
    let folder = root().join("fixtures/experiments");
    let recordings = Recordings::all(&folder.join("recorded")).unwrap();
    let family = Family::all(&folder).unwrap().into_iter().find(|family| family.name == "own-rules").unwrap();
    let mut all = Vec::new();
    for (name, experiment) in family.experiments {
        let answers = recordings.about(&family.name, &name, &experiment.hash).expect("a recorded answer");
        let answers: BTreeMap<String, &Answer> =
            answers.by_release.iter().map(|(release, answer)| (release.to_string(), answer)).collect();
        let answer = (*answers.values().next().unwrap()).clone();
        assert!(answers.values().all(|other| **other == answer), "{name}: the clients differ");
        all.push((name, experiment, answer));
    }
    all
}

fn filled(text: &str) -> String {
    text.replace("{home}", "/home/ana").replace("{work}", "/home/ana/work")
}

fn is_true(answer: &Answer, key: &str) -> Option<bool> {
    answer.0.get(key).and_then(Value::as_bool)
}

#[test]
fn the_answers_are_those_of_the_clients() {
    let (mut wrong, mut outside, mut compared) = (Vec::new(), 0, 0);
    for (name, experiment, answer) in played() {
        let who = if experiment.exec.is_some() { Somebody::Exec } else { Somebody::Driver };
        let texts: Vec<String> =
            [&experiment.rules, &experiment.project_rules].into_iter().flatten().map(|text| filled(text)).collect();
        // In a folder that the person does not trust, other settings are in force too.
        if experiment.trust == Trust::Untrusted
            || texts.iter().any(|text| UNREAD.iter().any(|unread| text.contains(unread)))
        {
            continue;
        }
        // The client ignores a file with a mistake.
        let rules: Vec<OwnRules> = texts
            .iter()
            .filter_map(|text| OwnRules::parse(text).ok())
            .chain(experiment.files.iter().map(|(path, text)| {
                let rules = OwnRules::parse(text).unwrap();
                if path.starts_with("home/") { rules.in_default_file() } else { rules }
            }))
            .collect();
        let document = Document::parse(filled(&experiment.policy));
        let policy = accept(&document).expect("the client accepts it");
        let joined = Joined::new(&RuleSet::of(&policy), &rules);
        let command = filled(experiment.command.as_deref().unwrap_or("touch /home/ana/F"));
        let argv = [SHELL[0], SHELL[1], command.as_str()];
        let evaluation = joined.evaluate(&argv);
        let attempts = who.attempts(&evaluation, &Approvals::of(&policy), keeps_sandbox(&policy));
        let way = match experiment.calls.first().map(|call| call.method.as_str()) {
            None => Way::Agent,
            Some("thread/shellCommand") => Way::Typed,
            Some(_) => Way::Sent,
        };
        let ours = attempts.iter().find(|attempt| attempt.way == way).expect("a way").answer;
        let asked = answer.0.get("asked").and_then(Value::as_integer);
        let theirs = match (is_true(&answer, "file:home/F"), asked) {
            (Some(true), _) => ours == Ours::Unsandboxed || ours == Ours::Sandboxed,
            (Some(false), Some(0)) => {
                matches!(ours, Ours::OwnChecks | Ours::Refused | Ours::RefusedUnasked | Ours::Unasked)
            }
            (Some(false), Some(_)) => ours == Ours::Asked,
            (Some(false), None) => !matches!(ours, Ours::Unsandboxed),
            // Under `untrusted`, the client asks about everything that no rule allows.
            (None, Some(0)) => ours == Ours::Unsandboxed,
            (None, _) => ours == Ours::OwnChecks,
        };
        compared += 1;
        outside += usize::from(ours == Ours::Unsandboxed);
        if !theirs {
            wrong.push(format!("{name}: we say {}, the client {answer}", ours.as_str()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(outside > 40, "{outside}");
    count("own-rules", compared);
}

/// Mistakes with which the client ignores a file, and what Stricture does not read.
#[test]
fn mistakes_have_places() {
    for (text, column, part) in [
        ("prefix_rule(", 13, "literal"),
        ("prefix_rule(pattern = [\"a\"], decision = x)", 41, "literal"),
        ("prefix_rule(pattern = [\"a\" + \"b\"])", 24, "literal"),
        ("prefix_rule(pattern = [\"a\"], reason = 1)", 30, "ignores the whole file"),
        ("prefix_rule(pattern = [], decision = \"allow\")", 1, "ignores the whole file"),
        ("prefix_rule(pattern = [[[\"a\"]]])", 25, "deeper"),
        ("host_executable(name = \"a\", paths = [])", 1, "does not read"),
        ("x = 1", 1, "literal"),
        ("prefix_rule(pattern = [\"a", 24, "no end"),
    ] {
        let error = OwnRules::parse(text).unwrap_err();
        assert_eq!(error.span.start() + 1, column, "{text}: {error}");
        assert!(error.to_string().contains(part), "{text}: {error}");
    }
}
