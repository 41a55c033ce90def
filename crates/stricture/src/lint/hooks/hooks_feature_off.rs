//! See [`LINT`].

use crate::client::hooks::Group;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema;

declare_lint! {
    /// Hooks in a policy that switches hooks off.
    ///
    /// With the feature `hooks` off the client runs no hooks at all, those of this file included.
    ///
    /// ```toml,flagged
    /// [features]
    /// hooks = false
    ///
    /// [[hooks.Stop]]
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/stop" }]
    /// ```
    ///
    /// ```toml,fine
    /// allow_managed_hooks_only = true
    ///
    /// [[hooks.Stop]]
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/stop" }]
    /// ```
    "hooks-feature-off", Ignored, check
}

const FEATURE: &str = "hooks";

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    if !cx.client().hooks().groups.iter().any(Group::runs) {
        return;
    }
    let is_feature =
        |name: &str| name == FEATURE || schema::feature(name).is_some_and(|feature| feature.alias_of == Some(FEATURE));
    // Of two names of one feature the later one in the alphabet counts.
    let set = cx.policy().map("features");
    let switch = set.iter().filter(|at| is_feature(at.name())).max_by_key(|at| at.name());
    let Some(switch) = switch.filter(|at| at.node.as_bool() == Some(false)) else { return };
    let Some(hooks) = cx.policy().get("hooks") else { return };
    let message = "the client runs none of these hooks: the feature is switched off";
    let help = "set hooks = true in [features]; allow_managed_hooks_only = true keeps other hooks out";
    found.push(LINT.key(hooks, message).label(switch.node.span, "switched off here").help(help));
}
