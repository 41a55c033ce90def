//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Sign-in that nobody can complete.
    ///
    /// Only ChatGPT sign-in is allowed, and only in workspaces that cannot exist: their ids are UUIDs, and the client takes any text for
    /// one. The file loads, and everybody is locked out.
    ///
    /// ```toml,flagged
    /// allowed_login_methods = ["chatgpt"]
    /// allowed_chatgpt_workspaces = ["Example Corp"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_login_methods = ["chatgpt"]
    /// allowed_chatgpt_workspaces = ["00000000-0000-0000-0000-000000000000"]
    /// ```
    "login-locked-out", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(lists) = cx.client().sign_in().locked_out() else { return };
    let message = "nobody can sign in: no workspace has such an id";
    let finding = LINT.value(&lists.workspaces, message).label(lists.methods.node.span, "no other way to sign in");
    found.push(finding.help("write the ids as the admin console shows them: 32 hexadecimal digits in five groups"));
}
