//! The reasons for which the client stops when a person selects a profile that is not the default.
//!
//! The client builds only the selected profile. It finds errors of other profiles when somebody selects them. The cases
//! `*-unselected` show that it starts until then, and tests in sessions show that it stops then.

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap, HashSet};

use super::paths::{PathFault, faults};
use super::refusal::NoParent;
use super::{PARENTS, Profiles, extends};
use crate::client::deny_pattern::PatternEffort;
use crate::client::domains::is_every_host;
use crate::client::filesystem::is_deny;
use crate::client::network::ProfileNetwork;
use crate::client::read_conflicts::{self, Covered};
use crate::client::readable::Readable;
use crate::client::{Client, sandbox};
use crate::schema::{At, View};
use crate::syntax::{KeyPath, Segment, Span, Table};

/// A mistake that stops the client of whoever selects `profile`.
pub(crate) struct OnSelection<'d> {
    pub(crate) profile: &'d str,
    pub(crate) mistake: Mistake<'d>,
}

/// A mistake in a profile, or in one that it inherits from.
pub(crate) enum Mistake<'d> {
    /// It extends a profile that it cannot extend.
    NoParent { extends: At<'d>, why: NoParent<'d> },
    /// It inherits from itself through this line.
    Cycle { extends: At<'d>, parent: &'d str },
    /// The client cannot use a path, which stands at `key` and `span`.
    Path { key: KeyPath, span: Span, fault: PathFault },
    /// A rule denies every host.
    EveryHost(At<'d>),
    /// It makes a path readable that the policy denies.
    DeniedRead(Covered<'d>),
    /// Whether it makes a path readable that this pattern denies was not decided: there are too many of both.
    NotDecided(At<'d>),
}

/// Effort that is spent on following rules to the heirs of their profiles, in keys looked at: beyond it nothing is said about a rule.
const MOST_EFFORT: usize = 200_000;

/// All mistakes in profiles that people may select, and that are no part of the default one.
pub(crate) fn mistakes<'d>(client: &Client<'d>) -> Vec<OnSelection<'d>> {
    let profiles = client.profiles();
    let mut mistakes = Vec::new();
    let mut walk = Walk { profiles, met: HashMap::new(), heirs: HashMap::new(), effort: Cell::new(MOST_EFFORT) };
    // What the selected profile is made of stops the client at once.
    if let Some(selected) = profiles.selected() {
        walk.up(selected, 0);
    }
    let selected: HashSet<&str> = walk.met.keys().copied().collect();
    for (number, at) in profiles.selectable().enumerate() {
        let Some(extends) = walk.up(at.name(), number + 1) else { continue };
        let parent = extends.node.as_text().unwrap_or_default();
        let mistake = if profiles.get(parent).is_some() {
            Mistake::Cycle { extends, parent }
        } else {
            let why = NoParent::of(&extends);
            Mistake::NoParent { extends, why }
        };
        mistakes.push(OnSelection { profile: at.name(), mistake });
    }
    let names = profiles.described.iter().map(At::name);
    for name in names.filter(|name| walk.met.contains_key(name) && !selected.contains(*name)) {
        let Some(view) = profiles.get(name).and_then(At::view) else { continue };
        faults(&view, &mut |at, fault| {
            let (key, span) = (at.path(), fault.span(at));
            if let Some(profile) = walk.heir_with(name, &key) {
                mistakes.push(OnSelection { profile, mistake: Mistake::Path { key, span, fault } });
            }
        });
        for rule in every_host_denied(&view) {
            if let Some(profile) = walk.heir_with(name, &rule.path()) {
                mistakes.push(OnSelection { profile, mistake: Mistake::EveryHost(rule) });
            }
        }
    }
    mistakes.extend(denied_reads(client, &selected));
    mistakes
}

