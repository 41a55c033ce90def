//! See [`LINT`].

use crate::client::providers::{self, Invalid, ProviderRefusal};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::At;

declare_lint! {
    /// The client cannot use a model provider.
    ///
    /// The client refuses the policy unless all of this is true:
    ///
    /// - A provider of your own has a name that is not blank.
    /// - A path that the client does not resolve is absolute.
    /// - The model catalog of the provider `openai` is at one of OpenAI's hosts.
    /// - `aws` contains `profile` or `credential_export`, not both.
    ///
    /// The client checks every provider of the policy, not only the selected one.
    ///
    /// ```toml,flagged
    /// [model_providers.inhouse]
    /// base_url = "https://models.example.com/v1"
    /// ```
    ///
    /// ```toml,fine
    /// [model_providers.inhouse]
    /// name = "In-house models"
    /// base_url = "https://models.example.com/v1"
    /// ```
    "invalid-provider", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (refusal, clients) in providers::refusals(cx.client()) {
        let ProviderRefusal::Invalid(invalid) = refusal else { continue };
        let finding = match invalid {
            Invalid::NoName(provider) => {
                let message =
                    format!("the provider {} has no name: the client refuses the policy", quoted(provider.name()));
                let line = format!("name = {}", edits::string(provider.name()));
                named(provider, LINT.key(provider, message), edits::with_entry(cx.text(), provider.node, &line))
            }
            Invalid::BlankName { provider, name } => {
                let message = format!(
                    "the name of the provider {} has no text: the client refuses the policy",
                    quoted(provider.name())
                );
                let edit = edits::word(cx.text(), name.node.span, provider.name());
                named(provider, LINT.value(name, message), edit)
            }
            Invalid::ForeignCatalog(url) => {
                let message =
                    "the model catalog of the built-in provider must be an HTTPS address at one of OpenAI's hosts";
                LINT.value(url, message).help("remove it, or add a provider with another id")
            }
            Invalid::RelativePath(at, path) => {
                let message = format!("{} must be an absolute path: the client refuses the policy", quoted(path));
                let help = "begin with `/`: here, the client does not resolve relative paths or `~`";
                LINT.value(at, message).help(help)
            }
            Invalid::TwoCredentials { profile, export } => {
                let message = "`aws` has both `profile` and `credential_export`: the client refuses the policy";
                let finding = LINT.key(profile, message).label(export.key_span, "the other key");
                finding.help("keep the key that gives the credentials")
            }
        };
        found.push(finding.with_clients(*clients));
    }
}

fn named(provider: &At<'_>, finding: Finding, edit: Option<Edit>) -> Finding {
    let edit = edit.filter(|_| !provider.name().trim().is_empty());
    let fix = edit.map(|edit| Fix::guess(format!("add {} as its name", quoted(provider.name())), [edit]));
    finding.fix(fix).help("add a name, which people see when they choose a model")
}
