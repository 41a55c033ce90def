//! See [`LINT`].

use super::given_folders::filled_in;
use crate::client::paths;
use crate::lint::rules::command_line::{files, windows_files};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::At;

declare_lint! {
    /// A hook names its script by a relative path, so the project decides what runs.
    ///
    /// The client runs the hooks of a policy in the folder in which a person works, and asks nobody. So a relative path names a file of the
    /// project. The authors of the project decide what runs, or that nothing runs. `managed_dir` does not change this.
    ///
    /// `$PWD`, `$(pwd)` and `$(git rev-parse --show-toplevel)` also lead to the project.
    ///
    /// Stricture does not report a program that the shell finds by its name, such as `python3`.
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
        if let Some(file) = files(&filled_in(text)).into_iter().find(|file| is_relative(file)) {
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
        format!("the client looks for {} in the project folder: a project can bring its own script", quoted(file));
    LINT.value(command, message).help("write the absolute path of the script")
}
