//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::At;

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
    let policy = cx.policy();
    let of_plugins =
        policy.map("plugins").iter().filter_map(At::view).flat_map(|plugin| plugin.map("mcp_servers")).collect();
    for servers in [policy.map("mcp_servers"), of_plugins] {
        for at in servers.iter().filter(|at| at.name().contains(['*', '?'])) {
            let message = format!("no server is called {}: a wildcard in a name is taken literally", quoted(at.name()));
            found.push(LINT.key(at, message).help("write one entry for each name that a server may have"));
        }
    }
}
