//! See [`LINT`].

use crate::lint::sign_in::no_login_method::names_no_workspace;
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

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
    let (Some(methods), Some(workspaces)) =
        (policy.get("allowed_login_methods"), policy.get("allowed_chatgpt_workspaces"))
    else {
        return;
    };
    let words: Vec<_> = methods.items().iter().filter_map(|at| at.word().map(|(word, _)| word)).collect();
    if !words.is_empty() && words.iter().all(|word| *word == "api") {
        let message = "the list of workspaces does nothing: ChatGPT sign-in is not allowed";
        let finding = LINT.key(workspaces, message).label(methods.node.span, "the allowed ways to sign in");
        // A list that names workspaces may be what was meant, and the ways to sign in the mistake.
        let edits =
            names_no_workspace(policy).and_then(|_| edits::without(cx.text(), workspaces.key_span, workspaces.node));
        let fix = edits.map(|edits| Fix::safe("remove the list, which names none", edits));
        found.push(finding.help("remove the list, or allow `chatgpt`").fix(fix));
    }
}
