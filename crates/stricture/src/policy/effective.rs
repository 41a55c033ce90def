//! What is in force where the client adds to what the policy says, or puts two keys together.

use std::collections::{BTreeMap, BTreeSet};

use super::{LoginMethod, NetworkConstraints, NetworkRule, Requirements, WebSearchMode};

impl Requirements {
    /// The ways in which people may sign in. A list of workspaces that names none takes ChatGPT away.
    ///
    /// ```
    /// use stricture::{Document, Requirements, requirements::LoginMethod};
    ///
    /// let policy = Requirements::from_document(&Document::parse("allowed_chatgpt_workspaces = [\" \"]\n")).unwrap();
    /// assert_eq!(policy.login_methods().into_iter().collect::<Vec<_>>(), [LoginMethod::Api]);
    /// ```
    pub fn login_methods(&self) -> BTreeSet<LoginMethod> {
        let all = || BTreeSet::from([LoginMethod::Api, LoginMethod::Chatgpt]);
        let mut methods = self.allowed_login_methods.clone().unwrap_or_else(all);
        let workspaces = self.allowed_chatgpt_workspaces.as_ref();
        if workspaces.is_some_and(|ids| ids.iter().all(|id| id.trim().is_empty())) {
            methods.remove(&LoginMethod::Chatgpt);
        }
        methods
    }

    /// The web search modes that people may choose; `None` where the policy does not say. Switching it off is always allowed.
    ///
    /// ```
    /// use stricture::{Document, Requirements, requirements::WebSearchMode};
    ///
    /// let policy = Requirements::from_document(&Document::parse("allowed_web_search_modes = [\"live\"]\n")).unwrap();
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
    /// use stricture::{Document, Requirements};
    ///
    /// let policy = Requirements::from_document(&Document::parse("[permissions.network]\nenabled = true\n")).unwrap();
    /// assert_eq!(policy.network_constraints().and_then(|network| network.enabled), Some(true));
    /// ```
    pub fn network_constraints(&self) -> Option<&NetworkConstraints> {
        let inner = || self.permissions.as_ref().and_then(|permissions| permissions.network.as_ref());
        self.network_proxy.as_ref().or_else(inner)
    }
}

impl NetworkConstraints {
    /// The domain rules, also where they are written as older lists; a domain in both lists is denied.
    ///
    /// ```
    /// use stricture::{Document, Requirements, requirements::NetworkRule};
    ///
    /// let text = "[network_proxy]\nallowed_domains = [\"a.example.com\"]\ndenied_domains = [\"a.example.com\"]\n";
    /// let policy = Requirements::from_document(&Document::parse(text)).unwrap();
    /// let rules = policy.network_constraints().unwrap().domain_rules();
    /// assert_eq!(rules.get("a.example.com"), Some(&NetworkRule::Deny));
    /// ```
    pub fn domain_rules(&self) -> BTreeMap<String, NetworkRule> {
        let mut rules = self.domains.clone().unwrap_or_default();
        for (domains, rule) in [(&self.allowed_domains, NetworkRule::Allow), (&self.denied_domains, NetworkRule::Deny)]
        {
            rules.extend(domains.iter().flatten().map(|domain| (domain.clone(), rule)));
        }
        rules
    }
}
