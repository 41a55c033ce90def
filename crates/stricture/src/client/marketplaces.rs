//! Where plugins may come from.

use super::expressions::{self, Ast, ErrorKind};
use super::{Client, fate};
use crate::report::Fate;
use crate::schema::{At, View};

/// The key that says what a source is.
const KIND: &str = "source";

/// Words for what a source is, and keys.
const HOST_PATTERN: &str = "host_pattern";

/// The keys of each kind of source: the client reads them alone, as was asked live. That it takes others beside them is shown by the case
/// `marketplace-source-foreign-fields`.
const KEYS: &[(&str, &[&str])] = &[("git", &["url", "ref"]), (HOST_PATTERN, &[HOST_PATTERN]), ("local", &["path"])];

/// The keys of the table of marketplaces: the allowed sources, and the switch that makes them count.
const SOURCES: &str = "allowed_sources";
const SWITCH: &str = "restrict_to_allowed_sources";

/// An expression for hosts from which plugins may come.
#[derive(Debug)]
pub(crate) struct HostPattern<'d> {
    /// The expression.
    pub(crate) at: At<'d>,
    /// Its text.
    pub(crate) text: &'d str,
    /// What it consists of, or why it is none: with a broken one no source can be used. It loads all the same, as the case
    /// `marketplace-source-broken-host-pattern` shows.
    pub(crate) parsed: Result<Ast, ErrorKind>,
    /// All sources, this one among them.
    sources: At<'d>,
}

impl HostPattern<'_> {
    /// What becomes of all sources where it is no expression: none can be used, asked live.
    pub(crate) fn fate_if_broken(&self) -> Fate {
        fate::dropped(self.sources.path())
    }
}

/// A key that the client drops from a source.
pub(crate) struct ForeignKey<'d> {
    pub(crate) key: &'static str,
    pub(crate) at: At<'d>,
    /// The word for the kind of source.
    pub(crate) kind: At<'d>,
    pub(crate) word: &'d str,
    /// The keys of that kind.
    pub(crate) own: &'static [&'static str],
    /// Whether the source has one of them.
    pub(crate) has_own: bool,
}

/// Allowed sources that do not count.
pub(crate) struct Unrestricted<'d> {
    pub(crate) marketplaces: At<'d>,
    pub(crate) sources: At<'d>,
    /// Where the switch is off, if it is there.
    pub(crate) switch: Option<At<'d>>,
}

impl Unrestricted<'_> {
    /// What becomes of the sources.
    pub(crate) fn fate(&self) -> Fate {
        fate::overruled(self.sources.path())
    }
}

/// All host patterns, in the order of the file.
pub(super) fn host_patterns<'d>(policy: &View<'d>) -> Vec<HostPattern<'d>> {
    let Some(all) = sources(policy) else { return Vec::new() };
    let entries = all.entries();
    let by_host = entries
        .iter()
        .filter_map(At::view)
        .filter(|source| source.get(KIND).and_then(At::word).is_some_and(|(word, _)| word == HOST_PATTERN));
    let pattern = |source: View<'d>| {
        let at = source.get(HOST_PATTERN)?.clone();
        let text = at.node.as_text()?;
        Some(HostPattern { at, text, parsed: expressions::parse(text), sources: all.clone() })
    };
    by_host.filter_map(pattern).collect()
}

/// The keys that the client drops from sources of another kind.
pub(crate) fn foreign_keys<'d>(client: &Client<'d>) -> Vec<ForeignKey<'d>> {
    let mut found = Vec::new();
    let sources = sources(client.policy()).map(|all| all.entries()).unwrap_or_default();
    for source in sources.iter().filter_map(At::view) {
        let Some((kind, (word, _))) = source.get(KIND).and_then(|at| Some((at, at.word()?))) else { continue };
        let Some((_, own)) = KEYS.iter().find(|(known, _)| *known == word) else { continue };
        let has_own = own.iter().any(|key| source.get(key).is_some());
        let foreign = source.given().filter(|(key, _)| *key != KIND && !own.contains(key));
        found.extend(foreign.map(|(key, at)| ForeignKey {
            key,
            at: at.clone(),
            kind: kind.clone(),
            word,
            own,
            has_own,
        }));
    }
    found
}

/// The allowed sources, unless the switch makes them count. Asked live: with it the client refuses other sources, and without it it takes
/// them. Either loads: cases `marketplaces-restricted` and `marketplaces-sources-without-switch`.
pub(crate) fn unrestricted<'d>(client: &Client<'d>) -> Option<Unrestricted<'d>> {
    let marketplaces = table(client.policy())?;
    let keys = marketplaces.view()?;
    let sources = keys.get(SOURCES).filter(|sources| !sources.entries().is_empty())?;
    let switch = keys.get(SWITCH);
    let is_on = switch.is_some_and(|at| at.node.as_bool() != Some(false));
    (!is_on).then(|| Unrestricted { marketplaces, sources: sources.clone(), switch: switch.cloned() })
}

/// The switch that makes the allowed sources count, where there are none: asked live, the client then refuses every source.
pub(crate) fn without_sources<'d>(client: &Client<'d>) -> Option<At<'d>> {
    let keys = table(client.policy())?.view()?;
    let is_empty = keys.get(SOURCES).is_none_or(|sources| sources.entries().is_empty());
    keys.get(SWITCH).filter(|switch| is_empty && switch.node.as_bool() == Some(true)).cloned()
}

fn table<'d>(policy: &View<'d>) -> Option<At<'d>> {
    policy.get("marketplaces").cloned()
}

fn sources<'d>(policy: &View<'d>) -> Option<At<'d>> {
    table(policy)?.view()?.get(SOURCES).cloned()
}
