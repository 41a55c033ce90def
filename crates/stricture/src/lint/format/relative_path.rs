//! See [`LINT`].

use crate::client::files;
use crate::client::paths;
use crate::lint::format::unexpanded_variable::variable;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A path is relative, so it starts in the folder of the policy.
    ///
    /// The client looks for a relative path in the folder of the policy file, which is `/etc/codex` on Linux. The folder in which the
    /// agent works makes no difference. So a relative path in `deny_read` protects nothing outside the folder of the policy. If the
    /// folder for state or log files is a relative path, the client usually cannot write to it.
    ///
    /// A pattern such as `**/*.env` is probably meant for files in all folders. No pattern can match files in all folders: a pattern
    /// must begin with a fixed folder. With `/**/*.env` or `/*/.env`, client 0.169.0 starts on Linux, but nobody can begin a session.
    ///
    /// Write one of these:
    ///
    /// - `~/**/*.env` for people's own files
    /// - `/srv/**/*.env` for one folder and everything below it
    ///
    /// Choose folders in which people may read everything. At the beginning of a session, the client reads all folders below the fixed
    /// folder. If the client may not read one of them, nobody can begin a session either.
    ///
    /// ```toml,flagged
    /// [permissions.filesystem]
    /// deny_read = ["**/*.env"]
    /// ```
    ///
    /// ```toml,fine
    /// [permissions.filesystem]
    /// deny_read = ["~/src/**/*.env"]
    /// ```
    "relative-path", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for denied in cx.client().deny_read().iter().filter(|denied| is_relative(denied.written)) {
        let path = denied.written;
        let message =
            format!("{} is relative to the folder of the policy file, so it protects nothing elsewhere", quoted(path));
        let finding = LINT
            .value(&denied.at, message)
            .help("begin with `~/` for people's own files, or with a folder such as `/srv/`");
        let fix = is_anywhere(path).then(|| {
            let edit = Edit::replace(denied.at.node.span, edits::string(&format!("~/{path}")));
            Fix::guess(format!("replace it with {}", quoted(&format!("~/{path}"))), [edit])
        });
        found.push(finding.fix(fix));
    }
    for at in files::own_folders(cx.client()) {
        let Some(path) = at.node.as_text().filter(|path| is_relative(path)) else { continue };
        let message = format!(
            "{} is relative to the folder of the policy file, where the client usually cannot write",
            quoted(path)
        );
        found.push(LINT.value(&at, message).help("begin with `/`, or with `~/`"));
    }
}

/// Whether a path starts in the folder of the file. `unexpanded-variable` reports a variable in it.
fn is_relative(path: &str) -> bool {
    paths::is_relative(path) && variable(path).is_none()
}

/// Whether a relative pattern is about files in any folder, and stays below the folder that is put in front of it.
fn is_anywhere(path: &str) -> bool {
    path.starts_with("**/") && path.split('/').all(|part| part != "..")
}

#[cfg(test)]
mod tests {
    use super::{is_anywhere, is_relative};

    #[test]
    fn relative_paths() {
        for path in ["", ".", "./a", "**/*.env", "a/b", "~me/a", "file:///a"] {
            assert!(is_relative(path), "{path}");
        }
        for path in ["/a", "~", "~/a", r"C:\a", r"\\host\a", "$HOME/a", "/**/*.env"] {
            assert!(!is_relative(path), "{path}");
        }
    }

    #[test]
    fn patterns_for_any_folder() {
        assert!(is_anywhere("**/*.env") && is_anywhere("**/a..b/.env"));
        assert!(!is_anywhere("./keys") && !is_anywhere("a/**/b") && !is_anywhere("**/../../**/.env"));
    }
}
