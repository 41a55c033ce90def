//! The client's conditions for the interception of requests, in the `mitm` tables of profiles.

use std::collections::{HashMap, HashSet};

use globset::GlobBuilder;

use crate::client::domains::normal_host;
use crate::client::network::ProfileNetwork;
use crate::client::{Client, features};
use crate::schema::{At, View, is_token};
use crate::syntax::Span;

/// What stops the client, and where.
pub(crate) struct MitmRefusal {
    pub(crate) span: Span,
    pub(crate) why: Why,
}

/// Why an interception stops the client.
pub(crate) enum Why {
    /// The action has no operation, or only empty ones.
    DoesNothing {
        action: String,
    },
    /// The key needs version 2.
    NeedsVersionTwo {
        key: &'static str,
    },
    /// Two actions of one hook use an operation that can run once.
    RunsOnce {
        operation: &'static str,
    },
    /// Nothing masks the credentials with which it signs.
    NothingMasks,
    NoScheme {
        text: String,
    },
    PortZero,
    InexactHost {
        host: String,
    },
    NoMethods,
    BlankMethod,
    NoPathPrefixes,
    EmptyPathPrefix,
    NoPattern {
        pattern: String,
    },
    /// The key is reserved.
    Body,
    /// A query parameter without a name or without values.
    EmptyQuery,
    NoHeaderName {
        name: String,
    },
    /// A header that cannot be added.
    UserAgent,
    /// A placeholder in a header that cannot hold this one.
    HeaderPlaceholder,
    BlankVariable,
    RelativeSecretFile,
    /// A header with no source of its value, or with two.
    NotOneSource,
    Replacements {
        count: usize,
    },
    /// A placeholder of another size or of other characters than one in a body has.
    BodyPlaceholder,
    OverlappingPlaceholders {
        other: String,
    },
    /// A text that cannot be part of a signature.
    SignedText {
        text: String,
        key: &'static str,
    },
    LargeBody,
    NoSource {
        text: String,
    },
}

/// Headers in which no placeholder may stand: the case `inject-placeholder-in-host`.
const FIXED_HEADERS: &[&str] = &["host", "content-length", "transfer-encoding", "connection", "trailer", "upgrade"];

/// Most secrets of one action: the cases `body-secret-32-replacements` and `body-secret-33-replacements`.
pub(crate) const MOST_SECRETS: usize = 32;

/// Largest body that is read for them: the cases `body-secret-limit-16-mib` and `body-secret-limit-above-16-mib`.
pub(crate) const LARGEST_BODY: i64 = 16_777_216;

/// The operation that puts secrets into a body, and the one that signs requests.
const BODY: &str = "body_secret_substitution";
const SIGNING: &str = "aws_sigv4";

/// Operations that may run once for a request: the cases `body-secret-twice-in-hook` and `aws-twice-in-hook`.
const ONCE: &[&str] = &[BODY, SIGNING];

const PLACEHOLDER: &str = "placeholder";

/// All that stops the client: in every profile what does not need the rest of it, and in the selected one, with all that it inherits, the
/// whole. The cases `mitm-*` show which is which, those with `unselected` in their names above all.
pub(crate) fn refusals(client: &Client<'_>) -> Vec<MitmRefusal> {
    let mut found = Found(Vec::new());
    for profile in &client.profiles().described {
        if let Some(table) = profile.view().as_ref().and_then(ProfileNetwork::of).and_then(|network| network.mitm()) {
            found.read(&table);
        }
    }
    client.selected_profile(|profile| {
        let network = ProfileNetwork::of(profile)?;
        let table = network.mitm()?;
        found.read(&table);
        found.selected(&table);
        let masked = features::switch(client, features::CREDENTIAL_MASKING) == Some(true);
        if client.proxy_start().runs_under(Some(&network)) && !masked {
            found.without_masking(&table);
        }
        Some(())
    });
    found.0
}

