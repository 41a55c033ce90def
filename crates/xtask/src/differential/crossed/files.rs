//! Paths: what profiles do with them, and which are denied to all.

use super::super::tree::Tree;
use super::{Policy, boolean, one, some, table, texts, word};
use crate::random::Random;

/// Paths that meet: the same ones in several spellings, and ones inside others.
const PATHS: &[&str] = &[
    "/srv/a",
    "/srv/a",
    "/srv/a/b",
    "/srv/./a",
    "/srv/a/",
    "/srv/x/../a",
    "/srv/a/**",
    "/srv/**",
    "/srv",
    "/srv/w",
    "/srv/w/a",
    "/srv/ab",
    "/",
    "/tmp",
    "/tmp/a",
    "~",
    "~/a",
];

/// Special names, among them one that the client does not know.
const SPECIAL: &[&str] = &[
    ":root",
    ":root",
    ":root",
    ":workspace_roots",
    ":workspace_roots",
    ":project_roots",
    ":tmpdir",
    ":slash_tmp",
    ":minimal",
    ":unheard-of",
];

/// Paths below the folders of the workspace.
const BELOW: &[&str] = &[".", ".git", ".codex", "a", "a/b", "a/**", "a/"];

/// Patterns, which can only deny.
const PATTERNS: &[&str] = &["/srv/**/*.env", "/srv/a/*", "/srv/?", "/**/*.key", "~/*", "/srv/[ab]", "/srv/a*"];

/// Few paths, so that rules meet often.
const NEAR: &[&str] = &["/srv/a", "/srv/a/b", "/srv", "/srv/a/**", "/srv/./a", "~/a"];

fn path(random: &mut Random) -> &'static str {
    let from = if random.once_in(3) { PATHS } else { NEAR };
    one(random, from)
}

pub(super) fn rules(random: &mut Random) -> Tree {
    let mut entries = Vec::new();
    for _ in 0..=random.below(4) {
        entries.push(match random.below(8) {
            0..=2 => (path(random), access(random)),
            3 | 4 => (one(random, SPECIAL), access(random)),
            5 => (one(random, &[":workspace_roots", ":project_roots", "/srv", "/srv/a"]), below(random)),
            6 => (one(random, PATTERNS), word(random, &["deny", "none"])),
            _ => (":root", Tree::text("write")),
        });
    }
    if random.once_in(12) {
        entries.push(("glob_scan_max_depth", Tree::Scalar(random.below(4).to_string())));
    }
    table(entries)
}

fn access(random: &mut Random) -> Tree {
    word(random, &["read", "read", "write", "write", "deny", "none"])
}

fn below(random: &mut Random) -> Tree {
    let below = some(random, BELOW, 1, 3);
    let mut entries: Vec<(&str, Tree)> = below.into_iter().map(|path| (path, access(random))).collect();
    if random.once_in(6) {
        entries.push(("*.env", word(random, &["deny", "none"])));
    }
    table(entries)
}

pub(super) fn roots(random: &mut Random) -> Tree {
    let roots = some(random, &["/srv/w", "/srv/a", "~/a", "work"], 1, 2);
    table(roots.into_iter().map(|root| (root, boolean(!random.once_in(5)))).collect::<Vec<_>>())
}

/// Paths that nobody may read.
pub(super) fn denied(policy: &mut Policy, random: &mut Random) {
    let mut paths: Vec<&str> = (0..random.below(4)).map(|_| path(random)).collect();
    // The home folder by itself is refused whatever else there is.
    if !random.once_in(12) {
        paths.retain(|path| *path != "~");
    }
    if random.once_in(3) {
        paths.push(one(random, PATTERNS));
    }
    if random.once_in(4) {
        paths.push(one(random, &["/srv/w/.git", "/srv/w/a/b", "/srv/a/.git", "~/a/.git", "~/a/a", "secrets"]));
    }
    policy.set_in("permissions", "filesystem", table([("deny_read", texts(paths))]));
}
