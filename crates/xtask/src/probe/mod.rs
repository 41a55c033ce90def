//! `cargo xtask probe`: what the format of a client is, asked of the client itself.
//!
//! The questions come from our own table: each key with a value of a wrong type, each word, each table as an empty array. What
//! our table does not have shows in the client's own lists and in the number of elements. For the rest, the probe asks about all
//! names in the client's program.

mod asker;
mod compare;
mod features;
mod further;
mod kind;
pub(crate) mod measured;
mod place;
mod plan;
mod question;
pub(crate) mod since;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use stricture_conformance::Release;

use crate::arguments::Probe;
use crate::client::Client;
use crate::schema::Model;
use crate::workers::each;
use crate::{Failure, machine, root};
use asker::Asker;
use measured::{Cell, Measured, word};
use plan::{AskedKey, AskedTable, Plan, ROOT};

/// Asks the clients, and prints what differs from our table.
pub(crate) fn run(options: &Probe) -> Result<(), Failure> {
    machine::must_have(&["unshare", "mount"])?;
    let model = Model::read(&root().join("crates/stricture/schema"))?;
    let clients: Vec<Client> = options.client.iter().map(|path| Client::at(path)).collect::<Result<_, _>>()?;
    let recorded = Measured::all()?;
    let mut plan = Plan::of(&model).map_err(Failure::new)?;
    let ours: BTreeSet<String> = plan.keys.keys().cloned().collect();
    let earlier: BTreeSet<String> = recorded.values().flat_map(|measured| extra(&measured.further, &plan)).collect();
    for path in &earlier {
        plan.add(path);
    }
    for measured in recorded.values() {
        plan.add_words(&measured.expected);
    }
    let mut answers = Vec::new();
    for client in &clients {
        let asker = Asker::new(client)?;
        if let Some(measured) = recorded.get(&client.release()).filter(|_| options.missing) {
            answers.push((asker, measured.clone()));
            continue;
        }
        let mut measured = ask(&asker, &plan)?;
        measured.searched = !options.known;
        if measured.searched {
            measured.further = further(client, &plan, &measured)?;
        }
        answers.push((asker, measured));
    }
    // What one client knows is asked of all.
    let found: BTreeSet<String> = answers.iter().flat_map(|(_, measured)| extra(&measured.further, &plan)).collect();
    for path in found.difference(&earlier) {
        plan.add(path);
    }
    for (_, measured) in &answers {
        plan.add_words(&measured.expected);
    }
    for (asker, mut measured) in answers {
        let release = asker.client.release();
        let lacking = |path: &str| !measured.keys.contains_key(path);
        let new = keys(&asker, &plan, lacking)?;
        measured.keys.extend(new);
        let new = words(&asker, &plan, &measured)?;
        measured.words.extend(new);
        println!("client {release}: {}", summary(&measured));
        let beyond = plan.keys.keys().filter(|path| !ours.contains(*path));
        let beyond = beyond.map(|path| (path.clone(), also_known(path, release, &recorded))).collect();
        for line in compare::lines(&measured, &plan, &beyond, &model) {
            println!("  {line}");
        }
        if options.write {
            measured.write(release)?;
            // Our table describes the newest release.
            if recorded.keys().all(|other| *other <= release) {
                for line in table::update(&asker, &measured, &plan, &model, &recorded)? {
                    println!("  written: {line}");
                }
            }
            asker.forget()?;
        }
    }
    if options.write {
        let lacks = |measured: &Measured| {
            plan.keys.keys().any(|path| !measured.keys.contains_key(path))
                || plan.words.keys().any(|(path, name)| !measured.words.contains_key(&word(path, name)))
        };
        for release in Measured::all()?.into_iter().filter(|(_, measured)| lacks(measured)).map(|(release, _)| release)
        {
            println!("client {release} was not asked about every key and word that others know: add --missing");
        }
        crate::generated::write(&crate::schema::outputs()?)?;
    }
    Ok(())
}

/// Says which recorded release before this one knows a key too.
fn also_known(path: &str, release: Release, recorded: &BTreeMap<Release, Measured>) -> String {
    let knows = |measured: &Measured| measured.keys.get(path) == Some(&Cell::Recognised);
    let before = recorded.range(..release).rev().find(|(_, measured)| knows(measured));
    before.map_or_else(String::new, |(before, _)| format!(", client {before} knows it too"))
}

/// The keys that a client knows beyond our table, by their table.
fn further(client: &Client, plan: &Plan, measured: &Measured) -> Result<BTreeMap<String, String>, Failure> {
    let names = further::in_program(client.native(), plan)?;
    let mut asked = BTreeSet::new();
    // Tables of one type have the same keys, so one place of each is enough.
    let doubtful: Vec<_> = plan
        .tables
        .iter()
        .filter(|(path, table)| !complete(path, table, measured) && asked.insert((&table.name, table.names.len())))
        .collect();
    let what = format!("client {}: tables asked about {} names", client.release(), names.len());
    let found = each(&what, &doubtful, |(_, table)| further::in_table(client, table, &names))?;
    let found =
        doubtful.into_iter().zip(found).filter_map(|((path, _), found)| Some((path.clone(), found?.join(", "))));
    // A closed table lists its names itself.
    let listed = measured.expected.iter().filter_map(|(path, names)| {
        let table = plan.tables.get(path)?;
        let new: Vec<&str> = names.split(", ").filter(|name| !table.names.iter().any(|known| known == name)).collect();
        Some((path.clone(), new.join(", ")))
    });
    Ok(found.chain(listed).filter(|(_, names)| !names.is_empty()).collect())
}