/// What was found.
struct Found(Vec<MitmRefusal>);

impl Found {
    fn push(&mut self, span: Span, why: Why) {
        self.0.push(MitmRefusal { span, why });
    }

    /// What is checked in every profile: the cases `mitm-action-*`, `*-without-version` and `*-twice-in-hook`.
    fn read(&mut self, mitm: &View<'_>) {
        let second = mitm.get("version").is_some_and(|at| at.node.as_integer() == Some(2));
        let mut operations: HashMap<&str, Vec<&'static str>> = HashMap::new();
        for at in mitm.map("actions") {
            let Some(action) = at.view() else { continue };
            let does = |at: &At<'_>| !at.node.as_array().is_some_and(<[_]>::is_empty);
            if !action.given().any(|(_, at)| does(at)) {
                self.push(at.key_span, Why::DoesNothing { action: at.name().to_owned() });
            }
            operations.insert(at.name(), action.given().map(|(key, _)| key).filter(|key| ONCE.contains(key)).collect());
            if second {
                continue;
            }
            for key in ONCE {
                if let Some(at) = action.get(key) {
                    self.push(at.key_span, Why::NeedsVersionTwo { key });
                }
            }
            for header in action.items("inject_request_headers").iter().filter_map(At::view) {
                if let Some(at) = header.get(PLACEHOLDER) {
                    self.push(at.key_span, Why::NeedsVersionTwo { key: PLACEHOLDER });
                }
            }
        }
        for hook in mitm.map("hooks").iter().filter_map(At::view) {
            for key in ["schemes", "ports"] {
                if let Some(at) = hook.get(key).filter(|at| !second && !at.items().is_empty()) {
                    self.push(at.key_span, Why::NeedsVersionTwo { key });
                }
            }
            for operation in ONCE {
                let actions = hook.items("action");
                let mut users = actions.iter().filter(|name| {
                    let keys = name.node.as_text().and_then(|name| operations.get(name));
                    keys.is_some_and(|keys| keys.contains(operation))
                });
                if let (Some(_), Some(second)) = (users.next(), users.next()) {
                    self.push(second.node.span, Why::RunsOnce { operation });
                }
            }
        }
    }

    /// What is checked in the selected profile only: its hooks, and the actions that they name.
    fn selected(&mut self, mitm: &View<'_>) {
        let mut checked = HashSet::new();
        for hook in mitm.map("hooks").iter().filter_map(At::view) {
            self.hook(&hook);
        }
        for action in used_actions(mitm) {
            if checked.insert(action.name())
                && let Some(action) = action.view()
            {
                self.action(&action);
            }
        }
    }

    /// Actions that sign, where nothing masks credentials: the cases `aws-with-proxy-on` and `aws-unused-with-proxy-on`.
    fn without_masking(&mut self, mitm: &View<'_>) {
        for action in used_actions(mitm) {
            if let Some(signing) = action.view().as_ref().and_then(|action| action.get(SIGNING)) {
                self.push(signing.key_span, Why::NothingMasks);
            }
        }
    }

    /// The cases `mitm-*`, a few for each key.
    fn hook(&mut self, hook: &View<'_>) {
        for (span, scheme) in texts(hook, "schemes") {
            if !scheme.eq_ignore_ascii_case("http") && !scheme.eq_ignore_ascii_case("https") {
                self.push(span, Why::NoScheme { text: scheme.to_owned() });
            }
        }
        for at in hook.items("ports").iter().filter(|at| at.node.as_integer() == Some(0)) {
            self.push(at.node.span, Why::PortZero);
        }
        if let Some((span, host)) = text(hook, "host") {
            let normal = normal_host(host);
            if normal.is_empty() || normal.contains('*') {
                self.push(span, Why::InexactHost { host: host.to_owned() });
            }
        }
        for (key, why) in [("methods", Why::NoMethods), ("path_prefixes", Why::NoPathPrefixes)] {
            if let Some(at) = hook.get(key).filter(|at| at.items().is_empty()) {
                self.push(at.node.span, why);
            }
        }
        for (span, method) in texts(hook, "methods") {
            if method.trim().is_empty() {
                self.push(span, Why::BlankMethod);
            }
        }
        for (span, prefix) in texts(hook, "path_prefixes") {
            self.matcher(span, prefix, true);
        }
        if let Some(body) = hook.get("body") {
            self.push(body.key_span, Why::Body);
        }
        for at in hook.map("query") {
            if at.name().is_empty() || at.items().is_empty() {
                self.push(at.key_span, Why::EmptyQuery);
            }
            self.values(&at);
        }
        for at in hook.map("headers") {
            self.header_name(at.key_span, at.name());
            self.values(&at);
        }
    }

