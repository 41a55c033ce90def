//! Sentences that are worded by hand, for the parts of a policy that administrators read first.

mod models;
mod profiles;

use super::facts::Facts;
use super::values::{code, listed, not, some, words};
use super::{approvals, desktop, files, hooks, hosts, network, servers, sign_in, sources};
use crate::client::web_search::{self, Fallback};
use crate::schema::At;
use crate::syntax::KeyPath;

/// The sentence about everything below the key at `path`, whose steps are `keys`; `None` where the schema has the word.
pub(super) fn sentence(at: &At<'_>, path: &KeyPath, keys: &[&str], facts: &Facts) -> Option<String> {
    match keys {
        [key] => top(at, key, facts),
        ["auto_review", "required_on_models"] => approvals::required(at, facts),
        ["feedback", "enabled"] => Some(format!("People may {}send feedback.", not(at.node.as_bool()?))),
        ["remote_sandbox_config", "[]"] => hosts::entry(at, path),
        ["permissions", "filesystem", "deny_read"] => files::denied(at),
        ["permissions", profile, "extends"] => {
            Some(format!("The permission profile {} starts with the rules of {}.", code(profile), some(at)?))
        }
        ["permissions", profile, "description"] => {
            Some(format!("For the permission profile {}, people see the description {}.", code(profile), some(at)?))
        }
        ["permissions", profile, "workspace_roots"] => files::roots(at, profile),
        ["permissions", profile, "filesystem"] => files::of_profile(at, profile),
        ["permissions", "network", "domains"] | ["network_proxy" | "experimental_network", "domains"] => {
            network::destinations(at, "Commands")
        }
        ["permissions", "network", "unix_sockets"] | ["network_proxy" | "experimental_network", "unix_sockets"] => {
            network::sockets(at, "Commands")
        }
        ["permissions", profile, "network", "domains"] => {
            network::destinations(at, &format!("Under the permission profile {}, commands", code(profile)))
        }
        ["permissions", profile, "network", "unix_sockets"] => {
            network::sockets(at, &format!("Under the permission profile {}, commands", code(profile)))
        }
        ["application", "network", "domains"] => desktop::rules(at, "The desktop app", "reach"),
        ["application", "network", "enabled"] if !at.node.as_bool()? => {
            Some("The desktop app may reach any domain: the list is switched off.".to_owned())
        }
        ["network_proxy" | "experimental_network", "enabled"] | ["permissions", "network", "enabled"] => {
            network::switch(at)
        }
        ["network_proxy" | "experimental_network", key] | ["permissions", "network", key] => network::list(at, key),
        ["permissions", profile, "network", "enabled"] => network::of_profile(at, profile, facts.proxy),
        ["mcp_servers", name] => servers::one(at, &format!("The MCP server {}", code(name))),
        ["plugins", plugin, "mcp_servers", name] => {
            servers::one(at, &format!("The MCP server {} of the plugin {}", code(name), code(plugin)))
        }
        ["marketplaces", "restrict_to_allowed_sources"] => sources::switch(at, facts),
        ["marketplaces", "allowed_sources", name] => sources::one(at, name),
        ["hooks", event, "[]"] => hooks::group(at, event),
        ["browser_use", "default_origin_policy", key] => desktop::site(at, None, key),
        ["browser_use", "origins", origin, key] => desktop::site(at, Some(origin), key),
        ["computer_use", "macos", "bundle_ids"] | ["computer_use", "windows", "aumids"] => {
            desktop::rules(at, "The agent", "operate")
        }
        ["computer_use", "windows", "exes", "[]"] => desktop::program(at),
        ["windows", "allowed_sandbox_implementations"] => desktop::windows_sandboxes(at),
        ["apps", app, "tools", tool, "approval_mode"] => desktop::tool(at, app, tool),
        ["apps", app, "enabled"] => Some(if at.node.as_bool()? {
            format!("The policy does not switch the app {} off; people may.", code(app))
        } else {
            format!("The app {} is switched off.", code(app))
        }),
        ["models", "new_thread"] => models::new_thread(at),
        // Seen live on 0.171.0. Without the answer, the client works with its own defaults, as far as it works.
        ["config_server", "base_url"] => Some(format!(
            "The server {} delivers more managed configuration. Without its answer, people can start no session.",
            some(at)?
        )),
        _ => None,
    }
}

/// Returns another sentence about a key for which the schema has the words. That the client warns people who set nothing was seen live on
/// 0.169.0 and 0.171.0.
pub(super) fn addition(keys: &[&str]) -> Option<&'static str> {
    match keys {
        ["cli_auth_credentials_store" | "chatgpt_base_url"] => Some("All people see a warning about this setting."),
        _ => None,
    }
}

/// A key of the file itself.
fn top(at: &At<'_>, key: &str, facts: &Facts) -> Option<String> {
    match key {
        "allowed_approval_policies" => approvals::policies(at),
        "allowed_approvals_reviewers" => approvals::reviewers(at),
        "allowed_sandbox_modes" => hosts::list(at, facts),
        "allowed_login_methods" => sign_in::methods(at),
        "allowed_chatgpt_workspaces" => sign_in::workspaces(at),
        "allowed_permission_profiles" => profiles::list(at, facts),
        "default_permissions" => profiles::default(at, facts),
        "allowed_web_search_modes" => web_search(at),
        "enforce_residency" => Some(format!(
            "Each model request asks to be processed in the region {}. The model provider decides whether it does so.",
            some(at)?
        )),
        "allow_login_shell" if !at.node.as_bool()? => {
            Some("Shell tools may not ask for a login shell: scripts run as `bash -c`, not as `bash -lc`.".to_owned())
        }
        "allow_managed_hooks_only" if at.node.as_bool()? => {
            Some("Hooks that people and repositories add do not run.".to_owned())
        }
        "allow_managed_hooks_only" if !at.node.as_bool()? => {
            Some("Hooks that people and repositories add may run, too.".to_owned())
        }
        "mcp_servers" if at.entries().is_empty() => Some("No MCP server may run.".to_owned()),
        _ => None,
    }
}

/// The modes of web search that people may choose, and what takes the place of others.
fn web_search(at: &At<'_>) -> Option<String> {
    let always = code(web_search::ALWAYS_ALLOWED);
    let modes: Vec<String> = words(at)?.into_iter().filter(|word| *word != always).collect();
    let Fallback { mode, warns_all, with_full_access } = web_search::fallback(at);
    if modes.is_empty() {
        let told = "No session has a web search. The client warns people about this, also if they set no mode.";
        return Some(told.to_owned());
    }
    let modes: Vec<String> = modes.into_iter().chain([always]).collect();
    let modes = listed(modes.into_iter(), "and");
    let fallback = if warns_all {
        format!("Otherwise, the client uses {} with a warning, also if people set none.", code(mode))
    } else {
        format!("Otherwise, the client uses {}, and warns people who set another one.", code(mode))
    };
    let full = with_full_access.map(|mode| format!(" With full access, people who set none get {}.", code(mode)));
    Some(format!("People may choose only the web search modes {modes}. {fallback}{}", full.unwrap_or_default()))
}
