//! Stricture for browsers and Node: thin bindings for the core library.
//!
//! Every function takes texts and returns one line of JSON, as the command prints it with `--format json`. If there is no
//! answer, it throws an exception. `answers.js` of the package parses the answers, and `answers.d.ts` contains their
//! types.

mod clients;
mod people;
mod policy;
mod reference;

use serde::Serialize;
use stricture::explain::{Meaning, json::ExplainAnswer};
use stricture::matrix::{Matrix, json::MatrixAnswer};
use stricture::release::Clients;
use stricture::report::{RuleNumber, json::LintAnswer};
use stricture::rules::{SHELL, walk_around::json::WalkAroundAnswer};
use stricture::{Document, Safety};
use wasm_bindgen::prelude::wasm_bindgen;

use people::Repository;
use policy::Policy;

/// An answer: JSON, or the reason why there is none.
type Answered = Result<String, String>;

/// Lints a policy for some clients: `stricture/lint/1`.
///
/// `clients` has releases and ranges of releases, as `--client` of the command takes them. If it is empty, the policy is linted for the newest
/// measured release. The same holds for the other functions that take clients.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn lint(text: &str, path: &str, clients: Vec<String>) -> Answered {
    let document = Document::parse(text);
    let mut answer = LintAnswer::new();
    answer.push(path, &clients::linter(&clients)?.lint(&document), &document.source());
    json(&answer)
}

/// Says what each client does with a policy and its lines: `stricture/matrix/1`. If `clients` is empty, these are all measured releases.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn matrix(text: &str, path: &str, clients: Vec<String>) -> Answered {
    let document = Document::parse(text);
    let clients = clients::of(&clients)?.unwrap_or_else(Clients::all);
    json(&MatrixAnswer::new(path, &Matrix::of(&document, &clients), &document.source()))
}

/// Evaluates a command, given word by word: `stricture/eval/1`.
#[wasm_bindgen(js_name = evalArgv)]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn eval_argv(policy: &str, argv: Vec<String>, clients: Vec<String>) -> Answered {
    let words: Vec<&str> = argv.iter().map(String::as_str).collect();
    Policy::read(policy, &clients)?.eval(&words)
}

/// Evaluates a script that the agent gives to its shell: `stricture/eval/1`.
#[wasm_bindgen(js_name = evalScript)]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn eval_script(policy: &str, script: &str, clients: Vec<String>) -> Answered {
    Policy::read(policy, &clients)?.eval(&[SHELL[0], SHELL[1], script])
}

/// Finds ways around the rules of a policy: `stricture/walk-around/1`.
#[wasm_bindgen(js_name = walkAround)]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn walk_around(policy: &str, clients: Vec<String>) -> Answered {
    let policy = Policy::read(policy, &clients)?;
    json(&WalkAroundAnswer::new(&policy.rules.walk_arounds(), &policy.document.source()))
}

/// Explains a policy in sentences: `stricture/explain/1`.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn explain(policy: &str, clients: Vec<String>) -> Answered {
    let document = Document::parse(policy);
    let accepted = clients::linter(&clients)?.accept(&document).map_err(|_| policy::refused())?;
    json(&ExplainAnswer::new(&Meaning::of(&accepted), &document.source()))
}

/// Lints the assignments: `stricture/lint/1`.
///
/// `policies` and `directory` are arrays of files, each with its `name` and `text`, as JSON.
#[wasm_bindgen(js_name = lintRepository)]
pub fn lint_repository(assignments: &str, policies: &str, directory: &str) -> Answered {
    people::lint(assignments, policies, directory)
}

/// Returns the policy of a person in the directory, or of everybody in some groups: `stricture/resolve/1`.
///
/// `directory` is an array of files, each with its `name` and `text`, as JSON.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn resolve(assignments: &str, directory: &str, user: Option<String>, groups: Vec<String>) -> Answered {
    let repository = Repository::read(assignments)?;
    repository.resolve(people::directory(directory)?.as_ref(), user.as_deref(), &groups)
}

/// Counts the people of the directory for each policy: `stricture/resolve-summary/1`.
#[wasm_bindgen]
pub fn summary(assignments: &str, directory: &str) -> Answered {
    let repository = Repository::read(assignments)?;
    let directory = people::directory(directory)?.ok_or_else(|| "there is no directory".to_owned())?;
    repository.summary(&directory)
}

/// Returns every key of the format: `stricture/reference/1`.
#[wasm_bindgen]
pub fn reference() -> Answered {
    json(&reference::Reference::new())
}

/// Returns the title of a rule for people, from its index in an answer: `rule 1 (line 7)` for index 0.
#[wasm_bindgen(js_name = ruleTitle)]
pub fn rule_title(index: usize, line: Option<usize>) -> String {
    let number = RuleNumber::of(index);
    line.map_or_else(|| number.to_string(), |line| number.on_line(line))
}

/// Fixes a policy. `guesses` also applies unsafe fixes, which write what was most likely meant.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn fix(text: &str, guesses: bool, clients: Vec<String>) -> Answered {
    let most = if guesses { Safety::Unsafe } else { Safety::Safe };
    Ok(clients::linter(&clients)?.fix(Document::parse(text), most).document().text().to_owned())
}

fn json(answer: &impl Serialize) -> Answered {
    serde_json::to_string(answer).map_err(|error| error.to_string())
}
