//! See [`LINT`].

use super::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A permission profile with a name that belongs to the client.
    ///
    /// Names that begin with a colon are those of built-in profiles. (`filesystem` and `network` are taken too: they are tables of
    /// constraints that every profile shares.)
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    ///
    /// [permissions.":contractors"]
    /// extends = ":read-only"
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
    ///
    /// [permissions.contractors]
    /// extends = ":read-only"
    /// ```
    "reserved-profile-name", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for at in cx.profiles().described.iter().filter(|at| at.name().starts_with(':')) {
        let message = format!("{} is a name for built-in profiles: it begins with a colon", quoted(at.name()));
        found.push(LINT.key(at, message).help("remove the colon here and wherever the profile is named"));
    }
}
