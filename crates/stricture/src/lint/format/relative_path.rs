//! See [`LINT`].

use crate::client::files;
use crate::client::paths;
use crate::lint::format::unexpanded_variable::variable;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A path that counts from the folder of the policy.
    ///
    /// The client takes a relative path as one beside the policy file, `/etc/codex` on Linux, whatever folder the agent works in. A denied
    /// path or pattern protects nothing there, and state and log files cannot be written there.
    ///
    /// A pattern such as `**/*.env` most likely means files in any folder, which no pattern can say. With one whose first folder is not
    /// fixed, such as `/**/*.env` or `/*/.env`, client 0.169.0 starts on Linux, but nobody can begin a session. `~/**/*.env` is about
    /// people's own files, and `/srv/**/*.env` about one folder and all that is below it. Choose folders that people may read throughout:
    /// at the beginning of a session, the client looks into every folder below the fixed one, and where it may not read one of them,
    /// there is no session either.
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
            format!("{} counts from the folder of this file, and protects nothing anywhere else", quoted(path));
        let finding = LINT
            .value(&denied.at, message)
            .help("begin with `~/` for people's own files, or with a folder such as `/srv/`");
        let fix = is_anywhere(path).then(|| {
            let edit = Edit::replace(denied.at.node.span, edits::string(&format!("~/{path}")));
            Fix::guess("match anywhere below the home directory", [edit])
        });
        found.push(finding.fix(fix));
    }
    for at in files::own_folders(cx.client()) {
        let Some(path) = at.node.as_text().filter(|path| is_relative(path)) else { continue };
        let message =
            format!("{} counts from the folder of this file, where the client hardly may write", quoted(path));
        found.push(LINT.value(&at, message).help("begin with `/`, or with `~/`"));
    }
}

/// Whether a path counts from the folder of the file. A variable in it is told by `unexpanded-variable`.
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
