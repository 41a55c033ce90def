//! What people could do under policies, as real clients showed it, compared with what the core says of the policies.
//!
//! `fixtures/experiments` has the experiments, and `cargo xtask meaning` plays them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use stricture::policy::{ApprovalPolicy, ApprovalsReviewer, LoginMethod, SandboxMode, WebSearchMode};
use stricture::release::Clients;
use stricture::rules::{Approvals, Consequence, Decision, RuleSet};
use stricture::{Document, Linter, Requirements, Verdict, find_lint, schema};
use stricture_conformance::Release;
use stricture_conformance::experiments::{Answer, DOORS, Experiment, Family, Recordings, Sight};
use stricture_tests::{count, root};
use toml::Value;

/// The clients that played all experiments.
const CLIENTS: [Release; 2] = [Release(0, 169, 0), Release(0, 171, 0)];

/// What stands for what in the texts. The values are made up.
const WORDS: [(&str, &str); 5] = [
    ("{home}", "/home/ana"),
    ("{work}", "/home/ana/work"),
    ("{socket}", "/home/ana/host.sock"),
    ("{model}", "8080"),
    ("{port}", "8081"),
];

/// An experiment with its names.
struct Played {
    name: String,
    family: String,
    experiment: Experiment,
    /// The answers of the clients.
    answers: BTreeMap<Release, Answer>,
}

fn families() -> Vec<Family> {
    Family::all(&root().join("fixtures/experiments")).unwrap()
}

fn recordings() -> Recordings {
    Recordings::all(&root().join("fixtures/experiments/recorded")).unwrap()
}

fn played() -> Vec<Played> {
    let recordings = recordings();
    let mut all = Vec::new();
    for family in families() {
        for (name, experiment) in family.experiments {
            let answers = recordings.about(&family.name, &name, &experiment.hash);
            let answers = answers.map(|answers| answers.by_release.clone()).unwrap_or_default();
            all.push(Played {
                name: format!("{}/{name}", family.name),
                family: family.name.clone(),
                experiment,
                answers,
            });
        }
    }
    all
}

/// The policy as a file has it.
fn policy(experiment: &Experiment) -> Document {
    Document::parse(filled(&experiment.policy))
}

fn filled(text: &str) -> String {
    WORDS.iter().fold(text.to_owned(), |text, (word, meant)| text.replace(word, meant))
}

/// A linter for one client.
fn linter(release: Release) -> Linter {
    let release = release.to_string().parse().unwrap();
    Linter::new().clients(Clients::only(release).unwrap())
}

/// Whether only the policy decides: nobody else sets anything.
fn alone(experiment: &Experiment) -> bool {
    let administrator = &experiment.administrator;
    experiment.person.is_empty()
        && experiment.without.is_empty()
        && experiment.flags.is_empty()
        && experiment.environment.is_empty()
        && experiment.start.is_empty()
        && experiment.exec.is_none()
        && experiment.project.is_none()
        && administrator.config.is_none()
        && administrator.managed.is_none()
}

fn is(answer: &Answer, key: &str, word: &str) -> bool {
    answer.0.get(key).and_then(Value::as_str) == Some(word)
}

/// Whether a session began.
fn session(answer: &Answer) -> bool {
    !is(answer, "start", "refused") && !is(answer, "session", "refused") && !is(answer, "exec", "failed")
}

