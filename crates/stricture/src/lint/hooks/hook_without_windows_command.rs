//! See [`LINT`].

use crate::client::windows;
use crate::lint::rules::command_line::files;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::syntax::Span;

declare_lint! {
    /// A hook for Linux and macOS alone, in a policy that is also for Windows.
    ///
    /// On Windows the client runs `commandWindows`, and where that is missing `command`: a path such as `/etc/codex/hooks/check` names nothing
    /// there, so that the hook fails.
    ///
    /// Only policies that speak of Windows themselves are looked at: by `windows_managed_dir`, by a `[windows]` table or by another hook's
    /// `commandWindows`.
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
            let message = format!("on Windows this hook looks for {}, which is not there", quoted(&file));
            let help = "add commandWindows = \"…\"";
            found.push(LINT.value(&handler.at, message).label(evidence, "this policy is also for Windows").help(help));
        }
    }
}

/// Where the policy speaks of Windows.
fn evidence(cx: &Context<'_>) -> Option<Span> {
    let hooks = cx.client().hooks();
    let other = || hooks.commands().find_map(|(handler, _)| handler.on_windows());
    let place = hooks.windows_managed_dir().or_else(other).cloned().or_else(|| windows::settings(cx.client()))?;
    Some(place.key_span)
}
