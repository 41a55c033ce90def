//! See [`LINT`].

use crate::client::hooks::{Skipped, Why};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A hook that the client loads and never runs.
    ///
    /// Handlers of the types `prompt` and `agent` keep nothing but their type. A command that is blank, a tool without a server or a
    /// name, and any tool at the end of a session are skipped as well.
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
    for Skipped { group, handler, why } in cx.client().hooks().skipped() {
        // What is blank says nothing about what was meant; of other hooks, people would miss what they wrote.
        let fix = || {
            let edits = edits::without_list_item(cx.text(), group.list.as_ref()?.node, handler.index);
            edits.map(|edits| Fix::safe("remove the hook", edits))
        };
        found.push(match why {
            Why::Type(word) => {
                let message = format!("the client loads hooks of the type {} and never runs them", quoted(word));
                LINT.value(&handler.at, message).help("use a hook of the type `command` or `mcp_tool`")
            }
            Why::BlankCommand(command) => {
                let message = "the client never runs a hook whose command is blank";
                LINT.value(command, message).help("write the command, or remove the hook").fix(fix())
            }
            Why::ToolAtEnd => {
                let message = "the client calls no tool at the end of a session";
                LINT.value(&handler.at, message).help("use a hook of the type `command` for this event")
            }
            Why::Nameless(name) => {
                let message = "the client never calls a tool without a server and a name";
                let help = "name the server and its tool, or remove the hook";
                LINT.value(name, message).help(help).fix(fix())
            }
        });
    }
}
