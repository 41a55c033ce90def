//! The JSON Schema for editors against the recorded verdicts of the client, read by two programs of others.
//!
//! It must never refuse what the client accepts, odd readings aside: values that are not written in their own shape, such as tables as
//! arrays of their values, dates for texts, and `{ never = {} }` for `"never"`.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value as Json;
use stricture::schema::{self, Field, Kind, Rest, TableType, Word};
use stricture::{Document, Entry, Node, Table, Value};
use stricture_conformance::Cases;
use stricture_tests::{count, document, foreign, root, stricture};
use tempfile::TempDir;

fn schema_file() -> PathBuf {
    root().join("docs/requirements.schema.json")
}

/// The recorded policies that a tool can be handed: text, with the client's verdict.
struct Policies {
    /// Holds a file for each.
    _folder: TempDir,
    accepted: Vec<PathBuf>,
    rejected: Vec<PathBuf>,
}

fn recorded() -> Policies {
    let folder = tempfile::tempdir().unwrap();
    let (mut accepted, mut rejected) = (Vec::new(), Vec::new());
    let files = Cases::all(&root().join("fixtures/conformance")).unwrap_or_else(|error| panic!("{error}"));
    for case in files.into_iter().flat_map(|file| file.cases) {
        if str::from_utf8(&case.policy).is_ok() {
            let file = folder.path().join(format!("{}.toml", case.name));
            std::fs::write(&file, &case.policy).unwrap();
            let answer = case.answer.unwrap_or_else(|| panic!("{} has no answer", case.name));
            if answer.accepted { &mut accepted } else { &mut rejected }.push(file);
        }
    }
    Policies { _folder: folder, accepted, rejected }
}

/// What a tool says of policies. Some can read none of them: theirs is TOML 1.0, the client's is 1.1.
struct Answer {
    refused: BTreeSet<PathBuf>,
    unreadable: BTreeSet<PathBuf>,
}

fn check_jsonschema(policies: &[PathBuf]) -> Answer {
    let output = foreign("check-jsonschema")
        .args(["--output-format", "json", "--schemafile"])
        .arg(schema_file())
        .args(policies)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let answer: Json = serde_json::from_str(&text)
        .unwrap_or_else(|error| panic!("{error}: {text}{}", String::from_utf8_lossy(&output.stderr)));
    let named = |list: &str| {
        let entries = answer[list].as_array().into_iter().flatten();
        entries.filter_map(|entry| entry["filename"].as_str().map(PathBuf::from)).collect()
    };
    Answer { refused: named("errors"), unreadable: named("parse_errors") }
}

