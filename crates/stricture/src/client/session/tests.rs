//! The rules against the recorded answers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use stricture_conformance::Cases;
use stricture_conformance::sessions::{Answer, BY_MACHINE, Recording};

use super::*;
use crate::syntax::Document;

/// The model of the recorded sessions.
const MODEL: &str = "\"gpt-5\"";

/// Reasons that no rule here is about, beside those that depend on the machine.
const WITHOUT_RULE: &[&str] = &["configuration", "glob-matches-too-much"];

/// Policies whose answers depend on the machine in another way: where the home directory, the client, the shell and its libraries are. The
/// last four have texts that only a compiler of expressions or a reader of certificates would refuse.
const MORE: &[&str] = &[
    "denied-all-programs",
    "denied-libraries-multi",
    "denied-shell-path",
    "denied-user-local",
    "denied-user-local-libraries",
    "denied-variable",
    "subtree-of-programs",
    "exporter-grpc-pair-is-text",
    "exporter-http-pair-is-text",
    "matcher-large",
    "matcher-unicode-class",
];

fn root() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The policies with recorded answers, by the names in the recordings.
fn policies() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for (group, folder) in [("sessions", "fixtures/sessions"), ("conformance", "fixtures/conformance")] {
        for file in Cases::all(&root().join(folder)).unwrap() {
            for case in &file.cases {
                let text = String::from_utf8_lossy(&case.policy).into_owned();
                found.insert(format!("{group}/{}/{}", file.key(), case.name), text);
            }
        }
    }
    found
}

/// The first stage at which people stop, by our rules.
fn ours(text: &str) -> Option<Stage> {
    let document = Document::parse(text);
    let client = Client::of(document.root().ok()?);
    let stops = |obstacle: &Obstacle| match obstacle.why {
        Why::Reviewer { models } => text.get(models.range()).is_some_and(|models| models.contains(MODEL)),
        _ => true,
    };
    obstacles(&client).iter().find(|obstacle| stops(obstacle)).map(|obstacle| obstacle.stage)
}

fn theirs(answer: &Answer) -> Option<(Option<Stage>, &str)> {
    Some(match answer {
        Answer::NoStart(reason) => (Some(Stage::Start), reason),
        Answer::NoSession(reason) => (Some(Stage::Session), reason),
        Answer::Fails(reason) => (Some(Stage::Command), reason),
        Answer::Asked | Answer::Refused | Answer::Works => (None, ""),
        Answer::NotComparable(_) => return None,
    })
}

#[test]
fn the_rules_say_what_the_clients_do() {
    let recordings = Recording::all(&root().join("fixtures/sessions/recorded")).unwrap();
    let known = Release::measured().iter().filter(|release| recorded().contains(**release));
    let clients: BTreeSet<String> = known.map(Release::to_string).collect();
    let answers = recordings.values().flat_map(|recording| recording.policies.values());
    let asked: BTreeSet<String> = answers.flat_map(|answers| answers.by_release.keys().cloned()).collect();
    assert_eq!(clients, asked, "the findings are about the releases that were asked");
    let (mut compared, mut stopped, mut wrong) = (0, 0, Vec::new());
    for (name, text) in policies() {
        let (group, short) = name.split_once('/').unwrap();
        let Some(answers) = recordings.get(group).and_then(|recording| recording.policies.get(short)) else { continue };
        let last = short.rsplit('/').next().unwrap_or_default();
        for client in &clients {
            let Some((stage, reason)) = answers.by_release.get(client).and_then(theirs) else { continue };
            if BY_MACHINE.contains(&reason) || WITHOUT_RULE.contains(&reason) || MORE.contains(&last) {
                continue;
            }
            compared += 1;
            stopped += usize::from(stage.is_some());
            let ours = ours(&text);
            // What keeps commands from running may also keep the client from reading the folder of work.
            let for_commands = ["program-unreadable", "old-sandbox"].contains(&reason);
            let early = for_commands && ours == Some(Stage::Command) && stage == Some(Stage::Session);
            if ours != stage && !early {
                wrong.push(format!("{name}: client {client}: {stage:?} ({reason}), we say {ours:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {compared} ({stopped} stopped):\n{}", wrong.len(), wrong.join("\n"));
    assert!(compared > 1000 && stopped > 200, "{stopped} of {compared}");
}

/// The rules about sandboxes that fail by chance. They do not look at folders for temporary files, and not at denied paths in a folder that is
/// missing.
#[test]
fn the_rules_say_what_sandboxes_do_sometimes() {
    let document = Document::parse(include_str!("../../../../../fixtures/sessions/sometimes.toml"));
    let policies = document.root().unwrap().get("policies").unwrap().as_array().unwrap();
    let mut harmful = 0;
    for policy in policies {
        let key = |key: &str| policy.as_table().unwrap().get(key).unwrap();
        let (begun, tried) = (key("begun").as_integer().unwrap(), key("tried").as_integer().unwrap());
        let text = key("text").as_text().unwrap();
        let unsaid = text.contains("a/b") || text.contains("/tmp");
        let expected = (begun < tried && !unsaid).then_some(Stage::Session);
        assert_eq!(ours(text), expected, "{text}");
        harmful += usize::from(expected.is_some());
    }
    assert!(harmful > 5, "{harmful}");
}
