//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Nobody can sign in, because no workspace has one of the allowed ids.
    ///
    /// The policy allows only ChatGPT sign-in, and only in workspaces that cannot exist: their ids are not UUIDs. The client accepts any
    /// text as an id, so it starts, but nobody can sign in.
    ///
    /// A model provider of a person's own needs no such sign-in, so it still works (seen on client 0.171.0).
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
    "login-locked-out", Unusable, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(lists) = cx.client().sign_in().locked_out() else { return };
    let message = "nobody can sign in: none of the allowed workspace ids is a UUID";
    let finding = LINT.value(&lists.workspaces, message).label(lists.methods.node.span, "the only way to sign in");
    found.push(finding.help("write the ids as the admin console shows them: 32 hexadecimal digits in five groups"));
}
