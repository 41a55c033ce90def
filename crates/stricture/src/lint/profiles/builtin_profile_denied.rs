//! See [`LINT`].

use crate::client::profiles::{FULL_ACCESS_PROFILE, READ_ONLY_PROFILE, WORKSPACE_PROFILE};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::At;

declare_lint! {
    /// A list of permission profiles with a loose built-in one and without `:read-only`.
    ///
    /// The list is closed: a profile that it does not name cannot be selected, the built-in ones included. Where `:workspace` may be
    /// selected and `:read-only` is not mentioned, people cannot give the agent less than they must. Set it to `false` to say that
    /// this is meant. A list of nothing but profiles of one's own is left alone.
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
    let message = format!("nobody may select `:read-only`, and {} may be selected", quoted(looser.name()));
    let fix = edits::with_entry(cx.text(), allowed.node, "\":read-only\" = true");
    let fix = fix.map(|edit| Fix::guess("allow `:read-only`", [edit]));
    let help = "add \":read-only\" = true, or set it to false to say that this is meant";
    found.push(LINT.key(looser, message).help(help).fix(fix));
}
