//! The lints: one file each, and their list.
//!
//! A lint is a function over a checked document. It writes the text of each finding. To add one, run `cargo xtask new-lint FAMILY NAME`.

mod characters;
mod comments;
mod context;
mod define;
mod edits;
mod for_clients;
mod format;
mod hooks;
mod network;
mod places;
mod profiles;
mod providers;
mod repository;
mod rules;
mod sandbox;
mod servers;
mod sessions;
mod sign_in;

pub use define::{Lint, Scope, StartDependency};
pub use repository::facts::Repository;
pub(crate) use repository::facts::run_on_repository;

pub(crate) use context::Context;
use define::declare_lint;

use thiserror::Error;

use crate::release::{Clients, Releases};
use crate::report::{Finding, Report, any_of, quoted};
use crate::rules::tools;
use crate::syntax::{Document, Table};

/// Declares the list of all lints.
macro_rules! lints {
    ($($family:ident::$module:ident,)+) => {
        /// All lints, by name.
        static LINTS: &[&Lint] = &[$(&$family::$module::LINT,)+];
    };
}

lints! {
    rules::allow_in_rules,
    network::allowlist_open_to_users,
    format::array_for_table,
    format::bad_regex,
    format::blank_text,
    sessions::broken_exporter,
    hooks::broken_matcher,
    profiles::builtin_profile_denied,
    sessions::client_folder_denied,
    sessions::commands_switched_off,
    network::contradicting_domains,
    format::contradicting_values,
    profiles::default_profile_not_allowed,
    profiles::deny_read_covers_profile,
    network::deprecated_network_lists,
    servers::dropped_identity,
    sign_in::dropped_login_method,
    hooks::dropped_matcher,
    repository::duplicate_group_pattern,
    rules::duplicate_rule,
    format::duplicate_value,
    format::empty_value,
    rules::exact_path_shadows_name,
    sandbox::external_sandbox_allowed,
    format::file_dependent_start,
    sessions::forbidden_reviewer,
    servers::foreign_source_key,
    sandbox::full_access_allowed,
    network::full_access_past_proxy,
    profiles::full_access_without_fallback,
    rules::glob_in_token,
    network::global_wildcard,
    repository::group_without_members,
    hooks::hook_in_home_folder,
    hooks::hook_outside_managed_dir,
    hooks::hook_without_windows_command,
    hooks::hooks_feature_off,
    hooks::hooks_not_pinned,
    sandbox::host_dependent_start,
    sandbox::host_entry_loosens,
    servers::identity_is_literal,
    format::ignored_by_older_client,
    format::impossible_feature,
    repository::incomplete_profile,
    format::ineffective_feature_pin,
    format::inert_key,
    network::inexact_domain,
    network::invalid_address,
    comments::invalid_allow,
    profiles::invalid_deny_read,
    providers::invalid_gateway,
    network::invalid_mitm,
    profiles::invalid_profile_path,
    providers::invalid_provider,
    format::invalid_text,
    sign_in::invalid_workspace_id,
    rules::justification_never_shown,
    format::key_under_two_names,
    servers::launcher_without_args,
    format::letter_case_matters,
    sign_in::login_locked_out,
    rules::longer_rule_is_no_exception,
    sessions::machine_dependent_work,
    hooks::matcher_list,
    repository::misleading_assignment,
    format::misleading_character,
    repository::missing_default,
    profiles::missing_default_permissions,
    format::missing_key,
    sandbox::missing_read_only,
    network::mixed_network_forms,
    sessions::model_out_of_reach,
    format::needs_newer_client,
    sign_in::no_login_method,
    format::no_matching_form,
    servers::no_source_allowed,
    format::non_finite_input,
    rules::opaque_scripts_pass,
    sessions::openai_out_of_reach,
    network::origin_with_path,
    format::out_of_range,
    repository::overlapping_rules,
    format::overridden_feature,
    rules::path_token_is_literal,
    sessions::pattern_from_root,
    rules::plain_script_in_rule,
    profiles::profile_and_sandbox_disagree,
    profiles::profile_cycle,
    servers::program_without_path,
    providers::provider_address_free,
    providers::provider_auth_conflict,
    format::refused_value,
    hooks::relative_hook_command,
    hooks::relative_managed_dir,
    format::relative_path,
    format::removed_feature,
    format::renamed_key,
    format::renamed_value,
    profiles::reserved_profile_name,
    providers::reserved_provider,
    format::rewritten_value,
    rules::rule_without_justification,
    network::rules_open_network,
    network::rules_without_enabled,
    providers::secret_in_policy,
    format::server_dependent_start,
    rules::shadowed_rule,
    profiles::shallow_glob_scan,
    hooks::skipped_hook,
    format::syntax_error,
    sessions::system_unreadable,
    format::telemetry_left_open,
    rules::token_or_any_of,
    rules::token_with_space,
    network::two_network_surfaces,
    sandbox::unanchored_host_pattern,
    rules::unanswerable_prompt,
    repository::unassigned_policy,
    format::unchecked_expression,
    profiles::undefined_profile,
    format::unescaped_dot,
    rules::unexpanded_token,
    format::unexpanded_variable,
    format::unexpected_key,
    network::unix_sockets_conflict,
    format::unknown_feature,
    repository::unknown_group,
    format::unknown_key,
    providers::unknown_provider,
    format::unknown_value,
    profiles::unlimited_glob_scan,
    repository::unreachable_group_rule,
    sandbox::unreachable_host_entry,
    sessions::unreadable_network_pattern,
    servers::unrestricted_marketplaces,
    profiles::unselected_profile_broken,
    comments::unused_allow,
    sandbox::upper_case_host,
    rules::walk_around,
    servers::wildcard_mcp_name,
    sign_in::workspaces_without_chatgpt,
    rules::wrapper_not_looked_through,
    format::wrong_type,
}

