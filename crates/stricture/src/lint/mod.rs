//! The lints: one file each, and their list.
//!
//! A lint is a function over a checked document that words what it finds. To add one, run `cargo xtask new-lint NAME`.

mod allow;
mod command_line;
mod context;
mod conversion;
mod covering;
mod define;
mod deny_pattern;
mod domains;
mod edits;
mod executables;
mod hooks;
mod host_patterns;
mod hosts;
mod instead;
mod members;
mod mitm;
mod network;
mod overlaps;
mod pattern_trie;
mod places;
mod profiles;
mod readable;
mod replaced;
mod repository;
mod repository_files;
mod same;
mod tokens;
mod words;

pub use define::{Lint, Scope};
pub use repository::{Repository, lint_repository};
pub use repository_files::lint_repository_files;

pub(crate) use context::Context;
use define::declare_lint;
use words::any_of;
pub(crate) use words::quoted;

use thiserror::Error;

use crate::client::paths;
use crate::report::Report;
use crate::rules::tools;
use crate::syntax::Document;

/// Declares the modules of all lints and their list.
macro_rules! lints {
    ($($module:ident,)+) => {
        $(mod $module;)+

        /// All lints, by name.
        static LINTS: &[&Lint] = &[$(&$module::LINT,)+];
    };
}

lints! {
    allow_in_rules,
    allowlist_open_to_users,
    array_for_table,
    bad_regex,
    builtin_profile_denied,
    contradicting_domains,
    contradicting_values,
    default_profile_not_allowed,
    deny_read_covers_profile,
    deprecated_network_lists,
    dropped_identity,
    dropped_login_method,
    dropped_matcher,
    dropped_value,
    duplicate_group_pattern,
    duplicate_rule,
    duplicate_value,
    empty_value,
    exact_path_shadows_name,
    file_dependent_start,
    foreign_source_key,
    full_access_allowed,
    full_access_without_fallback,
    glob_in_token,
    global_wildcard,
    group_without_members,
    hook_outside_managed_dir,
    hook_without_windows_command,
    hooks_feature_off,
    host_dependent_start,
    host_entry_loosens,
    impossible_feature,
    incomplete_profile,
    inert_key,
    inexact_domain,
    invalid_address,
    invalid_allow,
    invalid_deny_read,
    invalid_gateway,
    invalid_mitm,
    invalid_profile_path,
    invalid_provider,
    invalid_text,
    invalid_workspace_id,
    justification_never_shown,
    key_under_two_names,
    letter_case_matters,
    login_locked_out,
    longer_rule_is_no_exception,
    matcher_list,
    missing_default,
    missing_default_permissions,
    missing_key,
    missing_read_only,
    mixed_network_forms,
    needs_newer_client,
    no_login_method,
    no_matching_form,
    non_finite_input,
    opaque_scripts_pass,
    origin_with_path,
    out_of_range,
    overlapping_rules,
    overridden_feature,
    path_token_is_literal,
    profile_and_sandbox_disagree,
    profile_cycle,
    provider_auth_conflict,
    refused_value,
    relative_hook_command,
    relative_path,
    removed_feature,
    renamed_key,
    renamed_value,
    reserved_profile_name,
    reserved_provider,
    rewritten_value,
    rule_without_justification,
    rules_without_enabled,
    secret_in_policy,
    server_dependent_start,
    shadowed_rule,
    skipped_hook,
    syntax_error,
    token_or_any_of,
    token_with_space,
    two_network_surfaces,
    unanchored_host_pattern,
    unanswerable_prompt,
    unassigned_policy,
    unchecked_expression,
    undefined_profile,
    unescaped_dot,
    unexpanded_token,
    unexpanded_variable,
    unexpected_key,
    unix_sockets_conflict,
    unknown_feature,
    unknown_group,
    unknown_key,
    unknown_provider,
    unknown_value,
    unreachable_group_rule,
    unreachable_host_entry,
    unrestricted_marketplaces,
    unselected_profile_broken,
    unused_allow,
    upper_case_host,
    walk_around,
    wildcard_mcp_name,
    workspaces_without_chatgpt,
    wrapper_not_looked_through,
    wrong_type,
}

/// Finds all that is wrong with a policy.
///
/// Findings that a comment `# stricture: allow(lint) reason` in the policy speaks of are among the
/// [suppressed](Report::suppressed) ones.
///
/// The verdict is that of the client release [`CLIENT`](crate::schema::CLIENT). Where the client's answer depends on the
/// machine (a file that must exist, a host's name, a server that must answer), the report says what the text alone decides.
/// Time and memory grow linearly with the document.
///
/// ```
/// use stricture::{Document, Outcome, lint};
///
/// let report = lint(&Document::parse("[features]\ncode_mod = true # stricture: allow(unknown-feature) of the next client\nno_such = true\n"));
/// let told: Vec<_> = report.findings().iter().map(|finding| (finding.lint.as_str(), finding.key.to_string())).collect();
/// assert_eq!(told, [("unknown-feature", "features.no_such".to_owned())]);
/// assert_eq!(report.suppressed()[0].by.reason(), Some("of the next client"));
/// ```
pub fn lint(document: &Document) -> Report {
    let mut found = Vec::new();
    match document.root() {
        Err(error) => found.push(syntax_error::finding(error)),
        Ok(root) => {
            let cx = Context::new(document.text(), root);
            for lint in LINTS {
                lint.run(&cx, &mut found);
            }
        }
    }
    allow::apply(document.text(), Report::new(found), Scope::Policy)
}

/// All lints, sorted by name.
///
/// ```
/// let lint = stricture::lints().iter().find(|lint| lint.name() == "missing-read-only").unwrap();
/// assert_eq!(lint.outcome(), stricture::Outcome::Rejected);
/// ```
pub fn lints() -> &'static [&'static Lint] {
    LINTS
}

/// The lint of this name.
///
/// ```
/// assert_eq!(stricture::find_lint("unknown-key").unwrap().name(), "unknown-key");
/// let error = stricture::find_lint("unknown-keys").unwrap_err();
/// assert_eq!(error.to_string(), "there is no lint `unknown-keys`; did you mean `unknown-key`?");
/// ```
///
/// # Errors
/// If no lint has it, with what it was most likely meant to be.
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
pub struct NoSuchLint {
    /// The name.
    pub name: String,
    /// The name that was most likely meant.
    pub near: Option<&'static str>,
}
