//! See [`LINT`].

use crate::client::sandbox::{self, InForce, READ_ONLY};
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};
use crate::schema::{self, At};
use crate::syntax::Span;

declare_lint! {
    /// The list of allowed sandbox modes does not contain `read-only`.
    ///
    /// If a person selects a sandbox mode that the policy forbids, the client uses `read-only` instead. So it refuses a policy that forbids
    /// `read-only`. OpenAI's own published example has this mistake.
    ///
    /// If the machine's name matches an entry of `remote_sandbox_config`, the client uses the list of the first such entry instead. An
    /// entry with the pattern `*` matches every machine.
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
    for (InForce { list, patterns }, clients) in sandbox::refused(cx.client()) {
        let message = "`read-only` is missing from the allowed sandbox modes: the client refuses the whole file";
        let mut finding = LINT.value(&list, message).help("add \"read-only\" to the list").fix(fix(cx, &list));
        if let Some(patterns) = patterns {
            finding = finding.label(patterns.node.span, "this entry is for every host");
        }
        found.push(finding.with_clients(clients));
    }
}

/// Adds what is missing. The author of an empty list may have meant to allow nothing at all, which is not possible.
pub(in crate::lint) fn fix(cx: &Context<'_>, list: &At<'_>) -> Option<Fix> {
    let misspelt = |mode: &At<'_>| mode.node.as_text().and_then(|word| schema::nearest(word, [READ_ONLY])).is_some();
    if list.items().iter().any(misspelt) {
        return None;
    }
    let title = "add \"read-only\"";
    let other = list.node.as_array()?.first().map_or_else(Span::default, |first| first.span);
    let edit = edits::with_element(cx.text(), list.node, &edits::string_like(cx.text(), other, READ_ONLY))?;
    Some(if list.items().is_empty() { Fix::guess(title, [edit]) } else { Fix::safe(title, [edit]) })
}