/// Paths that a profile makes readable by itself and the policy denies.
fn denied_reads<'d>(client: &Client<'d>, selected: &HashSet<&str>) -> Vec<OnSelection<'d>> {
    let denied = client.deny_read();
    // Where modes are restricted, the client may have put something else in the profile's place.
    if denied.is_empty() || sandbox::restricts_modes(client) {
        return Vec::new();
    }
    let profiles = client.profiles();
    let mut readable = BTreeMap::new();
    let mut owners: HashMap<Span, &'d str> = HashMap::new();
    for at in &profiles.described {
        if !profiles.allows(at.name()) || selected.contains(at.name()) {
            continue;
        }
        for (path, span) in at.view().map(|view| Readable::explicit_of(&view)).unwrap_or_default() {
            owners.insert(span, at.name());
            readable.entry(path).or_insert(span);
        }
    }
    let (covered, not_decided) = read_conflicts::covered(denied, &readable, &PatternEffort::full());
    let mut mistakes: Vec<OnSelection<'d>> = not_decided
        .and_then(|denied| Some(OnSelection { profile: owners.values().min()?, mistake: Mistake::NotDecided(denied) }))
        .into_iter()
        .collect();
    let owned = covered.into_iter().filter_map(|covered| Some((*owners.get(&covered.rule)?, covered)));
    mistakes.extend(owned.map(|(profile, covered)| OnSelection { profile, mistake: Mistake::DeniedRead(covered) }));
    mistakes
}

/// Rules that deny every host, which no profile can, as the case `net-domains-star-deny` shows.
fn every_host_denied<'d>(profile: &View<'d>) -> Vec<At<'d>> {
    let network = ProfileNetwork::of(profile);
    let rules = network.as_ref().and_then(ProfileNetwork::domains).map(At::entries).unwrap_or_default();
    let denies = |rule: &At<'_>| rule.word().is_some_and(|(word, _)| is_deny(word));
    rules.into_iter().filter(|rule| denies(rule) && is_every_host(rule.name())).collect()
}

/// Walks from profiles to their parents, to each profile once.
struct Walk<'p, 'd> {
    profiles: &'p Profiles<'d>,
    /// The walk that has been there first.
    met: HashMap<&'d str, usize>,
    /// From where that walk came, for those that it did not begin with.
    heirs: HashMap<&'d str, &'d str>,
    /// What is left to spend on following rules.
    effort: Cell<usize>,
}

impl<'d> Walk<'_, 'd> {
    /// The key that names a parent that does not exist or that closes a circle, if the walk is the first to come there.
    fn up(&mut self, name: &'d str, number: usize) -> Option<At<'d>> {
        let mut profile = self.profiles.get(name)?;
        loop {
            let name = profile.name();
            if self.met.contains_key(name) {
                return None;
            }
            self.met.insert(name, number);
            let extends = extends(profile)?;
            let parent = extends.node.as_text()?;
            match self.profiles.get(parent) {
                Some(_) if self.met.get(parent) == Some(&number) => return Some(extends),
                Some(next) => {
                    if !self.met.contains_key(parent) {
                        self.heirs.insert(parent, name);
                    }
                    profile = next;
                }
                None => return Some(extends).filter(|_| !PARENTS.contains(&parent)),
            }
        }
    }

    /// The profile whose selection brings a rule of `name` to bear: `name` itself where people may select it, else an heir that does
    /// not replace the rule.
    fn heir_with(&self, name: &'d str, rule: &KeyPath) -> Option<&'d str> {
        let mut at = name;
        if self.profiles.allows(at) {
            return Some(at);
        }
        loop {
            at = self.heirs.get(at).copied()?;
            let heir = self.profiles.get(at)?;
            self.effort.set(self.effort.get().checked_sub(keys(heir))?);
            // An heir that says anything of that path may have replaced the rule.
            if holds(heir, rule.segments().get(2..).unwrap_or_default()) {
                return None;
            }
            if self.profiles.allows(at) {
                return Some(at);
            }
        }
    }
}

/// How many keys a look into a profile may come by.
fn keys(profile: &At<'_>) -> usize {
    let tables =
        |table: &Table| table.entries().iter().filter_map(|entry| entry.value.as_table()).map(below).sum::<usize>();
    profile.node.as_table().map_or(1, |table| below(table) + tables(table))
}

fn below(table: &Table) -> usize {
    1 + table.entries().len()
}

/// Whether a profile has a key at this path, or something else than a table above it.
fn holds(profile: &At<'_>, path: &[Segment]) -> bool {
    let mut node = profile.node;
    for segment in path {
        let (Some(table), Segment::Key(key)) = (node.as_table(), segment) else { return true };
        let Some(below) = table.get(key) else { return false };
        node = below;
    }
    true
}
