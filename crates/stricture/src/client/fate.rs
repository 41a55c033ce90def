//! The effects of the keys that a policy sets. The client enforces a key unless something says otherwise.

use std::collections::{HashMap, HashSet};

use super::Client;
use super::in_force::InForce;
use super::network::ProxyStart;
use super::unfamiliar::Unfamiliar;
use crate::release::{Release, Releases};
use crate::report::{Becomes, Fate, RestReason};
use crate::schema::{Problem, ProblemKind};
use crate::syntax::{KeyPath, Segment, Table};

/// The first release that reports keys that it does not know. The measured release before it, 0.153.0, says nothing of them.
const REPORTS_KEYS: Release = Release::new(0, 157, 0);

/// The first release that starts with the name of an unknown feature, and reports it. Those before 0.114.0 start and say nothing.
const REPORTS_FEATURES: Release = Release::new(0, 124, 0);

/// The releases that report an unknown key, if the client sees at its place which keys are left over.
pub(super) fn telling_keys() -> Releases {
    Releases::from(REPORTS_KEYS)
}

/// The releases that report the name of an unknown feature.
pub(super) fn telling_features() -> Releases {
    Releases::from(REPORTS_FEATURES)
}

/// The fate of what the schema has something against, unless that stops the client or changes nothing. Words that it reads as
/// others are not spoken of at the start.
pub(crate) fn of_problem(problem: &Problem<'_>) -> Option<Fate> {
    let (becomes, told_by) = match problem.kind {
        ProblemKind::UnknownKey { told: true, .. } if !problem.kind.rejects() => (Becomes::Unknown, telling_keys()),
        ProblemKind::UnknownKey { .. } if !problem.kind.rejects() => (Becomes::Unknown, Releases::none()),
        // The cases `guardian-policy-config-blank` and `guardian-extra-policy-empty` show that the client says nothing of them.
        ProblemKind::BlankText => (Becomes::Dropped, Releases::none()),
        ProblemKind::RewrittenWord { means, .. } => (Becomes::Rewritten { to: means }, Releases::none()),
        _ => return None,
    };
    Some(Fate { extent: problem.path.clone(), becomes, told_by })
}

/// The fate of what the client reads and goes on without, whatever else the policy says.
pub(crate) fn dropped(extent: KeyPath) -> Fate {
    Fate { extent, becomes: Becomes::Dropped, told_by: Releases::none() }
}

/// The fate of what an older release does not know and ignores.
pub(crate) fn unfamiliar(unfamiliar: &Unfamiliar<'_>) -> Fate {
    Fate { told_by: unfamiliar.told_by, ..dropped(unfamiliar.path()) }
}

/// The fate of a name that is no feature: the client says at its start that it ignores it, as it was asked live.
pub(crate) fn unknown_feature(extent: KeyPath) -> Fate {
    Fate { extent, becomes: Becomes::Dropped, told_by: telling_features() }
}

/// The fate of what another line of the policy leaves nothing to.
pub(crate) fn overruled(extent: KeyPath) -> Fate {
    Fate { extent, becomes: Becomes::Overruled, told_by: Releases::none() }
}

/// The fate of what the client keeps and makes nothing of for now.
pub(crate) fn at_rest(extent: KeyPath, rest: RestReason) -> Fate {
    Fate { extent, becomes: Becomes::AtRest(rest), told_by: Releases::none() }
}

/// What becomes of each key of a policy, and what that leaves of it.
pub(crate) struct Fates<'f> {
    parts: HashMap<&'f [Segment], Becomes>,
    in_force: InForce,
    proxy: ProxyStart,
}

impl<'f> Fates<'f> {
    /// The fates in the policy with this root, which the client accepts: `told` has all but those of the rules for the network proxy.
    pub(crate) fn of(root: &Table, told: impl Iterator<Item = &'f Fate>) -> Self {
        let mut parts: HashMap<&'f [Segment], Becomes> = HashMap::new();
        for fate in told {
            let known = parts.entry(fate.extent.segments()).or_insert(fate.becomes);
            // What is gone is gone, whatever else could be said of it.
            if !known.is_gone() {
                *known = fate.becomes;
            }
        }
        let gone: HashSet<&[Segment]> =
            parts.iter().filter(|(_, becomes)| becomes.is_gone()).map(|(path, _)| *path).collect();
        let in_force = InForce::of(root, &gone);
        let proxy = Client::of(&in_force.root).proxy_start();
        Self { parts, in_force, proxy }
    }

    /// The client with the policy less what it goes on without.
    pub(crate) fn in_force(&self) -> Client<'_> {
        Client::of(&self.in_force.root)
    }

    /// The path in the author's text of what has this one in the policy that is in force.
    pub(crate) fn written(&self, path: &KeyPath) -> KeyPath {
        self.in_force.written(path)
    }

    /// What becomes of what stands at a path of the author's text: what becomes of the largest part around it that does not do what is
    /// written.
    pub(crate) fn at(&self, path: &KeyPath) -> Becomes {
        let keys = path.segments();
        let around = (1..=keys.len()).find_map(|length| self.parts.get(keys.get(..length)?));
        let rest = || without_proxy(self.proxy, path).map(Becomes::AtRest);
        around.copied().or_else(rest).unwrap_or(Becomes::Enforced)
    }
}

