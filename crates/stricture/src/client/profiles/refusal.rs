//! The reasons in permission profiles for which the client refuses a policy, in addition to the format and the paths in
//! them.

use super::{
    Broken, FULL_ACCESS_PROFILE, Profiles, READ_ONLY_PROFILE, WORKSPACE_PROFILE, constraints_as_profile, is_reserved,
    knowing_default,
};
use crate::release::Releases;
use crate::schema::{self, At};

/// Something about the profiles that stops the client.
pub(crate) enum ProfileRefusal<'d> {
    /// The default is not among the profiles that people may select. `denied` is the entry that says so, if one does.
    DefaultNotAllowed { default: At<'d>, name: &'d str, denied: Option<At<'d>> },
    /// People may select profiles, and none is the default.
    NoDefault { allowed: At<'d> },
    /// Profiles are described, and nothing that these releases know says which of them apply.
    OnlyDescribed { first: At<'d>, clients: Releases },
    /// A described profile has a name that belongs to the client.
    ReservedName(At<'d>),
    /// An entry of the list of profiles names none that these releases have.
    Undefined(At<'d>, Releases),
    /// The selected profile, or one that it inherits from, extends a profile that it cannot extend.
    NoParent { extends: At<'d>, why: NoParent<'d> },
    /// The selected profile inherits from itself through this line.
    Cycle { extends: At<'d>, parent: &'d str },
}

/// Why a profile cannot be extended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoParent<'d> {
    /// No profile can extend the one with full access: the case `profile-extends-danger`.
    FullAccess,
    /// There is none of this name: the case `profile-extends-unknown`.
    Undefined(&'d str),
}

impl<'d> NoParent<'d> {
    /// Why the profile that `extends` names cannot be extended.
    pub(super) fn of(extends: &At<'d>) -> Self {
        match extends.node.as_text().unwrap_or_default() {
            FULL_ACCESS_PROFILE => Self::FullAccess,
            name => Self::Undefined(name),
        }
    }
}

/// All that stops the client.
pub(in crate::client) fn refusals<'d>(profiles: &Profiles<'d>) -> Vec<ProfileRefusal<'d>> {
    let mut refusals = Vec::new();
    refusals.extend(default_not_allowed(profiles));
    refusals.extend(no_default(profiles));
    refusals.extend(no_known_default(profiles));
    // The cases `permissions-reserved-prefix` and `permissions-reserved-builtin-name`.
    let reserved = profiles.described.iter().filter(|at| is_reserved(at.name()));
    refusals.extend(reserved.cloned().map(ProfileRefusal::ReservedName));
    // Also one set to `false`, as the case `profiles-undefined-false` shows.
    let undefined = profiles.allowed_names.iter().filter(|at| !profiles.exists(at.name()));
    refusals.extend(undefined.map(|at| {
        let taken = if profiles.is_taken_for_profile(at.name()) { constraints_as_profile() } else { Releases::none() };
        ProfileRefusal::Undefined(at.clone(), Releases::all().without(taken))
    }));
    refusals.extend(broken_chain(profiles));
    refusals
}

/// The cases `default-without-profiles`, `default-not-listed` and `default-set-to-false`.
fn default_not_allowed<'d>(profiles: &Profiles<'d>) -> Option<ProfileRefusal<'d>> {
    let default = profiles.default.clone()?;
    let name = default.node.as_text().filter(|name| !profiles.allows(name))?;
    let denied = profiles.allowed_names.iter().find(|at| at.name() == name).cloned();
    Some(ProfileRefusal::DefaultNotAllowed { default, name, denied })
}

/// The cases `profiles-only-workspace`, `profiles-pair-without-default` and `permissions-profile-without-default`.
fn no_default<'d>(profiles: &Profiles<'d>) -> Option<ProfileRefusal<'d>> {
    if profiles.default.is_some() {
        return None;
    }
    let Some(allowed) = &profiles.allowed else {
        let first = profiles.described.first().cloned();
        return first.map(|first| ProfileRefusal::OnlyDescribed { first, clients: Releases::all() });
    };
    let is_empty = allowed.node.as_table().is_none_or(crate::syntax::Table::is_empty);
    let is_pair = profiles.allows(WORKSPACE_PROFILE) && profiles.allows(READ_ONLY_PROFILE);
    (!is_empty && !is_pair).then(|| ProfileRefusal::NoDefault { allowed: allowed.clone() })
}

/// The faults that stop releases that know profiles and not yet the keys that select one: the case `profile-with-default`.
fn no_known_default<'d>(profiles: &Profiles<'d>) -> Option<ProfileRefusal<'d>> {
    let knowing_profiles = schema::key_since("permissions.<profile>").map(|since| since.knowledge().known);
    let clients = knowing_profiles.unwrap_or(Releases::all()).without(knowing_default());
    let first = profiles.described.first().filter(|_| profiles.default.is_some() || profiles.allowed.is_some())?;
    Some(ProfileRefusal::OnlyDescribed { first: first.clone(), clients })
}

/// The cases `profile-extends-*` and `profile-cycle-*`; those with `unselected` in their names show that only the selected profile is put
/// together.
fn broken_chain<'d>(profiles: &Profiles<'d>) -> Option<ProfileRefusal<'d>> {
    match profiles.chain(profiles.selected()?).err()? {
        Broken::NoParent(extends) => {
            let why = NoParent::of(&extends);
            Some(ProfileRefusal::NoParent { extends, why })
        }
        Broken::Cycle(extends) => {
            let parent = extends.node.as_text().unwrap_or_default();
            Some(ProfileRefusal::Cycle { extends, parent })
        }
    }
}
