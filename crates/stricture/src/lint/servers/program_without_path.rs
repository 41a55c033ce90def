//! See [`LINT`].

use crate::client::doors::DoorKind;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The program of an MCP server has no absolute path.
    ///
    /// The client compares the program as text. The person's configuration decides the rest: the environment and the folder of the
    /// server. So a name without a path means the first program of this name in the person's `PATH`. A path such as `./server` means
    /// the file in a folder that the person sets. Both can be a program of the person's own.
    ///
    /// Write the absolute path of the program, in a folder that only administrators can change.
    ///
    /// Stricture reports all such programs of a policy in one finding.
    ///
    /// ```toml,flagged
    /// [mcp_servers.tickets.identity.command]
    /// executable = "tickets-mcp"
    /// args = [{ match = "exact", value = "--read-only" }]
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.tickets.identity.command]
    /// executable = "/usr/local/bin/tickets-mcp"
    /// args = [{ match = "exact", value = "--read-only" }]
    /// ```
    "program-without-path", Risky, check
}

/// Other programs that a finding shows.
const MOST: usize = 5;

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for door in cx.doors() {
        let DoorKind::ProgramByPath { programs } = &door.kind else { continue };
        let Some((first, others)) = programs.split_first() else { continue };
        let program = quoted(first.node.as_text().unwrap_or_default());
        let message = match others.len() {
            0 => format!("{program} has no absolute path: the person's `PATH` or folder decides which program runs"),
            more => format!("{program} and {more} more have no absolute path: people decide which programs run"),
        };
        let finding = LINT.value(first, message).help("write the absolute path of the program");
        let label = |finding: Finding, at: &crate::schema::At<'_>| finding.label(at.node.span, "also without a path");
        found.push(others.iter().take(MOST).fold(finding, label));
    }
}
