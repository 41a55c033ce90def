//! See [`LINT`].

use crate::client::profiles;
use crate::client::sandbox::{FULL_ACCESS, READ_ONLY, WORKSPACE_WRITE};
use crate::client::{filesystem, profile_mode, sandbox};
use crate::lint::profiles::full_access_without_fallback;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A permission profile in a sandbox mode that is not allowed.
    ///
    /// A profile amounts to a sandbox mode: `workspace-write` as soon as it may write something. Where `allowed_sandbox_modes` leaves
    /// that mode out, the client puts read-only permissions in the profile's place.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only"]
    /// default_permissions = ":workspace"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// ":workspace" = true
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// default_permissions = ":workspace"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// ":workspace" = true
    /// ```
    "profile-and-sandbox-disagree", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(list) = sandbox::in_force(cx.policy()).map(|in_force| in_force.list) else { return };
    let allowed = sandbox::modes(&list);
    if !allowed.contains(&READ_ONLY) {
        return;
    }
    let profiles = cx.client().profiles();
    // That denied reads rule out full access is told by `inert-key`.
    let denied_reads = filesystem::denied_reads(cx.policy()).is_some();
    let lacks = |mode: &str| !(allowed.contains(&mode) || (mode == FULL_ACCESS && denied_reads));
    let selected = profiles.selected();
    // For nothing takes the place of a default that stops the client.
    let refused = full_access_without_fallback::stops(cx);
    // A profile may be there for the hosts that an entry is for.
    let lists = cx.client().hosts().iter().filter_map(|entry| entry.view.get("allowed_sandbox_modes"));
    let somewhere: Vec<&str> = lists.flat_map(sandbox::modes).collect();
    for at in profiles.allowed_names.iter().filter(|at| at.node.as_bool() == Some(true)) {
        let is_default = selected == Some(at.name());
        if is_default && refused {
            continue;
        }
        let mode = match at.name() {
            ":workspace" => WORKSPACE_WRITE,
            profiles::FULL_ACCESS => FULL_ACCESS,
            _ if is_default => {
                cx.client().selected_profile(|profile| Some(profile_mode::of(profile))).unwrap_or(READ_ONLY)
            }
            _ => continue,
        };
        if !lacks(mode) || somewhere.contains(&mode) {
            continue;
        }
        let name = quoted(at.name());
        let message =
            format!("{name} needs the sandbox mode `{mode}`, which is not allowed: it gives read-only permissions");
        let finding = match profiles.default.as_ref().filter(|_| is_default) {
            Some(default) => LINT.value(default, message),
            None => LINT.key(at, message),
        };
        let help = format!("take the profile away, or add \"{mode}\" to the modes");
        found.push(finding.label(list.node.span, "the modes that are allowed").help(help));
    }
}
