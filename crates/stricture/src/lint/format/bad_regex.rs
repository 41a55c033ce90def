//! See [`LINT`].

use crate::client::expressions::ErrorKind;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The client cannot read a regular expression.
    ///
    /// The client loads the policy anyway. If one `host_pattern` of the allowed sources is invalid, people can use no source at all. Look-around
    /// and back references are invalid too. [`broken-matcher`](broken-matcher.md) finds such matchers of hooks.
    ///
    /// ```toml,flagged
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.internal]
    /// source = "host_pattern"
    /// host_pattern = '^git\.(example\.com$'
    /// ```
    ///
    /// ```toml,fine
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.internal]
    /// source = "host_pattern"
    /// host_pattern = '^git\.example\.com$'
    /// ```
    "bad-regex", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for pattern in cx.client().host_patterns() {
        if let Err(why) = &pattern.parsed {
            let message = format!(
                "{} is not a valid regular expression: people can use no source of plugins",
                quoted(pattern.text)
            );
            let finding = LINT.value(&pattern.at, message).help(help(pattern.text, why));
            found.push(finding.with_fate(pattern.fate_if_broken()));
        }
    }
}

/// What to write instead of an expression.
pub(in crate::lint) fn help(text: &str, why: &ErrorKind) -> String {
    match why {
        ErrorKind::UnsupportedLookAround | ErrorKind::UnsupportedBackreference => {
            "write the expression without look-around and back references: the client does not support them".to_owned()
        }
        ErrorKind::RepetitionMissing if text.starts_with('*') => {
            "write a regular expression, not a glob: `.*` matches any text, and `.` any character".to_owned()
        }
        why => format!("write `\\` before each character that you mean literally: {why}"),
    }
}
