//! See [`LINT`].

use crate::client::expressions::ErrorKind;
use crate::client::hooks::Group;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::At;

declare_lint! {
    /// The client cannot read a regular expression.
    ///
    /// The client loads the policy anyway. It never runs a group of hooks with an invalid `matcher`. If one `host_pattern` of the allowed
    /// sources is invalid, people can use no source at all. Look-around and back references are invalid too.
    ///
    /// A matcher of letters, digits, `_` and `|` is a list of names, and `*` is for all names. Every other matcher is a regular expression.
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
    for matcher in cx.client().hooks().groups.iter().filter_map(Group::broken_matcher) {
        let finding = finding(matcher.at, matcher.text, &matcher.why, "the client never runs this group of hooks");
        found.push(finding.with_fate(matcher.fate()));
    }
    for pattern in cx.client().host_patterns() {
        if let Err(why) = &pattern.parsed {
            let finding = finding(&pattern.at, pattern.text, why, "people can use no source of plugins");
            found.push(finding.with_fate(pattern.fate_if_broken()));
        }
    }
}

fn finding(at: &At<'_>, text: &str, why: &ErrorKind, what: &str) -> Finding {
    let finding = LINT.value(at, format!("{} is not a valid regular expression: {what}", quoted(text)));
    match why {
        ErrorKind::UnsupportedLookAround | ErrorKind::UnsupportedBackreference => finding
            .help("write the expression without look-around and back references: the client does not support them"),
        ErrorKind::RepetitionMissing if text.starts_with('*') => {
            finding.help("write a regular expression, not a glob: `.*` matches any text, and `.` any character")
        }
        why => finding.help(format!("write `\\` before each character that you mean literally: {why}")),
    }
}
