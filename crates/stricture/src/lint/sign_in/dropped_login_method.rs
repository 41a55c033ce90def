//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A policy allows ChatGPT sign-in, but an empty list of workspaces removes it.
    ///
    /// If `allowed_chatgpt_workspaces` names no workspace, the client does not offer ChatGPT sign-in, although `allowed_login_methods`
    /// allows it.
    ///
    /// ```toml,flagged
    /// allowed_login_methods = ["chatgpt", "api"]
    /// allowed_chatgpt_workspaces = []
    /// ```
    ///
    /// ```toml,fine
    /// allowed_login_methods = ["chatgpt", "api"]
    /// allowed_chatgpt_workspaces = ["00000000-0000-0000-0000-000000000000"]
    /// ```
    "dropped-login-method", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for dropped in cx.client().sign_in().dropped() {
        let message = "the client ignores `chatgpt`: `allowed_chatgpt_workspaces` names no workspace for the sign-in";
        let finding = LINT
            .value(&dropped.method, message)
            .with_fate(dropped.fate())
            .label(dropped.workspaces.node.span, "this list names no workspace");
        found.push(finding.help("name a workspace, or remove `allowed_chatgpt_workspaces` to allow all of them"));
    }
}
