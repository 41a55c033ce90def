//! Sandbox modes, for all hosts and for some.

use super::super::tree::Tree;
use super::{Policy, some, sometimes_a_table, table, texts};
use crate::random::Random;

/// Lists of patterns: for every host, in all the ways to write that, for none that there is, and for none at all.
const PATTERNS: &[&[&str]] = &[
    &["*"],
    &["*"],
    &[" * "],
    &["*."],
    &["?*"],
    &["*?"],
    &["**"],
    &["nowhere.example.com", "*"],
    &["nowhere.example.com"],
    &["nowhere-?", "*.nowhere.example.com"],
    &["NOWHERE.example.com"],
    &["[*]"],
    &[" "],
    &[],
];

pub(super) fn modes(policy: &mut Policy, random: &mut Random) {
    policy.set("allowed_sandbox_modes", list(random));
}

pub(super) fn hosts(policy: &mut Policy, random: &mut Random) {
    let entries = (0..=random.below(3)).map(|_| {
        let patterns = PATTERNS.get(random.below(PATTERNS.len())).copied().unwrap_or_default();
        table([("hostname_patterns", texts(patterns.iter().copied())), ("allowed_sandbox_modes", list(random))])
    });
    policy.set("remote_sandbox_config", Tree::Array(entries.collect()));
}

fn list(random: &mut Random) -> Tree {
    let mut modes = some(random, &["workspace-write", "danger-full-access", "external-sandbox"], 0, 2);
    if !random.once_in(12) {
        modes.insert(random.below(modes.len() + 1), "read-only");
    }
    Tree::Array(modes.into_iter().map(|mode| sometimes_a_table(random, mode)).collect())
}
