//! See [`LINT`].

use crate::client::providers::{self, ProviderRefusal, Unknown};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema;

declare_lint! {
    /// A model provider that is neither built in nor described.
    ///
    /// The client does not start when it cannot find the provider that the policy demands. A person's own `config.toml` may
    /// happen to describe it, so that the file works for its author and stops everybody else.
    ///
    /// ```toml,flagged
    /// model_provider = "inhouse"
    /// ```
    ///
    /// ```toml,fine
    /// model_provider = "inhouse"
    ///
    /// [model_providers.inhouse]
    /// name = "In-house models"
    /// base_url = "https://models.example.com/v1"
    /// ```
    "unknown-provider", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for refusal in providers::refusals(cx.client()) {
        let ProviderRefusal::Unknown(Unknown { at, id }) = refusal else { continue };
        let message = format!("no provider {} is built in or described in this file", quoted(id));
        let help = "add it under `model_providers`; one in a person's own config.toml saves only that person";
        let described = cx.client().providers().described.iter().take(200);
        let known = described.map(|provider| provider.at.name()).chain(providers::built_in());
        let finding = LINT.value(at, message);
        found.push(match schema::nearest(id, known) {
            Some(near) => {
                let edit = edits::word(cx.text(), at.node.span, near);
                let fix = edit.map(|edit| Fix::guess(format!("write {}", quoted(near)), [edit]));
                finding.help(format!("did you mean {}?", quoted(near))).fix(fix)
            }
            None => finding.help(help),
        });
    }
}
