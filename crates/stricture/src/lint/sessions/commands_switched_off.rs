//! See [`LINT`].

use super::pick;
use crate::client::session::Why;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A feature of the policy keeps every command from running.
    ///
    /// With `shell_tool = false`, the model has no tool for commands. With `use_legacy_landlock = true`, the older sandbox runs no command. It
    /// runs commands only if the default profile is `:danger-full-access`.
    ///
    /// ```toml,flagged
    /// [features]
    /// shell_tool = false
    /// ```
    ///
    /// ```toml,fine
    /// [features]
    /// shell_tool = true
    /// ```
    "commands-switched-off", Unusable, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (key, span, (message, help)) in pick(cx, |why| match why {
        Why::NoTool => Some(("the model has no tool for commands: no command runs", "remove the line")),
        Why::OldSandbox => Some(("the older sandbox runs no command on Linux", "remove the line")),
        _ => None,
    }) {
        found.push(LINT.at(key, span, message).help(help));
    }
}
