//! What a text must look like for the client to load it, wherever it stands.
//!
//! Measured on the client; each rule is also a set of cases in `fixtures/conformance`.

use url::Url;

/// A form that the client demands of a text as soon as it reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextRule {
    /// At least one character.
    NonEmpty,
    /// At least one character that is not white space.
    NonBlank,
    /// An absolute path, or one that begins at the home directory.
    AbsolutePath,
    /// A model's name without its provider and without surrounding blanks.
    ModelSlug,
    /// An HTTPS address without user info or fragment.
    HttpsUrl,
    /// An HTTPS address without user info, fragment or query.
    HttpsUrlWithoutQuery,
    /// An HTTPS address, or an HTTP one of this machine, without user info or fragment.
    HttpsOrLoopbackUrl,
    /// A command that yields AWS credentials.
    AwsCommand,
    /// The name of a cookie.
    CookieName,
    /// The name of an HTTP header.
    HttpHeaderName,
    /// The scheme word of an `Authorization` header.
    HttpAuthScheme,
}

impl TextRule {
    /// Whether the client takes `text`.
    pub fn accepts(self, text: &str) -> bool {
        match self {
            Self::NonEmpty => !text.is_empty(),
            Self::NonBlank | Self::AwsCommand => !text.trim().is_empty(),
            Self::AbsolutePath => text.starts_with('/') || text == "~" || text.starts_with("~/"),
            Self::ModelSlug => !text.is_empty() && text.trim() == text && !text.contains('/'),
            Self::HttpsUrl => Url::parse(text).is_ok_and(|url| is_bare(&url) && url.scheme() == "https"),
            Self::HttpsUrlWithoutQuery => Url::parse(text)
                .is_ok_and(|url| is_bare(&url) && url.scheme() == "https" && url.query().is_none()),
            Self::HttpsOrLoopbackUrl => Url::parse(text)
                .is_ok_and(|url| is_bare(&url) && (url.scheme() == "https" || url.scheme() == "http" && is_loopback(&url))),
            Self::CookieName | Self::HttpHeaderName | Self::HttpAuthScheme => is_token(text),
        }
    }

    /// What a text that fits is, for messages.
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::NonEmpty => "a text that is not empty",
            Self::NonBlank | Self::AwsCommand => "a text that is not blank",
            Self::AbsolutePath => "an absolute path",
            Self::ModelSlug => "a bare model name",
            Self::HttpsUrl => "an HTTPS address without user info or fragment",
            Self::HttpsUrlWithoutQuery => "an HTTPS address without user info, query or fragment",
            Self::HttpsOrLoopbackUrl => "an HTTPS address, or an HTTP one of this machine",
            Self::CookieName => "the name of a cookie",
            Self::HttpHeaderName => "the name of an HTTP header",
            Self::HttpAuthScheme => "the word for an authorization scheme",
        }
    }

    /// What to write instead.
    pub(crate) fn remedy(self) -> &'static str {
        match self {
            Self::NonEmpty | Self::NonBlank | Self::AwsCommand => "write some text or remove the key",
            Self::AbsolutePath => "begin with `/` or `~/`: relative paths and $VARIABLES are refused here",
            Self::ModelSlug => "write the name alone: no provider with a slash in front of it, no blanks around it",
            Self::HttpsUrl => "write it as https://host/path",
            Self::HttpsUrlWithoutQuery => "write it as https://host/path, without `?…`",
            Self::HttpsOrLoopbackUrl => "write it as https://host/path; plain http is for localhost only",
            Self::CookieName | Self::HttpHeaderName | Self::HttpAuthScheme => {
                "use letters, digits and any of !#$%&'*+-.^_`|~ only"
            }
        }
    }
}

fn is_bare(url: &Url) -> bool {
    url.username().is_empty() && url.password().is_none() && url.fragment().is_none() && url.host().is_some()
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name == "localhost",
        Some(url::Host::Ipv4(address)) => address.is_loopback(),
        Some(url::Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// A token of RFC 9110.
fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}
