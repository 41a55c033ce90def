//! See [`LINT`].

use crate::client::hooks::{self, SwitchedOff};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

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

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(SwitchedOff { hooks, switch }) = hooks::switched_off(cx.client()) else { return };
    let message = "the client runs none of these hooks: the feature is switched off";
    let help = "set hooks = true in [features]; allow_managed_hooks_only = true keeps other hooks out";
    found.push(LINT.key(&hooks, message).label(switch.node.span, "switched off here").help(help));
}
