//! See [`LINT`].

use crate::client::sign_in::{self, SignInRefusal};
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Sign-in requirements that leave no way to sign in.
    ///
    /// A list of workspaces that names none takes ChatGPT sign-in away. Where nothing else is allowed, nobody can sign in, and the
    /// client refuses the file.
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
    for SignInRefusal::NoWayLeft(lists) in sign_in::refusals(cx.client()) {
        let message = "nobody can sign in: only ChatGPT is allowed, and no workspace is named";
        let finding = LINT.value(&lists.workspaces, message);
        let help = "name a workspace, or remove the key to allow any";
        found.push(finding.label(lists.methods.node.span, "only ChatGPT is allowed here").help(help));
    }
}
