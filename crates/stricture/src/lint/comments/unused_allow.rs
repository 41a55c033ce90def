//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::syntax::{KeyPath, Span};

declare_lint! {
    /// A comment that allows what is not there.
    ///
    /// A comment `# stricture: allow(lint) reason` behind a line speaks of that line; on a line of its own it speaks of the key, the
    /// element or, above a header, the whole table that comes next. One that no longer allows anything would hide the next mistake
    /// in its place.
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

/// Comments are no part of the tree: `allow.rs` finds them once all other lints have run.
fn check(_: &Context<'_>, _: &mut Vec<Finding>) {}

pub(in crate::lint) fn finding(lint: &str, comment: Span) -> Finding {
    let message = format!("nothing here is found by {}, which this comment allows", quoted(lint));
    LINT.at(KeyPath::default(), comment, message).help("remove the comment")
}
