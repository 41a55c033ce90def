//! What is in force where the client adds to what the policy says, or puts two keys together.

use std::collections::{BTreeMap, BTreeSet};

use crate::client::network;

use super::{LoginMethod, NetworkConstraints, NetworkRule, Requirements, WebSearchMode};
use crate::client::sign_in;

impl Requirements {
    /// The ways in which people may sign in. A list of workspaces that names none takes ChatGPT away.
    ///
    /// ```
    /// use stricture::{Document, Requirements, accept, policy::LoginMethod};
    ///
    /// let policy = Requirements::of(&accept(&Document::parse("allowed_chatgpt_workspaces = [\" \"]\n")).unwrap());
    /// assert_eq!(policy.login_methods().into_iter().collect::<Vec<_>>(), [LoginMethod::Api]);
    /// ```
    pub fn login_methods(&self) -> BTreeSet<LoginMethod> {
        let all = || BTreeSet::from([LoginMethod::Api, LoginMethod::Chatgpt]);
        let mut methods = self.allowed_login_methods.clone().unwrap_or_else(all);
        let workspaces = self.allowed_chatgpt_workspaces.as_ref();
        if workspaces.is_some_and(|ids| sign_in::takes_chatgpt_away(ids.iter().map(String::as_str))) {
            methods.remove(&LoginMethod::Chatgpt);
        }
        methods
    }

    /// The web search modes that people may choose; `None` where the policy does not say. Switching it off is always allowed.
    ///
    /// ```
    /// use stricture::{Document, Requirements, accept, policy::WebSearchMode};
    ///
    /// let policy = Requirements::of(&accept(&Document::parse("allowed_web_search_modes = [\"live\"]\n")).unwrap());
    /// assert_eq!(policy.web_search_modes(), Some(vec![WebSearchMode::Live, WebSearchMode::Disabled]));
    /// ```
    pub fn web_search_modes(&self) -> Option<Vec<WebSearchMode>> {
        let mut modes = self.allowed_web_search_modes.clone()?;
        if !modes.contains(&WebSearchMode::Disabled) {
            modes.push(WebSearchMode::Disabled);
        }
        Some(modes)
    }

    /// The network constraints, in whichever of their two places the policy has them.
    ///
    /// ```
    /// use stricture::{Document, Requirements, accept};
    ///
    /// let policy = Requirements::of(&accept(&Document::parse("[permissions.network]\nenabled = true\n")).unwrap());
    /// assert_eq!(policy.network_constraints().and_then(|network| network.enabled), Some(true));
    /// ```
    pub fn network_constraints(&self) -> Option<&NetworkConstraints> {
        let inner = || self.permissions.as_ref().and_then(|permissions| permissions.network.as_ref());
        network::counting(self.network_proxy.as_ref(), inner)
    }
}

impl NetworkConstraints {
    /// The domain rules, also where they are written as older lists; a domain in both lists is denied.
    ///
    /// ```
    /// use stricture::{Document, Requirements, accept, policy::NetworkRule};
    ///
    /// let text = "[network_proxy]\nallowed_domains = [\"a.example.com\"]\ndenied_domains = [\"a.example.com\"]\n";
    /// let policy = Requirements::of(&accept(&Document::parse(text)).unwrap());
    /// let rules = policy.network_constraints().unwrap().domain_rules();
    /// assert_eq!(rules.get("a.example.com"), Some(&NetworkRule::Deny));
    /// ```
    pub fn domain_rules(&self) -> BTreeMap<String, NetworkRule> {
        let list = |domains: &Option<Vec<String>>, rule| {
            let domains = domains.iter().flatten().cloned();
            domains.map(|domain| (domain, rule)).collect::<Vec<_>>()
        };
        network::joined(
            self.domains.clone().unwrap_or_default(),
            list(&self.allowed_domains, NetworkRule::Allow),
            list(&self.denied_domains, NetworkRule::Deny),
        )
    }
}
