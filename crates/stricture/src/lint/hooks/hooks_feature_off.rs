//! See [`LINT`].

use crate::client::hooks::{self, SwitchedOff};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A policy has hooks, but switches off the feature that runs them.
    ///
    /// If the feature `hooks` is off, the client runs no hooks at all, not even those of the policy.
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

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(off) = hooks::switched_off(cx.client()) else { return };
    let SwitchedOff { hooks, switch } = &off;
    let message = "the client runs no hooks, because the feature `hooks` is off";
    let help = "set hooks = true in [features]; allow_managed_hooks_only = true excludes other hooks";
    found.push(LINT.key(hooks, message).with_fate(off.fate()).label(switch.node.span, "switched off here").help(help));
}
