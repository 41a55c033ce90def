//! See [`LINT`].

use crate::client::mcp::{self, DroppedIdentity};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// An MCP server has both a `command` and a `url`, and the client ignores one of them.
    ///
    /// A `command` as a string overrides a `url`. A `url` as a string overrides a `command` table. The client gives no warning about
    /// the key that it ignores. If a server matches only the ignored key, the client does not run the server.
    ///
    /// ```toml,flagged
    /// [mcp_servers.docs]
    /// identity = { command = "docs-mcp", url = "https://docs.example.com/mcp" }
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs]
    /// identity = { command = "/opt/docs-mcp" }
    /// ```
    "dropped-identity", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for dropped in mcp::dropped_identities(cx.client()) {
        let fate = dropped.fate();
        let DroppedIdentity { entry, path, read } = dropped;
        let key = &entry.key;
        let message = format!(
            "the client ignores {}: an MCP server has either a `command` or a `url`, not both",
            quoted(&key.name)
        );
        let finding = LINT.at(path, key.span, message).with_fate(fate).label(read, "the client uses this key");
        let edits = edits::without(cx.text(), key.span, &entry.value);
        let fix =
            edits.map(|edits| Fix::safe(format!("remove {}, which the client ignores", quoted(&key.name)), edits));
        found.push(finding.help("keep only `command` or only `url`").fix(fix));
    }
}
