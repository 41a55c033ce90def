//! The MCP servers that a policy allows, what an identity is compared with, and the choice between two identities of one server.

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

/// What a server's configuration must say. The client compares the two texts as they are: upper and lower case, wildcards and a slash at the end
/// all differ. It starts a program without a shell, so nothing expands `~` or a variable, and nothing splits off arguments. The rows of
/// `fixtures/servers/identities.toml` show this.
pub(crate) struct Identity<'d> {
    /// The text in the policy.
    pub(crate) at: At<'d>,
    pub(crate) part: Part,
}

/// The part of a server's configuration that an identity is about.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The program, with any arguments.
    Program,
    /// The program, where patterns for its arguments stand beside it.
    ProgramWithArguments,
    /// The whole address.
    Address,
    /// The beginning of the address.
    AddressPrefix,
}

/// The identities that are texts, not expressions, as far as the client uses them.
pub(crate) fn identities<'d>(client: &Client<'d>) -> Vec<Identity<'d>> {
    let rules = servers(client).into_iter().filter_map(|server| server.view());
    rules.filter_map(|rule| Identity::of(&rule.get("identity")?.chosen()?.2.view()?)).collect()
}

impl<'d> Identity<'d> {
    fn of(read: &View<'d>) -> Option<Self> {
        let (key, given) = read.given().next()?;
        let (at, part) = match (key, given.view(), given.tagged()) {
            ("command", Some(matcher), _) => (matcher.get("executable")?.clone(), Part::ProgramWithArguments),
            ("command", ..) => (given.clone(), Part::Program),
            ("url", _, Some(("exact", matcher))) => (matcher.get("value")?.clone(), Part::Address),
            ("url", _, Some(("prefix", matcher))) => (matcher.get("value")?.clone(), Part::AddressPrefix),
            ("url", None, None) => (given.clone(), Part::Address),
            _ => return None,
        };
        at.node.as_text().is_some().then_some(Self { at, part })
    }

    /// The text in the policy.
    pub(crate) fn text(&self) -> &'d str {
        self.at.node.as_text().unwrap_or_default()
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
