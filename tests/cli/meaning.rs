//! What policies mean, in sentences: every key that a policy sets is told, or said not to be enforced.

use std::time::Instant;

use stricture::explain::{Meaning, Topic};
use stricture::{Document, KeyPath, Node, Segment, Value, Verdict, accept, lint};
use stricture_tests::policies::below;
use stricture_tests::{blocks, compare, count, document, files, folder, root, run};

/// The keys and elements that hold no others, each with its path.
fn leaves(node: &Node, path: &mut Vec<Segment>, found: &mut Vec<KeyPath>) {
    match &node.value {
        Value::Table(table) if !table.is_empty() => table.entries().iter().for_each(|entry| {
            path.push(Segment::Key(entry.key.name.clone()));
            leaves(&entry.value, path, found);
            path.pop();
        }),
        Value::Array(elements) if !elements.is_empty() => elements.iter().enumerate().for_each(|(index, element)| {
            path.push(Segment::Index(index));
            leaves(element, path, found);
            path.pop();
        }),
        _ => found.push(KeyPath::new(path.clone())),
    }
}

/// The keys that no sentence is about.
fn untold(document: &Document, meaning: &Meaning) -> Vec<KeyPath> {
    let mut found = Vec::new();
    for entry in document.root().expect("it is TOML").entries() {
        leaves(&entry.value, &mut vec![Segment::Key(entry.key.name.clone())], &mut found);
    }
    let told = |path: &KeyPath| {
        meaning.sentences().iter().any(|sentence| {
            // The sentences about all other commands, servers and hosts cover none of those that are named.
            let rest = ["rules", "mcp_servers", "remote_sandbox_config"].contains(&sentence.key.to_string().as_str());
            let whole = !rest || path.segments().len() == 1;
            whole && path.segments().starts_with(sentence.key.segments())
        })
    };
    found.into_iter().filter(|path| !told(path)).collect()
}

#[test]
fn every_key_is_told() {
    let (mut wrong, mut looked_at) = (Vec::new(), 0);
    for file in below(&["conformance", "realistic", "rules", "lints"]) {
        let policy = file.document();
        let meaning = match accept(&policy) {
            Ok(accepted) => Meaning::of(&accepted),
            Err(rejected) => {
                assert_eq!(rejected.report().verdict(), Verdict::Rejected);
                continue;
            }
        };
        looked_at += 1;
        wrong.extend(untold(&policy, &meaning).iter().map(|path| format!("{}: {path}", file.name)));
    }
    count("meanings", looked_at);
    assert!(
        wrong.is_empty(),
        "{} keys, such as {}",
        wrong.len(),
        wrong.iter().take(60).cloned().collect::<Vec<_>>().join("\n")
    );
}

/// Sentences are one line each, and end as sentences do.
#[test]
fn sentences_are_sentences() {
    for file in below(&[""]) {
        let policy = file.document();
        for sentence in accept(&policy).map(|accepted| Meaning::of(&accepted)).iter().flat_map(Meaning::sentences) {
            let text = &sentence.text;
            assert!(text.ends_with('.') && !text.ends_with("..") && !text.contains('\n'), "{}: {text}", file.name);
            assert!(sentence.span.end() <= policy.text().len());
            assert!(!text.ends_with(": yes.") && !text.ends_with(": no."), "{}: {text}", file.name);
            assert!(text.starts_with('`') || text.starts_with(char::is_uppercase), "{}: {text}", file.name);
        }
    }
}

/// What the client does not enforce is said to be so, and told as enforced nowhere.
#[test]
fn policies_are_told_as_recorded() {
    let policies = root().join("fixtures/meaning");
    let mut wrong = Vec::new();
    for policy in files(&policies, "toml") {
        let document = document(&policy);
        let meaning = Meaning::of(&accept(&document).unwrap_or_else(|_| panic!("{}", policy.display())));
        wrong.extend(compare(&policy.with_extension("txt"), &meaning.to_text(&document.source())).err());
        wrong.extend(untold(&document, &meaning).iter().map(|path| format!("{}: {path}", policy.display())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn realistic_policies_are_told_as_recorded() {
    let policies = root().join("fixtures/realistic");
    let mut wrong = Vec::new();
    for policy in files(&policies, "toml") {
        let name = policy.file_name().unwrap().to_string_lossy().into_owned();
        let (code, stdout, _) = run(&policies, &["explain", "--policy", &name]);
        let accepted = lint(&document(&policy)).verdict() == Verdict::Accepted;
        assert_eq!(code, if accepted { 0 } else { 2 }, "{name}");
        if accepted {
            let recorded = root().join("fixtures/meaning").join(name.replace(".requirements.toml", ".txt"));
            wrong.extend(compare(&recorded, &stdout).err());
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The example of the guide does as the page says.
#[test]
fn the_guide() {
    let page = std::fs::read_to_string(root().join("docs/meaning.md")).unwrap();
    let ([policy], [told]) = (&blocks(&page, "toml")[..], &blocks(&page, "text")[..]) else { panic!("an example") };
    let here = folder(&[("requirements.toml", policy)]);
    let (code, stdout, _) = run(here.path(), &["explain", "--policy", "requirements.toml"]);
    assert_eq!((code, stdout.as_str()), (0, *told));
}

/// Four times as many values, each another one, take about four times as long.
#[test]
fn time_grows_with_the_policy() {
    let time = |count: usize| {
        let values: String = (0..count).map(|at| format!("k{at} = \"v{at}\"\n")).collect();
        let head = "model_provider = \"p\"\n[model_providers.p]\nname = \"P\"\n[model_providers.p.query_params]\n";
        let policy = Document::parse(format!("{head}{values}"));
        let once = || {
            let start = Instant::now();
            let meaning = Meaning::of(&accept(&policy).expect("it is accepted"));
            assert_eq!(meaning.sentences().len(), 3);
            start.elapsed()
        };
        (0..3).map(|_| once()).min().expect("some")
    };
    let (few, many) = (time(8_000), time(32_000));
    assert!(many < few * 10, "{few:?}, then {many:?}");
}

#[test]
fn json_says_the_same() {
    let here = folder(&[(
        "p.toml",
        "allow_appshots = false\n[rules]\nprefix_rules = [{ pattern = [{ token = \"rm\" }], decision = \"forbidden\" }]\n",
    )]);
    let (code, stdout, _) = run(here.path(), &["explain", "--policy", "p.toml", "--format", "json"]);
    assert_eq!(code, 0);
    let answer: serde_json::Value = serde_json::from_str(&stdout).expect("JSON");
    assert_eq!(answer["schema"], "stricture/explain/1");
    assert_eq!(answer["topics"][0]["topic"], "tools");
    assert_eq!(answer["topics"][0]["sentences"][0]["text"], "Appshots may not be used.");
    assert_eq!(answer["topics"][0]["sentences"][0]["span"]["start"]["line"], 1);
    assert_eq!(answer["topics"][1]["title"], Topic::Commands.title());
}

#[test]
fn what_cannot_be_told_is_refused() {
    let here = folder(&[("p.toml", "allowed_sandbox_modes = []\n")]);
    let (code, stdout, stderr) = run(here.path(), &["explain", "--policy", "p.toml"]);
    assert_eq!((code, stdout.as_str()), (2, ""));
    assert!(stderr.contains("allowed_sandbox_modes"), "{stderr}");
    assert_eq!(run(here.path(), &["explain"]).0, 2);
    assert_eq!(run(here.path(), &["explain", "syntax-error", "--policy", "p.toml"]).0, 2);
}
