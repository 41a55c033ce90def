//! See [`LINT`].

use super::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A default permission profile that nobody may select.
    ///
    /// `default_permissions` needs `allowed_permission_profiles`, in which the same name is `true`.
    ///
    /// ```toml,flagged
    /// default_permissions = ":read-only"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = false
    /// ":workspace" = true
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = ":read-only"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// ":workspace" = true
    /// ```
    "default-profile-not-allowed", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.profiles();
    let Some((default, name)) = profiles.default.as_ref().and_then(|at| Some((at, at.node.as_text()?))) else { return };
    if profiles.allows(name) {
        return;
    }
    let message = format!("the default profile {} is not among the allowed ones", quoted(name));
    let finding = LINT.value(default, message);
    let denied = profiles.allowed_names.iter().find(|at| at.name() == name);
    found.push(match (&profiles.allowed, denied) {
        (_, Some(denied)) => finding.label(denied.node.span, "denied here").help("set it to true there, or choose another default"),
        (Some(allowed), None) => finding
            .label(allowed.key_span, "the profiles that are allowed")
            .help(format!("add {} = true there, or choose another default", quoted(name))),
        (None, None) => finding.help("add [allowed_permission_profiles] with this name set to true"),
    });
}
