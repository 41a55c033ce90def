//! See [`LINT`].

use crate::client::doors::DoorKind;
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A policy has hooks, but people and projects can switch all hooks off.
    ///
    /// The client runs the hooks of a policy only while the feature `hooks` is on. A person can switch it off: with
    /// `features.hooks = false` in `config.toml`, or on the command line. A trusted project can switch it off too, with the
    /// `.codex/config.toml` in its folder. The client says nothing, and `allow_managed_hooks_only = true` does not prevent it.
    ///
    /// Switch the feature on in the policy. People and projects then cannot change it.
    ///
    /// Stricture does not report hooks that the policy itself switches off: `hooks-feature-off` reports them.
    ///
    /// ```toml,flagged
    /// [[hooks.PreToolUse]]
    /// matcher = "Bash"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/check" }]
    /// ```
    ///
    /// ```toml,fine
    /// [features]
    /// hooks = true
    ///
    /// [[hooks.PreToolUse]]
    /// matcher = "Bash"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/check" }]
    /// ```
    "hooks-not-pinned", Risky, check, of_whole_policies
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for door in cx.doors().iter().filter(|door| matches!(door.kind, DoorKind::HooksSwitchedOff)) {
        let message = "people and trusted projects can switch these hooks off: the policy does not switch them on";
        let mut finding = LINT.at(door.key.clone(), door.span, message);
        if let Some(closing) = &door.closed_by {
            let line = closing.toml();
            finding = finding.help(format!("add {line}"));
            let edits = edits::with_values(cx.text(), cx.root(), closing.lines());
            finding = finding.fix(edits.map(|edits| Fix::guess(format!("add `{line}`"), edits)));
        }
        found.push(finding);
    }
}
