//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// ChatGPT workspaces where ChatGPT sign-in is not allowed.
    ///
    /// The list has nothing to restrict.
    ///
    /// ```toml,flagged
    /// allowed_login_methods = ["api"]
    /// allowed_chatgpt_workspaces = ["00000000-0000-0000-0000-000000000000"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_login_methods = ["api"]
    /// ```
    "workspaces-without-chatgpt", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let policy = cx.policy();
    let (Some(methods), Some(workspaces)) = (policy.get("allowed_login_methods"), policy.get("allowed_chatgpt_workspaces")) else {
        return;
    };
    let words: Vec<_> = methods.items().iter().filter_map(|at| at.word().map(|(word, _)| word)).collect();
    if !words.is_empty() && words.iter().all(|word| *word == "api") {
        let message = "the list of workspaces does nothing: ChatGPT sign-in is not allowed";
        let finding = LINT.key(workspaces, message).label(methods.node.span, "the allowed ways to sign in");
        found.push(finding.help("remove the list, or allow `chatgpt`"));
    }
}
