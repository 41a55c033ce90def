//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::syntax::{KeyPath, Span};

declare_lint! {
    /// An `allow` comment suppresses nothing, because its form is wrong.
    ///
    /// A comment `# stricture: allow(lint) reason` suppresses a finding. Separate several lints with commas. The comment needs a reason: it
    /// tells the next reader, or an auditor, why the line is correct. You cannot suppress a finding that stops the client.
    ///
    /// ```toml,flagged
    /// # stricture: allow(unused-allow)
    /// allow_login_shell = true
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["on-failure"] # stricture: allow(rewritten-value) some old clients accept only this value
    /// ```
    "invalid-allow", Risky, check
}

/// Comments are not part of the tree: `allow.rs` finds them once all other lints have run.
fn check(_: &Context<'_>, _: &mut Vec<Finding>) {}

pub(in crate::lint) fn finding(comment: Span, message: String, help: String) -> Finding {
    LINT.at(KeyPath::default(), comment, message).help(help)
}
