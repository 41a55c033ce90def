//! The sentences about hooks, which the client runs at fixed points of its work.

use super::values::code;
use crate::schema::{At, View};

/// What runs at an event.
pub(super) fn group(at: &At<'_>, event: &str) -> Option<String> {
    let group = at.view()?;
    let when = match group.text("matcher") {
        Some(matcher) => format!("At {}, if {} matches,", code(event), code(matcher)),
        None => format!("At {},", code(event)),
    };
    let handlers = group.items("hooks").iter().map(handler).collect::<Option<Vec<String>>>()?;
    if handlers.is_empty() {
        return Some(format!("{when} the client runs nothing."));
    }
    Some(format!("{when} the client runs {}.", handlers.join(", then ")))
}

/// One thing that runs.
fn handler(at: &At<'_>) -> Option<String> {
    let (kind, table) = at.tagged()?;
    let what = match kind {
        "command" => code(table.text("command")?),
        "mcp_tool" => format!("the tool {} of {}", code(table.text("tool")?), code(table.text("server")?)),
        _ => return None,
    };
    Some(format!("{what}{}", aside(&table)))
}

/// What is said of a handler in brackets.
fn aside(table: &View<'_>) -> String {
    let on_windows = ["commandWindows", "command_windows"].into_iter().find_map(|key| table.text(key));
    let facts: Vec<String> = [
        on_windows.map(|command| format!("on Windows {}", code(command))),
        table.get("timeout").and_then(|at| at.node.as_integer()).map(|seconds| format!("for at most {seconds} s")),
        table.bool("async").filter(|waits_not| *waits_not).map(|_| "without waiting for it".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) }
}
