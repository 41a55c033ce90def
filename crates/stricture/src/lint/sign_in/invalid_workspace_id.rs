//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A workspace id is not a UUID, so no workspace has it.
    ///
    /// The ids of ChatGPT workspaces are UUIDs. The client accepts any text, but another text never matches. The people of that workspace
    /// cannot sign in.
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
        let message = format!("no workspace has the id {}, which is not a UUID: its people cannot sign in", quoted(id));
        let help = "write the id as the admin console shows it: 32 hexadecimal digits in five groups";
        found.push(LINT.value(at, message).help(help));
    }
}
