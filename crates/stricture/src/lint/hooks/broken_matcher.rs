//! See [`LINT`].

use crate::client::hooks;
use crate::lint::format::bad_regex;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The client cannot read the matcher of hooks, so no session begins.
    ///
    /// The client starts, but it begins no session, even if the other hooks are good. Look-around and back references are invalid too.
    ///
    /// A matcher of letters, digits, `_` and `|` is a list of names, and `*` is for all names. Every other matcher is a regular expression.
    ///
    /// ```toml,flagged
    /// [[hooks.PreToolUse]]
    /// matcher = "mcp__(docs|wiki__.*"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/tool" }]
    /// ```
    ///
    /// ```toml,fine
    /// [[hooks.PreToolUse]]
    /// matcher = "mcp__(docs|wiki)__.*"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/tool" }]
    /// ```
    "broken-matcher", Unusable, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for matcher in hooks::broken_matchers(cx.client()) {
        let message = format!("{} is not a valid regular expression: no session begins", quoted(matcher.text));
        let finding = LINT.value(matcher.at, message).help(bad_regex::help(matcher.text, &matcher.why));
        found.push(finding.with_fate(matcher.fate()));
    }
}
