//! See [`LINT`].

use crate::client::profiles;
use crate::client::sandbox::{Closed, FULL_ACCESS};
use crate::client::{approvals, profile_mode, sandbox};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::At;

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

/// A default that nothing takes the place of.
struct Stop<'d> {
    closed: Closed<'d>,
    asks_nobody: At<'d>,
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.client().profiles();
    let (Some(default), Some(name), Some(stop)) = (&profiles.default, profiles.selected(), stop(cx)) else { return };
    let message = format!(
        "the default profile {} has full access, which nobody gets here; as nobody is asked, the client refuses the file",
        quoted(name)
    );
    let finding = LINT.value(default, message).label(stop.asks_nobody.node.span, "nobody is asked");
    let finding = match &stop.closed {
        Closed::ByList(list) => finding.label(list.node.span, "the modes that are allowed"),
        Closed::ByDeniedReads(denied) => finding.label(denied.node.span, "with denied paths, nobody gets full access"),
    };
    let read_only = ":read-only";
    let fix = profiles.allows(read_only).then(|| {
        let edit = Edit::replace(default.node.span, edits::string_like(cx.text(), default.node.span, read_only));
        Fix::guess(format!("make it {}", quoted(read_only)), [edit])
    });
    found.push(finding.fix(fix).help("choose another default, or let sessions begin with \"on-request\""));
}

/// Whether the client refuses the file for its default profile.
pub(in crate::lint) fn stops(cx: &Context<'_>) -> bool {
    stop(cx).is_some()
}

fn stop<'d>(cx: &Context<'d>) -> Option<Stop<'d>> {
    let asks_nobody = approvals::never_asks(cx.policy())?;
    let closed = sandbox::closed(cx.policy(), FULL_ACCESS)?;
    let is_full = match cx.client().profiles().selected()? {
        profiles::FULL_ACCESS => true,
        _ => cx.client().selected_profile(|profile| Some(profile_mode::is_full_access(profile))).unwrap_or_default(),
    };
    is_full.then_some(Stop { closed, asks_nobody })
}
