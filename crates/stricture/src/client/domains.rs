//! Domain patterns as the client compares them.

use std::net::IpAddr;

use crate::schema::Merged;

/// A host as it is compared: without blanks, port, brackets and final dots, in lower case.
pub(crate) fn normal_host(text: &str) -> String {
    let text = text.trim();
    if let Some((inner, _)) = text.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        return normal_name(inner);
    }
    match text.split_once(':') {
        Some((host, port)) if !port.contains(':') => normal_name(host),
        _ => normal_name(text),
    }
}

fn normal_name(text: &str) -> String {
    let name = text.to_ascii_lowercase();
    let name = name.trim_end_matches('.');
    if name.parse::<IpAddr>().is_ok() {
        return name.to_owned();
    }
    // An address with a zone, whose sign may be written as in a URL.
    for sign in ["%25", "%"] {
        if let Some((address, zone)) = name.split_once(sign).filter(|(address, _)| address.parse::<IpAddr>().is_ok()) {
            return format!("{address}%{zone}");
        }
    }
    name.to_owned()
}

/// Whether a pattern stands for every host.
pub(crate) fn is_every_host(pattern: &str) -> bool {
    let pattern = pattern.trim();
    if pattern == "*" {
        return true;
    }
    let normal = if let Some(rest) = pattern.strip_prefix("**.") {
        format!("**.{}", normal_host(rest))
    } else if let Some(rest) = pattern.strip_prefix("*.") {
        format!("*.{}", normal_host(rest))
    } else {
        normal_host(pattern)
    };
    let normal = normal.trim();
    match normal.strip_prefix("**.") {
        Some(rest) => rest.trim() == "*",
        None => normal == "*",
    }
}

/// The domain rules of a profile.
const RULES: &[&str] = &["network", "domains"];

/// Whether a profile has domain rules.
pub(crate) fn has_rules(profile: &mut Merged) -> bool {
    profile.at_mut(RULES).is_some()
}

/// Puts the domain rules of a profile under their hosts, of several spellings of one host the last: so the client compares them
/// where a profile and its parent both have some.
pub(crate) fn unify(profile: &mut Merged) {
    if let Some(Merged::Table(_, entries)) = profile.at_mut(RULES) {
        *entries = std::mem::take(entries).into_iter().map(|(pattern, rule)| (normal_host(&pattern), rule)).collect();
    }
}

/// Whether a domain of the desktop app's list is exact: labels of letters, digits and inner hyphens.
pub(crate) fn exact_domain(text: &str) -> Option<String> {
    let name = text.strip_suffix('.').unwrap_or(text).to_ascii_lowercase();
    let label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    (name.len() <= 253 && name.split('.').all(label)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts() {
        for (text, normal) in [
            ("Example.COM.", "example.com"),
            ("example.com:443", "example.com"),
            ("[::1]:80", "::1"),
            ("::1", "::1"),
            (" a ", "a"),
            ("fe80::1%25eth0", "fe80::1%eth0"),
            ("*.a.com", "*.a.com"),
        ] {
            assert_eq!(normal_host(text), normal, "{text}");
        }
    }

    #[test]
    fn every_host() {
        for pattern in ["*", " * ", "**.*", "*:80"] {
            assert!(is_every_host(pattern), "{pattern}");
        }
        for pattern in ["**", "*.*", "*.", "a", "*.a", "", "a*"] {
            assert!(!is_every_host(pattern), "{pattern}");
        }
    }

    #[test]
    fn exact_domains() {
        for domain in ["a.com", "A.com.", "localhost", "10.0.0.1", "a-b.c"] {
            assert!(exact_domain(domain).is_some(), "{domain}");
        }
        for domain in [
            "",
            ".",
            "*.a.com",
            "a..b",
            "-a.com",
            "a-.com",
            "a_b.com",
            "a.com:1",
            "é.com",
            "::1",
            "a.com..",
            &"x".repeat(64),
        ] {
            assert!(exact_domain(domain).is_none(), "{domain}");
        }
    }
}
