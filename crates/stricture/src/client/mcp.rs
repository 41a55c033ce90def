//! The MCP servers that a policy allows, and the choice between two identities of one server.

use super::{Client, fate};
use crate::report::Fate;
use crate::schema::{At, View};
use crate::syntax::{Entry, KeyPath, Span, Value};

/// The table of servers, in the policy and in a plugin.
const SERVERS: &str = "mcp_servers";

/// The two keys of an identity, of which the client reads one.
const IDENTITIES: &[&str] = &["command", "url"];

/// The forms of an identity, as the schema names them, in which one of the two may stand beside the other and is dropped.
const FORMS_THAT_DROP: &[&str] = &["mcp_command", "mcp_url"];

/// An identity that the client drops.
pub(crate) struct DroppedIdentity<'d> {
    pub(crate) entry: &'d Entry,
    pub(crate) path: KeyPath,
    /// The key that it reads.
    pub(crate) read: Span,
}

impl DroppedIdentity<'_> {
    /// What becomes of it.
    pub(crate) fn fate(&self) -> Fate {
        fate::overruled(self.path.clone())
    }
}

/// All servers, those of plugins last.
pub(crate) fn servers<'d>(client: &Client<'d>) -> Vec<At<'d>> {
    let policy = client.policy();
    let plugins = policy.map("plugins");
    let of_plugins = plugins.iter().filter_map(At::view).flat_map(|plugin| plugin.map(SERVERS));
    policy.map(SERVERS).into_iter().chain(of_plugins).collect()
}

/// The identities that do not count. A `command` given as text wins over a `url`, and a `url` given as text over a `command` table: of the
/// other one the client does not even look at what is wrong with it, as the cases `mcp-identity-command-text-url-broken`,
/// `mcp-identity-command-text-url-number`, `mcp-identity-command-broken-url-text` and `mcp-identity-dropped-regex-broken` show.
pub(crate) fn dropped_identities<'d>(client: &Client<'d>) -> Vec<DroppedIdentity<'d>> {
    let mut found = Vec::new();
    for server in servers(client) {
        let Some(identity) = server.view().and_then(|server| server.get("identity").cloned()) else { continue };
        let Some(read) = identity.chosen().and_then(|(_, _, read)| read.view()) else { continue };
        let Value::Table(table) = &identity.node.value else { continue };
        let path = identity.path();
        for entry in table.entries().iter().filter(|entry| is_unread(&entry.key.name, &read)) {
            let kept = read.given().next().map_or(entry.key.span, |(_, at)| at.key_span);
            found.push(DroppedIdentity { entry, path: path.key(&entry.key.name), read: kept });
        }
    }
    found
}

/// Whether a key is an identity that the form which the client has chosen does not have.
fn is_unread(key: &str, read: &View<'_>) -> bool {
    IDENTITIES.contains(&key) && read.table.field(key).is_none()
}

/// Whether a key that a table of this name does not know is one of [`dropped_identities`].
pub(crate) fn is_dropped_identity(key: &str, table: &str) -> bool {
    IDENTITIES.contains(&key) && FORMS_THAT_DROP.contains(&table)
}
