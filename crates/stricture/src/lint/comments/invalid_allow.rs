//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::syntax::{KeyPath, Span};

declare_lint! {
    /// A comment to Stricture that allows nothing.
    ///
    /// A finding is allowed by `# stricture: allow(lint) reason`; several lints are set apart by commas. The reason is what the next
    /// reader, or an auditor, needs to know. What stops the client cannot be allowed.
    ///
    /// ```toml,flagged
    /// # stricture: allow(unused-allow)
    /// allow_login_shell = true
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["on-failure"] # stricture: allow(rewritten-value) old clients know no other word
    /// ```
    "invalid-allow", Risky, check
}

/// Comments are no part of the tree: `allow.rs` finds them once all other lints have run.
fn check(_: &Context<'_>, _: &mut Vec<Finding>) {}

pub(in crate::lint) fn finding(comment: Span, message: String, help: String) -> Finding {
    LINT.at(KeyPath::default(), comment, message).help(help)
}
