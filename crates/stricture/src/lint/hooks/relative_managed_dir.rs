//! See [`LINT`].

use crate::client::paths;
use crate::lint::format::unexpanded_variable::variable;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The folder of managed hooks is not an absolute path, so the client does not use it.
    ///
    /// The client does not expand `~` in `managed_dir`. It names this folder as the source of the hooks only if the path is absolute.
    /// Otherwise it names the policy file as their source. The hooks still run.
    ///
    /// `unexpanded-variable` reports a variable in this path.
    ///
    /// ```toml,flagged
    /// [hooks]
    /// managed_dir = "~/hooks"
    /// ```
    ///
    /// ```toml,fine
    /// [hooks]
    /// managed_dir = "/etc/codex/hooks"
    /// ```
    "relative-managed-dir", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(at) = cx.client().hooks().managed_dir() else { return };
    let dir = at.node.as_text().unwrap_or_default();
    if dir.trim().is_empty() || dir.starts_with('/') || variable(dir).is_some() {
        return;
    }
    let message = format!("{} is not an absolute path: the client does not use it", quoted(dir));
    let help = if paths::is_foreign(dir) {
        "write a folder of Windows in `windows_managed_dir`"
    } else {
        "write an absolute path, such as /etc/codex/hooks"
    };
    found.push(LINT.value(at, message).help(help));
}
