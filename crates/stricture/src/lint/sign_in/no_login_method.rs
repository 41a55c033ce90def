//! See [`LINT`].

use crate::client::sign_in::{self, SignInRefusal};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A policy has sign-in requirements that nobody can meet.
    ///
    /// If `allowed_chatgpt_workspaces` names no workspace, ChatGPT sign-in is not possible. If the policy allows no other way, nobody can
    /// sign in, and the client refuses the policy.
    ///
    /// ```toml,flagged
    /// allowed_login_methods = ["chatgpt"]
    /// allowed_chatgpt_workspaces = []
    /// ```
    ///
    /// ```toml,fine
    /// allowed_login_methods = ["chatgpt"]
    /// allowed_chatgpt_workspaces = ["00000000-0000-0000-0000-000000000000"]
    /// ```
    "no-login-method", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for SignInRefusal::NoWayLeft { lists, clients } in sign_in::refusals(cx.client()) {
        let message = "only ChatGPT sign-in is allowed, but the list names no workspace: the client refuses the policy";
        let finding = LINT.value(&lists.workspaces, message);
        let help = "name a workspace, or remove the key to allow all of them";
        let finding = finding.label(lists.methods.node.span, "the only way to sign in").help(help);
        found.push(finding.with_clients(clients));
    }
}
