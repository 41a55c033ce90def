//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::{Edit, Finding, Fix};
use crate::schema::{At, View};

declare_lint! {
    /// A list of allowed sandbox modes without `read-only`.
    ///
    /// The client starts every session in the read-only sandbox and refuses a policy that forbids it, including the vendor's
    /// own published example. A machine whose name matches an entry of `remote_sandbox_config` uses the list of the first such
    /// entry instead; an entry with the pattern `*` matches every machine.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["workspace-write"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only", "workspace-write"]
    /// ```
    "missing-read-only", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(list) = list_everywhere(cx.policy()) else { return };
    // What is no list is told by `wrong-type`.
    if list.node.as_array().is_none() || has_read_only(&list) {
        return;
    }
    let message = "`read-only` is missing from the allowed sandbox modes: the client refuses the whole file";
    let mut finding = LINT.value(&list, message).help("add \"read-only\" to the list");
    if !list.items().is_empty() {
        let insert = Edit::insert(list.node.span.start() + 1, "\"read-only\", ");
        finding = finding.fix(Fix::safe("add \"read-only\"", [insert]));
    }
    found.push(finding);
}

/// The list that holds on a machine whatever its name; `None` where there is none, or where it depends on the name.
pub(super) fn list_everywhere<'d>(policy: &View<'d>) -> Option<At<'d>> {
    let entries: Vec<View<'d>> = policy.items("remote_sandbox_config").iter().filter_map(At::view).collect();
    match entries.iter().position(matches_every_host) {
        Some(at) => entries.get(at).and_then(|entry| entry.get("allowed_sandbox_modes")).cloned(),
        None => policy.get("allowed_sandbox_modes").cloned(),
    }
}

/// Whether an entry of `remote_sandbox_config` is for every machine that has a name.
pub(super) fn matches_every_host(entry: &View<'_>) -> bool {
    entry.items("hostname_patterns").iter().filter_map(|pattern| pattern.node.as_text()).any(|pattern| {
        // `*` is any text and `?` one character, which every name has.
        let pattern = pattern.trim().trim_end_matches('.');
        pattern.contains('*') && pattern.bytes().all(|b| matches!(b, b'*' | b'?')) && pattern.matches('?').count() <= 1
    })
}

/// Whether a list of sandbox modes has what every list must have.
pub(super) fn has_read_only(list: &At<'_>) -> bool {
    list.items().iter().any(|mode| mode.word().is_some_and(|(word, _)| word == "read-only"))
}
