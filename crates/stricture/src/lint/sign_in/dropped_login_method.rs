//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// ChatGPT sign-in that is allowed and taken away again.
    ///
    /// A list of workspaces that names none takes ChatGPT sign-in away, although `allowed_login_methods` allows it.
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
        let message = "the client drops `chatgpt`: no workspace is named in which people could sign in";
        let finding = LINT.value(&dropped.method, message).label(dropped.workspaces.node.span, "no workspace here");
        found.push(finding.help("name a workspace, or remove `allowed_chatgpt_workspaces` to allow any"));
    }
}
