//! See [`LINT`].

use super::{Context, declare_lint, quoted, reserved_provider};
use crate::report::Finding;
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
            name(&at, &provider, found);
        }
        if at.name() == "openai"
            && let Some(url) = provider.get("model_catalog_url").filter(|url| !url.node.as_text().is_none_or(is_vendor_catalog))
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
            && let (Some(profile), Some(_)) = (aws.get("profile"), aws.get("credential_export"))
        {
            let message = "`profile` and `credential_export` exclude each other";
            found.push(LINT.key(profile, message).help("keep the one that yields the credentials"));
        }
    }
}

fn name(at: &At<'_>, provider: &View<'_>, found: &mut Vec<Finding>) {
    let finding = match provider.get("name") {
        None => LINT.key(at, format!("the provider {} has no name", quoted(at.name()))),
        Some(name) if name.node.as_text().is_some_and(|text| text.trim().is_empty()) => {
            LINT.value(name, format!("the name of the provider {} is blank", quoted(at.name())))
        }
        Some(_) => return,
    };
    found.push(finding.help("give it a name, which people see when they choose a model"));
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
        found.push(LINT.value(at, message).help("begin with `/`: the client resolves neither relative paths nor `~` here"));
    }
}
