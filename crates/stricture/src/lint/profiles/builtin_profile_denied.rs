//! See [`LINT`].

use crate::client::profiles::{FULL_ACCESS_PROFILE, READ_ONLY_PROFILE, WORKSPACE_PROFILE};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::At;

declare_lint! {
    /// People may select a loose built-in permission profile, but not `:read-only`.
    ///
    /// `allowed_permission_profiles` is a closed list. People cannot select a profile that it does not name, not even a built-in one. If
    /// the list allows `:workspace` or `:danger-full-access` and does not mention `:read-only`, people cannot give the agent fewer
    /// permissions.
    ///
    /// Add `":read-only" = true`. If people must not select it, set it to `false` to show that you mean it.
    ///
    /// Stricture does not report a list that allows only profiles of your own.
    ///
    /// ```toml,flagged
    /// default_permissions = ":workspace"
    ///
    /// [allowed_permission_profiles]
    /// ":workspace" = true
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = ":workspace"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// ":workspace" = true
    /// ```
    "builtin-profile-denied", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.client().profiles();
    // Without a default the client refuses the file for the same reason.
    let (Some(allowed), Some(_)) = (&profiles.allowed, &profiles.default) else { return };
    if profiles.allowed_names.iter().any(|at| at.name() == READ_ONLY_PROFILE) {
        return;
    }
    let is_looser = |at: &&At<'_>| [WORKSPACE_PROFILE, FULL_ACCESS_PROFILE].contains(&at.name());
    let Some(looser) = profiles.selectable().find(is_looser) else { return };
    let message =
        format!("people may select {}, but not `:read-only`, which gives fewer permissions", quoted(looser.name()));
    let fix = edits::with_entry(cx.text(), allowed.node, "\":read-only\" = true");
    let fix = fix.map(|edit| Fix::guess("add `\":read-only\" = true`", [edit]));
    let help = "add \":read-only\" = true; or set it to false to show that you mean it";
    found.push(LINT.key(looser, message).help(help).fix(fix));
}