/// Why what stands at a path waits for the network proxy, if it does.
fn without_proxy(proxy: ProxyStart, path: &KeyPath) -> Option<RestReason> {
    let mut keys = path.segments().iter().map(|segment| match segment {
        Segment::Key(key) => key.as_str(),
        Segment::Index(_) => "",
    });
    let key = match (keys.next()?, keys.next()?) {
        ("network_proxy" | "experimental_network", key) => key,
        ("permissions", "network") => keys.next()?,
        ("permissions", _) if keys.next()? == "network" => keys.next()?,
        _ => return None,
    };
    match proxy {
        _ if key == "enabled" => None,
        ProxyStart::Always | ProxyStart::WithNetwork => None,
        ProxyStart::NoNetwork => Some(RestReason::NoNetwork),
        ProxyStart::Never => Some(RestReason::ProxyOff),
        ProxyStart::Unsaid => Some(RestReason::ProxyNotStarted),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema;
    use crate::syntax::Document;

    /// What the client of the release said at its start about keys that it does not know, asked of one such key at a time.
    #[test]
    fn unknown_keys_that_the_client_speaks_of() {
        let cases = [
            ("x = 1", true),
            ("[feedback]\nx = 1", true),
            ("[models.new_thread]\nx = 1", true),
            (
                "[[remote_sandbox_config]]\nhostname_patterns = [\"a\"]\nallowed_sandbox_modes = [\"read-only\"]\nx = 1",
                true,
            ),
            ("[mcp_servers.a]\nidentity = { command = \"a\" }\nx = 1", true),
            ("[plugins.a]\nx = 1", true),
            (
                "allowed_approval_policies = [{ granular = { sandbox_approval = true, rules = true, mcp_elicitations = true, x = true } }]",
                true,
            ),
            ("[otel.exporter.otlp-http]\nendpoint = \"https://a\"\nprotocol = \"json\"\nx = 1", true),
            ("[rules]\nprefix_rules = [{ pattern = [{ token = \"a\", x = 1 }], decision = \"prompt\" }]", true),
            ("[permissions.filesystem]\nx = 1", true),
            ("[permissions.network]\nx = 1", true),
            ("default_permissions = \"a\"\nallowed_permission_profiles = { a = true }\n[permissions.a]\nx = 1", false),
            (
                "default_permissions = \"a\"\nallowed_permission_profiles = { a = true }\n[permissions.a.network]\nx = 1",
                false,
            ),
            ("[apps.a]\nx = 1", false),
            ("[apps.a.tools.b]\nx = 1", false),
            ("[hooks]\nx = []", false),
            ("[[hooks.Stop]]\nx = 1", false),
            ("[[hooks.Stop]]\nhooks = [{ type = \"command\", command = \"/a\", x = 1 }]", false),
            ("[mcp_servers.a]\nidentity = { command = \"a\", x = 1 }", false),
        ];
        for (text, told) in cases {
            let document = Document::parse(text);
            let problems = schema::check(document.root().unwrap(), schema::root());
            let fates: Vec<Fate> = problems.iter().filter_map(of_problem).collect();
            let [fate] = &fates[..] else { panic!("{text}: {fates:?}") };
            let told_by_newest = fate.told_by.contains(Release::newest());
            assert_eq!((fate.becomes, told_by_newest), (Becomes::Unknown, told), "{text}");
        }
    }

    /// What clients 0.157.0 to 0.169.0 said at their start about keys that only later releases know. 0.153.0 said nothing of any, and named
    /// features alone.
    #[test]
    fn keys_of_later_releases_that_older_ones_speak_of() {
        let cases = [
            ("[browser_use.extension]\nrequest_headers = []", "browser_use.extension", "0.157.0 to 0.160.0"),
            ("[config_server]\nbase_url = \"https://a.example\"", "config_server", "0.157.0 to 0.160.0"),
            (
                "[experimental_network]\ntransparent_tcp = true",
                "experimental_network.transparent_tcp",
                "0.157.0 to 0.169.0",
            ),
            ("[otel]\nlog_user_prompt = true", "otel", "0.157.0 to 0.165.0"),
            ("[windows]\nallow_mxc = true", "windows.allow_mxc", "0.157.0 to 0.160.0"),
            ("[features]\nutc_environment_date = true", "features.utc_environment_date", "0.124.0 to 0.169.0"),
            ("[hooks]\nPreModelRequest = []", "hooks.PreModelRequest", ""),
        ];
        for (text, key, expected) in cases {
            let document = Document::parse(text);
            let client = Client::of(document.root().unwrap());
            let mut all = client.unfamiliar().iter();
            let first = all.find(|unfamiliar| unfamiliar.path().to_string() == key).unwrap_or_else(|| panic!("{text}"));
            let ignoring = first.knowledge.ignored;
            assert!(!ignoring.is_empty(), "{text}");
            assert_eq!(unfamiliar(first).told_by.and(ignoring).to_string(), expected, "{text}");
        }
    }
}
