//! Web addresses as the client reads them: by the URL standard, with the same crate.

use url::{Host, Url};

/// An address without user info and fragment.
fn bare(text: &str) -> Option<Url> {
    let url = Url::parse(text).ok()?;
    (url.username().is_empty() && url.password().is_none() && url.fragment().is_none()).then_some(url)
}

/// Whether it is HTTPS.
pub(super) fn is_https(text: &str) -> bool {
    bare(text).is_some_and(|url| url.scheme() == "https")
}

/// Whether it is HTTPS and has no query.
pub(super) fn is_https_without_query(text: &str) -> bool {
    bare(text).is_some_and(|url| url.scheme() == "https" && url.query().is_none())
}

/// Whether it is HTTPS, or plain HTTP to this machine.
pub(crate) fn is_https_or_loopback(text: &str) -> bool {
    bare(text).is_some_and(|url| match url.scheme() {
        "https" => true,
        "http" => match url.host() {
            Some(Host::Domain(name)) => name == "localhost",
            Some(Host::Ipv4(address)) => address.is_loopback(),
            Some(Host::Ipv6(address)) => address.is_loopback(),
            None => false,
        },
        _ => false,
    })
}

/// Whether it is an address on the web, with a host.
pub(crate) fn is_web(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

/// Whether two addresses, both well-formed, have the same scheme, host and port.
pub(crate) fn same_origin(one: &str, other: &str) -> bool {
    let (Ok(one), Ok(other)) = (Url::parse(one), Url::parse(other)) else { return false };
    let origin = |url: &Url| (url.scheme().to_owned(), url.host_str().map(str::to_owned), url.port_or_known_default());
    origin(&one) == origin(&other)
}

/// Whether the client would fetch its own model catalog from there: HTTPS, at a host of the vendor's.
pub(crate) fn is_vendor_catalog(text: &str) -> bool {
    let Ok(url) = Url::parse(text) else { return false };
    let host = url.host_str().unwrap_or_default();
    url.scheme() == "https"
        && url.username().is_empty()
        && url.password().is_none()
        && (["chatgpt.com", "chat.openai.com", "chatgpt-staging.com"].contains(&host)
            || host.ends_with(".chatgpt.com")
            || host.ends_with(".chatgpt-staging.com"))
}
