//! What becomes of the lines of a policy: each has one fate, and what is gone changes nothing when it is taken away.

use std::collections::BTreeMap;

use stricture::explain::{Meaning, Sentence, Topic};
use stricture::{Becomes, Document, Fate, Finding, KeyPath, Outcome, Report, Segment, accept, lint};
use stricture_tests::count;
use stricture_tests::layouts::in_braces;
use stricture_tests::policies::below;
use toml::{Table, Value};

/// The policies of all fixtures that the client starts with.
fn accepted() -> Vec<(String, Document)> {
    let named = below(FOLDERS).into_iter().map(|policy| (policy.name.clone(), policy.document()));
    named.filter(|(_, policy)| accept(policy).is_ok()).collect()
}

const FOLDERS: &[&str] = &["conformance", "lints", "meaning", "realistic", "rules"];

/// All findings about a policy, those with which somebody lives included.
fn all(report: &Report) -> Vec<Finding> {
    let suppressed = report.suppressed().iter().map(|suppressed| suppressed.finding.clone());
    report.findings().iter().cloned().chain(suppressed).collect()
}

fn findings(policy: &Document) -> Vec<Finding> {
    all(&lint(policy))
}

fn fates(policy: &Document) -> Vec<Fate> {
    findings(policy).iter().filter_map(|finding| finding.fate().cloned()).collect()
}

fn meaning(policy: &Document) -> Meaning {
    Meaning::of(&accept(policy).expect("it is accepted"))
}

/// Whether the client goes on without it.
fn is_gone(fate: &Fate) -> bool {
    matches!(fate.becomes, Becomes::Dropped | Becomes::Overruled)
}

fn is_within(path: &KeyPath, whole: &KeyPath) -> bool {
    path.segments().starts_with(whole.segments())
}

/// The sentences about what the client heeds, now or once something else changes.
fn heeded(meaning: &Meaning) -> impl Iterator<Item = &Sentence> {
    let is_heeded =
        |sentence: &&Sentence| sentence.topic != Topic::NotEnforced || sentence.text.starts_with("Not in force, as ");
    meaning.sentences().iter().filter(is_heeded)
}

/// Takes a part away, and what holds nothing but it.
fn take_away(value: &mut Value, path: &[Segment]) -> bool {
    let Some((step, below)) = path.split_first() else { return true };
    let part = match (&mut *value, step) {
        (Value::Table(table), Segment::Key(key)) => table.get_mut(key),
        (Value::Array(elements), Segment::Index(index)) => elements.get_mut(*index),
        _ => None,
    };
    if !part.is_some_and(|part| take_away(part, below)) {
        return false;
    }
    match (value, step) {
        (Value::Table(table), Segment::Key(key)) => {
            table.remove(key);
            table.is_empty()
        }
        (Value::Array(elements), Segment::Index(index)) => {
            elements.remove(*index);
            elements.is_empty()
        }
        _ => false,
    }
}

/// What the client does not go on without; `None` where that cannot be written: a place in an array that stands for a table.
fn left(policy: &Document) -> Option<Table> {
    let findings = findings(policy);
    let positional: Vec<&KeyPath> = findings
        .iter()
        .filter(|finding| finding.lint.as_str() == "array-for-table")
        .map(|finding| &finding.key)
        .collect();
    let mut gone: Vec<KeyPath> = fates(policy).into_iter().filter(is_gone).map(|fate| fate.extent).collect();
    // The last elements first, so that the others keep their numbers.
    gone.sort();
    gone.dedup();
    gone.reverse();
    let mut left = Value::Table(toml::from_str(policy.text()).ok()?);
    let wholes = gone.clone();
    for path in gone {
        if wholes.iter().any(|whole| *whole != path && is_within(&path, whole)) {
            continue;
        }
        if positional.iter().any(|array| is_within(&path, array)) {
            return None;
        }
        take_away(&mut left, path.segments());
    }
    match left {
        Value::Table(table) => Some(table),
        _ => None,
    }
}

