//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{At, View};

declare_lint! {
    /// A model provider that the client does not let anyone redefine.
    ///
    /// The ids of the built-in providers are reserved. `ollama` and `lmstudio` may not be described at all; `openai` takes only
    /// a `model_catalog_url`; the Amazon and Google ones take the few keys that say how to reach an account.
    ///
    /// ```toml,flagged
    /// [model_providers.openai]
    /// base_url = "https://models.example.com/v1"
    /// ```
    ///
    /// ```toml,fine
    /// [model_providers.inhouse]
    /// name = "In-house models"
    /// base_url = "https://models.example.com/v1"
    /// ```
    "reserved-provider", Rejected, check
}

/// The built-in providers, each with the keys that may be set; `None` where it may not be described at all.
const BUILT_IN: &[(&str, Option<&[&str]>)] = &[
    ("openai", Some(&["model_catalog_url"])),
    ("ollama", None),
    ("lmstudio", None),
    ("amazon-bedrock", Some(&["base_url", "auth", "http_headers", "aws"])),
    ("amazon-bedrock-runtime", Some(&["base_url", "auth", "http_headers", "aws"])),
    ("gcp", Some(&["base_url", "auth", "http_headers", "project_id", "location", "credential_file"])),
];

/// The ids of the providers that the client has.
pub(in crate::lint) fn built_in<'s>() -> impl Iterator<Item = &'s str> {
    BUILT_IN.iter().map(|(id, _)| *id)
}

/// Whether the client has a provider of this id.
pub(in crate::lint) fn is_built_in(id: &str) -> bool {
    built_in().any(|known| known == id)
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for at in cx.policy().map("model_providers") {
        let Some((id, settable)) = BUILT_IN.iter().find(|(id, _)| *id == at.name()) else { continue };
        let Some(provider) = at.view() else { continue };
        let Some(settable) = settable else {
            let message = format!("the provider {} is built in and cannot be described", quoted(id));
            found.push(LINT.key(&at, message).help("remove the table, or describe a provider under another id"));
            continue;
        };
        for (key, value) in set_keys(&provider).filter(|(key, _)| !settable.contains(key)) {
            let message = format!("{} of the built-in provider {} cannot be set", quoted(key), quoted(id));
            let help =
                format!("keys that can be set here: {}; or describe a provider under another id", settable.join(", "));
            found.push(LINT.key(value, message).help(help));
        }
    }
}

/// The keys that differ from what the client assumes.
fn set_keys<'v, 'd>(provider: &'v View<'d>) -> impl Iterator<Item = (&'static str, &'v At<'d>)> {
    provider.given().filter(|(key, at)| {
        let default = provider.table.field(key).and_then(|field| field.default);
        match (*key, default) {
            ("name" | "wire_api", Some(default)) => at.node.as_text() != Some(default),
            (key, Some("false")) if key.starts_with("supports_") || key == "requires_openai_auth" => {
                at.node.as_bool() != Some(false)
            }
            _ => true,
        }
    })
}
