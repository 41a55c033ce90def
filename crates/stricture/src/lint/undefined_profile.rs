//! See [`LINT`].

use super::profiles::{Broken, FULL_ACCESS, PARENTS, Profiles};
use super::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{self, At};

declare_lint! {
    /// A permission profile that is named and does not exist.
    ///
    /// Every name in `allowed_permission_profiles`, also one set to `false`, must be built in (`:read-only`, `:workspace`,
    /// `:danger-full-access`) or described under `permissions`; so must the parents of the profile that `default_permissions`
    /// selects. A profile in a person's own `config.toml` satisfies the former on that person's machine only.
    ///
    /// ```toml,flagged
    /// default_permissions = ":read-only"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// developers = false
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = ":read-only"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// developers = false
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    /// ```
    "undefined-profile", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.profiles();
    for at in profiles.allowed_names.iter().filter(|at| !profiles.exists(at.name())) {
        let message = format!("there is no permission profile {}", quoted(at.name()));
        found.push(LINT.key(at, message).help(advice(profiles, at.name())));
    }
    let Some(selected) = profiles.selected() else { return };
    if let Err(Broken::NoParent(extends)) = profiles.chain(selected) {
        let (message, help) = no_parent(profiles, extends.node.as_text().unwrap_or_default());
        found.push(LINT.value(&extends, message).help(help));
    }
}

/// What is wrong with a parent that no profile can have, and what to do.
pub(super) fn no_parent(profiles: &Profiles<'_>, parent: &str) -> (String, String) {
    if parent == FULL_ACCESS {
        let help = "extend `:workspace` and allow more, or select the built-in profile itself";
        return (format!("no profile can extend {}", quoted(parent)), help.to_owned());
    }
    (format!("there is no permission profile {} to extend", quoted(parent)), advice(profiles, parent))
}

fn advice(profiles: &Profiles<'_>, name: &str) -> String {
    let known = profiles.described.iter().take(200).map(At::name).chain(PARENTS.iter().copied());
    match schema::nearest(name, known) {
        Some(near) => format!("did you mean {}?", quoted(near)),
        None => format!("describe it under [permissions.{}], or remove it here", quoted(name).trim_matches('`')),
    }
}
