//! What the client does is said in one room: outside `client/` and `schema/` the core names no key and no word of the format.

use std::collections::{BTreeMap, BTreeSet};

use stricture_conformance::Cases;
use stricture_conformance::experiments::Family;
use stricture_tests::{count, files, literals, root};

/// Texts that are a key or word of the format and something else as well: where, which (all, if none is named), and what they are there. A folder
/// ends in a slash.
const EXCEPTIONS: &[(&str, &[&str], &str)] = &[
    ("explain/", &[], "sentences and topics are worded key by key"),
    ("policy/generated.rs", &[], "the typed policy, which is generated from the schema"),
    (
        "rules/written.rs",
        &["pattern", "decision", "justification", "canonical_matching"],
        "the reader of command rules",
    ),
    ("rules/decision.rs", &["none"], "the word of our reports for no decision"),
    ("rules/asked.rs", &["none"], "the word of our reports for no script"),
    ("rules/shell/program.rs", &["local"], "a keyword of shells"),
    ("rules/shell/reason.rs", &["pattern"], "a word of our reports"),
    ("rules/tools/", &["aws", "git", "command", "timeout"], "programs"),
    ("rules/walk_around/", &["path", "git"], "a word of our reports, and a program"),
    ("levels/platform.rs", &["macos", "windows"], "names of platforms"),
    ("matrix/fleet/columns.rs", &["version"], "a column of tables of machines"),
    ("rules/own/somebody.rs", &["agent"], "a word of our reports"),
    ("replay/", &["type", "command", "action"], "keys of logs"),
    ("assignments/directory/scim/", &["value"], "a key of SCIM"),
    ("assignments/reader.rs", &["rules", "name"], "keys of assignments"),
    ("cases/", &["name", "user", "command", "allow", "none"], "keys and words of test suites"),
    ("levels/settings.rs", &["allow", "deny"], "keys of our settings"),
    ("lint/rules/command_line.rs", &["source", "command", "timeout"], "programs, and a command of shells"),
    ("lint/comments/allow.rs", &["allow", "deny"], "words of our comments"),
    ("lint/repository/facts.rs", &["rules"], "a key of assignments"),
    ("report/credentials.rs", &["placeholder", "secret", "token"], "words in texts that stand for a secret"),
    ("lint/providers/secret_in_policy.rs", &["secret", "cookie", "token"], "pieces of the names of headers"),
];

/// All keys and words of the format, and the names of features.
fn vocabulary() -> BTreeSet<String> {
    let keys = std::fs::read_to_string(root().join("fixtures/known-keys.txt")).unwrap();
    let paths = keys.lines().filter(|line| !line.starts_with('#'));
    let names = paths.flat_map(|path| path.split('.')).map(|name| name.trim_end_matches("[]").to_owned());
    let mut known: BTreeSet<String> = names.filter(|name| !name.is_empty() && !name.starts_with('<')).collect();
    for file in files(&root().join("crates/stricture/schema"), "toml") {
        let schema: toml::Table = std::fs::read_to_string(&file).unwrap().parse().unwrap();
        let entries = |part: &str| schema.get(part).and_then(toml::Value::as_table).into_iter().flatten();
        let features = schema.get("feature").and_then(toml::Value::as_array).into_iter().flatten();
        known.extend(features.map(|feature| feature["name"].as_str().unwrap().to_owned()));
        for (_, entry) in entries("enum").chain(entries("tagged")) {
            known.extend(entry.get("tag").and_then(toml::Value::as_str).map(str::to_owned));
            let words = entry["values"].as_array().unwrap().iter();
            known.extend(words.map(|word| word["word"].as_str().unwrap().to_owned()));
        }
        for field in entries("table").filter_map(|(_, table)| table.get("field")?.as_array()).flatten() {
            known.insert(field["key"].as_str().unwrap().to_owned());
            let aliases = field.get("aliases").and_then(toml::Value::as_array).into_iter().flatten();
            known.extend(aliases.map(|alias| alias.as_str().unwrap().to_owned()));
        }
    }
    known
}

/// The sources of the core, by their paths in it.
fn sources() -> BTreeMap<String, String> {
    let core = root().join("crates/stricture/src");
    let read = |file: std::path::PathBuf| {
        let name = file.strip_prefix(&core).unwrap().to_string_lossy().replace('\\', "/");
        (name, std::fs::read_to_string(&file).unwrap())
    };
    files(&core, "rs").into_iter().map(read).collect()
}

fn is_at(file: &str, place: &str) -> bool {
    file == place || place.ends_with('/') && file.starts_with(place)
}

