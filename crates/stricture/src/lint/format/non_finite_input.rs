//! See [`LINT`].

use crate::client::hooks::{self, HookRefusal};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// An infinite number, or no number, among the arguments of a hook's tool.
    ///
    /// The arguments go to the tool as JSON, which has no `inf` and no `nan`.
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
        let message = "an argument cannot be `inf` or `nan`";
        found.push(LINT.at(argument.path(), span, message).help("write a number, or remove the argument"));
    }
}
