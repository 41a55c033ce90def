//! The addresses to which the client itself may send requests, and the model among them.

use crate::client::Client;
use crate::schema::At;
use crate::syntax::Span;

/// Why the client cannot reach a model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ModelAddress {
    /// No host is allowed, so no request of the client leaves the machine.
    Closed(Span),
    /// The list allows neither host of OpenAI, and the policy selects no other provider. People may have one.
    OpenAiDenied(Span),
    /// The host of the provider that the policy selects is not allowed.
    ProviderDenied { list: Span, address: Span },
    /// The address of the provider that the policy selects is not encrypted.
    ProviderNotEncrypted { list: Span, address: Span },
}

/// The hosts of OpenAI: for people with a key, and for people with an account.
const OPENAI: [&str; 2] = ["api.openai.com", "chatgpt.com"];

/// The obstacle between the client and a model, if its list of domains is on. The client then makes only encrypted requests, to the hosts of
/// this list. A stand-in for the model cannot show this in a recorded answer; the page `docs/develop/sessions.md` says what we saw.
pub(crate) fn model_address(client: &Client<'_>) -> Option<ModelAddress> {
    let network = client.policy().view("application")?.get("network").cloned()?;
    let list = network.view()?;
    if list.bool("enabled") == Some(false) {
        return None;
    }
    let domains = list.map("domains");
    let allows = |at: &&At<'_>| at.word().is_some_and(|(word, _)| word == "allow");
    let allowed: Vec<String> = domains.iter().filter(allows).map(|at| plain(at.name())).collect();
    if allowed.is_empty() {
        return Some(ModelAddress::Closed(network.key_span));
    }
    let Some(selected) = client.policy().text("model_provider").filter(|id| *id != "openai") else {
        let open = OPENAI.iter().any(|host| allowed.iter().any(|name| name == host));
        return (!open).then_some(ModelAddress::OpenAiDenied(network.key_span));
    };
    let providers = client.policy().map("model_providers");
    let provider = providers.iter().find(|at| at.name() == selected)?.view()?;
    let address = provider.get("base_url")?;
    let (scheme, rest) = address.node.as_text()?.split_once("://")?;
    let (list, address) = (network.key_span, address.node.span);
    if !scheme.eq_ignore_ascii_case("https") {
        return Some(ModelAddress::ProviderNotEncrypted { list, address });
    }
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    let open = allowed.iter().any(|name| *name == plain(host));
    (!open).then_some(ModelAddress::ProviderDenied { list, address })
}

/// A host as the client compares it.
fn plain(host: &str) -> String {
    host.trim_end_matches('.').to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Document;

    fn of(policy: &str) -> Option<ModelAddress> {
        let document = Document::parse(policy);
        model_address(&Client::of(document.root().unwrap()))
    }

    #[test]
    fn lists_without_the_model() {
        assert!(matches!(of("application.network = {}"), Some(ModelAddress::Closed(_))));
        let other = "application.network.domains = { \"a.example.com\" = \"allow\", \"chatgpt.com\" = \"deny\" }\n";
        assert!(matches!(of(other), Some(ModelAddress::OpenAiDenied(_))));
        let provider = |address: &str| {
            format!("model_provider = \"own\"\n[model_providers.own]\nname = \"Own\"\nbase_url = \"{address}\"\n")
        };
        let with = |address: &str| of(&format!("{other}{}", provider(address)));
        assert!(matches!(with("https://b.example.com/v1"), Some(ModelAddress::ProviderDenied { .. })));
        assert!(matches!(with("http://a.example.com/v1"), Some(ModelAddress::ProviderNotEncrypted { .. })));
        assert_eq!(with("https://A.example.com:8443/v1"), None);
    }

    #[test]
    fn lists_with_the_model() {
        for policy in [
            "model = 1",
            "application.network.enabled = false",
            "application.network.domains = { \"ChatGPT.com.\" = \"allow\" }",
            "application.network.domains = { \"api.openai.com\" = \"allow\" }",
        ] {
            assert_eq!(of(policy), None, "{policy}");
        }
    }
}
