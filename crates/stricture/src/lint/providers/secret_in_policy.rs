//! See [`LINT`].

use crate::client::secrets::{self, Home};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::report::credentials::{credentials, is_placeholder};
use crate::schema::ProblemKind;
use crate::syntax::{Node, Span, Table, Value};

declare_lint! {
    /// A policy contains a secret, which each person on the machine can read.
    ///
    /// Stricture finds bearer tokens, headers whose name says that they carry credentials, and keys and tokens of well-known forms. It also searches
    /// comments.
    ///
    /// The policy is on every machine and in every copy of its repository. The client even prints a provider's token.
    ///
    /// Stricture does not report a placeholder, such as `<token>`.
    ///
    /// ```toml,flagged
    /// [model_providers.gateway]
    /// name = "Gateway"
    /// base_url = "https://models.example.com/v1"
    /// experimental_bearer_token = "f3a1c9e07b5d4826"
    /// ```
    ///
    /// ```toml,fine
    /// [model_providers.gateway]
    /// name = "Gateway"
    /// base_url = "https://models.example.com/v1"
    /// env_key = "GATEWAY_TOKEN"
    /// ```
    "secret-in-policy", Risky, check, secrets
}

/// Pieces of the names of headers that carry credentials, whatever these look like.
const TELLING: &[&str] = &[
    "authorization",
    "secret",
    "password",
    "cookie",
    "credential",
    "api-key",
    "apikey",
    "api_key",
    "x-honeycomb-team",
];

/// How the names of headers end that may carry credentials: many a `X-Cache-Key` carries a word.
const ENDS: &[&str] = &["token", "-key", "_key", "-auth"];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut reported: Vec<Span> = Vec::new();
    let texts_of_secrets = cx.pick(|kind| match kind {
        ProblemKind::Secret { field, name, text } => Some((*field, *name, *text)),
        _ => None,
    });
    for (problem, (field, name, text)) in texts_of_secrets {
        let place = secrets::place(cx.root(), problem, field, name);
        let telling = || place.header.is_some_and(|name| is_telling(name, text));
        if is_placeholder(text) || (place.is_header && !telling()) {
            continue;
        }
        reported.push(problem.span);
        let message = if place.is_header {
            "a header contains a credential: each person on the machine can read it"
        } else {
            "a policy contains a token: each person on the machine can read it"
        };
        found.push(LINT.about(problem, message).help(help(place.home)));
    }
    reported.sort_unstable();
    let mut texts: Option<Vec<Span>> = None;
    for token in credentials(cx.text()) {
        let span = Span::new(token.start, token.end);
        if around(&reported, span).is_some() {
            continue;
        }
        // A comment belongs to no key.
        let text = around(texts.get_or_insert_with(|| strings(cx.root())), span);
        let key = text.map(|text| cx.key_at(text)).unwrap_or_default();
        let message = format!("a text looks like {}: each person on the machine can read it", token.what);
        found.push(LINT.at(key, span, message).help(format!("remove it from the policy, {REVOKE}")));
    }
}

const REVOKE: &str = "and revoke it: a secret from a policy is no longer secret";

/// Whether a header of this name carries a credential in this text.
fn is_telling(name: &str, text: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let is_drawn = || text.bytes().any(|b| b.is_ascii_digit()) && text.trim().len() >= 8;
    TELLING.iter().any(|piece| name.contains(piece)) || ENDS.iter().any(|end| name.ends_with(end)) && is_drawn()
}

/// Where the secret can stand instead.
fn help(home: Home) -> String {
    let instead = match home {
        Home::BearerToken => {
            "name an environment variable with `env_key`, or a command that prints the token with `auth`"
        }
        Home::ProviderHeaders => "move the header to `env_http_headers`, with the name of an environment variable",
        Home::Injections => {
            "add the header in the `mitm` table of a permission profile, from `secret_env_var` or `secret_file`"
        }
        Home::Telemetry => "set up the collector for client certificates, or for reports without credentials",
        Home::Elsewhere => "remove it from the policy",
    };
    format!("{instead}; {REVOKE}")
}

/// The texts of all strings of a document, in order.
fn strings(root: &Table) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut tables = vec![root];
    while let Some(table) = tables.pop() {
        let mut nodes: Vec<&Node> = table.entries().iter().map(|entry| &entry.value).collect();
        while let Some(node) = nodes.pop() {
            match &node.value {
                Value::Table(table) => tables.push(table),
                Value::Array(elements) => nodes.extend(elements),
                Value::String(_) => spans.push(node.span),
                _ => {}
            }
        }
    }
    spans.sort_unstable();
    spans
}

/// The one of `spans`, which are in order and do not overlap, in which `span` lies.
fn around(spans: &[Span], span: Span) -> Option<Span> {
    let after = spans.partition_point(|other| other.start() <= span.start());
    spans.get(after.checked_sub(1)?).copied().filter(|other| span.end() <= other.end())
}
