//! See [`LINT`].

use super::pick;
use crate::client::session::Why;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Nobody may read the client's own folder, so the client does not come up.
    ///
    /// At each start, the client makes links to itself in `~/.codex/tmp`. If `deny_read` names this folder or a folder above it, the client
    /// ends before a session. This also holds for other spellings, such as `~/.codex/` or `~/.config/../.codex`.
    ///
    /// Patterns do no harm: `~/.codex/**` denies the files in the folder. Neither do files in it, such as `~/.codex/auth.json`. We tested
    /// this on Linux, with the client's folder in its usual place.
    ///
    /// ```toml,flagged
    /// [permissions.filesystem]
    /// deny_read = ["~/.codex"]
    /// ```
    ///
    /// ```toml,fine
    /// [permissions.filesystem]
    /// deny_read = ["~/.codex/**"]
    /// ```
    "client-folder-denied", Unusable, check, of_linux
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for (key, span, ()) in pick(cx, |why| matches!(why, Why::StateDenied).then_some(())) {
        let message = "the client may not read its own folder `~/.codex/tmp`: it ends before a session";
        let help = "write \"~/.codex/**\" to deny the files in the client's folder, or name single files and folders";
        found.push(LINT.at(key, span, message).help(help));
    }
}
