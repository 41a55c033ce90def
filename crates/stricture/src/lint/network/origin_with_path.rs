//! See [`LINT`].

use std::collections::HashSet;

use crate::client::desktop;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::At;

declare_lint! {
    /// A browser rule is for a text that is not an origin.
    ///
    /// An origin is a scheme and a host, and a port if it is not the default port: `https://example.com`, `https://*.example.com:8443`. The
    /// client accepts any text. But no page has an origin with a path or without a scheme, so such a rule never applies.
    ///
    /// ```toml,flagged
    /// [browser_use.origins."https://example.com/admin"]
    /// access = "deny"
    /// ```
    ///
    /// ```toml,fine
    /// [browser_use.origins."https://example.com"]
    /// access = "deny"
    /// ```
    "origin-with-path", Risky, check
}

/// Most findings with a fix: each fix searches the whole document.
const MOST_FIXES: usize = 100;

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let origins = desktop::origins(cx.client());
    let mut fixes = 0;
    let mut names: Option<HashSet<&str>> = None;
    for at in &origins {
        let Some((what, better)) = wrong(at.name()) else { continue };
        let mut finding = LINT.key(at, format!("{} {what}", quoted(at.name())));
        match better {
            Some(better) => {
                finding = finding.help(format!("write {}", quoted(&better)));
                let names = names.get_or_insert_with(|| origins.iter().map(At::name).collect());
                fixes += 1;
                if fixes <= MOST_FIXES && !names.contains(better.as_str()) && stands_once(cx.text(), at) {
                    let edit = Edit::replace(at.key_span, edits::string(&better));
                    finding = finding.fix(Fix::guess(format!("replace it with {}", quoted(&better)), [edit]));
                }
            }
            None => finding = finding.help("write a scheme and a host, such as `https://example.com`"),
        }
        found.push(finding);
    }
}

/// Says why a text is not an origin, and which origin the author most likely meant.
fn wrong(text: &str) -> Option<(&'static str, Option<String>)> {
    if text.trim().is_empty() {
        return Some(("is not an origin: the rule never applies", None));
    }
    // We did not test the origins of a browser's own pages, and of files.
    if is_of_another_scheme(text) {
        return None;
    }
    let Some((scheme, rest)) = text.split_once("://") else {
        let is_host = |host: &str| {
            host.contains('.')
                && host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'*' | b':'))
        };
        let host = text.split(['/', '?', '#']).next().filter(|host| is_host(host));
        return Some((
            "has no scheme, so it is not an origin: the rule never applies",
            host.map(|host| format!("https://{host}")),
        ));
    };
    if !(scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")) {
        return Some(("has an invalid scheme, so it is not an origin: the rule never applies", None));
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() {
        return Some(("has no host, so it is not an origin: the rule never applies", None));
    }
    if let Some((_, host)) = host.rsplit_once('@') {
        return Some((
            "has user info, so it is not an origin: the rule never applies",
            Some(format!("{scheme}://{host}")),
        ));
    }
    if host.len() == rest.len() {
        return None;
    }
    let what = match rest.get(host.len()..) {
        Some("/") => "ends with a slash, so it is not an origin: the rule never applies",
        Some(after) if after.starts_with('/') => "has a path, so it is not an origin: the rule never applies",
        _ => "has more than scheme, host and port, so it is not an origin: the rule never applies",
    };
    Some((what, Some(format!("{scheme}://{host}"))))
}

/// `chrome://settings`, `about:blank`: neither HTTP nor HTTPS, and not a host with a port.
fn is_of_another_scheme(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_name = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-'));
    let is_web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
    is_name && !is_web && !rest.starts_with(|c: char| c.is_ascii_digit() || c == '*')
}

/// Whether the key is written in one place only, so that changing it there changes it.
fn stands_once(text: &str, at: &At<'_>) -> bool {
    text.get(at.key_span.range()).is_some_and(|written| text.matches(written).count() == 1)
}

#[cfg(test)]
mod tests {
    use super::wrong;

    #[test]
    fn origins() {
        for text in [
            "https://example.com",
            "http://localhost:3000",
            "https://*.example.com:8443",
            "HTTPS://a",
            "chrome-extension://abc",
            "file:///etc",
            "about:blank",
        ] {
            assert_eq!(wrong(text), None, "{text}");
        }
        for (text, better) in [
            ("", None),
            ("example.com", Some("https://example.com")),
            ("*.example.com:8443/x", Some("https://*.example.com:8443")),
            ("intranet", None),
            ("https://", None),
            ("localhost:3000", None),
            ("*://example.com", None),
            ("https://example.com/", Some("https://example.com")),
            ("http://example.com:80/a?b", Some("http://example.com:80")),
            ("https://example.com?x", Some("https://example.com")),
            ("https://me@example.com", Some("https://example.com")),
        ] {
            assert_eq!(wrong(text).expect(text).1.as_deref(), better, "{text}");
        }
    }
}
