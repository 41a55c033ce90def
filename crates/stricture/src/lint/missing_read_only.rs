//! See [`LINT`].

use super::hosts::list_everywhere;
use super::{Context, declare_lint};
use crate::report::{Edit, Finding, Fix};
use crate::schema::At;

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

/// Whether a list of sandbox modes has what every list must have.
pub(super) fn has_read_only(list: &At<'_>) -> bool {
    list.items().iter().any(|mode| mode.word().is_some_and(|(word, _)| word == "read-only"))
}
