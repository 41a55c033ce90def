//! See [`LINT`].

use crate::client::mcp;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// An MCP server's name with a wildcard.
    ///
    /// Names are compared letter by letter: `*` allows a server that is called `*`, and none is. A server runs only where its name and
    /// its identity both match, so each name needs an entry of its own.
    ///
    /// ```toml,flagged
    /// [mcp_servers."docs-*"]
    /// identity = { command = "docs-mcp" }
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs-internal]
    /// identity = { command = "docs-mcp" }
    /// ```
    "wildcard-mcp-name", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for at in mcp::servers(cx.client()).iter().filter(|at| at.name().contains(['*', '?'])) {
        let message = format!("no server is called {}: a wildcard in a name is taken literally", quoted(at.name()));
        found.push(LINT.key(at, message).help("write one entry for each name that a server may have"));
    }
}
