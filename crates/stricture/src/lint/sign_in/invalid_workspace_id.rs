//! See [`LINT`].

use crate::lint::sign_in::login_locked_out;
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
    let policy = cx.policy();
    let methods = policy.items("allowed_login_methods");
    let is_chatgpt = |at: &crate::schema::At<'_>| at.word().is_some_and(|(word, _)| word == "chatgpt");
    let counts = methods.is_empty() || methods.iter().any(is_chatgpt);
    if !counts || login_locked_out::locks_out(cx) {
        return;
    }
    for at in policy.items("allowed_chatgpt_workspaces") {
        let Some(id) = at.node.as_text().filter(|id| !id.trim().is_empty() && !is_workspace_id(id)) else { continue };
        let message = format!("no workspace has the id {}", quoted(id));
        found.push(
            LINT.value(&at, message)
                .help("write it as the admin console shows it: 32 hexadecimal digits in five groups"),
        );
    }
}

/// Whether a text is a UUID.
pub(in crate::lint) fn is_workspace_id(text: &str) -> bool {
    let groups: Vec<&str> = text.trim().split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::is_workspace_id;

    #[test]
    fn workspace_ids() {
        assert!(is_workspace_id("00000000-0000-0000-0000-000000000000"));
        assert!(is_workspace_id(" 0A1b2c3d-0000-4000-8000-00000000000f "));
        for id in ["", "example", "00000000000000000000000000000000", "g0000000-0000-0000-0000-000000000000", "org-1"] {
            assert!(!is_workspace_id(id), "{id}");
        }
    }
}
