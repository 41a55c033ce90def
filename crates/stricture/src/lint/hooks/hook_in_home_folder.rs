//! See [`LINT`].

use super::given_folders::filled_in;
use crate::lint::rules::command_line::files;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A hook runs a script in the home folder, where the person can change it.
    ///
    /// The client runs the hooks of a policy through a shell, which expands `~` and `$HOME`. The person can change or remove a script in
    /// the home folder, so the hook does not restrict this person. The client does not check the script.
    ///
    /// Put the script in a folder that only administrators can change.
    ///
    /// ```toml,flagged
    /// [[hooks.PreToolUse]]
    /// hooks = [{ type = "command", command = "$HOME/.hooks/check" }]
    /// ```
    ///
    /// ```toml,fine
    /// [[hooks.PreToolUse]]
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/check" }]
    /// ```
    "hook-in-home-folder", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (_, command) in cx.client().hooks().commands() {
        let text = filled_in(command.node.as_text().unwrap_or_default());
        if let Some(file) = files(&text).into_iter().find(|file| file.starts_with("~/")) {
            let message =
                format!("the script {} is in the home folder: the person can change what the hook does", quoted(&file));
            let help = "move the script to a folder that only administrators can change, such as /etc/codex/hooks";
            found.push(LINT.value(command, message).help(help));
        }
    }
}
