//! The effective values, where the client adds something to the policy or combines two keys.

use std::collections::{BTreeMap, BTreeSet};

use super::{LoginMethod, NetworkConstraints, NetworkRule, Requirements, SandboxMode, WebSearchMode};
use crate::client::{network, sandbox, sign_in};

impl Requirements {
    /// Returns the ways in which people may sign in. If the list of workspaces names none, ChatGPT is not among them.
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

    /// Returns the sandbox modes that people may select on a machine to which no entry of `remote_sandbox_config`
    /// applies. `None` if the policy does not restrict them. An entry for every host overrides the list.
    ///
    /// ```
    /// use stricture::{Document, Requirements, accept, policy::SandboxMode};
    ///
    /// let text = "allowed_sandbox_modes = [\"read-only\", \"danger-full-access\"]
    /// [[remote_sandbox_config]]
    /// hostname_patterns = [\"*\"]
    /// allowed_sandbox_modes = [\"read-only\"]
    /// ";
    /// let policy = Requirements::of(&accept(&Document::parse(text)).unwrap());
    /// assert_eq!(policy.sandbox_modes(), Some([SandboxMode::ReadOnly].as_slice()));
    /// ```
    pub fn sandbox_modes(&self) -> Option<&[SandboxMode]> {
        let entries = self.remote_sandbox_config.iter().flatten();
        let everywhere = entries
            .into_iter()
            .find(|entry| entry.hostname_patterns.iter().any(|pattern| sandbox::is_every_host(pattern)));
        match everywhere {
            Some(entry) => Some(&entry.allowed_sandbox_modes),
            None => self.allowed_sandbox_modes.as_deref(),
        }
    }

    /// Returns the web search modes that people may choose, or `None` if the policy does not restrict them. `disabled` is
    /// always among them.
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

    /// Returns the network constraints. The policy has them in one of two places.
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
    /// Returns the domain rules, including the older lists. A domain in both lists is denied.
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