#[test]
fn keys_and_words_are_named_in_the_client_and_the_schema_alone() {
    let known = vocabulary();
    assert!(
        known.contains("allowed_sandbox_modes") && known.contains("workspace-write") && known.contains("code_mode")
    );
    let (mut wrong, mut used) = (Vec::new(), BTreeSet::new());
    for (file, source) in sources() {
        if file.starts_with("client/") || file.starts_with("schema/") {
            continue;
        }
        for (line, text) in literals(&source).into_iter().filter(|(_, text)| known.contains(*text)) {
            let mut exceptions = EXCEPTIONS.iter().filter(|(place, ..)| is_at(&file, place));
            let exception = exceptions.find_map(|(place, texts, _)| match texts {
                [] => Some((*place, "")),
                _ => texts.iter().find(|excepted| **excepted == text).map(|excepted| (*place, *excepted)),
            });
            match exception {
                Some(pair) => _ = used.insert(pair),
                None => wrong.push(format!("{file}:{line} names `{text}`: ask `client/` for what it is about")),
            }
        }
    }
    let excepted = EXCEPTIONS.iter().flat_map(|(place, texts, _)| {
        let texts = if texts.is_empty() { &[""] } else { *texts };
        texts.iter().map(move |text| (*place, *text))
    });
    for (place, text) in excepted.filter(|pair| !used.contains(pair)) {
        wrong.push(format!("the exception for {place} {text} is not needed"));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What the room cites is there: a case that a client was asked about, or a folder of recorded rules.
#[test]
fn what_the_client_does_is_shown_by_what_is_recorded() {
    let known = vocabulary();
    let folders = ["fixtures/conformance", "fixtures/sessions"].map(|folder| Cases::all(&root().join(folder)).unwrap());
    let recorded = folders.into_iter().flatten();
    let mut shown: BTreeSet<String> = recorded.flat_map(|file| file.cases).map(|case| case.name).collect();
    for file in
        files(&root().join("fixtures/rules"), "toml").into_iter().chain(files(&root().join("fixtures/rules"), "jsonl"))
    {
        shown.extend(file.iter().map(|part| part.to_string_lossy().trim_end_matches(".toml").to_owned()));
    }
    let families = Family::all(&root().join("fixtures/experiments")).unwrap();
    shown.extend(families.into_iter().flat_map(|family| family.experiments.into_keys()));
    let (mut wrong, mut cited) = (Vec::new(), 0);
    for (file, source) in sources().into_iter().filter(|(file, _)| file.starts_with("client/")) {
        let comments = source.lines().map(str::trim_start).map(|line| line.strip_prefix("///").unwrap_or_default());
        let comments = comments.collect::<Vec<_>>().join("\n");
        for text in
            comments.split('`').skip(1).step_by(2).filter(|text| is_name_of_case(text) && !known.contains(*text))
        {
            cited += 1;
            let found = match text.split_once('*') {
                Some((start, end)) => shown.iter().any(|name| name.starts_with(start) && name.ends_with(end)),
                // How several names end that begin alike.
                None if text.starts_with('-') => shown.iter().any(|name| name.ends_with(text)),
                None => shown.contains(text),
            };
            if !found {
                wrong.push(format!("{file} cites `{text}`"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("cited-cases", cited);
}

fn is_name_of_case(text: &str) -> bool {
    text.matches('-').count() > 1
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-*".contains(&b))
}

/// A name means the same wherever it stands in the room.
#[test]
fn constants_of_one_name_have_one_value() {
    let mut values: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (_, source) in sources().into_iter().filter(|(file, _)| file.starts_with("client/")) {
        for line in source.lines() {
            let Some((name, value)) = line.split_once(": &str = ") else { continue };
            if let Some((_, name)) = name.split_once("const ") {
                values.entry(name.to_owned()).or_default().insert(value.to_owned());
            }
        }
    }
    assert!(values.len() > 10, "{values:?}");
    values.retain(|_, values| values.len() > 1);
    assert!(values.is_empty(), "{values:?}");
}

#[test]
fn literals_are_found_and_those_of_tests_passed_over() {
    let source = r##"
        //! A comment "one".
        const A: &str = "two"; /* "three" */
        fn f<'a>(c: char) -> bool { c == '"' || c == '\'' || "a\"b" == r"four" || b"five" == br#"si"x"# }
        struct S {
            #[cfg(test)]
            steps: &'static str,
            #[doc = "seven"]
            kept: usize,
        }
        #[cfg(test)]
        mod tests {
            fn g() { assert!("eight" == "}"); }
        }
        #[cfg(test)]
        use a::{b, c};
        const B: &str =
            "nine";
    "##;
    let found: Vec<_> = literals(source).into_iter().collect();
    let lines = [(3, "two"), (4, "a\\\"b"), (4, "four"), (4, "five"), (4, "si\"x"), (8, "seven"), (18, "nine")];
    assert_eq!(found, lines);
}

/// What the client does with the format is data, or the way in which it reads all of it.
const OF_THE_FORMAT: &[&str] = &["schema/generated.rs", "schema/dialect.rs"];

/// A release is compared in one place: all others ask for sets of releases, and only facts about the client name one.
#[test]
fn releases_are_compared_in_one_place() {
    let (mut wrong, mut named) = (Vec::new(), 0);
    for (file, text) in sources() {
        let code: String = text
            .split("#[cfg(test)]")
            .next()
            .unwrap()
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        let names = code.matches("Release::new(").count();
        if file.starts_with("client/") {
            named += names;
        } else if names > 0 && !file.starts_with("release/") && !OF_THE_FORMAT.contains(&file.as_str()) {
            wrong.push(format!("{file} names a release"));
        }
        let types = [": Release,", ": Release)", "-> Release ", "Release>"];
        if types.iter().any(|one| code.contains(one)) && !file.starts_with("release/") && file != "schema/since.rs" {
            wrong.push(format!("{file} holds a release, which it could compare"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(named > 2, "only {named} facts name a release");
}
