//! See [`LINT`].

use crate::client::mcp::{self, DroppedIdentity};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// An MCP server with two identities, of which the client drops one.
    ///
    /// A `command` given as text wins over a `url`, and a `url` given as text wins over a `command` table. The client says nothing
    /// about the other one, so that a server which only matches that one is switched off.
    ///
    /// ```toml,flagged
    /// [mcp_servers.docs]
    /// identity = { command = "docs-mcp", url = "https://docs.example.com/mcp" }
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs]
    /// identity = { command = "docs-mcp" }
    /// ```
    "dropped-identity", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for DroppedIdentity { entry, path, read } in mcp::dropped_identities(cx.client()) {
        let key = &entry.key;
        let message =
            format!("the client drops {}: a server is one or the other, and this one is the other", quoted(&key.name));
        let finding = LINT.at(path, key.span, message).label(read, "the client reads this one");
        let edits = edits::without(cx.text(), key.span, &entry.value);
        let fix = edits.map(|edits| Fix::safe(format!("remove {}, which does not count", quoted(&key.name)), edits));
        found.push(finding.help("keep the one that is meant").fix(fix));
    }
}
