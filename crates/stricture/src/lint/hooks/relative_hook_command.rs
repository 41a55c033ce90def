//! See [`LINT`].

use crate::client::paths;
use crate::lint::rules::command_line::{files, windows_files};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::At;

declare_lint! {
    /// A hook whose script is named by a relative path.
    ///
    /// The client runs the hooks of this file in the folder in which a person works, and asks nobody. A relative path therefore names a
    /// file of the project: whoever writes the project decides what runs, or that nothing does. `managed_dir` plays no part in it.
    ///
    /// A program that is found by name, such as `python3`, is another matter.
    ///
    /// ```toml,flagged
    /// [[hooks.SessionStart]]
    /// hooks = [{ type = "command", command = "sh hooks/check.sh" }]
    /// ```
    ///
    /// ```toml,fine
    /// [[hooks.SessionStart]]
    /// hooks = [{ type = "command", command = "sh /etc/codex/hooks/check.sh" }]
    /// ```
    "relative-hook-command", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (handler, command) in cx.client().hooks().commands() {
        let text = command.node.as_text().unwrap_or_default();
        let is_relative = |file: &str| !file.starts_with(['/', '~']) && !paths::is_foreign(file);
        if let Some(file) = files(text).into_iter().find(|file| is_relative(file)) {
            found.push(finding(command, &file));
        }
        let Some(on_windows) = handler.on_windows() else { continue };
        let text = on_windows.node.as_text().unwrap_or_default();
        let is_relative = |file: &str| !file.starts_with(['/', '\\']) && !paths::is_foreign(file);
        if let Some(file) = windows_files(text).into_iter().find(|file| is_relative(file)) {
            found.push(finding(on_windows, file));
        }
    }
}

fn finding(command: &At<'_>, file: &str) -> Finding {
    let message =
        format!("{} is looked up in the folder that people work in: a project may bring its own", quoted(file));
    LINT.value(command, message).help("write the absolute path of the script")
}
