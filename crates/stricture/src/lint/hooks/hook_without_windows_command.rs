//! See [`LINT`].

use crate::client::windows;
use crate::lint::rules::command_line::files;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::syntax::Span;

declare_lint! {
    /// A hook runs only on Linux and macOS, but the policy is also for Windows.
    ///
    /// On Windows, the client runs `commandWindows`. If that is missing, it runs `command`. A path such as `/etc/codex/hooks/check` does
    /// not exist there, so the hook fails.
    ///
    /// Stricture checks only policies that mention Windows: with `windows_managed_dir`, with a `[windows]` table or with `commandWindows`
    /// in another hook.
    ///
    /// ```toml,flagged
    /// [hooks]
    /// managed_dir = "/etc/codex/hooks"
    /// windows_managed_dir = 'C:\ProgramData\codex\hooks'
    ///
    /// [[hooks.Stop]]
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/stop" }]
    /// ```
    ///
    /// ```toml,fine
    /// [hooks]
    /// managed_dir = "/etc/codex/hooks"
    /// windows_managed_dir = 'C:\ProgramData\codex\hooks'
    ///
    /// [[hooks.Stop]]
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/stop", commandWindows = 'C:\ProgramData\codex\hooks\stop.cmd' }]
    /// ```
    "hook-without-windows-command", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(evidence) = evidence(cx) else { return };
    for (handler, command) in cx.client().hooks().commands().filter(|(handler, _)| handler.on_windows().is_none()) {
        let text = command.node.as_text().unwrap_or_default();
        if let Some(file) = files(text).into_iter().find(|file| file.starts_with('/')) {
            let message = format!(
                "the hook has no `commandWindows`: on Windows, it runs {}, which does not exist there",
                quoted(&file)
            );
            let help = "add commandWindows = \"…\"";
            found.push(LINT.value(&handler.at, message).label(evidence, "the policy is also for Windows").help(help));
        }
    }
}

/// Where the policy mentions Windows.
fn evidence(cx: &Context<'_>) -> Option<Span> {
    let hooks = cx.client().hooks();
    let other = || hooks.commands().find_map(|(handler, _)| handler.on_windows());
    let place = hooks.windows_managed_dir().or_else(other).cloned().or_else(|| windows::settings(cx.client()))?;
    Some(place.key_span)
}
