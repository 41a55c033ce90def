//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{ProblemKind, TextRule};

declare_lint! {
    /// A string does not have the form that the client requires.
    ///
    /// The client refuses the policy.
    ///
    /// ```toml,flagged
    /// [auto_review]
    /// required_on_models = ["openai/gpt-5"]
    /// ```
    ///
    /// ```toml,fine
    /// [auto_review]
    /// required_on_models = ["gpt-5"]
    /// ```
    "invalid-text", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let bad = cx.pick(|kind| match kind {
        ProblemKind::BadText { rule, text } => Some((*rule, *text)),
        _ => None,
    });
    for (problem, (rule, text)) in bad {
        let message = match rule {
            TextRule::NonBlank => format!("`{}` has no text: the client refuses the policy", problem.path),
            _ => format!("{} is not {}: the client refuses the policy", quoted(text), rule.describe()),
        };
        let fix = meant(rule, text).and_then(|(meant, says_the_same)| {
            let edit = edits::word(cx.text(), problem.span, &meant)?;
            let make = if says_the_same { Fix::safe } else { Fix::guess };
            Some(make(format!("replace it with {}", quoted(&meant)), [edit]))
        });
        found.push(LINT.about(problem, message).help(rule.remedy()).fix(fix));
    }
}

/// What a text was most likely meant to be, and whether that says the same.
fn meant(rule: TextRule, text: &str) -> Option<(String, bool)> {
    let trimmed = text.trim();
    if rule.accepts(trimmed) {
        return Some((trimmed.to_owned(), true));
    }
    let home =
        ["$HOME", "${HOME}"].into_iter().find_map(|home| trimmed.strip_prefix(home)).map(|rest| format!("~{rest}"));
    let address = match trimmed.split_once("://") {
        Some(("http", rest)) if !TextRule::HttpsOrLoopbackUrl.accepts(trimmed) => Some(format!("https://{rest}")),
        Some(_) => None,
        None => trimmed.contains('.').then(|| format!("https://{trimmed}")),
    };
    let meant = match rule {
        TextRule::AbsolutePath => home,
        TextRule::ModelSlug => trimmed.rsplit('/').next().map(str::to_owned),
        TextRule::HttpsUrl | TextRule::HttpsUrlWithoutQuery | TextRule::HttpsOrLoopbackUrl => address,
        TextRule::HttpHeaderName | TextRule::CookieName => trimmed.strip_suffix([':', '=']).map(str::to_owned),
        TextRule::NonBlank
        | TextRule::RootedPath
        | TextRule::AwsCommand
        | TextRule::HttpAuthScheme
        | TextRule::FullMatchRegex => None,
    };
    meant.filter(|meant| rule.accepts(meant)).map(|meant| (meant, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant() {
        for (rule, text, expected) in [
            (TextRule::AbsolutePath, " /srv ", Some(("/srv", true))),
            (TextRule::AbsolutePath, "$HOME/work", Some(("~/work", false))),
            (TextRule::AbsolutePath, "$HOMES/work", None),
            (TextRule::AbsolutePath, "work", None),
            (TextRule::ModelSlug, "openai/gpt-5", Some(("gpt-5", false))),
            (TextRule::HttpsUrl, "http://a.example/x", Some(("https://a.example/x", false))),
            (TextRule::HttpsUrl, "a.example/x", Some(("https://a.example/x", false))),
            (TextRule::HttpsUrl, "https://user@a.example", None),
            (TextRule::HttpsUrl, "http://localhost/x", None),
            (TextRule::HttpsUrl, "ftp://a.example", None),
            (TextRule::HttpsUrl, "nowhere", None),
            (TextRule::HttpHeaderName, "X-Token:", Some(("X-Token", false))),
            (TextRule::FullMatchRegex, "(", None),
        ] {
            let meant = meant(rule, text);
            assert_eq!(meant.as_ref().map(|(text, same)| (text.as_str(), *same)), expected, "{text}");
        }
    }
}
