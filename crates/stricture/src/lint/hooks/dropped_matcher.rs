//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A hook has a matcher, but its event has nothing to match.
    ///
    /// The client ignores the matchers of `PreModelRequest`, `PostModelRequest`, `UserPromptSubmit`, `Stop` and `Interrupt`. It runs these
    /// handlers every time.
    ///
    /// ```toml,flagged
    /// [[hooks.UserPromptSubmit]]
    /// matcher = "deploy"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/prompt" }]
    /// ```
    ///
    /// ```toml,fine
    /// [[hooks.PreToolUse]]
    /// matcher = "Bash"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/tool" }]
    /// ```
    "dropped-matcher", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for group in &cx.client().hooks().groups {
        let Some(matcher) = group.dropped_matcher() else { continue };
        let message = format!("the client ignores the matcher: it runs hooks for `{}` every time", group.event);
        let edits = edits::without_entry(cx.text(), matcher.key_span, matcher.node.span);
        let fix = edits.map(|edits| Fix::safe("remove the matcher", edits));
        found.push(
            LINT.key(matcher, message).help("remove the matcher, and check the case in the hook itself").fix(fix),
        );
    }
}
