//! See [`LINT`].

use super::pick;
use crate::client::session::Why;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Commands may not read what every command needs.
    ///
    /// A command needs a shell and its libraries. In these cases, every command fails, or no session begins:
    ///
    /// - the default profile and the profiles that it extends give no access to `:root`, `/` or `:minimal`
    /// - the default profile or `deny_read` denies a folder of the system, such as `/usr` or `/bin`
    /// - the default profile denies `:workspace_roots`, the folder in which people work
    ///
    /// Access to `/usr`, `/bin` and `/lib` alone is not enough, because some of these are links on most machines. The built-in profiles give
    /// access to `:root`. We tested this on Linux.
    ///
    /// ```toml,flagged
    /// default_permissions = "team"
    /// allowed_permission_profiles = { team = true }
    ///
    /// [permissions.team.network]
    /// enabled = true
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "team"
    /// allowed_permission_profiles = { team = true }
    ///
    /// [permissions.team]
    /// extends = ":workspace"
    ///
    /// [permissions.team.network]
    /// enabled = true
    /// ```
    "system-unreadable", Unusable, check, of_linux
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let told = |why: &Why| match why {
        Why::NothingReadable => Some((
            "commands may not read the shell and its libraries: every command fails on Linux",
            "add `extends = \":workspace\"`, or give \":minimal\" the access \"read\"",
        )),
        Why::SystemDenied => Some((
            "commands may not read a folder that every command needs: no command runs on Linux",
            "deny only folders that no program needs",
        )),
        Why::WorkDenied => Some((
            "commands may not read the folder in which people work: no session begins on Linux",
            "deny only paths below the workspace",
        )),
        _ => None,
    };
    for (key, span, (message, help)) in pick(cx, told) {
        found.push(LINT.at(key, span, message).help(help));
    }
}
