//! See [`LINT`].

use crate::client::grammar;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::syntax::{KeyPath, SyntaxError};

declare_lint! {
    /// A policy is not valid TOML.
    ///
    /// The client reads TOML 1.1 in UTF-8. If it cannot read the policy, nobody can work, even if the invalid line is under a key that
    /// the client ignores. What happens depends on the program (seen on client 0.171.0):
    ///
    /// - `codex exec` and `codex mcp` refuse to start.
    /// - The app server starts with its own defaults and a warning, and begins no session. It then applies no line of the policy: a program
    ///   that drives it can run commands without a sandbox (also seen on client 0.169.0).
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

/// A document that is not TOML has nothing else to check: [`finding`] reports it.
fn check(_: &Context<'_>, _: &mut Vec<Finding>) {}

pub(in crate::lint) fn finding(error: &SyntaxError) -> Finding {
    LINT.at(KeyPath::default(), error.span, error.message.clone())
        .with_clients(grammar::refusing(error))
        .help("write TOML 1.1 in UTF-8: the client refuses to start with any other file")
}
