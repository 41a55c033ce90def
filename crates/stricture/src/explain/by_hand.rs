//! Sentences that are worded by hand, for the parts of a policy that administrators read first.

use super::facts::Facts;
use super::values::{code, listed, not, some, words};
use super::{approvals, desktop, files, hooks, hosts, network, servers, sign_in, sources};
use crate::client::web_search::ALWAYS_ALLOWED;
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
        ["permissions", "network", "domains" | "unix_sockets"]
        | ["network_proxy" | "experimental_network", "domains" | "unix_sockets"] => {
            network::destinations(at, "Commands")
        }
        ["permissions", profile, "network", "domains" | "unix_sockets"] => {
            network::destinations(at, &format!("Under the permission profile {}, commands", code(profile)))
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
        ["marketplaces", "restrict_to_allowed_sources"] => sources::switch(at),
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
        ["apps", app, "enabled"] => {
            let not = if at.node.as_bool()? { "not " } else { "" };
            Some(format!("The app {} is {not}switched off.", code(app)))
        }
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
        "allowed_permission_profiles" => profiles(at),
        "allowed_web_search_modes" => {
            let always = code(ALWAYS_ALLOWED);
            let modes = words(at)?.into_iter().filter(|word| *word != always);
            let modes: Vec<String> = modes.chain([always.clone()]).collect();
            let which = if modes.len() == 1 { "mode" } else { "modes" };
            Some(format!("People may choose only the web search {which} {}.", listed(modes.into_iter(), "and")))
        }
        "default_permissions" => {
            Some(format!("The permission profile {} applies until a person selects another one.", some(at)?))
        }
        "enforce_residency" => Some(format!("Requests must be processed in the region {}.", some(at)?)),
        "allow_managed_hooks_only" if !at.node.as_bool()? => {
            Some("Hooks that people and repositories add may run, too.".to_owned())
        }
        "mcp_servers" if at.entries().is_empty() => Some("No MCP server may run.".to_owned()),
        _ => None,
    }
}

/// The profiles that people may select.
fn profiles(at: &At<'_>) -> Option<String> {
    let profiles = |on: bool| {
        let entries = at.entries();
        let names = entries.iter().filter(|entry| entry.node.as_bool() == Some(on));
        names.map(|entry| code(entry.name())).collect::<Vec<_>>()
    };
    let (on, off) = (profiles(true), profiles(false));
    if on.len() + off.len() != at.entries().len() || on.is_empty() {
        return None;
    }
    let what = if on.len() == 1 { "profile" } else { "profiles" };
    let off =
        if off.is_empty() { String::new() } else { format!(" They may not select {}.", listed(off.into_iter(), "or")) };
    Some(format!("People may select only the permission {what} {}.{off}", listed(on.into_iter(), "and")))
}
