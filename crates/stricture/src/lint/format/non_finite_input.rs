//! See [`LINT`].

use crate::client::hooks::{self, HookRefusal};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// An argument of a hook's tool is `inf` or `nan`.
    ///
    /// The client sends the arguments to the tool as JSON, which has no `inf` and no `nan`. It refuses the policy.
    ///
    /// ```toml,flagged
    /// [[hooks.Stop]]
    /// hooks = [{ type = "mcp_tool", server = "audit", tool = "log", input = { limit = inf } }]
    /// ```
    ///
    /// ```toml,fine
    /// [[hooks.Stop]]
    /// hooks = [{ type = "mcp_tool", server = "audit", tool = "log", input = { limit = 100 } }]
    /// ```
    "non-finite-input", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for HookRefusal::NotFinite { argument, span } in hooks::refusals(cx.client()) {
        let message = "an argument of a hook's tool is `inf` or `nan`: the client refuses the policy";
        found.push(LINT.at(argument.path(), span, message).help("write a number, or remove the argument"));
    }
}
