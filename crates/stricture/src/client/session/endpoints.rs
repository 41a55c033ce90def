//! Addresses of collectors: which of them the client's exporters can read.

/// The way in which an exporter sends its reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protocol {
    Http,
    Grpc,
}

/// Whether an exporter can be built with this address: the cases `endpoint-*` of `fixtures/sessions`. Without an
/// address, it uses the default one.
pub(super) fn is_valid(text: &str, protocol: Protocol) -> bool {
    if text.is_empty() {
        return true;
    }
    if text.starts_with('/') || text == "*" {
        // A path without a host.
        return protocol == Protocol::Http && is_path(text);
    }
    let Some((scheme, rest)) = text.split_once("://") else {
        return is_authority(text) && (protocol == Protocol::Http || is_host(text, false));
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (Some(authority), Some(path)) = (rest.get(..end), rest.get(end..)) else { return false };
    let encrypted = scheme.eq_ignore_ascii_case("https");
    is_scheme(scheme)
        && is_authority(authority)
        && is_path(path)
        && (protocol == Protocol::Http || is_host(authority, encrypted))
}

fn is_scheme(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

/// A host with a user before it and a port behind it, of which the client checks only the characters.
fn is_authority(text: &str) -> bool {
    let host = text.rsplit_once('@').map_or(text, |(_, host)| host);
    let (brackets, behind) = match host.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((_, behind)) => (true, behind),
            None => return false,
        },
        None => (false, host),
    };
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:".contains(&byte);
    !text.is_empty()
        && behind.bytes().all(allowed)
        && behind.matches(':').count() <= 1
        && (!brackets || behind.is_empty() || behind.starts_with(':'))
}

/// Whether the host of an authority is one that the client can connect to. It takes no address in brackets for an encrypted connection.
fn is_host(authority: &str, encrypted: bool) -> bool {
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    if host.starts_with('[') {
        return !encrypted;
    }
    let name = host.split(':').next().unwrap_or_default();
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b))
}

fn is_path(text: &str) -> bool {
    text.bytes().all(|byte| byte > b' ' && byte != 0x7f && !b"<>`\\".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each address, and whether exporters over HTTP and over gRPC take it.
    #[test]
    fn addresses() {
        for (text, http, grpc) in [
            ("", true, true),
            ("https://a.example.com:4317/v1", true, true),
            ("a.example.com:4317", true, true),
            ("https://user@a.example.com", true, true),
            ("/v1/logs", true, false),
            ("$OTEL", true, false),
            (":4317", true, false),
            ("http://:4317", true, false),
            ("https://[::1]:4317", true, false),
            ("https://", false, false),
            ("http:///v1", false, false),
            ("a.example.com/v1", false, false),
            ("https://a.example.com:4317:1", false, false),
            ("https://[::1", false, false),
            ("not an address", false, false),
            ("https://${HOST}:4317", false, false),
            ("https://b\u{fc}cher.example.com", false, false),
        ] {
            let valid = (is_valid(text, Protocol::Http), is_valid(text, Protocol::Grpc));
            assert_eq!(valid, (http, grpc), "{text}");
        }
    }
}
