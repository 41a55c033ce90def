//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Permission profiles without a default.
    ///
    /// The client must know which profile applies until somebody selects one. It assumes a default only where
    /// `allowed_permission_profiles` allows both `:workspace` and `:read-only`.
    ///
    /// ```toml,flagged
    /// [permissions.developers]
    /// extends = ":workspace"
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    /// ```
    "missing-default-permissions", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.profiles();
    if profiles.default.is_some() {
        return;
    }
    match &profiles.allowed {
        Some(allowed) if !allowed.node.as_table().is_none_or(crate::syntax::Table::is_empty) => {
            if !(profiles.allows(":workspace") && profiles.allows(":read-only")) {
                let message = "`default_permissions` is missing: only `:workspace` and `:read-only` together make up for it";
                found.push(LINT.key(allowed, message).help("add default_permissions = \"…\" with one of the profiles allowed here"));
            }
        }
        Some(_) => {}
        None => {
            if let Some(first) = profiles.described.first() {
                let message = "permission profiles are described and none is the default";
                let help = "add default_permissions, and [allowed_permission_profiles] with the same name set to true";
                found.push(LINT.key(first, message).help(help));
            }
        }
    }
}
