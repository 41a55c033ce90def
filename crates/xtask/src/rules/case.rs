//! What a recorded case asks, and what it says of an answer.

use serde_json::{Value, json};

use super::Case;
use super::session::{Machine, Outcome, Setting};
use crate::Failure;

/// The keys of a case in the order in which they are written.
const KEYS: [&str; 13] = [
    "fact",
    "shell",
    "argv",
    "approval",
    "reviewer",
    "sandbox",
    "announced",
    "asked",
    "refused",
    "decision",
    "text",
    "named",
    "also",
];

/// A case as a line of its file.
pub(super) fn line(case: &Case) -> String {
    let list = |words: &Vec<Value>| words.iter().map(Value::to_string).collect::<Vec<String>>().join(", ");
    let value =
        |value: &Value| value.as_array().map_or_else(|| value.to_string(), |words| format!("[{}]", list(words)));
    let member = |key: &&str| case.get(*key).map(|found| format!("{}: {}", json!(key), value(found)));
    format!("{{{}}}", KEYS.iter().filter_map(member).collect::<Vec<String>>().join(", "))
}

/// The session that it needs.
pub(super) fn setting(case: &Case, machine: &Machine) -> Setting {
    let text = |key: &str, default: &str| case.get(key).and_then(Value::as_str).unwrap_or(default).to_owned();
    Setting {
        approval: case.get("approval").cloned().unwrap_or_else(|| json!("on-request")).to_string(),
        reviewer: text("reviewer", "user"),
        // Without a sandbox, nothing but the rules and the client's own checks has a say.
        sandbox: text("sandbox", "danger-full-access"),
        announced: case.get("announced").and_then(Value::as_bool).unwrap_or(true),
        machine: machine.clone(),
    }
}

fn words(case: &Case) -> Vec<&str> {
    case.get("argv").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

/// What the agent asks for.
pub(super) fn arguments(case: &Case) -> Value {
    let words = words(case);
    let login = !words.iter().rev().skip(1).any(|word| matches!(*word, "-c" | "-NoProfile"));
    let mut arguments = json!({ "cmd": words.last(), "login": login });
    if let (Some(arguments), Some(shell)) = (arguments.as_object_mut(), case.get("shell")) {
        arguments.insert("shell".to_owned(), shell.clone());
    }
    arguments
}

/// The justifications of a policy, the longest first.
pub(super) fn justifications(policy: &str) -> Result<Vec<String>, Failure> {
    let table: toml::Table = policy.parse().map_err(|error| Failure::new(format!("policy.toml: {error}")))?;
    let rules = table.get("rules").and_then(|rules| rules.get("prefix_rules")).and_then(toml::Value::as_array);
    let text = |rule: &toml::Value| rule.get("justification").and_then(toml::Value::as_str).map(str::to_owned);
    let mut texts: Vec<String> = rules.into_iter().flatten().filter_map(text).collect();
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    Ok(texts)
}

/// Writes an answer into its case.
pub(super) fn answer(case: &mut Case, outcome: &Outcome, justifications: &[String]) {
    let refused = outcome.question.is_none() && !outcome.reviewed && outcome.shown.is_none();
    let (kind, reason) = outcome.question.as_ref().map_or(("", None), |(kind, reason)| (kind, reason.as_deref()));
    let refusal = refused.then(|| refusal(&outcome.output));
    // A rule's answer begins with the command, in backticks.
    let said = reason.or(refusal.as_deref()).filter(|said| said.starts_with('`'));
    let text = said.and_then(|said| justifications.iter().find(|text| said.ends_with(&format!(": {text}"))));
    let by_rule = said.is_some();
    let shown = outcome.shown.as_deref().or(said.map(|said| said.trim_start_matches('`')));
    let program = shown.and_then(|shown| shown.split([' ', '`']).next()).map(str::to_owned);
    if let (Some(program), Some(words)) = (program, case.get_mut("argv").and_then(Value::as_array_mut))
        && let Some(first) = words.first_mut()
    {
        *first = json!(program);
    }
    case.insert("text".to_owned(), json!(text));
    if case.contains_key("approval") {
        let asked = match outcome {
            Outcome { question: Some(_), .. } => "user",
            Outcome { reviewed: true, .. } => "reviewer",
            _ => "nobody",
        };
        case.insert("asked".to_owned(), json!(asked));
        case.insert("refused".to_owned(), json!(refused));
        return;
    }
    let decision = match kind {
        "humanCommand" if by_rule => "prompt-user",
        _ if !by_rule => "none",
        "" => "forbidden",
        _ => "prompt",
    };
    case.insert("decision".to_owned(), json!(decision));
    let named = refusal.as_deref().filter(|_| by_rule && text.is_none()).and_then(named);
    match named {
        Some(named) => case.insert("named".to_owned(), json!(named)),
        None => case.remove("named"),
    };
}

/// The words that a refusal without a justification names: what stands between the backticks of its last sentence.
fn named(refusal: &str) -> Option<&str> {
    let (_, sentence) = refusal.rsplit_once(": ")?;
    let (_, words) = sentence.split_once('`')?;
    words.strip_suffix('`')
}

/// The message within a refusal, which comes as a quoted text within a quoted text.
fn refusal(output: &str) -> String {
    let mut text = output.to_owned();
    for _ in 0..2 {
        let inner = text.split_once('"').and_then(|(_, rest)| rest.rsplit_once('"')).map(|(inner, _)| unescaped(inner));
        let Some(inner) = inner else { break };
        text = inner;
    }
    text
}

fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        out.push_str(before);
        let mut letters = escape.chars();
        match letters.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('r') => out.push('\r'),
            Some('u') => {
                let code = escape.get(2..).and_then(|code| code.split_once('}'));
                let letter = code.and_then(|(code, _)| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
                out.extend(letter);
                letters = code.map_or("", |(_, rest)| rest).chars();
            }
            letter => out.extend(letter),
        }
        rest = letters.as_str();
    }
    out + rest
}