#[test]
fn each_line_has_one_fate() {
    let (mut looked_at, mut seen) = (0, BTreeMap::<String, usize>::new());
    for (name, policy) in accepted() {
        let fates = fates(&policy);
        for (at, fate) in fates.iter().enumerate() {
            looked_at += 1;
            *seen
                .entry(format!("{:?} {}", std::mem::discriminant(&fate.becomes), fate.told_by.is_empty()))
                .or_insert(0) += 1;
            assert_ne!(fate.becomes, Becomes::Enforced, "{name}: it needs no word");
            for other in fates.iter().skip(at + 1) {
                let (outer, inner) = if is_within(&other.extent, &fate.extent) { (fate, other) } else { (other, fate) };
                // What lies in something that is gone is gone with it.
                assert!(
                    !is_within(&inner.extent, &outer.extent) || is_gone(outer) || outer.becomes == inner.becomes,
                    "{name}: {outer:?} and {inner:?}"
                );
            }
        }
    }
    count("fates", looked_at);
    // Spoken of or not, a key can be unknown or dropped; the others are never spoken of.
    assert_eq!(seen.len(), 7, "{seen:?}");
}

/// Every finding that a line is ignored says what becomes of it, and no finding that it stops the client does.
#[test]
fn what_is_ignored_has_a_fate() {
    for policy in below(FOLDERS) {
        for finding in findings(&policy.document()) {
            match finding.outcome {
                Outcome::Ignored => assert!(finding.fate().is_some(), "{}: {finding:?}", policy.name),
                Outcome::Rejected => assert!(finding.fate().is_none(), "{}: {finding:?}", policy.name),
                _ => {}
            }
            let within = finding.fate().is_none_or(|fate| is_within(&finding.key, &fate.extent));
            assert!(within, "{}: {finding:?}", policy.name);
        }
    }
}

#[test]
fn what_is_gone_is_in_no_other_sentence() {
    for (name, policy) in accepted() {
        let gone: Vec<Fate> = fates(&policy).into_iter().filter(is_gone).collect();
        let told = meaning(&policy);
        for sentence in heeded(&told) {
            let about = gone.iter().find(|fate| is_within(&sentence.key, &fate.extent));
            assert!(about.is_none(), "{name}: {sentence:?} is about {about:?}");
        }
    }
}

/// What differs about a policy once that is taken away which is gone; `None` where it cannot be written.
fn difference(policy: &Document) -> Option<Result<(), String>> {
    let left = Document::parse(in_braces(&left(policy)?, false));
    if let Err(rejected) = accept(&left) {
        return Some(Err(format!("refused: {:?}", rejected.report().findings())));
    }
    // A list of workspaces that took a way to sign in away has nothing to do any more.
    let done = fates(&left).into_iter().filter(is_gone).map(|fate| fate.extent.to_string());
    let done: Vec<String> = done.collect();
    if !done.iter().all(|key| key == "allowed_chatgpt_workspaces") {
        return Some(Err(format!("still there: {done:?}")));
    }
    let texts = |policy: &Document| {
        let told = meaning(policy);
        let about = heeded(&told).filter(|sentence| !done.contains(&sentence.key.to_string()));
        let mut texts: Vec<String> = about.map(|sentence| sentence.text.clone()).collect();
        texts.sort();
        texts
    };
    let (before, after) = (texts(policy), texts(&left));
    Some(if before == after { Ok(()) } else { Err(format!("{before:#?} became {after:#?}")) })
}

#[test]
fn taking_away_what_is_gone_changes_nothing() {
    let (mut looked_at, mut not_written, mut wrong) = (0, 0, Vec::new());
    let tables = accepted().into_iter().filter(|(_, policy)| fates(policy).iter().any(is_gone));
    let tables: Vec<(String, Table)> =
        tables.filter_map(|(name, policy)| Some((name, toml::from_str(policy.text()).ok()?))).collect();
    for (at, (name, table)) in tables.iter().enumerate() {
        let others = tables.iter().cycle().skip(at + 1).take(8);
        let others = others.filter(|(_, other)| !other.keys().any(|key| table.contains_key(key)));
        let with_others = others.map(|(other, more)| {
            (format!("{name} with {other}"), table.clone().into_iter().chain(more.clone()).collect::<Table>())
        });
        for (name, table) in std::iter::once((name.clone(), table.clone())).chain(with_others) {
            let policy = Document::parse(in_braces(&table, false));
            if accept(&policy).is_err() {
                continue;
            }
            match difference(&policy) {
                Some(Ok(())) => looked_at += 1,
                Some(Err(why)) => wrong.push(format!("{name}: {why}")),
                None => not_written += 1,
            }
        }
    }
    assert!(wrong.is_empty(), "{} beside {looked_at}:\n{}", wrong.len(), wrong.join("\n"));
    count("fates-taken-away", looked_at);
    assert!(not_written * 10 < looked_at, "{looked_at}, {not_written}");
}
