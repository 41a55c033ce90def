//! Which sentences of `explain --policy` were played against real clients.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use stricture::schema;
use stricture_conformance::Release;
use stricture_conformance::experiments::{DOORS, Family, Recordings};

use crate::Page;
use crate::markdown::{code, codes};

/// Experiments with their clients.
#[derive(Default)]
struct Played<'e> {
    families: BTreeSet<&'e str>,
    experiments: usize,
    clients: BTreeSet<Release>,
}

impl<'e> Played<'e> {
    fn add(&mut self, family: &'e str, clients: impl Iterator<Item = Release>) {
        self.families.insert(family);
        self.experiments += 1;
        self.clients.extend(clients);
    }

    /// The cells of a row.
    fn cells(&self) -> String {
        if self.experiments == 0 {
            return "0 | | not measured".to_owned();
        }
        let clients: Vec<String> = self.clients.iter().map(Release::to_string).collect();
        let clients = if clients.is_empty() { "not measured".to_owned() } else { clients.join(", ") };
        format!("{} | {} | {clients}", self.experiments, codes(self.families.iter().copied()))
    }
}

/// The page with a row for each key at the top level, and a row for each way around a policy.
pub(crate) fn page(families: &[Family], answers: &Recordings) -> Page {
    let (mut keys, mut doors): (BTreeMap<&str, Played<'_>>, BTreeMap<&str, Played<'_>>) = Default::default();
    let mut named = BTreeSet::new();
    let mut experiments = 0;
    for family in families {
        for (name, experiment) in &family.experiments {
            experiments += 1;
            let about = answers.about(&family.name, name, &experiment.hash);
            let clients = || about.into_iter().flat_map(|answers| answers.by_release.keys().copied());
            named.extend(experiment.sentence.0.iter().map(String::as_str));
            // An experiment may name several keys of one table.
            let tops: BTreeSet<&str> = experiment.sentence.0.iter().map(|key| top(key)).collect();
            for top in tops {
                keys.entry(top).or_default().add(&family.name, clients());
            }
            if let Some(door) = &experiment.door {
                doors.entry(door).or_default().add(&family.name, clients());
            }
        }
    }
    let mut text = format!(
        "# Measured sentences\n\n\
         [`explain --policy`](../meaning.md) says what people can do under a policy. This page says which of its sentences we played \
         against real clients. There are {experiments} experiments in `fixtures/experiments`. Each has a policy, and somebody who tries \
         something: with settings, flags, rule files, a repository, an approval, or a program that drives the client. \
         `cargo xtask meaning --client PATH` plays all experiments again. The answers are from Linux, with the policy in `/etc/codex`.\n\n\
         ## Keys\n\nA row counts the experiments about the key and about the keys below it. The files are in \
         `fixtures/experiments`.\n\n\
         | key | experiments | files | clients |\n| --- | --- | --- | --- |\n"
    );
    let mut unmeasured: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    for key in schema::keys() {
        let path = key.as_str();
        // The fields of an array that stands for a table, and other names of a key, have no sentences of their own.
        if key.field().is_some_and(|field| field.key() != key.key()) {
            continue;
        }
        if seen.insert(top(path)) {
            let cells = keys.get(top(path)).map_or_else(|| Played::default().cells(), Played::cells);
            let _ = writeln!(text, "| {} | {cells} |", code(top(path)));
        }
        let known = named.iter().any(|named| *named == path || is_below(named, path));
        if !known {
            unmeasured.entry(top(path)).or_default().push(path);
        }
    }
    text.push_str(
        "\n## Ways around policies\n\nA row counts the experiments that try to do what a policy seems to close. Some of these policies close the \
         way.\n\n| name | what happens | experiments | files | clients |\n| --- | --- | --- | --- | --- |\n",
    );
    for (door, what) in DOORS {
        let cells = doors.get(door).map_or_else(|| Played::default().cells(), Played::cells);
        let _ = writeln!(text, "| {} | {what} | {cells} |", code(door));
    }
    text.push_str(
        "\n## Not measured\n\nNo experiment is about these keys, or about the keys below them. Most need an account, another system, or the \
         desktop app.\n\n",
    );
    for (top, paths) in &unmeasured {
        let _ = writeln!(text, "- {}: {}", code(top), codes(roots(paths).into_iter()));
    }
    Page { path: "develop/measured-sentences.md".to_owned(), text }
}

/// These paths, without those below others of them.
fn roots<'p>(paths: &[&'p str]) -> Vec<&'p str> {
    paths.iter().filter(|path| !paths.iter().any(|above| is_below(path, above))).copied().collect()
}

fn is_below(path: &str, above: &str) -> bool {
    path.strip_prefix(above).is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// The key at the top level of a path.
fn top(path: &str) -> &str {
    path.split(['.', '[']).next().unwrap_or(path)
}
