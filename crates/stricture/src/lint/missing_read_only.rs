//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::{Finding, Fix};
use crate::syntax::{KeyPath, Segment, Span};

declare_lint! {
    /// A list of allowed sandbox modes without `read-only`.
    ///
    /// The client starts every session in the read-only sandbox and refuses a policy that forbids it, including the vendor's
    /// own published example. Machines that match an entry of `remote_sandbox_config` use that entry's list instead.
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
    let Some(node) = cx.get("allowed_sandbox_modes") else { return };
    let Some(modes) = node.as_array().filter(|modes| !modes.is_empty()) else { return };
    if modes.iter().any(|mode| mode.as_text() == Some("read-only")) {
        return;
    }
    let message = "`read-only` is missing from the allowed sandbox modes: the client refuses the whole file";
    let insert = Span::empty(node.span.start() + 1);
    let key = KeyPath::new([Segment::Key("allowed_sandbox_modes".to_owned())]);
    let mut finding = LINT.at(key, node.span, message).help("add \"read-only\" to the list");
    finding.fixes.push(Fix::replace("add \"read-only\"", insert, "\"read-only\", "));
    found.push(finding);
}
