//! See [`LINT`].

use crate::client::expressions::ErrorKind;
use crate::client::hooks::{BrokenMatcher, Group};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::At;

declare_lint! {
    /// An expression that the client cannot read.
    ///
    /// It loads the file all the same. A group of hooks whose `matcher` is broken never runs; with a broken `host_pattern` among the
    /// allowed sources, people can use no source at all. Look-around and back references count as broken.
    ///
    /// A matcher of letters, digits, `_` and `|` is a list of names, and `*` stands for all; anything else is a regular expression.
    ///
    /// ```toml,flagged
    /// [[hooks.PreToolUse]]
    /// matcher = "mcp__(docs|wiki__.*"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/tool" }]
    /// ```
    ///
    /// ```toml,fine
    /// [[hooks.PreToolUse]]
    /// matcher = "mcp__(docs|wiki)__.*"
    /// hooks = [{ type = "command", command = "/etc/codex/hooks/tool" }]
    /// ```
    "bad-regex", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for BrokenMatcher { at, text, why } in cx.client().hooks().groups.iter().filter_map(Group::broken_matcher) {
        found.push(finding(at, text, &why, "the client skips this group of hooks"));
    }
    for pattern in cx.client().host_patterns() {
        if let Err(why) = &pattern.parsed {
            found.push(finding(&pattern.at, pattern.text, why, "with it no source of plugins can be used"));
        }
    }
}

fn finding(at: &At<'_>, text: &str, why: &ErrorKind, what: &str) -> Finding {
    let finding = LINT.value(at, format!("{} is no regular expression: {what}", quoted(text)));
    match why {
        ErrorKind::UnsupportedLookAround | ErrorKind::UnsupportedBackreference => {
            finding.help("look-around and back references are not supported: write the expression without them")
        }
        ErrorKind::RepetitionMissing if text.starts_with('*') => {
            finding.help("this is no glob: `.*` stands for any text, and `.` for any character")
        }
        why => finding.help(format!("{why}: escape with `\\` what is meant literally")),
    }
}