/// Whether nothing can be missing from a table: the client does not read it, or it has as many elements as keys that we know.
fn complete(path: &str, table: &AskedTable, measured: &Measured) -> bool {
    let key = |name: &str| if path == ROOT { name.to_owned() } else { format!("{path}.{name}") };
    let cell = |path: &str| measured.keys.get(path).copied();
    let known = table.fields.iter().filter(|names| names.iter().any(|name| cell(&key(name)) == Some(Cell::Recognised)));
    cell(path) == Some(Cell::Ignored) || measured.elements.get(path) == Some(&known.count())
}

/// The paths of further keys, in each place of their table's type.
fn extra(further: &BTreeMap<String, String>, plan: &Plan) -> Vec<String> {
    let mut paths = Vec::new();
    for (found, names) in further {
        let Some(table) = plan.tables.get(found) else { continue };
        let places = plan.tables.iter().filter(|(_, other)| other.name == table.name);
        for (place, name) in places.flat_map(|(place, _)| names.split(", ").map(move |name| (place, name))) {
            paths.push(if place == ROOT { name.to_owned() } else { format!("{place}.{name}") });
        }
    }
    paths
}

/// Asks about the keys that are wanted: first about all of a table at once, because older clients know few of them.
fn keys(asker: &Asker<'_>, plan: &Plan, wanted: impl Fn(&str) -> bool) -> Result<BTreeMap<String, Cell>, Failure> {
    let what = format!("client {}: keys asked", asker.client.release());
    let mut tables: BTreeMap<String, Vec<(&String, &AskedKey)>> = BTreeMap::new();
    for (path, key) in plan.keys.iter().filter(|(path, _)| wanted(path)) {
        // Alone: keys that take anything would keep the others from being asked together.
        let own = if key.entry || key.takes_any { path.as_str() } else { "" };
        tables.entry(format!("{own}{}", key.place.policy(place::wrong()))).or_default().push((path, key));
    }
    let tables: Vec<_> = tables.into_values().collect();
    let ignored = each(&what, &tables, |table| {
        question::all_ignored(asker, &table.iter().map(|(_, key)| *key).collect::<Vec<_>>())
    })?;
    let (mut cells, mut rest) = (BTreeMap::new(), Vec::new());
    for (table, ignored) in tables.into_iter().zip(ignored) {
        if ignored {
            cells.extend(table.into_iter().map(|(path, _)| (path.clone(), Cell::Ignored)));
        } else {
            rest.extend(table);
        }
    }
    let answers = each(&what, &rest, |(_, key)| question::key(asker, key))?;
    cells.extend(rest.into_iter().map(|(path, _)| path.clone()).zip(answers));
    Ok(cells)
}

/// Asks one client all questions about our table.
fn ask(asker: &Asker<'_>, plan: &Plan) -> Result<Measured, Failure> {
    let release = asker.client.release();
    let keys = keys(asker, plan, |_| true)?;
    let tables: Vec<_> = plan.tables.iter().collect();
    let told = each(&format!("client {release}: tables asked"), &tables, |(_, table)| {
        Ok((question::elements(asker, table)?, question::expected_names(asker, table)?))
    })?;
    let (mut elements, mut expected) = (BTreeMap::new(), BTreeMap::new());
    for ((path, _), (count, names)) in tables.into_iter().zip(told) {
        elements.extend(count.map(|count| (path.clone(), count)));
        expected.extend(names.map(|names| (path.clone(), names)));
    }
    let mut measured = Measured { client: release.to_string(), keys, elements, ..Measured::default() };
    measured.words = words(asker, plan, &measured)?;
    for ((path, _), asked) in &plan.words {
        if !expected.contains_key(path) {
            expected.extend(question::expected_words(asker, asked)?.map(|words| (path.clone(), words)));
        }
    }
    measured.expected = expected;
    measured.features = features::read(&asker.client.features()?)?;
    Ok(measured)
}

/// Asks about the words that have no answer.
fn words(asker: &Asker<'_>, plan: &Plan, measured: &Measured) -> Result<BTreeMap<String, Cell>, Failure> {
    let words = plan.words.iter().filter(|((path, name), _)| !measured.words.contains_key(&word(path, name)));
    let words: Vec<_> = words.collect();
    let what = format!("client {}: words asked", asker.client.release());
    let cells = each(&what, &words, |((path, word), asked)| {
        question::word(asker, word, &asked.place, measured.keys.get(path).copied())
    })?;
    Ok(words.into_iter().map(|((path, name), _)| word(path, name)).zip(cells).collect())
}

fn summary(measured: &Measured) -> String {
    let count = |cell| measured.keys.values().chain(measured.words.values()).filter(|other| **other == cell).count();
    format!(
        "{} keys and words recognised, {} ignored, {} refused, {} unmeasured, {} features",
        count(Cell::Recognised),
        count(Cell::Ignored),
        count(Cell::Refused),
        count(Cell::Unmeasured),
        measured.features.len()
    )
}
