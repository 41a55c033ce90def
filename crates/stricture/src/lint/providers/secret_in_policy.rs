//! See [`LINT`].

use crate::client::secrets::{self, Home};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::report::credentials::{credentials, is_placeholder};
use crate::schema::ProblemKind;
use crate::syntax::{Node, Span, Table, Value};

declare_lint! {
    /// A secret in a file that everybody on the machine can read.
    ///
    /// Bearer tokens, header values that are credentials by the header's name, and keys and tokens of well-known forms anywhere in the
    /// file, comments included. The policy lies on every machine and in every copy of its repository; the client even prints a provider's
    /// token back. What stands for a secret and is none, such as `<token>`, is left alone.
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
    let mut told: Vec<Span> = Vec::new();
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
        told.push(problem.span);
        let message = if place.is_header {
            "a credential in a header stands here for all to read"
        } else {
            "a token stands here for all to read"
        };
        found.push(LINT.about(problem, message).help(help(place.home)));
    }
    told.sort_unstable();
    let mut texts: Option<Vec<Span>> = None;
    for token in credentials(cx.text()) {
        let span = Span::new(token.start, token.end);
        if around(&told, span).is_some() {
            continue;
        }
        // A comment belongs to no key.
        let text = around(texts.get_or_insert_with(|| strings(cx.root())), span);
        let key = text.map(|text| cx.key_at(text)).unwrap_or_default();
        let message = format!("what looks like {} stands here for all to read", token.what);
        found.push(LINT.at(key, span, message).help(format!("take it out of the file, {REVOKE}")));
    }
}

const REVOKE: &str = "and revoke it: what was in a policy is known";

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
            "name an environment variable with `env_key`, or a command that prints the token under `auth`"
        }
        Home::ProviderHeaders => "move the header to `env_http_headers`, with the name of an environment variable",
        Home::Injections => {
            "let the `mitm` table of a permission profile inject the header, from `secret_env_var` or `secret_file`"
        }
        Home::Telemetry => "let the collector know its clients by certificate, or take reports without credentials",
        Home::Elsewhere => "take it out of the file",
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
