//! The topics of keys.

use serde::Serialize;

use crate::syntax::{KeyPath, Segment};

/// The topic of a part of a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Topic {
    /// The questions of the agent, and who answers them.
    Approvals,
    /// The files that the agent's commands may read and write.
    Sandbox,
    /// The network that the agent's commands may reach.
    Network,
    /// Tools, apps, hooks and features.
    Tools,
    /// The rules for commands.
    Commands,
    /// Sign-in, models, and the destination of requests.
    Accounts,
    /// The client itself: its files, its logs, its reports.
    Client,
    /// Lines that the client does not enforce.
    NotEnforced,
}

impl Topic {
    /// All topics, in the order of an explanation.
    pub const ALL: [Self; 8] = [
        Self::Approvals,
        Self::Sandbox,
        Self::Network,
        Self::Tools,
        Self::Commands,
        Self::Accounts,
        Self::Client,
        Self::NotEnforced,
    ];

    /// Returns the heading of the topic.
    pub fn title(self) -> &'static str {
        match self {
            Self::Approvals => "Approvals",
            Self::Sandbox => "Sandbox",
            Self::Network => "Network",
            Self::Tools => "Tools",
            Self::Commands => "Commands",
            Self::Accounts => "Accounts and models",
            Self::Client => "The client itself",
            Self::NotEnforced => "Not enforced",
        }
    }

    /// What the key at `path` is about.
    pub(super) fn of(path: &KeyPath) -> Self {
        let mut keys = path.segments().iter().filter_map(|segment| match segment {
            Segment::Key(key) => Some(key.as_str()),
            Segment::Index(_) => None,
        });
        let (first, second, third) = (keys.next().unwrap_or_default(), keys.next(), keys.next());
        match first {
            "permissions" if second == Some("network") || third == Some("network") => Self::Network,
            _ => TOPICS.iter().find(|(key, _)| *key == first).map_or(Self::Client, |(_, topic)| *topic),
        }
    }
}

/// The topic of every key of the file; a test misses none.
const TOPICS: &[(&str, Topic)] = &[
    ("additional_developer_instructions", Topic::Accounts),
    ("allow_appshots", Topic::Tools),
    ("allow_browser_and_computer_use", Topic::Tools),
    ("allow_login_shell", Topic::Sandbox),
    ("allow_managed_hooks_only", Topic::Tools),
    ("allow_remote_control", Topic::Tools),
    ("allowed_approval_policies", Topic::Approvals),
    ("allowed_approvals_reviewers", Topic::Approvals),
    ("allowed_chatgpt_workspaces", Topic::Accounts),
    ("allowed_login_methods", Topic::Accounts),
    ("allowed_permission_profiles", Topic::Sandbox),
    ("allowed_sandbox_modes", Topic::Sandbox),
    ("allowed_web_search_modes", Topic::Network),
    ("application", Topic::Network),
    ("apps", Topic::Tools),
    ("auto_review", Topic::Approvals),
    ("browser_use", Topic::Tools),
    ("chatgpt_base_url", Topic::Accounts),
    ("check_for_update_on_startup", Topic::Client),
    ("cli_auth_credentials_store", Topic::Accounts),
    ("computer_use", Topic::Tools),
    ("config_server", Topic::Client),
    ("default_permissions", Topic::Sandbox),
    ("enforce_residency", Topic::Accounts),
    ("experimental_network", Topic::Network),
    ("feature_requirements", Topic::Tools),
    ("features", Topic::Tools),
    ("feedback", Topic::Client),
    ("guardian_extra_policy", Topic::Approvals),
    ("guardian_policy_config", Topic::Approvals),
    ("hooks", Topic::Tools),
    ("in_app_browser", Topic::Tools),
    ("log_dir", Topic::Client),
    ("marketplaces", Topic::Tools),
    ("mcp_servers", Topic::Tools),
    ("model_catalog_json", Topic::Accounts),
    ("model_provider", Topic::Accounts),
    ("model_providers", Topic::Accounts),
    ("models", Topic::Accounts),
    ("network_proxy", Topic::Network),
    ("otel", Topic::Client),
    ("permissions", Topic::Sandbox),
    ("plugins", Topic::Tools),
    ("remote_sandbox_config", Topic::Sandbox),
    ("rules", Topic::Commands),
    ("sqlite_home", Topic::Client),
    ("unsafe_enforce_sqlite_journal_mode", Topic::Client),
    ("windows", Topic::Sandbox),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_a_topic() {
        let root = crate::schema::root();
        let mut names: Vec<&str> = root
            .fields
            .iter()
            .flat_map(|field| std::iter::once(field.key).chain(field.aliases.iter().copied()))
            .collect();
        names.sort_unstable();
        let known: Vec<&str> = TOPICS.iter().map(|(key, _)| *key).collect();
        assert_eq!(known, names);
    }
}
