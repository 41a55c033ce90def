//! See [`LINT`].

use crate::lint::sign_in::invalid_workspace_id::is_workspace_id;
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
    if !locks_out(cx) {
        return;
    }
    let policy = cx.policy();
    if let (Some(methods), Some(workspaces)) =
        (policy.get("allowed_login_methods"), policy.get("allowed_chatgpt_workspaces"))
    {
        let message = "nobody can sign in: no workspace has such an id";
        let finding = LINT.value(workspaces, message).label(methods.node.span, "no other way to sign in");
        found.push(finding.help("write the ids as the admin console shows them: 32 hexadecimal digits in five groups"));
    }
}

/// Whether only ChatGPT is allowed, and workspaces are named of which none can exist.
pub(in crate::lint) fn locks_out(cx: &Context<'_>) -> bool {
    let methods = cx.policy().items("allowed_login_methods");
    let only_chatgpt =
        !methods.is_empty() && methods.iter().all(|method| method.word().is_some_and(|(word, _)| word == "chatgpt"));
    let ids = cx.policy().items("allowed_chatgpt_workspaces");
    // That no id is given at all stops the client.
    let mut ids = ids.iter().filter_map(|id| id.node.as_text()).filter(|id| !id.trim().is_empty()).peekable();
    only_chatgpt && ids.peek().is_some() && !ids.any(is_workspace_id)
}
