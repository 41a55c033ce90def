//! Permission profiles: which there are, which may be selected, which one is.

use super::super::tree::Tree;
use super::{Policy, boolean, files, network, one, some, table, word};
use crate::random::Random;

/// Names of profiles that a policy describes.
const NAMES: &[&str] = &["dev", "build", "team", "Dev", "a b"];

/// Profiles that every client has.
const BUILT_IN: &[&str] = &[":read-only", ":workspace", ":danger-full-access"];

/// What the profiles of a policy are there for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aim {
    Anything,
    /// The built-in profile without a sandbox is the default.
    FullAccess,
    /// One of their own is the default, with paths.
    Files,
    /// The same with rules for the network.
    Network,
    /// The same with parents of its own.
    Chain,
}

pub(super) fn selection(policy: &mut Policy, random: &mut Random) {
    select(policy, random, Aim::Anything);
}

pub(super) fn full_access(policy: &mut Policy, random: &mut Random) {
    select(policy, random, Aim::FullAccess);
}

pub(super) fn files(policy: &mut Policy, random: &mut Random) {
    select(policy, random, Aim::Files);
}

pub(super) fn network(policy: &mut Policy, random: &mut Random) {
    select(policy, random, Aim::Network);
}

pub(super) fn chain(policy: &mut Policy, random: &mut Random) {
    select(policy, random, Aim::Chain);
}

fn select(policy: &mut Policy, random: &mut Random, aim: Aim) {
    if policy.has("allowed_permission_profiles") {
        return;
    }
    let described = match aim {
        Aim::Anything | Aim::FullAccess => some(random, NAMES, 0, 3),
        Aim::Files | Aim::Network => some(random, NAMES, 1, 2),
        Aim::Chain => some(random, NAMES, 2, 5),
    };
    for (at, name) in described.iter().enumerate() {
        // A parent that is described later, so that most chains end; circles are the exception.
        let later = described.get(at + 1..).unwrap_or_default();
        let profile = profile(later, &described, random, aim);
        policy.set_in("permissions", name, profile);
    }
    let full = ":danger-full-access";
    let mut names = some(random, BUILT_IN, 1, 3);
    if aim == Aim::FullAccess && !names.contains(&full) {
        names.push(full);
    }
    names.extend(described.iter().copied().filter(|name| Some(name) == described.first() || !random.once_in(3)));
    if random.once_in(40) {
        names.push("nobody");
    }
    let mut allowed: Vec<(&str, Tree)> = Vec::new();
    let mut selectable = Vec::new();
    for name in names {
        let is = !random.once_in(10);
        if is {
            selectable.push(name);
        }
        allowed.push((name, boolean(is)));
    }
    if !random.once_in(30) {
        policy.set("allowed_permission_profiles", table(allowed));
    }
    let paired = [":read-only", ":workspace"].iter().all(|name| selectable.contains(name));
    if (aim == Aim::Anything && paired && random.once_in(2)) || random.once_in(30) {
        return;
    }
    let default = match (aim, random.below(24)) {
        (_, 0) => one(random, BUILT_IN),
        (_, 1) => one(random, &selectable),
        (Aim::FullAccess, _) => full,
        _ => described.first().copied().unwrap_or_else(|| one(random, &selectable)),
    };
    policy.set("default_permissions", Tree::text(default));
}

fn profile(later: &[&str], all: &[&str], random: &mut Random, aim: Aim) -> Tree {
    let mut entries = Vec::new();
    if random.once_in(6) {
        entries.push(("description", word(random, &["For all", ""])));
    }
    if let Some(parent) = parent(later, all, random) {
        entries.push(("extends", Tree::text(parent)));
    }
    if random.once_in(4) {
        entries.push(("workspace_roots", files::roots(random)));
    }
    if !random.once_in(if aim == Aim::Files { 12 } else { 3 }) {
        entries.push(("filesystem", files::rules(random)));
    }
    if !random.once_in(if aim == Aim::Network { 12 } else { 2 }) {
        entries.push(("network", network::of_profile(random)));
    }
    table(entries)
}

fn parent<'n>(later: &[&'n str], all: &[&'n str], random: &mut Random) -> Option<&'n str> {
    if random.once_in(3) {
        return None;
    }
    if random.once_in(20) {
        return Some(one(random, &[":danger-full-access", "nobody", ":nobody", ""]));
    }
    if random.once_in(10) {
        return Some(one(random, all));
    }
    if !later.is_empty() && !random.once_in(3) {
        return Some(one(random, later));
    }
    Some(one(random, &[":workspace", ":read-only"]))
}
