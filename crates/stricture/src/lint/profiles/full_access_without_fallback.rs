//! See [`LINT`].

use crate::client::full_access::{RefusedDefault, refused_default};
use crate::client::profiles::READ_ONLY_PROFILE;
use crate::client::sandbox::Closed;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A default profile with full access that nobody gets, where nobody is asked for approval.
    ///
    /// Full access is out of reach where the sandbox modes that hold leave out `danger-full-access`, and where `deny_read` denies a path. The client
    /// then gives read-only permissions instead, but not to a session that asks nobody: there it refuses the whole file. A session asks nobody
    /// where `never` is the first of `allowed_approval_policies` and `on-request` is not among them.
    ///
    /// A profile of one's own has full access where it may write the root and no other rule of it gives less.
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
    let Some(RefusedDefault { default, name, closed, asks_nobody }) = refused_default(cx.client()) else { return };
    let message = format!(
        "the default profile {} has full access, which nobody gets here; as nobody is asked, the client refuses the file",
        quoted(name)
    );
    let finding = LINT.value(&default, message).label(asks_nobody.node.span, "nobody is asked");
    let finding = match &closed {
        Closed::ByList(list) => finding.label(list.node.span, "the modes that are allowed"),
        Closed::ByDeniedReads(denied) => finding.label(denied.node.span, "with denied paths, nobody gets full access"),
    };
    let fix = cx.client().profiles().allows(READ_ONLY_PROFILE).then(|| {
        let word = edits::string_like(cx.text(), default.node.span, READ_ONLY_PROFILE);
        let edit = Edit::replace(default.node.span, word);
        Fix::guess(format!("make it {}", quoted(READ_ONLY_PROFILE)), [edit])
    });
    found.push(finding.fix(fix).help("choose another default, or let sessions begin with \"on-request\""));
}
