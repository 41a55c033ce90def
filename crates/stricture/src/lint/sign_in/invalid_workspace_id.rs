//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A workspace id that no workspace has.
    ///
    /// The ids of ChatGPT workspaces are UUIDs. The client takes any text, and one that is no UUID never matches: people of that
    /// workspace cannot sign in.
    ///
    /// ```toml,flagged
    /// allowed_chatgpt_workspaces = ["00000000-0000-0000-0000-00000000000"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_chatgpt_workspaces = ["00000000-0000-0000-0000-000000000000"]
    /// ```
    "invalid-workspace-id", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (at, id) in cx.client().sign_in().impossible_ids() {
        let message = format!("no workspace has the id {}", quoted(id));
        let help = "write it as the admin console shows it: 32 hexadecimal digits in five groups";
        found.push(LINT.value(at, message).help(help));
    }
}
