//! Where denied paths take away what must be readable.

use std::collections::BTreeMap;

use super::deny_pattern::{NotDecided, PatternEffort};
use super::filesystem::DeniedRead;
use super::readable::Readable;
use super::{Client, features, filesystem, paths};
use crate::release::{Release, Releases};
use crate::schema::At;
use crate::syntax::Span;

/// A denied path that stops the client.
pub(crate) enum ReadConflict<'d> {
    /// The selected profile makes a path that it covers readable.
    Covers(Covered<'d>),
    /// The client's own helper programs can be read no longer.
    HidesHelpers(At<'d>),
    /// The folder of the client's memories can be read no longer, and the policy switches that feature on: this stops these releases.
    HidesMemories(At<'d>, Releases),
    /// Whether this pattern covers a path was not decided: there are too many of both.
    NotDecided(At<'d>),
}

/// A path that a profile makes readable, and the denied one that covers it.
pub(crate) struct Covered<'d> {
    pub(crate) denied: At<'d>,
    /// As a person writes it.
    pub(crate) path: String,
    /// The rule of the profile.
    pub(crate) rule: Span,
}

/// Where the client's helper programs lie, below the home directory: by default, and where its folder is the home directory itself.
/// What holds for both holds wherever they lie. The cases `deny-read-home` and `deny-read-below-home`.
const HELPERS: &[&str] = &[".codex/tmp/helper", "tmp/helper"];

/// The folder in which it keeps its memories, likewise, and where older releases did: the cases `memories-folder-denied` and `memories-older-folder-denied`.
const MEMORIES: &[&str] = &[".codex/memories_v2", "memories_v2"];
const OLDER_MEMORIES: &[&str] = &[".codex/memories", "memories"];

/// The first release that refuses to do without its helper programs, and keeps its memories elsewhere: the cases `deny-read-home` and
/// `memories-folder-denied`.
const NEEDS_HELPERS: Release = Release::new(0, 165, 0);

impl ReadConflict<'_> {
    /// The releases that it stops.
    pub(crate) fn clients(&self) -> Releases {
        match self {
            Self::Covers(_) | Self::NotDecided(_) => filesystem::looking_at_denied(),
            Self::HidesHelpers(_) => Releases::from(NEEDS_HELPERS),
            Self::HidesMemories(_, clients) => *clients,
        }
    }
}

/// All denied paths that stop the client: the cases `deny-read-covers-*` and `deny-read-home*`.
pub(crate) fn conflicts<'d>(client: &Client<'d>) -> Vec<ReadConflict<'d>> {
    let denied = client.deny_read();
    if denied.is_empty() {
        return Vec::new();
    }
    let mut readable = Readable::of(client);
    for (_, path) in usable(denied).filter(|(denied, _)| !denied.is_pattern()) {
        readable.deny(path);
    }
    let effort = PatternEffort::full();
    let (covered, left) = covered(denied, &readable.explicit, &effort);
    let mut conflicts: Vec<ReadConflict<'d>> = covered.into_iter().map(ReadConflict::Covers).collect();
    conflicts.extend(left.map(ReadConflict::NotDecided));
    conflicts.extend(hides(denied, &readable, HELPERS).map(ReadConflict::HidesHelpers));
    // The cases `memories-folder-denied` and `memories-folder-denied-and-feature-off`.
    if features::switch(client, features::MEMORIES) == Some(true) {
        let older = filesystem::looking_at_denied().and(Releases::before(NEEDS_HELPERS));
        for (places, clients) in [(MEMORIES, Releases::from(NEEDS_HELPERS)), (OLDER_MEMORIES, older)] {
            let hidden = hides(denied, &readable, places);
            conflicts.extend(hidden.map(|hidden| ReadConflict::HidesMemories(hidden, clients)));
        }
    }
    conflicts
}

/// The denied path that hides something of the client's own wherever it may lie, which is in one of `places` below the home directory.
fn hides<'d>(denied: &[DeniedRead<'d>], readable: &Readable, places: &[&str]) -> Option<At<'d>> {
    let at_stake = places.iter().map(|place| at_stake(readable, place));
    let hidden: Option<Vec<&DeniedRead<'d>>> = at_stake.map(|place| first_cover(denied, &place)).collect();
    hidden?.first().map(|first| first.at.clone())
}

/// The denied paths that cover one of `readable`, each with the first one; and the first of those about which that was not decided.
pub(super) fn covered<'d>(
    denied: &[DeniedRead<'d>],
    readable: &BTreeMap<String, Span>,
    effort: &PatternEffort,
) -> (Vec<Covered<'d>>, Option<At<'d>>) {
    let (mut covered, mut left) = (Vec::new(), None);
    for (denied, found) in covers(denied, readable, effort) {
        match found {
            Ok((path, rule)) => {
                covered.push(Covered { denied: denied.at.clone(), path: path.replace(paths::HOME, "~"), rule: *rule });
            }
            Err(NotDecided) => left = left.or_else(|| Some(denied.at.clone())),
        }
    }
    (covered, left)
}

/// The first denied path that covers one of `paths`, of which there is one at the most: every pattern is held against it.
fn first_cover<'a, 'd>(denied: &'a [DeniedRead<'d>], paths: &BTreeMap<String, Span>) -> Option<&'a DeniedRead<'d>> {
    denied.iter().find(|one| {
        let effort = PatternEffort::full();
        covers(std::slice::from_ref(*one), paths, &effort).any(|(_, found)| found.is_ok())
    })
}

/// A place below the home directory, where the rules alone do not make it readable: the client then asks for it by name. A pattern does not
/// count among these rules, as the case `memories-folder-denied-by-pattern` shows.
fn at_stake(readable: &Readable, place: &str) -> BTreeMap<String, Span> {
    let path = format!("{}/{place}", paths::HOME);
    if readable.covers(&path) { BTreeMap::new() } else { BTreeMap::from([(path, Span::default())]) }
}

/// The denied paths that the client can use, as it resolves them.
fn usable<'a, 'd>(denied: &'a [DeniedRead<'d>]) -> impl Iterator<Item = (&'a DeniedRead<'d>, &'a str)> {
    denied.iter().filter_map(|denied| Some((denied, denied.resolved.as_ref().ok()?.as_str())))
}

/// Each denied path that covers one of `paths`, with the first path that it covers.
fn covers<'a, 'd, 'p>(
    denied: &'a [DeniedRead<'d>],
    paths: &'p BTreeMap<String, Span>,
    effort: &'p PatternEffort,
) -> impl Iterator<Item = (&'a DeniedRead<'d>, Result<(&'p String, &'p Span), NotDecided>)> {
    // Without a path there is no reason to read patterns.
    let denied = if paths.is_empty() { &[] } else { denied };
    usable(denied).filter_map(move |(at, denied)| {
        if at.is_pattern() {
            return Some((at, at.pattern()?.first_match(paths, effort).transpose()?));
        }
        if denied == "/" {
            // The root can be denied whatever the profile says, as the case `deny-read-root` shows.
            return None;
        }
        let below = format!("{denied}/");
        let inside = || paths.range(below.clone()..).next().filter(|(path, _)| path.starts_with(&below));
        paths.get_key_value(denied).or_else(inside).map(|found| (at, Ok(found)))
    })
}
