//! See [`LINT`].

use crate::client::full_access::{RefusedDefault, refused_default};
use crate::client::profiles::READ_ONLY_PROFILE;
use crate::client::sandbox::Closed;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// The default profile has full access, but the policy excludes full access and asks nobody.
    ///
    /// A policy excludes full access in two cases: the allowed sandbox modes do not contain `danger-full-access`, or `deny_read` denies
    /// a path. The client then usually gives read-only permissions instead. But if sessions never ask for approval, the client refuses
    /// the policy.
    ///
    /// Sessions never ask for approval if `never` is the first of `allowed_approval_policies`, and the list does not contain
    /// `on-request`.
    ///
    /// A permission profile of your own also has full access if one of its rules allows writing to the root folder, and no other rule
    /// restricts this.
    ///
    /// ```toml,flagged
    /// allowed_approval_policies = ["never"]
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// default_permissions = ":danger-full-access"
    ///
    /// [allowed_permission_profiles]
    /// ":danger-full-access" = true
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["never"]
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// default_permissions = ":workspace"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// ":workspace" = true
    /// ```
    "full-access-without-fallback", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(refused) = refused_default(cx.client()) else { return };
    let RefusedDefault { default, name, closed, asks_nobody, clients } = refused;
    let message = format!(
        "the default profile {} needs full access, which nobody gets, and sessions ask nobody: the client refuses the policy",
        quoted(name)
    );
    let finding =
        LINT.value(&default, message).with_clients(clients).label(asks_nobody.node.span, "sessions ask nobody");
    let finding = match &closed {
        Closed::ByList(list) => finding.label(list.node.span, "the allowed sandbox modes"),
        Closed::ByDeniedReads(denied) => finding.label(denied.node.span, "a denied path excludes full access"),
    };
    let fix = cx.client().profiles().allows(READ_ONLY_PROFILE).then(|| {
        let word = edits::string_like(cx.text(), default.node.span, READ_ONLY_PROFILE);
        let edit = Edit::replace(default.node.span, word);
        Fix::guess(format!("replace it with {}", quoted(READ_ONLY_PROFILE)), [edit])
    });
    found.push(
        finding.fix(fix).help("choose another default profile; or add \"on-request\" to `allowed_approval_policies`"),
    );
}