#[test]
fn experiments_name_keys_and_doors() {
    let keys: BTreeSet<&str> = schema::keys().iter().map(|key| key.as_str()).collect();
    let doors: BTreeSet<&str> = DOORS.iter().map(|(door, _)| *door).collect();
    let (mut wrong, mut tried) = (Vec::new(), BTreeSet::new());
    let all = played();
    for Played { name, experiment, .. } in &all {
        for key in experiment.sentence.0.iter().filter(|key| !keys.contains(key.as_str())) {
            wrong.push(format!("{name}: no key {key}"));
        }
        if let Some(door) = &experiment.door {
            if !doors.contains(door.as_str()) {
                wrong.push(format!("{name}: no door {door}"));
            }
            tried.insert(door.as_str());
        }
        if experiment.sentence.0.is_empty() && experiment.door.is_none() {
            wrong.push(format!("{name}: it is about nothing"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(tried, doors, "each door has an experiment");
}

#[test]
fn experiments_by_family() {
    let mut families: BTreeMap<String, usize> = BTreeMap::new();
    for played in played() {
        *families.entry(played.family).or_default() += 1;
    }
    count("experiments", families.values().sum());
    for (family, experiments) in families {
        count(&format!("experiments-{family}"), experiments);
    }
}

/// Every client has an answer about each experiment, and about every sight of it.
#[test]
fn every_experiment_was_played() {
    let mut wrong = Vec::new();
    for Played { name, experiment, answers, .. } in played() {
        for release in CLIENTS {
            let Some(answer) = answers.get(&release) else {
                wrong.push(format!("{name}: client {release} has no answer"));
                continue;
            };
            let looked: BTreeSet<String> = experiment.see.iter().map(Sight::to_string).collect();
            let stages = ["start", "session", "turn"];
            for key in answer.0.keys().filter(|key| !stages.contains(&key.as_str()) && !looked.contains(*key)) {
                wrong.push(format!("{name}: client {release}: nobody looks at {key}"));
            }
            let whole = session(answer) && experiment.exec.is_none();
            // What is in a request shows only if there was one.
            let of_request = |sight: &Sight| {
                matches!(
                    sight,
                    Sight::Request(_)
                        | Sight::Said(_)
                        | Sight::ReviewerSaid(_)
                        | Sight::Tool(_)
                        | Sight::Header(_)
                        | Sight::WebAccess
                )
            };
            for sight in experiment.see.iter().filter(|sight| whole && !of_request(sight)) {
                if !answer.0.contains_key(&sight.to_string()) {
                    wrong.push(format!("{name}: client {release} does not show {sight}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn recordings_read_as_they_are_written() {
    let recordings = recordings();
    let families: BTreeSet<String> = families().into_iter().map(|family| family.name).collect();
    assert_eq!(recordings.0.keys().cloned().collect::<BTreeSet<_>>(), families);
    for family in families {
        let file = root().join(format!("fixtures/experiments/recorded/{family}.toml"));
        assert_eq!(recordings.to_text(&family), fs::read_to_string(file).unwrap(), "{family}");
    }
}

/// A client that begins a session has a policy that we accept, unless somebody else defines what it lacks. And a policy that we accept gives
/// a session if nobody else sets anything, unless a finding says that the start depends on the machine.
#[test]
fn sessions_begin_where_we_say_so() {
    let (mut wrong, mut compared, mut completed) = (Vec::new(), 0, 0);
    for Played { name, experiment, answers, .. } in played() {
        let document = policy(&experiment);
        for (release, answer) in &answers {
            let report = linter(*release).lint(&document);
            if session(answer) && report.verdict() == Verdict::Rejected {
                if experiment.door.as_deref() == Some("profile-by-others") {
                    completed += 1;
                } else {
                    wrong.push(format!(
                        "{name}: client {release} begins a session, and we say that it refuses the policy"
                    ));
                }
            }
            if alone(&experiment) {
                compared += 1;
                let said = report.findings().iter().any(|finding| {
                    let lint = find_lint(finding.lint.as_str()).unwrap();
                    finding.outcome.stops_work() || lint.start_depends_on().is_some()
                });
                if !session(answer) && !said {
                    wrong.push(format!("{name}: client {release} begins no session, and we find nothing"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("experiments-alone", compared);
    count("experiments-completed-by-others", completed);
}

/// What a session has is what the policy allows, whatever people ask for.
#[test]
fn sessions_have_what_the_policy_allows() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for Played { name, experiment, answers, .. } in played() {
        // An older file of the administrator replaces lists of the policy.
        if experiment.administrator.managed.is_some() {
            continue;
        }
        let document = policy(&experiment);
        for (release, answer) in answers.iter().filter(|(_, answer)| session(answer)) {
            let Ok(accepted) = linter(*release).accept(&document) else { continue };
            let requirements = Requirements::of(&accepted);
            let seen = |key: &str| answer.0.get(key);
            let mut compare = |what: &str, allowed: Option<Vec<&str>>| {
                let (Some(value), Some(allowed)) = (seen(what), allowed) else { return };
                compared += 1;
                // A granular policy is a table with this key.
                let word = value.as_str().unwrap_or("granular");
                if !allowed.contains(&word) {
                    wrong.push(format!("{name}: client {release}: {what} is {word}, of {allowed:?}"));
                }
            };
            let approvals = requirements.allowed_approval_policies.as_ref();
            compare("thread:approval", approvals.map(|all| all.iter().map(approval).collect()));
            let reviewers = requirements.allowed_approvals_reviewers.as_ref();
            compare("thread:reviewer", reviewers.map(|all| all.iter().map(reviewer).collect()));
            let modes = requirements.sandbox_modes();
            compare("thread:sandbox", modes.map(|all| all.iter().map(mode).collect()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("experiments-allowed-values", compared);
}

fn approval(policy: &ApprovalPolicy) -> &'static str {
    match policy {
        ApprovalPolicy::Untrusted => "untrusted",
        ApprovalPolicy::OnRequest => "on-request",
        ApprovalPolicy::Granular(_) => "granular",
        ApprovalPolicy::Never => "never",
        other => panic!("a new approval policy: {other:?}"),
    }
}

fn reviewer(reviewer: &ApprovalsReviewer) -> &'static str {
    match reviewer {
        ApprovalsReviewer::User => "user",
        ApprovalsReviewer::AutoReview => "auto_review",
        other => panic!("a new reviewer: {other:?}"),
    }
}

fn mode(mode: &SandboxMode) -> &'static str {
    match mode {
        SandboxMode::ReadOnly => "read-only",
        SandboxMode::WorkspaceWrite => "workspace-write",
        SandboxMode::DangerFullAccess => "danger-full-access",
        SandboxMode::ExternalSandbox => "external-sandbox",
        other => panic!("a new sandbox mode: {other:?}"),
    }
}

/// Who chooses an allowed approval policy gets it. Who chooses another one gets the first of the list, as `explain` says.
#[test]
fn forbidden_approval_policies_become_the_first_allowed_one() {
    let (mut wrong, mut kept, mut replaced) = (Vec::new(), 0, 0);
    for Played { name, experiment, answers, .. } in played() {
        let person: toml::Table = filled(&experiment.person).parse().unwrap();
        let (Some(chosen), 1) = (person.get("approval_policy").and_then(Value::as_str), person.len()) else { continue };
        let document = policy(&experiment);
        for (release, answer) in answers.iter().filter(|(_, answer)| session(answer)) {
            let accepted = linter(*release).accept(&document).unwrap();
            let Some(allowed) = Requirements::of(&accepted).allowed_approval_policies else { continue };
            let words: Vec<&str> = allowed.iter().map(approval).collect();
            let expected = if words.contains(&chosen) {
                kept += 1;
                chosen
            } else {
                replaced += 1;
                words[0]
            };
            let seen = &answer.0["thread:approval"];
            if seen.as_str().unwrap_or("granular") != expected {
                wrong.push(format!("{name}: client {release}: {seen}, not {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("experiments-approval-policies-kept", kept);
    count("experiments-approval-policies-replaced", replaced);
}

/// A way to sign in works if the policy allows it.
#[test]
fn allowed_ways_to_sign_in_work() {
    let (mut wrong, mut allowed, mut refused) = (Vec::new(), 0, 0);
    for Played { name, experiment, answers, .. } in played() {
        let Some(call) = experiment.calls.first().filter(|call| call.method == "account/login/start") else { continue };
        let method = match call.params.get("type").and_then(Value::as_str) {
            Some("apiKey") => LoginMethod::Api,
            _ => LoginMethod::Chatgpt,
        };
        let document = policy(&experiment);
        // Without a keyring, the client cannot keep a key.
        let keyring = experiment.policy.contains("keyring");
        for (release, answer) in answers.iter().filter(|_| !keyring) {
            let accepted = linter(*release).accept(&document).unwrap();
            let may = Requirements::of(&accepted).login_methods().contains(&method);
            *(if may { &mut allowed } else { &mut refused }) += 1;
            if is(answer, "call:0", "done") != may {
                wrong.push(format!("{name}: client {release}: allowed: {may}, {answer}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("experiments-sign-in-allowed", allowed);
    count("experiments-sign-in-refused", refused);
}

/// The model gets the web search only if the policy allows a mode of it, and a live one only if the policy allows to search the web of today.
#[test]
fn web_search_is_what_the_policy_allows() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for Played { name, experiment, answers, .. } in played() {
        let document = policy(&experiment);
        for (release, answer) in &answers {
            let Some(tool) = answer.0.get("tool:web_search").and_then(Value::as_bool) else { continue };
            let accepted = linter(*release).accept(&document).unwrap();
            let Some(modes) = Requirements::of(&accepted).web_search_modes() else { continue };
            compared += 1;
            let live = answer.0.get("web-access").and_then(Value::as_bool) == Some(true);
            let may_live = modes.contains(&WebSearchMode::Live) || modes.contains(&WebSearchMode::Indexed);
            let may = may_live || modes.contains(&WebSearchMode::Cached);
            if (tool && !may) || (live && !may_live) {
                wrong.push(format!("{name}: client {release}: {modes:?}: {answer}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("experiments-web-search-modes", compared);
}

/// A command that the rules forbid does not run, even if somebody allows it. One that needs an approval does not run without a question.
#[test]
fn rules_hold_commands_back() {
    let (mut wrong, mut compared) =
        (Vec::new(), BTreeMap::from([("forbidden", 0), ("prompt", 0), ("unanswerable", 0)]));
    for Played { name, experiment, answers, .. } in played() {
        let Some(command) = experiment.command.as_deref().map(filled) else { continue };
        // Other rules count too: `own_rules.rs` compares them.
        if experiment.rules.is_some() || experiment.project_rules.is_some() {
            continue;
        }
        let document = policy(&experiment);
        for (release, answer) in answers.iter().filter(|(_, answer)| session(answer)) {
            let Ok(accepted) = linter(*release).accept(&document) else { continue };
            let login = Requirements::of(&accepted).allow_login_shell != Some(false);
            let argv = ["/bin/bash", if login { "-lc" } else { "-c" }, &command];
            let rules = RuleSet::of(&accepted);
            let decision = rules.evaluate_own_shell(&argv).decision();
            let ran = is(answer, "command", "ran");
            let asked =
                ["asked", "reviewed"].iter().any(|who| answer.0.get(*who).and_then(Value::as_integer) > Some(0));
            match decision {
                Decision::Forbidden => {
                    *compared.entry("forbidden").or_default() += 1;
                    if !is(answer, "command", "refused") {
                        wrong.push(format!("{name}: client {release}: the rules forbid the command: {answer}"));
                    }
                }
                Decision::Prompt | Decision::PromptUser => {
                    *compared.entry("prompt").or_default() += 1;
                    let approvals = Approvals::of(&accepted);
                    if approvals
                        .consequences(decision)
                        .all(|(_, consequence)| consequence == Consequence::RefusedUnasked)
                    {
                        *compared.entry("unanswerable").or_default() += 1;
                        if asked || !is(answer, "command", "refused") {
                            wrong.push(format!("{name}: client {release}: nobody may answer: {answer}"));
                        }
                    }
                    if ran && !asked {
                        wrong.push(format!("{name}: client {release}: the rules ask first: {answer}"));
                    }
                }
                Decision::None => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for (decision, commands) in compared {
        count(&format!("experiments-{decision}-commands"), commands);
    }
}

/// The doors were seen in both clients.
#[test]
fn clients_agree_about_doors() {
    let (mut wrong, mut compared) = (Vec::new(), 0);
    for Played { name, experiment, answers, .. } in played() {
        if experiment.door.is_none() {
            continue;
        }
        compared += 1;
        let first = answers.values().next();
        if !answers.values().all(|answer| Some(answer) == first) {
            wrong.push(name);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("experiments-about-doors", compared);
}
