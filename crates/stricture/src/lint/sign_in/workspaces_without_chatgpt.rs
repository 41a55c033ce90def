//! See [`LINT`].

use crate::client::sign_in::Idle;
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A policy lists ChatGPT workspaces, but does not allow ChatGPT sign-in.
    ///
    /// The list then restricts nothing.
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
    let Some(idle) = cx.client().sign_in().idle_workspaces() else { return };
    let Idle { lists, is_blank } = &idle;
    let workspaces = &lists.workspaces;
    let message = "the list of workspaces has no effect: ChatGPT sign-in is not allowed";
    let finding = LINT
        .key(workspaces, message)
        .with_fate(idle.fate())
        .label(lists.methods.node.span, "the allowed ways to sign in");
    // A list that names workspaces may be what was meant, and the ways to sign in the mistake.
    let edits = is_blank.then(|| edits::without(cx.text(), workspaces.key_span, workspaces.node)).flatten();
    let fix = edits.map(|edits| Fix::safe("remove the list, which names no workspace", edits));
    found.push(finding.help("remove the list, or allow `chatgpt`").fix(fix));
}
