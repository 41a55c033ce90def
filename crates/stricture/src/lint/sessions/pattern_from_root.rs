//! See [`LINT`].

use super::pick;
use crate::client::session::Why;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A denied pattern begins in the root directory, so no session begins.
    ///
    /// On Linux, the client searches the files that a denied pattern matches. It starts in the folder before the first `*`, `?` or `[`. If
    /// this folder is the root, the search fails, and the client begins no session. The same holds for patterns that lead to the root by
    /// `..` or double slashes. The search also fails in `/proc`, and for all files of `/usr`, `/lib` and `/sys`, which are too many.
    ///
    /// This holds for `deny_read` and for the default profile. We tested it on Linux. Patterns below a folder and below `~` work.
    ///
    /// ```toml,flagged
    /// [permissions.filesystem]
    /// deny_read = ["/**/*.pem"]
    /// ```
    ///
    /// ```toml,fine
    /// [permissions.filesystem]
    /// deny_read = ["~/**/*.pem", "/srv/**/*.pem"]
    /// ```
    "pattern-from-root", Unusable, check, of_linux
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let told = |why: &Why| match why {
        Why::PatternInRoot => Some((
            "the pattern begins in the root directory: the client starts, but begins no session on Linux",
            "begin the pattern with a folder or with `~`, such as \"~/**/*.pem\"; write one pattern for each folder",
        )),
        Why::PatternInSystem => Some((
            "the client cannot search all files of this folder of the system: it starts, but begins no session on Linux",
            "name the files, or deny a smaller folder",
        )),
        _ => None,
    };
    for (key, span, (message, help)) in pick(cx, told) {
        found.push(LINT.at(key, span, message).help(help));
    }
}
