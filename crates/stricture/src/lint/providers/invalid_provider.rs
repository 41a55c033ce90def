//! See [`LINT`].

use crate::lint::providers::reserved_provider;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{At, View, is_vendor_catalog};
use crate::syntax::Value;

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
    for at in cx.policy().map("model_providers") {
        let Some(provider) = at.view() else { continue };
        if !reserved_provider::is_built_in(at.name()) {
            name(cx.text(), &at, &provider, found);
        }
        if at.name() == "openai"
            && let Some(url) =
                provider.get("model_catalog_url").filter(|url| !url.node.as_text().is_none_or(is_vendor_catalog))
        {
            let message = "the catalog of the built-in provider must be an HTTPS address at one of the vendor's hosts";
            found.push(LINT.value(url, message).help("remove it, or describe a provider under another id"));
        }
        if at.name() == "gcp"
            && let Some(file) = provider.get("credential_file")
        {
            absolute(file, found);
        }
        working_folder(&at, &provider, found);
        if let Some(aws) = provider.view("aws")
            && let (Some(profile), Some(export)) = (aws.get("profile"), aws.get("credential_export"))
        {
            let message = "`profile` and `credential_export` exclude each other";
            let finding = LINT.key(profile, message).label(export.key_span, "the other one");
            found.push(finding.help("keep the one that yields the credentials"));
        }
    }
}

fn name(text: &str, at: &At<'_>, provider: &View<'_>, found: &mut Vec<Finding>) {
    let (finding, edit) = match provider.get("name") {
        None => {
            let line = format!("name = {}", edits::string(at.name()));
            let message = format!("the provider {} has no name", quoted(at.name()));
            (LINT.key(at, message), edits::with_entry(text, at.node, &line))
        }
        Some(name) if name.node.as_text().is_some_and(|text| text.trim().is_empty()) => {
            let message = format!("the name of the provider {} is blank", quoted(at.name()));
            (LINT.value(name, message), edits::word(text, name.node.span, at.name()))
        }
        Some(_) => return,
    };
    let fix = edit.filter(|_| !at.name().trim().is_empty()).map(|edit| Fix::guess("name it after its id", [edit]));
    found.push(finding.fix(fix).help("give it a name, which people see when they choose a model"));
}

/// A folder that the client resolves only where all tables on the way to it are written as tables.
fn working_folder(at: &At<'_>, provider: &View<'_>, found: &mut Vec<Finding>) {
    let Some(auth) = provider.get("auth") else { return };
    let resolved = [at, auth].iter().all(|at| matches!(at.node.value, Value::Table(_)));
    if let Some(cwd) = auth.view().and_then(|auth| auth.get("cwd").cloned()).filter(|_| !resolved) {
        absolute(&cwd, found);
    }
}

fn absolute(at: &At<'_>, found: &mut Vec<Finding>) {
    if let Some(path) = at.node.as_text().filter(|path| !path.starts_with('/')) {
        let message = format!("{} must be an absolute path", quoted(path));
        found.push(
            LINT.value(at, message).help("begin with `/`: the client resolves neither relative paths nor `~` here"),
        );
    }
}
