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
    /// `..` or double slashes.
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
    for (key, span, ()) in pick(cx, |why| matches!(why, Why::PatternInRoot).then_some(())) {
        let message = "the pattern begins in the root directory: the client starts, but begins no session on Linux";
        let help =
            "begin the pattern with a folder or with `~`, such as \"~/**/*.pem\"; write one pattern for each folder";
        found.push(LINT.at(key, span, message).help(help));
    }
}
