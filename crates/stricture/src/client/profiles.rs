//! The permission profiles of a policy: which there are, which one is selected, what it inherits.

mod paths;
mod refusal;
mod replaced;
mod unselected;

use std::collections::{HashMap, HashSet};

use crate::client::domains;
use crate::client::filesystem::{READ, WRITE};
use crate::release::Releases;
use crate::schema::{self, At, Merged, View};
use crate::syntax::{Node, Span, Value};

pub(crate) use paths::{PathFault, faults};
pub(super) use refusal::refusals;
pub(crate) use refusal::{NoParent, ProfileRefusal};
pub(crate) use replaced::{ReadOnlyBecause, Replaced, read_only_instead, replaced};
pub(crate) use unselected::{Mistake, OnSelection, mistakes};

/// The profiles that every client has, from the tightest to the loosest: the case `profiles-three-builtins`.
pub(crate) const READ_ONLY_PROFILE: &str = ":read-only";
pub(crate) const WORKSPACE_PROFILE: &str = ":workspace";
pub(crate) const FULL_ACCESS_PROFILE: &str = ":danger-full-access";

/// The default where a policy lists profiles and names none: the case `profiles-pair-without-default`; it applies in every folder, as was seen live on
/// 0.169.0 and 0.171.0.
pub(crate) const UNSET_PROFILE: &str = WORKSPACE_PROFILE;

/// Those that a profile may extend: the cases `profile-extends-*`.
pub(crate) const PARENTS: &[&str] = &[READ_ONLY_PROFILE, WORKSPACE_PROFILE];

/// Whether every client has a profile of this name. Letter case counts, as the case `profiles-builtin-wrong-case` shows.
pub(crate) fn is_built_in(name: &str) -> bool {
    PARENTS.contains(&name) || name == FULL_ACCESS_PROFILE
}

/// Whether a name is one that only profiles of the client may have: the case `permissions-reserved-prefix`.
pub(crate) fn is_reserved(name: &str) -> bool {
    name.starts_with(':')
}

/// Whether a name is that of a table that all profiles share: the cases `profiles-filesystem-is-no-profile` and
/// `profiles-network-is-no-profile`.
pub(crate) fn is_shared_table(name: &str) -> bool {
    matches!(name, "filesystem" | "network")
}

/// The releases in which a policy can select a profile.
pub(super) fn knowing_default() -> Releases {
    schema::key_since("default_permissions").map_or(Releases::all(), |since| since.knowledge().known)
}

/// The releases that take the table of shared network constraints for a profile of this name: the cases `profiles-network-is-no-profile` and
/// `permissions-network-unknown-only`.
pub(super) fn constraints_as_profile() -> Releases {
    let known = |path| schema::key_since(path).map_or(Releases::none(), |since| since.knowledge().known);
    known("permissions.<profile>").without(known("permissions.network"))
}

/// The key that names the profile from which another inherits.
pub(crate) fn extends<'d>(profile: &At<'d>) -> Option<At<'d>> {
    profile.view()?.get(EXTENDS).cloned()
}

const EXTENDS: &str = "extends";

/// The profiles of a policy.
pub(crate) struct Profiles<'d> {
    /// The profiles that the policy describes, in its order.
    pub(crate) described: Vec<At<'d>>,
    by_name: HashMap<&'d str, usize>,
    /// The table of the profiles that people may select.
    pub(crate) allowed: Option<At<'d>>,
    /// Its entries.
    pub(crate) allowed_names: Vec<At<'d>>,
    /// Those that are `true`.
    allowing: HashSet<&'d str>,
    /// The key that selects one.
    pub(crate) default: Option<At<'d>>,
    /// The table of shared network constraints, which some releases take for a profile.
    constraints: Option<At<'d>>,
}

