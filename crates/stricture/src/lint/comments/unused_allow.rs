//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::syntax::{KeyPath, Span};

declare_lint! {
    /// An `allow` comment suppresses no finding.
    ///
    /// A comment `# stricture: allow(lint) reason` at the end of a line applies to that line. A comment on its own line applies to what
    /// comes next: the key, the list element or, above a table header, the whole table.
    ///
    /// Remove a comment that suppresses nothing. If you keep it, it suppresses the next mistake in the same place.
    ///
    /// ```toml,flagged
    /// # stricture: allow(rewritten-value) the clients in the laboratory are too old for anything else
    /// allowed_approval_policies = ["on-request"]
    /// ```
    ///
    /// ```toml,fine
    /// # stricture: allow(rewritten-value) the clients in the laboratory are too old for anything else
    /// allowed_approval_policies = ["on-failure"]
    /// ```
    "unused-allow", Untidy, check
}

/// Comments are not part of the tree: `allow.rs` finds them once all other lints have run.
fn check(_: &Context<'_>, _: &mut Vec<Finding>) {}

pub(in crate::lint) fn finding(lint: &str, comment: Span) -> Finding {
    let message = format!("this comment suppresses nothing: there is no {} finding here", quoted(lint));
    LINT.at(KeyPath::default(), comment, message).help("remove the comment")
}
