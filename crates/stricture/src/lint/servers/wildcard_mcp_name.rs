//! See [`LINT`].

use crate::client::mcp;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The name of an MCP server contains a wildcard, which the client takes literally.
    ///
    /// The client compares names character by character. So `*` allows only a server whose name is `*`, and no server has this name.
    /// The client runs a server only if both the name and the identity of the server match, so each name needs its own entry.
    ///
    /// ```toml,flagged
    /// [mcp_servers."docs-*"]
    /// identity = { command = "docs-mcp" }
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs-internal]
    /// identity = { command = "/opt/docs-mcp" }
    /// ```
    "wildcard-mcp-name", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for at in mcp::servers(cx.client()).iter().filter(|at| at.name().contains(['*', '?'])) {
        let message = format!(
            "no MCP server has the name {}: the client takes a wildcard in a name literally",
            quoted(at.name())
        );
        found.push(LINT.key(at, message).help("write one entry for each name that a server may have"));
    }
}
