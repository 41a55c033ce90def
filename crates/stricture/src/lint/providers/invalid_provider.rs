//! See [`LINT`].

use crate::client::providers::{self, Invalid, ProviderRefusal};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::At;

declare_lint! {
    /// A model provider that the client cannot use.
    ///
    /// A provider needs a name that is not blank. Paths must be absolute where the client does not resolve them, and the model
    /// catalog of the built-in provider must lie at one of the vendor's hosts. Every provider of the file is checked, not only
    /// the one that is selected.
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
    for refusal in providers::refusals(cx.client()) {
        let ProviderRefusal::Invalid(invalid) = refusal else { continue };
        found.push(match invalid {
            Invalid::NoName(provider) => {
                let message = format!("the provider {} has no name", quoted(provider.name()));
                let line = format!("name = {}", edits::string(provider.name()));
                named(provider, LINT.key(provider, message), edits::with_entry(cx.text(), provider.node, &line))
            }
            Invalid::BlankName { provider, name } => {
                let message = format!("the name of the provider {} is blank", quoted(provider.name()));
                let edit = edits::word(cx.text(), name.node.span, provider.name());
                named(provider, LINT.value(name, message), edit)
            }
            Invalid::ForeignCatalog(url) => {
                let message =
                    "the catalog of the built-in provider must be an HTTPS address at one of the vendor's hosts";
                LINT.value(url, message).help("remove it, or describe a provider under another id")
            }
            Invalid::RelativePath(at, path) => {
                let message = format!("{} must be an absolute path", quoted(path));
                let help = "begin with `/`: the client resolves neither relative paths nor `~` here";
                LINT.value(at, message).help(help)
            }
            Invalid::TwoCredentials { profile, export } => {
                let message = "`profile` and `credential_export` exclude each other";
                let finding = LINT.key(profile, message).label(export.key_span, "the other one");
                finding.help("keep the one that yields the credentials")
            }
        });
    }
}

fn named(provider: &At<'_>, finding: Finding, edit: Option<Edit>) -> Finding {
    let edit = edit.filter(|_| !provider.name().trim().is_empty());
    let fix = edit.map(|edit| Fix::guess("name it after its id", [edit]));
    finding.fix(fix).help("give it a name, which people see when they choose a model")
}