/// Runs all lints over a policy.
pub(crate) fn run(document: &Document, clients: &Clients, linux: bool) -> Report {
    let mut found = Vec::new();
    let unmeasured = match document.root() {
        Ok(root) => run_on_tree(document.text(), root, clients.judged_as(), linux, &mut found),
        Err(error) => {
            let finding = format::syntax_error::finding(error);
            let others = clients.judged_as().without(finding.clients);
            let unmeasured = match document.older_root() {
                Some(root) => run_on_tree(document.text(), root, others, linux, &mut found),
                None => others,
            };
            found.push(finding);
            unmeasured
        }
    };
    limit(&mut found, clients.judged_as());
    found.retain(|finding| !finding.clients.is_empty());
    comments::allow::apply(document.text(), Report::new(found).with_clients(clients.clone(), unmeasured), Scope::Policy)
}

/// Runs all lints over a tree, for these releases. Returns those for which something in it was not measured.
fn run_on_tree(text: &str, root: &Table, clients: Releases, linux: bool, found: &mut Vec<Finding>) -> Releases {
    let cx = Context::new(text, root, clients);
    let known = for_clients::Known::of(&cx);
    let mut unmeasured = for_clients::unmeasured(&cx);
    for lint in LINTS.iter().filter(|lint| linux || !lint.is_of_linux()) {
        let before = found.len();
        lint.run(&cx, found);
        if !lint.is_of_older_clients() {
            found.iter_mut().skip(before).for_each(|finding| known.limit(finding));
        }
        for finding in found.iter_mut().skip(before) {
            unmeasured = unmeasured.or(for_clients::limit_to_recorded_sessions(finding).and(clients));
        }
    }
    limit(found, clients);
    unmeasured
}

fn limit(found: &mut [Finding], clients: Releases) {
    for finding in found {
        finding.clients = finding.clients.and(clients);
    }
}

/// Returns all lints, sorted by name.
///
/// ```
/// let lint = stricture::lints().iter().find(|lint| lint.name() == "missing-read-only").unwrap();
/// assert_eq!(lint.outcome(), stricture::Outcome::Rejected);
/// ```
pub fn lints() -> &'static [&'static Lint] {
    LINTS
}

/// Returns the lint with this name.
///
/// ```
/// assert_eq!(stricture::find_lint("unknown-key").unwrap().name(), "unknown-key");
/// let error = stricture::find_lint("unknown-keys").unwrap_err();
/// assert_eq!(error.to_string(), "there is no lint `unknown-keys`; did you mean `unknown-key`?");
/// ```
///
/// # Errors
/// Returns [`NoSuchLint`] if no lint has this name. The error suggests the name that the caller most likely meant.
pub fn find_lint(name: &str) -> Result<&'static Lint, NoSuchLint> {
    let found = LINTS.iter().find(|lint| lint.name() == name);
    found.copied().ok_or_else(|| NoSuchLint {
        name: name.to_owned(),
        near: crate::schema::nearest(name, LINTS.iter().map(|lint| lint.name())),
    })
}

/// A name that no lint has.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no lint `{}`{}", name.escape_debug(), near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default())]
#[non_exhaustive]
pub struct NoSuchLint {
    /// The name.
    pub name: String,
    /// The name that the caller most likely meant.
    pub near: Option<&'static str>,
}
