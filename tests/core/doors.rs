//! What stays open of a policy, and what closes it.

use std::collections::{BTreeMap, BTreeSet};

use stricture::explain::{Meaning, Seen, StillOpen};
use stricture::{Document, KeyPath, Segment, accept};
use stricture_conformance::experiments::DOORS;
use stricture_tests::policies::below;
use stricture_tests::{count, files, root};
use toml::{Table, Value};

fn open(text: &str) -> Option<Vec<StillOpen>> {
    let document = Document::parse(text);
    accept(&document).ok().map(|accepted| Meaning::of(&accepted).open().to_vec())
}

fn ids(text: &str) -> BTreeSet<&'static str> {
    open(text).unwrap_or_else(|| panic!("refused: {text}")).iter().map(|open| open.door).collect()
}

/// All kinds of policies that the client starts with. Such a policy describes each profile that it allows, so nothing explains
/// `profile-by-others`.
fn kinds() -> impl Iterator<Item = &'static str> {
    DOORS.iter().map(|(kind, _)| *kind).filter(|kind| *kind != "profile-by-others")
}

/// Puts each value of `from` under its key, over what is there.
fn lay(onto: &mut Table, from: Table) {
    for (key, value) in from {
        match (onto.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(value)) => lay(below, value),
            (_, value) => _ = onto.insert(key, value),
        }
    }
}

/// The policy with the lines, in the place that their key names.
fn closed(policy: &Table, key: &KeyPath, lines: &str) -> Table {
    let mut policy = policy.clone();
    let last = key.segments().iter().rposition(|segment| matches!(segment, Segment::Index(_)));
    let mut at = Value::Table(std::mem::take(&mut policy));
    {
        let mut place = &mut at;
        for segment in key.segments().iter().take(last.map_or(0, |last| last + 1)) {
            place = match segment {
                Segment::Key(key) => place.get_mut(key).expect("the key is there"),
                Segment::Index(index) => place.get_mut(*index).expect("the element is there"),
            };
        }
        lay(place.as_table_mut().expect("a table"), lines.parse().expect("TOML"));
    }
    match at {
        Value::Table(table) => table,
        _ => unreachable!("it was a table"),
    }
}

/// Each line that is said to close something is accepted in the policy, and closes it.
#[test]
fn what_closes_a_door_closes_it() {
    let (mut wrong, mut tried) = (Vec::new(), BTreeMap::new());
    let mut met = BTreeSet::new();
    for file in below(&["acme", "conformance", "doors", "lints", "meaning", "realistic", "sessions"]) {
        let Some(text) = file.text() else { continue };
        let (Some(all), Ok(policy)) = (open(text), text.trim_start_matches('\u{feff}').parse::<Table>()) else {
            continue;
        };
        for one in all {
            met.insert(one.door);
            // A key in an array that stands for a table has no place of its own in TOML.
            let Some(closed_by) = one.closed_by.as_ref().filter(|_| !text.contains("[[[") && !text.contains("= [["))
            else {
                continue;
            };
            *tried.entry(one.door).or_insert(0) += 1;
            let text = toml::to_string(&closed(&policy, &closed_by.key, &closed_by.toml)).unwrap();
            let left = open(&text).map(|left| left.iter().any(|left| left.door == one.door && left.key == one.key));
            if left != Some(false) {
                wrong.push(format!("{}: {} and {}: {left:?}", file.name, one.door, closed_by.toml));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried:?}\n{}", wrong.len(), wrong.join("\n"));
    assert_eq!(met, kinds().collect::<BTreeSet<_>>(), "each kind has a policy below fixtures");
    count("doors-closed", tried.values().sum());
}

/// `fixtures/doors` has a folder for each kind: with `open*.toml` it is open, with `closed*.toml` it is not.
#[test]
fn doors_are_open_and_closed_as_recorded() {
    let folder = root().join("fixtures/doors");
    let mut met = BTreeSet::new();
    for file in files(&folder, "toml") {
        let kind = file.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        let is_open = file.file_name().unwrap().to_string_lossy().starts_with("open");
        let found = ids(&std::fs::read_to_string(&file).unwrap());
        assert_eq!(found.contains(kind.as_str()), is_open, "{}: {found:?}", file.display());
        met.insert((kind, is_open));
    }
    let wanted = kinds().flat_map(|kind| [true, false].map(|is_open| (kind.to_owned(), is_open)));
    assert_eq!(met, wanted.collect());
}

/// The words are short, and end as clauses do.
#[test]
fn words_are_short() {
    for file in below(&[""]) {
        let document = file.document();
        let Ok(accepted) = accept(&document) else { continue };
        let meaning = Meaning::of(&accepted);
        for one in meaning.open() {
            assert!(meaning.topics().any(|(topic, _)| topic == one.topic), "{}: {one:?}", file.name);
            let code = one.how.split('`').enumerate().map(|(at, part)| if at % 2 == 0 { part } else { "code" });
            let words = code.collect::<Vec<_>>().join(" ").split_whitespace().count();
            assert!(words <= 25, "{words} words: {}", one.how);
            assert!(!one.how.ends_with('.') && !one.how.contains('\n'), "{}", one.how);
            assert!(!one.by.is_empty());
            assert_eq!(one.seen == Seen::Live, !one.clients.is_empty());
        }
    }
}

/// Of thousands of servers and rules the explanation says no more than of a few.
#[test]
fn many_entries_are_one_line() {
    let servers: String =
        (0..5_000).map(|at| format!("[mcp_servers.s{at}.identity]\ncommand = \"server-{at}\"\n")).collect();
    let rules: String = (0..10_000)
        .map(|at| format!("  {{ pattern = [{{ token = \"tool-{at}\" }}], decision = \"forbidden\" }},\n"))
        .collect();
    let text = format!("allowed_sandbox_modes = [\"read-only\"]\n{servers}[rules]\nprefix_rules = [\n{rules}]\n");
    let document = Document::parse(text);
    let meaning = Meaning::of(&accept(&document).unwrap());
    let ids: Vec<&str> = meaning.open().iter().map(|open| open.door).collect();
    assert_eq!(ids, ["own-rules", "approved-escalation", "beside-agent", "program-by-path", "program-environment"]);
    let told = meaning.to_text(&document.source());
    let lines: Vec<&str> = told.lines().filter(|line| line.contains("Stays open")).collect();
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().all(|line| line.len() < 450), "{lines:?}");
    assert!(lines[3].contains("for 5000 MCP servers") && lines[3].contains("and 4997 more"), "{}", lines[3]);
}
