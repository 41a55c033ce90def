//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A matcher for an event that is about nothing in particular.
    ///
    /// The client drops the matchers of `PreModelRequest`, `PostModelRequest`, `UserPromptSubmit`, `Stop` and `Interrupt`: the handlers run
    /// every time.
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
        let message = format!("the client drops this matcher: `{}` runs its hooks every time", group.event);
        let edits = edits::without_entry(cx.text(), matcher.key_span, matcher.node.span);
        let fix = edits.map(|edits| Fix::safe("remove the matcher", edits));
        found.push(LINT.key(matcher, message).help("remove it, and let the hook itself tell the cases apart").fix(fix));
    }
}
