//! See [`LINT`].

use crate::client::hooks::{self, Skipped, Why};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// The client cannot load a hook, so no session begins.
    ///
    /// The client starts, but it begins no session, even if the other hooks are good. It cannot load these hooks:
    ///
    /// - a hook of the type `prompt` or `agent`
    /// - a hook whose command has no text
    /// - a hook that calls a tool without naming the server or the tool
    /// - a hook that calls a tool at the end of a session
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
    "skipped-hook", Unusable, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for skipped in hooks::skipped(cx.client()) {
        let Skipped { group, handler, why } = &skipped;
        // Without text, a hook says nothing about what its author meant; in other hooks, people would miss their text.
        let fix = || {
            let edits = edits::without_list_item(cx.text(), group.list.as_ref()?.node, handler.index);
            edits.map(|edits| Fix::safe("remove the hook", edits))
        };
        let finding = match why {
            Why::Type(word) => {
                let message = format!("the client cannot load a hook of the type {}: no session begins", quoted(word));
                LINT.value(&handler.at, message).help("use a hook of the type `command` or `mcp_tool`")
            }
            Why::BlankCommand(command) => {
                let message = "the command of a hook has no text: no session begins";
                LINT.value(command, message).help("write the command, or remove the hook").fix(fix())
            }
            Why::ToolAtEnd => {
                let message =
                    "the hook calls a tool at the end of a session, which the client cannot load: no session begins";
                LINT.value(&handler.at, message).help("use a hook of the type `command` for this event")
            }
            Why::Nameless(name) => {
                let message = "the hook does not name the server or the tool: no session begins";
                let help = "name the server and its tool, or remove the hook";
                LINT.value(name, message).help(help).fix(fix())
            }
        };
        found.push(finding.with_fate(skipped.fate()));
    }
}