/// Why a chain of parents does not end.
pub(crate) enum Broken<'d> {
    /// The parent does not exist.
    NoParent(At<'d>),
    /// The profile that extends one further down the chain.
    Cycle(At<'d>),
}

impl<'d> Profiles<'d> {
    pub(crate) fn of(policy: &View<'d>) -> Self {
        let described = policy.view("permissions").map(|view| view.rest().to_vec()).unwrap_or_default();
        let by_name = described.iter().enumerate().map(|(index, at)| (at.name(), index)).collect();
        let allowed_names = policy.map("allowed_permission_profiles");
        let allowing = allowed_names.iter().filter(|at| at.node.as_bool() == Some(true)).map(At::name).collect();
        Self {
            described,
            by_name,
            allowed: policy.get("allowed_permission_profiles").cloned(),
            allowed_names,
            allowing,
            default: policy.get("default_permissions").cloned(),
            constraints: policy.view("permissions").and_then(|view| view.get("network").cloned()),
        }
    }

    /// The profile of this name.
    pub(crate) fn get(&self, name: &str) -> Option<&At<'d>> {
        self.by_name.get(name).and_then(|index| self.described.get(*index))
    }

    /// Whether a profile of this name can be selected.
    pub(crate) fn exists(&self, name: &str) -> bool {
        self.by_name.contains_key(name) || is_built_in(name)
    }

    /// Whether some releases take a shared table for the profile of this name, see [`constraints_as_profile`].
    fn is_taken_for_profile(&self, name: &str) -> bool {
        self.constraints.as_ref().is_some_and(|table| table.name() == name)
    }

    /// The releases that need a default because of a table that the newest does not read as a profile: the cases `permissions-network-unknown-only`
    /// and `profiles-network-is-no-profile`.
    pub(super) fn refusing_constraints(&self) -> Releases {
        let nothing_selects = self.default.is_none() && self.allowed.is_none();
        let as_profile = constraints_as_profile();
        if nothing_selects { as_profile } else { as_profile.without(knowing_default()) }
    }

    /// Whether `name` is allowed with `true`.
    pub(crate) fn allows(&self, name: &str) -> bool {
        self.allowing.contains(name)
    }

    /// The entries of the profiles that people may select.
    pub(crate) fn selectable(&self) -> impl Iterator<Item = &At<'d>> {
        self.allowed_names.iter().filter(|at| at.node.as_bool() == Some(true))
    }

    /// The name of the profile that the policy selects, if it may.
    pub(crate) fn selected(&self) -> Option<&'d str> {
        let name = self.default.as_ref()?.node.as_text()?;
        self.allows(name).then_some(name)
    }

    /// Whether the farthest parent of the selected profile is this one.
    pub(crate) fn selected_extends(&self, parent: &str) -> bool {
        let chain = self.selected().and_then(|name| self.chain(name).ok()).unwrap_or_default();
        let farthest = chain.last().and_then(|profile| extends(profile));
        farthest.is_some_and(|extends| extends.node.as_text() == Some(parent))
    }

    /// The profile of this name and its described parents, the nearest first: the case `profile-chain-of-three`.
    pub(crate) fn chain(&self, name: &str) -> Result<Vec<&At<'d>>, Broken<'d>> {
        let mut chain = Vec::new();
        let mut met = HashSet::new();
        let mut next = self.get(name);
        while let Some(profile) = next {
            met.insert(profile.name());
            chain.push(profile);
            let Some(extends) = extends(profile) else { break };
            let Some(parent) = extends.node.as_text() else { break };
            if met.contains(parent) {
                return Err(Broken::Cycle(extends));
            }
            next = self.get(parent);
            if next.is_none() {
                if !PARENTS.contains(&parent) {
                    return Err(Broken::NoParent(extends));
                }
                break;
            }
        }
        Ok(chain)
    }

    /// The selected profile with what it inherits; `None` where none is selected, or where it cannot be put together. The cases
    /// `subpath-replaced-by-child`, `subpath-kept-by-child` and `net-domains-star-undone-with-port` show how children and parents meet.
    pub(crate) fn merged(&self) -> Option<Merged> {
        let chain = self.chain(self.selected()?).ok()?;
        let farthest = chain.last()?;
        let mut merged = Merged::of(farthest);
        if let Some(extends) = extends(farthest)
            && let Some(mut parent) = extends.node.as_text().and_then(|name| built_in(name, extends.node.span))
        {
            parent.lay(merged);
            merged = parent;
        }
        let mut unified = false;
        for child in chain.iter().rev().skip(1) {
            merged.without("description");
            merged.without(EXTENDS);
            let mut child = Merged::of(child);
            if domains::has_rules(&mut merged) && domains::has_rules(&mut child) {
                // Once is enough for the parent: what is laid upon it from then on is unified too.
                if !std::mem::replace(&mut unified, true) {
                    domains::unify(&mut merged);
                }
                domains::unify(&mut child);
            }
            merged.lay(child);
        }
        Some(merged)
    }
}

/// A built-in profile, as if `span` had written it. What it makes readable was asked live.
fn built_in(name: &str, span: Span) -> Option<Merged> {
    let word = |word: &str| Merged::Leaf(Node { span, value: Value::String(word.to_owned()) });
    let table = |entries: Vec<(&str, Merged)>| {
        Merged::Table(span, entries.into_iter().map(|(key, value)| (key.to_owned(), (span, value))).collect())
    };
    let filesystem = match name {
        READ_ONLY_PROFILE => vec![(":root", word(READ))],
        // What it guards in a workspace, such as `.git`, comes later: for no other rule does it count as one.
        WORKSPACE_PROFILE => vec![
            (":root", word(READ)),
            (":workspace_roots", table(vec![(".", word(WRITE))])),
            (":slash_tmp", word(WRITE)),
            (":tmpdir", word(WRITE)),
        ],
        _ => return None,
    };
    Some(table(vec![("filesystem", table(filesystem))]))
}
