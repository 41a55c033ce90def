//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::syntax::{KeyPath, SyntaxError};

declare_lint! {
    /// A text that is not TOML.
    ///
    /// The client reads TOML 1.1 in UTF-8. Where it cannot, it refuses to start, also when the broken line stands under a key
    /// that it would ignore.
    ///
    /// ```toml,flagged
    /// allowed_sandbox_modes = ["read-only"
    /// ```
    ///
    /// ```toml,fine
    /// allowed_sandbox_modes = ["read-only"]
    /// ```
    "syntax-error", Rejected, check
}

/// A document that is no TOML has nothing else to check: [`finding`] is all there is to say about it.
fn check(_: &Context<'_>, _: &mut Vec<Finding>) {}

pub(in crate::lint) fn finding(error: &SyntaxError) -> Finding {
    LINT.at(KeyPath::default(), error.span, error.message.clone())
        .help("the client refuses to start with a file that is not TOML 1.1 in UTF-8")
}
