//! Stricture for browsers and Node: the core library behind thin bindings.
//!
//! Every function takes texts and returns one line of JSON in the form that the command prints with `--format json`; what cannot be
//! answered is an exception. `answers.js` of the package parses the answers, `answers.d.ts` gives them types.

mod people;
mod policy;
mod reference;

use serde::Serialize;
use stricture::explain::{Meaning, json::ExplainAnswer};
use stricture::report::json::LintAnswer;
use stricture::rules::{SHELL, walk_around::json::WalkAroundAnswer};
use stricture::{Document, Linter, Safety, accept};
use wasm_bindgen::prelude::wasm_bindgen;

use people::Repository;
use policy::Policy;

/// What an answer is: JSON, or why there is none.
type Answered = Result<String, String>;

/// What is wrong with a policy: `stricture/lint/1`.
#[wasm_bindgen]
pub fn lint(text: &str, path: &str) -> Answered {
    let document = Document::parse(text);
    let mut answer = LintAnswer::new();
    answer.push(path, &stricture::lint(&document), &document.source());
    json(&answer)
}

/// What the rules do to a command, given word by word: `stricture/eval/1`.
#[wasm_bindgen(js_name = evalArgv)]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn eval_argv(policy: &str, argv: Vec<String>) -> Answered {
    let words: Vec<&str> = argv.iter().map(String::as_str).collect();
    Policy::read(policy)?.eval(&words)
}

/// What the rules do to a script that the agent hands to its shell: `stricture/eval/1`.
#[wasm_bindgen(js_name = evalScript)]
pub fn eval_script(policy: &str, script: &str) -> Answered {
    Policy::read(policy)?.eval(&[SHELL[0], SHELL[1], script])
}

/// Ways around the rules of a policy: `stricture/walk-around/1`.
#[wasm_bindgen(js_name = walkAround)]
pub fn walk_around(policy: &str) -> Answered {
    let policy = Policy::read(policy)?;
    json(&WalkAroundAnswer::new(&policy.rules.walk_arounds(), &policy.document.source()))
}

/// What a policy means, in sentences: `stricture/explain/1`.
#[wasm_bindgen]
pub fn explain(policy: &str) -> Answered {
    let document = Document::parse(policy);
    let accepted = accept(&document).map_err(|_| policy::refused())?;
    json(&ExplainAnswer::new(&Meaning::of(&accepted), &document.source()))
}

/// What is wrong with who gets which policy, as findings in the assignments: `stricture/lint/1`.
///
/// `policies` and `directory` are arrays of files, each with its `name` and `text`, as JSON.
#[wasm_bindgen(js_name = lintRepository)]
pub fn lint_repository(assignments: &str, policies: &str, directory: &str) -> Answered {
    people::lint(assignments, policies, directory)
}

/// Which policy a person of the directory gets, or whoever is in some groups: `stricture/resolve/1`.
///
/// `directory` is an array of files, each with its `name` and `text`, as JSON.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "what comes from JavaScript is owned")]
pub fn resolve(assignments: &str, directory: &str, user: Option<String>, groups: Vec<String>) -> Answered {
    let repository = Repository::read(assignments)?;
    repository.resolve(people::directory(directory)?.as_ref(), user.as_deref(), &groups)
}

/// How many people of the directory get which policy: `stricture/resolve-summary/1`.
#[wasm_bindgen]
pub fn summary(assignments: &str, directory: &str) -> Answered {
    let repository = Repository::read(assignments)?;
    let directory = people::directory(directory)?.ok_or_else(|| "there is no directory".to_owned())?;
    repository.summary(&directory)
}

/// Every key of the format: `stricture/reference/1`.
#[wasm_bindgen]
pub fn reference() -> Answered {
    json(&reference::Reference::new())
}

/// A policy after its repair; `guesses` applies also fixes that write what was most likely meant.
#[wasm_bindgen]
pub fn fix(text: &str, guesses: bool) -> String {
    let most = if guesses { Safety::Unsafe } else { Safety::Safe };
    Linter::new().fix(Document::parse(text), most).document().text().to_owned()
}

fn json(answer: &impl Serialize) -> Answered {
    serde_json::to_string(answer).map_err(|error| error.to_string())
}