fn taplo(policies: &[PathBuf]) -> Answer {
    let output = foreign("taplo")
        .args(["lint", "--no-auto-config", "--colors", "never", "--schema"])
        .arg(format!("file://{}", schema_file().display()))
        .args(policies)
        .output()
        .unwrap();
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(text.contains(&format!("found files total={}", policies.len())), "taplo did not look at all: {text}");
    let mut answer = Answer { refused: BTreeSet::new(), unreadable: BTreeSet::new() };
    for line in text.lines().filter(|line| line.contains("invalid file error=")) {
        let path = line.split("path=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("taplo names the file");
        let list = if line.contains("schema validation failed") { &mut answer.refused } else { &mut answer.unreadable };
        list.insert(PathBuf::from(path));
    }
    answer
}

fn judge(name: &str, tool: fn(&[PathBuf]) -> Answer) {
    let Policies { accepted, rejected, .. } = &recorded();
    let answer = tool(accepted);
    let (odd, plain): (Vec<_>, Vec<_>) = accepted.iter().partition(|file| is_odd_file(file));
    let wrong: Vec<_> = plain.iter().filter(|file| answer.refused.contains(**file)).collect();
    assert!(wrong.is_empty(), "the client accepts, and the schema refuses: {wrong:#?}");
    let read = plain.iter().filter(|file| !answer.unreadable.contains(**file)).count();
    count(&format!("schema-odd-{name}"), odd.len());
    count(&format!("schema-judged-{name}"), read);

    let refused = tool(rejected).refused.len();
    count(&format!("schema-refused-{name}"), refused);
}

#[test]
fn check_jsonschema_refuses_nothing_that_the_client_accepts() {
    judge("check-jsonschema", check_jsonschema);
}

#[test]
fn taplo_refuses_nothing_that_the_client_accepts() {
    judge("taplo", taplo);
}

/// Whether a value of the policy is not written in its own shape. The client accepts it, so what does not fit is an odd reading.
fn is_odd_file(file: &Path) -> bool {
    let document = document(file);
    document.root().is_ok_and(|root| is_odd_table(schema::root(), root))
}

fn is_odd_table(table: &TableType, entries: &Table) -> bool {
    // Of the alternatives of a value, those that do not fit must not make it look plain.
    let has = |name: &&str| entries.entry(name).is_some();
    let lacks = table
        .fields()
        .iter()
        .any(|field| field.is_required() && !has(&field.key()) && !field.aliases().iter().any(has));
    let odd = |entry: &Entry| {
        let kind = table.field(&entry.key.name).map(Field::kind);
        kind.or(table.rest().map(Rest::kind)).is_some_and(|kind| is_odd(&kind, &entry.value))
    };
    lacks || entries.entries().iter().any(odd)
}

fn is_odd(kind: &Kind, node: &Node) -> bool {
    match (kind, &node.value) {
        (Kind::Any, _) => false,
        (Kind::Words(words), Value::Table(table)) => table.entries().iter().any(|entry| {
            let payload = words.get(&entry.key.name).and_then(Word::payload);
            payload.is_none_or(|payload| is_odd(&payload, &entry.value))
        }),
        // A table with one key of a certain name is a date, too.
        (Kind::Text | Kind::Path | Kind::Words(_), value) => !matches!(value, Value::String(_)),
        (Kind::Table(table), Value::Table(entries)) => is_odd_table(table, entries),
        (Kind::Tagged(tagged), Value::Table(entries)) => {
            let tag = entries.entry(tagged.tag()).map(|entry| &entry.value.value);
            let Some(Value::String(word)) = tag else { return true };
            tagged.get(word).is_some_and(|word| is_odd_table(word.table(), entries))
        }
        (Kind::Table(_) | Kind::Tagged(_), _) => true,
        (Kind::Array(of), Value::Array(elements)) => elements.iter().any(|element| is_odd(of, element)),
        (Kind::Map { of, .. }, Value::Table(table)) => table.entries().iter().any(|entry| is_odd(of, &entry.value)),
        (Kind::OneOf(one_of), _) => one_of.alternatives().iter().all(|alternative| is_odd(&alternative.kind(), node)),
        (Kind::Bool, value) => !matches!(value, Value::Boolean(_)),
        (Kind::Integer { .. }, value) => !matches!(value, Value::Integer(_)),
        (Kind::Array(_) | Kind::Map { .. }, _) => true,
    }
}

/// The measure of oddity itself: what it excuses must be odd, and nothing else.
#[test]
fn oddities_are_told_apart() {
    let is_odd = |text: &str| is_odd_table(schema::root(), Document::parse(text).root().unwrap());
    for odd in [
        "feedback = [true]",
        "[[models]]\nmodel = 'm'",
        "chatgpt_base_url = 2020-01-01",
        "allowed_approval_policies = [{ never = {} }]",
    ] {
        assert!(is_odd(odd), "{odd}");
    }
    for plain in [
        "feedback = { enabled = true }",
        "chatgpt_base_url = '2020-01-01'",
        "allowed_approval_policies = ['never', { granular = { sandbox_approval = true, rules = true, mcp_elicitations = true } }]",
        "unknown = [{ never = {} }]",
    ] {
        assert!(!is_odd(plain), "{plain}");
    }
}

/// Every name of a key is offered, wherever it stands.
#[test]
fn aliases_are_listed() {
    let text = std::fs::read_to_string(schema_file()).unwrap();
    let mut aliases = 0;
    for field in schema::keys().iter().filter_map(|key| key.field()) {
        for name in std::iter::once(&field.key()).chain(field.aliases()) {
            assert!(text.contains(&format!("\"{name}\": {{")), "{name}");
        }
        aliases += field.aliases().len();
    }
    assert!(aliases >= 3);
}

/// Two names of a key in one table stop the client.
#[test]
fn two_names_of_a_key_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let policy = |name: String, text: String| {
        let path = folder.path().join(name + ".toml");
        std::fs::write(&path, text).unwrap();
        path
    };
    let (mut each, mut both) = (Vec::new(), Vec::new());
    for field in schema::root().fields() {
        for alias in field.aliases() {
            each.push(policy(field.key().to_owned(), format!("[{}]\n", field.key())));
            each.push(policy((*alias).to_owned(), format!("[{alias}]\n")));
            both.push(policy(format!("{alias}-too"), format!("[{}]\n[{alias}]\n", field.key())));
        }
    }
    assert!(!both.is_empty());
    assert_eq!(check_jsonschema(&each).refused, BTreeSet::new());
    assert_eq!(check_jsonschema(&both).refused, both.into_iter().collect());
}

#[test]
fn the_command_prints_what_is_checked_in() {
    let output = stricture().arg("schema").output().unwrap();
    assert!(output.status.success());
    let checked_in = std::fs::read(schema_file()).unwrap();
    assert!(output.stdout == checked_in, "run `cargo xtask generate`");
}

#[test]
fn it_is_a_schema() {
    let output = foreign("check-jsonschema").arg("--check-metaschema").arg(schema_file()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
}

/// What Taplo acts upon.
const KEYWORDS: &[&str] = &[
    "$ref",
    "$schema",
    "additionalProperties",
    "allOf",
    "anyOf",
    "definitions",
    "description",
    "enum",
    "items",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "not",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
    "x-taplo",
];

#[test]
fn it_stays_within_what_taplo_understands() {
    let text = std::fs::read_to_string(schema_file()).unwrap();
    let schema: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(schema["$schema"], "http://json-schema.org/draft-04/schema#");
    let mut seen = 0;
    keywords(&schema, &mut seen);
    assert!(seen > 1000, "only {seen} keywords");
}

fn keywords(schema: &Json, seen: &mut usize) {
    let Some(object) = schema.as_object() else { return };
    for (keyword, value) in object {
        assert!(KEYWORDS.contains(&keyword.as_str()), "{keyword} in {schema}");
        assert!(keyword != "$ref" || object.len() == 1, "nothing counts beside a $ref: {schema}");
        *seen += 1;
        match keyword.as_str() {
            "properties" | "definitions" => {
                value.as_object().unwrap().values().for_each(|inner| keywords(inner, seen));
            }
            "anyOf" => value.as_array().unwrap().iter().for_each(|inner| keywords(inner, seen)),
            "items" | "not" | "additionalProperties" => keywords(value, seen),
            _ => {}
        }
    }
}
