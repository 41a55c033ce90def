//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{At, View};
use crate::syntax::{Entry, KeyPath, Table, Value};

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

/// The two keys of an identity, of which the client reads one.
const KEYS: &[&str] = &["command", "url"];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let policy = cx.policy();
    let plugins = policy.map("plugins");
    let servers = plugins.iter().filter_map(At::view).flat_map(|plugin| plugin.map("mcp_servers"));
    for server in policy.map("mcp_servers").into_iter().chain(servers) {
        let Some(identity) = server.view().and_then(|server| server.get("identity").cloned()) else { continue };
        let Some(read) = identity.chosen().and_then(|(_, _, read)| read.view()) else { continue };
        let Value::Table(table) = &identity.node.value else { continue };
        for (entry, path) in dropped(table, &read, &identity.path()) {
            let key = &entry.key;
            let kept = read.given().next().map_or(key.span, |(_, at)| at.key_span);
            let message = format!(
                "the client drops {}: a server is one or the other, and this one is the other",
                quoted(&key.name)
            );
            let finding = LINT.at(path, key.span, message).label(kept, "the client reads this one");
            let edits = edits::without(cx.text(), key.span, &entry.value);
            let fix =
                edits.map(|edits| Fix::safe(format!("remove {}, which does not count", quoted(&key.name)), edits));
            found.push(finding.help("keep the one that is meant").fix(fix));
        }
    }
}

/// The keys of an identity that the reading chosen by the client does not have.
fn dropped<'t>(table: &'t Table, read: &View<'_>, path: &KeyPath) -> Vec<(&'t Entry, KeyPath)> {
    let is_dropped = |name: &str| KEYS.contains(&name) && read.table.field(name).is_none();
    let entries = table.entries().iter();
    entries.filter(|entry| is_dropped(&entry.key.name)).map(|entry| (entry, path.key(&entry.key.name))).collect()
}

/// Whether a key that a table does not know is an identity that this lint tells about.
pub(in crate::lint) fn is_about(key: &str, table: &str) -> bool {
    KEYS.contains(&key) && matches!(table, "mcp_command" | "mcp_url")
}