    fn values(&mut self, at: &At<'_>) {
        for value in at.items() {
            if let Some(text) = value.node.as_text() {
                self.matcher(value.node.span, text, false);
            }
        }
    }

    /// A text to compare with: literal, or a pattern when it says so. The cases `mitm-path-*`.
    fn matcher(&mut self, span: Span, text: &str, path: bool) {
        if let Some(pattern) = text.strip_prefix("pattern:") {
            if pattern.is_empty() || !is_glob(pattern) {
                self.push(span, Why::NoPattern { pattern: pattern.to_owned() });
            }
            return;
        }
        let literal = text.strip_prefix("literal:").unwrap_or(text);
        if path && literal.is_empty() {
            self.push(span, Why::EmptyPathPrefix);
        }
    }

    fn action(&mut self, action: &View<'_>) {
        for (span, name) in texts(action, "strip_request_headers") {
            self.header_name(span, name);
        }
        for at in action.items("inject_request_headers") {
            if let Some(header) = at.view() {
                self.injected(&at, &header);
            }
        }
        if let Some(body) = action.view(BODY) {
            self.substitution(&body);
        }
        if let Some(signing) = action.view(SIGNING) {
            self.signing(&signing);
        }
    }

    /// The cases `inject-*`.
    fn injected(&mut self, at: &At<'_>, header: &View<'_>) {
        let name = header.text("name").unwrap_or_default();
        let name_span = header.get("name").map_or(at.node.span, |at| at.node.span);
        self.header_name(name_span, name);
        let lower = name.to_ascii_lowercase();
        if lower == "user-agent" {
            self.push(name_span, Why::UserAgent);
        }
        if let Some((span, placeholder)) = text(header, PLACEHOLDER) {
            let control = placeholder.chars().any(|c| (c.is_ascii_control()) && c != '\t');
            if placeholder.is_empty() || control || FIXED_HEADERS.contains(&lower.as_str()) {
                self.push(span, Why::HeaderPlaceholder);
            }
        }
        match (header.get("secret_env_var"), header.get("secret_file")) {
            (Some(variable), None) => {
                if variable.node.as_text().is_some_and(|text| text.trim().is_empty()) {
                    self.push(variable.node.span, Why::BlankVariable);
                }
            }
            (None, Some(file)) => {
                if file.node.as_text().is_some_and(|path| path.trim().is_empty() || !path.starts_with('/')) {
                    self.push(file.node.span, Why::RelativeSecretFile);
                }
            }
            _ => self.push(at.node.span, Why::NotOneSource),
        }
    }

