//! See [`LINT`].

use crate::lint::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::{At, View};

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
    let policy = cx.policy();
    let Some(workspaces) = names_no_workspace(policy) else { return };
    let methods = policy.items("allowed_login_methods");
    let only_chatgpt =
        !methods.is_empty() && methods.iter().all(|method| method.word().is_some_and(|(word, _)| word == "chatgpt"));
    if only_chatgpt {
        let message = "nobody can sign in: only ChatGPT is allowed, and no workspace is named";
        let finding = LINT.value(workspaces, message);
        let span = policy.get("allowed_login_methods").map_or(workspaces.key_span, |methods| methods.node.span);
        found.push(
            finding
                .label(span, "only ChatGPT is allowed here")
                .help("name a workspace, or remove the key to allow any"),
        );
    }
}

/// The list of workspaces, if it is there and names none.
pub(in crate::lint) fn names_no_workspace<'v, 'd>(policy: &'v View<'d>) -> Option<&'v At<'d>> {
    let workspaces = policy.get("allowed_chatgpt_workspaces")?;
    let named = |at: &At<'_>| at.node.as_text().is_some_and(|id| !id.trim().is_empty());
    (workspaces.node.as_array().is_some() && !workspaces.items().iter().any(named)).then_some(workspaces)
}
