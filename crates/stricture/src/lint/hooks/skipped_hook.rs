//! See [`LINT`].

use crate::client::hooks::Handler;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

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
    for group in &cx.client().hooks().groups {
        for handler in &group.handlers {
            let without = || edits::without_list_item(cx.text(), group.list.as_ref()?.node, handler.index);
            look(group.event, handler, without, found);
        }
    }
}

fn look(
    event: &str,
    Handler { at, word, keys, .. }: &Handler<'_>,
    without: impl Fn() -> Option<Vec<Edit>>,
    found: &mut Vec<Finding>,
) {
    let blank = |key: &str| keys.get(key).filter(|at| at.node.as_text().is_some_and(|text| text.trim().is_empty()));
    // What is blank says nothing about what was meant; of other hooks, people would miss what they wrote.
    let fix = || without().map(|edits| Fix::safe("remove the hook", edits));
    match *word {
        "prompt" | "agent" => {
            let message = format!("the client loads hooks of the type {} and never runs them", quoted(word));
            found.push(LINT.value(at, message).help("use a hook of the type `command` or `mcp_tool`"));
        }
        "command" => {
            if let Some(command) = blank("command") {
                let message = "the client never runs a hook whose command is blank";
                found.push(LINT.value(command, message).help("write the command, or remove the hook").fix(fix()));
            }
        }
        "mcp_tool" if event == "SessionEnd" => {
            let message = "the client calls no tool at the end of a session";
            found.push(LINT.value(at, message).help("use a hook of the type `command` for this event"));
        }
        _ => {
            if let Some(name) = blank("server").or_else(|| blank("tool")) {
                let message = "the client never calls a tool without a server and a name";
                found.push(
                    LINT.value(name, message).help("name the server and its tool, or remove the hook").fix(fix()),
                );
            }
        }
    }
}