    /// The cases `body-secret-*`.
    fn substitution(&mut self, body: &View<'_>) {
        self.limits(body);
        let secrets = body.items("replacements");
        if (secrets.is_empty() || secrets.len() > MOST_SECRETS)
            && let Some(at) = body.get("replacements")
        {
            self.push(at.node.span, Why::Replacements { count: secrets.len() });
        }
        let mut placeholders: Vec<&str> = Vec::new();
        for secret in secrets.iter().take(MOST_SECRETS + 1).filter_map(At::view) {
            if let Some((span, text)) = text(&secret, PLACEHOLDER) {
                if !text.is_ascii() || !(16..=256).contains(&text.len()) {
                    self.push(span, Why::BodyPlaceholder);
                }
                if let Some(other) = placeholders.iter().find(|other| other.contains(text) || text.contains(**other)) {
                    self.push(span, Why::OverlappingPlaceholders { other: (*other).to_owned() });
                }
                placeholders.push(text);
            }
            if let Some(at) = secret.get("secret") {
                self.source(at);
            }
        }
    }

    /// The cases `aws-*`.
    fn signing(&mut self, signing: &View<'_>) {
        self.limits(signing);
        for (key, longest, extra) in
            [("placeholder_access_key_id", 128, "-_"), ("region", usize::MAX, "-"), ("service", usize::MAX, "-")]
        {
            let Some((span, text)) = text(signing, key) else { continue };
            let may_hold = |c: char| c.is_ascii_alphanumeric() || extra.contains(c);
            if !(1..=longest).contains(&text.len()) || !text.chars().all(may_hold) {
                self.push(span, Why::SignedText { text: text.to_owned(), key });
            }
        }
        for key in ["access_key_id", "secret_access_key", "session_token"] {
            if let Some(at) = signing.get(key) {
                self.source(at);
            }
        }
    }

    /// The cases `body-secret-port-zero`, `aws-port-zero` and `aws-limit-above-16-mib`.
    fn limits(&mut self, table: &View<'_>) {
        if let Some(at) = table.get("port").filter(|at| at.node.as_integer() == Some(0)) {
            self.push(at.node.span, Why::PortZero);
        }
        let too_large = |at: &&At<'_>| at.node.as_integer().is_some_and(|bytes| bytes > LARGEST_BODY);
        if let Some(at) = table.get("max_body_bytes").filter(too_large) {
            self.push(at.node.span, Why::LargeBody);
        }
    }

    /// Where a secret comes from: the cases `secret-source-*`.
    fn source(&mut self, at: &At<'_>) {
        let Some((kind, Some(value))) = at.word() else { return };
        let Some(text) = value.node.as_text() else { return };
        let fits = match kind {
            "env_var" => !text.is_empty() && !text.contains(['=', '\0']),
            _ => text.starts_with('/'),
        };
        if !fits {
            self.push(value.node.span, Why::NoSource { text: text.to_owned() });
        }
    }

    /// The cases `mitm-headers-bad-name`, `mitm-strip-bad-name` and `inject-no-name`.
    fn header_name(&mut self, span: Span, name: &str) {
        if !is_token(name) || name.len() > usize::from(u16::MAX) {
            self.push(span, Why::NoHeaderName { name: name.to_owned() });
        }
    }
}

/// The actions that hooks name, as often as they are named: nobody looks at others, as the case `mitm-strip-bad-name-unused` shows.
fn used_actions<'d>(mitm: &View<'d>) -> Vec<At<'d>> {
    let actions = mitm.map("actions");
    let by_name: HashMap<&str, &At<'d>> = actions.iter().map(|at| (at.name(), at)).collect();
    let hooks = mitm.map("hooks");
    let names = hooks.iter().filter_map(At::view).flat_map(|hook| hook.items("action"));
    names.filter_map(|name| by_name.get(name.node.as_text()?).copied().cloned()).collect()
}

fn is_glob(pattern: &str) -> bool {
    GlobBuilder::new(pattern).backslash_escape(true).build().is_ok()
}

fn text<'d>(view: &View<'d>, key: &str) -> Option<(Span, &'d str)> {
    let at = view.get(key)?;
    Some((at.node.span, at.node.as_text()?))
}

fn texts<'d>(view: &View<'d>, key: &str) -> Vec<(Span, &'d str)> {
    view.items(key).iter().filter_map(|at| Some((at.node.span, at.node.as_text()?))).collect()
}
