//! See [`LINT`].

use crate::client::paths;
use crate::lint::rules::command_line::{files, windows_files};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::At;

declare_lint! {
    /// The script of a hook is not in the folder of managed hooks.
    ///
    /// `managed_dir` (on Windows `windows_managed_dir`) says where the scripts of the hooks are. The person who delivers the policy also
    /// delivers that folder. If a script is in another folder, nothing checks that it exists or who may change it.
    ///
    /// Stricture does not report programs of the system, of applications, or of packages below `/opt` with a folder `bin`.
    ///
    /// ```toml,flagged
    /// [hooks]
    /// managed_dir = "/etc/codex/hooks"
    ///
    /// [[hooks.Stop]]
    /// hooks = [{ type = "command", command = "/opt/scripts/stop" }]
    /// ```
    ///
    /// ```toml,fine
    /// [hooks]
    /// managed_dir = "/etc/codex/hooks"
    ///
    /// [[hooks.Stop]]
    /// hooks = [{ type = "command", command = "/usr/bin/python3 /etc/codex/hooks/stop.py" }]
    /// ```
    "hook-outside-managed-dir", Untidy, check
}

/// Where systems keep their programs.
const SYSTEM: &[&str] = &[
    "/bin/",
    "/sbin/",
    "/usr/",
    "/opt/homebrew/",
    "/Applications/",
    "/nix/",
    "/run/current-system/",
    "/snap/",
    "/System/",
    "c:\\windows\\",
    "c:\\program files\\",
    "c:\\program files (x86)\\",
];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let hooks = cx.client().hooks();
    // A path that is not absolute says nothing about where the scripts are.
    let dir = hooks.managed_dir().filter(|at| at.node.as_text().is_some_and(|dir| dir.starts_with('/')));
    let windows_dir = hooks.windows_managed_dir().filter(|at| at.node.as_text().is_some_and(paths::is_foreign));
    if dir.is_none() && windows_dir.is_none() {
        return;
    }
    for (handler, command) in hooks.commands() {
        if let (Some(dir), Some(text)) = (dir, command.node.as_text()) {
            let is_foreign = |file: &str| file.starts_with('/') && !is_below(&plain(file), dir, plain);
            if let Some(file) = files(text).into_iter().find(|file| is_foreign(file)) {
                found.push(finding(command, &file, dir));
            }
        }
        if let (Some(dir), Some(at)) = (windows_dir, handler.on_windows()) {
            let files = at.node.as_text().map(windows_files).unwrap_or_default();
            let is_foreign = |file: &str| paths::is_foreign(file) && !is_below(&windows(file), dir, windows);
            if let Some(file) = files.into_iter().find(|file| is_foreign(file)) {
                found.push(finding(at, file, dir));
            }
        }
    }
}

fn finding(command: &At<'_>, file: &str, dir: &At<'_>) -> Finding {
    let message = format!("the script {} is not in the folder of managed hooks", quoted(file));
    let help = "move the script to that folder, or change the folder";
    LINT.value(command, message).label(dir.node.span, "the folder of managed hooks").help(help)
}

fn is_below(file: &str, dir: &At<'_>, normal: fn(&str) -> String) -> bool {
    let dir = dir.node.as_text().map(normal).unwrap_or_default();
    let below = file.strip_prefix(dir.trim_end_matches(['/', '\\']));
    below.is_some_and(|rest| rest.starts_with(['/', '\\']))
        || SYSTEM.iter().any(|system| file.starts_with(system))
        || is_of_package(file)
}

/// Whether this is the program of a package that brings its own folders: `/opt/NAME/bin/PROGRAM`.
fn is_of_package(file: &str) -> bool {
    file.strip_prefix("/opt/").is_some_and(|rest| rest.split('/').skip(1).any(|folder| folder == "bin"))
}

fn plain(path: &str) -> String {
    paths::normal(path, "")
}

/// A path of Windows, where upper and lower case are the same and both slashes separate.
fn windows(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']) {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("\\").to_ascii_lowercase()
}
