//! Policies that cross the keys which the client weighs against each other.
//!
//! Each policy takes a few areas of the format. What an area writes is nearly always well-formed by itself, so that the verdict hangs on how the areas
//! go together: a mode list and the host entry that takes its place, a profile and the paths denied to all, a domain allowed
//! by the policy and denied by a profile in other letters.

mod files;
mod network;
mod people;
mod profiles;
mod providers;
mod sandbox;
mod tools;

use super::tree::Tree;
use crate::random::Random;

/// Writes one area into a policy.
type Area = fn(&mut Policy, &mut Random);

/// All areas.
const AREAS: &[Area] = &[
    sandbox::modes,
    sandbox::hosts,
    profiles::selection,
    files::denied,
    network::constraints,
    people::approvals,
    people::reviewers,
    people::sign_in,
    people::web_search,
    providers::providers,
    tools::features,
    tools::hooks,
    tools::servers,
    tools::machines,
];

/// Areas that the client weighs against each other, with how often they are taken. Most of those of one theme come together.
const THEMES: &[(usize, &[Area])] = &[
    (
        4,
        &[
            profiles::full_access,
            sandbox::modes,
            sandbox::hosts,
            people::approvals,
            files::denied,
            network::constraints,
        ],
    ),
    (3, &[profiles::selection, sandbox::modes, sandbox::hosts, people::approvals, files::denied]),
    (4, &[profiles::files, files::denied, sandbox::modes, sandbox::hosts, people::approvals]),
    (4, &[profiles::network, network::constraints, sandbox::modes, tools::features]),
    (3, &[profiles::chain, files::denied, network::constraints]),
    (2, &[people::sign_in, providers::providers, people::reviewers, tools::features]),
    (1, &[tools::features, tools::hooks, tools::servers, tools::machines, people::web_search]),
];

/// One policy.
pub(super) fn policy(random: &mut Random) -> String {
    let mut policy = Policy::default();
    let mut taken: usize = 0;
    for area in theme(random) {
        if !random.once_in(4) {
            area(&mut policy, random);
            taken += 1;
        }
    }
    // One area alone crosses nothing.
    for _ in 0..random.below(5).max(2_usize.saturating_sub(taken)) {
        if let Some(area) = AREAS.get(random.below(AREAS.len())) {
            area(&mut policy, random);
        }
    }
    Tree::Table(policy.entries).file(random)
}

fn theme(random: &mut Random) -> &'static [Area] {
    let all: usize = THEMES.iter().map(|(times, _)| times).sum();
    let mut number = random.below(all);
    for (times, areas) in THEMES {
        if number < *times {
            return areas;
        }
        number -= times;
    }
    &[]
}

/// A policy in the making.
#[derive(Debug, Default)]
struct Policy {
    entries: Vec<(String, Tree)>,
}

impl Policy {
    /// Whether it has a key at the top.
    fn has(&self, key: &str) -> bool {
        self.entries.iter().any(|(known, _)| known == key)
    }

    /// Writes a key at the top, unless it is there.
    fn set(&mut self, key: &str, value: Tree) {
        add(&mut self.entries, key, value);
    }

    /// Writes a key of a table at the top, unless it is there.
    fn set_in(&mut self, table: &str, key: &str, value: Tree) {
        if !self.has(table) {
            self.set(table, Tree::Table(Vec::new()));
        }
        if let Some((_, Tree::Table(entries))) = self.entries.iter_mut().find(|(known, _)| known == table) {
            add(entries, key, value);
        }
    }
}

fn add(entries: &mut Vec<(String, Tree)>, key: &str, value: Tree) {
    if !entries.iter().any(|(known, _)| known == key) {
        entries.push((key.to_owned(), value));
    }
}

/// A table; a key that comes twice counts once.
fn table<'k>(given: impl IntoIterator<Item = (&'k str, Tree)>) -> Tree {
    let mut entries = Vec::new();
    for (key, value) in given {
        add(&mut entries, key, value);
    }
    Tree::Table(entries)
}

fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Tree {
    Tree::Array(texts.into_iter().map(Tree::text).collect())
}

fn boolean(value: bool) -> Tree {
    Tree::Scalar(value.to_string())
}

/// One of `words`, as text.
fn word(random: &mut Random, words: &[&str]) -> Tree {
    Tree::text(one(random, words))
}

/// One of `words`.
fn one<'w>(random: &mut Random, words: &[&'w str]) -> &'w str {
    random.pick(words).unwrap_or_default()
}

/// Between `least` and `most` of `words`, in any order, each at most once.
fn some<'w>(random: &mut Random, words: &[&'w str], least: usize, most: usize) -> Vec<&'w str> {
    let mut left = words.to_vec();
    let count = least + random.below(most - least + 1);
    let mut chosen = Vec::new();
    while chosen.len() < count && !left.is_empty() {
        chosen.push(left.swap_remove(random.below(left.len())));
    }
    chosen
}

/// A word as the client also takes it: the only key of a table.
fn sometimes_a_table(random: &mut Random, word: &str) -> Tree {
    if random.once_in(24) { table([(word, Tree::Table(Vec::new()))]) } else { Tree::text(word) }
}
