//! See [`LINT`].

use crate::client::hooks::{Skipped, Why};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// The client loads a hook, but never runs it.
    ///
    /// The client never runs these hooks:
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
    "skipped-hook", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for skipped in cx.client().hooks().skipped() {
        let Skipped { group, handler, why } = &skipped;
        // Without text, a hook says nothing about what its author meant; in other hooks, people would miss their text.
        let fix = || {
            let edits = edits::without_list_item(cx.text(), group.list.as_ref()?.node, handler.index);
            edits.map(|edits| Fix::safe("remove the hook", edits))
        };
        let finding = match why {
            Why::Type(word) => {
                let message = format!("the client loads a hook of the type {}, but never runs it", quoted(word));
                LINT.value(&handler.at, message).help("use a hook of the type `command` or `mcp_tool`")
            }
            Why::BlankCommand(command) => {
                let message = "the command of a hook has no text: the client never runs the hook";
                LINT.value(command, message).help("write the command, or remove the hook").fix(fix())
            }
            Why::ToolAtEnd => {
                let message = "the hook calls a tool at the end of a session: the client never runs it";
                LINT.value(&handler.at, message).help("use a hook of the type `command` for this event")
            }
            Why::Nameless(name) => {
                let message = "the hook does not name the server or the tool: the client never runs it";
                let help = "name the server and its tool, or remove the hook";
                LINT.value(name, message).help(help).fix(fix())
            }
        };
        found.push(finding.with_fate(skipped.fate()));
    }
}
