//! See [`LINT`].

use super::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A hook of a kind that the client does not run.
    ///
    /// Handlers of the types `prompt` and `agent` load; the client keeps nothing but their type and skips them.
    ///
    /// ```toml,flagged
    /// [[hooks.Stop]]
    /// hooks = [{ type = "prompt" }]
    /// ```
    ///
    /// ```toml,fine
    /// [[hooks.Stop]]
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/stop" }]
    /// ```
    "skipped-hook", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(hooks) = cx.policy().view("hooks") else { return };
    let groups = hooks.given().flat_map(|(_, event)| event.items());
    for at in groups.filter_map(|group| group.view()).flat_map(|group| group.items("hooks")) {
        let Some((word, _)) = at.tagged().filter(|(word, _)| matches!(*word, "prompt" | "agent")) else { continue };
        let message = format!("the client loads hooks of the type {} and never runs them", quoted(word));
        found.push(LINT.value(&at, message).help("use a hook of the type `command` or `mcp_tool`"));
    }
}
