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
    /// ```toml,flagged
    /// [permissions.filesystem]
    /// deny_read = ["**/*.env"]
    /// ```
    ///
    /// ```toml,fine
    /// [permissions.filesystem]
    /// deny_read = ["/**/*.env"]
    /// ```
    "relative-path", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for denied in cx.client().deny_read().iter().filter(|denied| is_relative(denied.written)) {
        let path = denied.written;
        let message =
            format!("{} counts from the folder of this file, and protects nothing anywhere else", quoted(path));
        let finding =
            LINT.value(&denied.at, message).help("begin with `/`, with `~/`, or with `/**/` for a name in any folder");
        let fix = path.starts_with("**/").then(|| {
            let edit = Edit::replace(denied.at.node.span, edits::string(&format!("/{path}")));
            Fix::guess("match in any folder", [edit])
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

#[cfg(test)]
mod tests {
    use super::is_relative;

    #[test]
    fn relative_paths() {
        for path in ["", ".", "./a", "**/*.env", "a/b", "~me/a", "file:///a"] {
            assert!(is_relative(path), "{path}");
        }
        for path in ["/a", "~", "~/a", r"C:\a", r"\\host\a", "$HOME/a", "/**/*.env"] {
            assert!(!is_relative(path), "{path}");
        }
    }
}
