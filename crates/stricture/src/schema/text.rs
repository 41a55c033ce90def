//! The forms that a string must have, or the client does not load it.
//!
//! All rules were tested with the client. Each rule is also a set of cases in `fixtures/conformance`.

use regex_lite::RegexBuilder;

use super::address;
use crate::syntax::{Node, Value};

/// A form of strings that the client checks while it reads the policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TextRule {
    /// At least one character that is not white space.
    NonBlank,
    /// An absolute path, or one that begins at the home directory.
    AbsolutePath,
    /// An absolute path. The client takes an unquoted date as it is.
    RootedPath,
    /// A model's name, without its provider and without spaces around it.
    ModelSlug,
    /// An HTTPS address without user info or fragment.
    HttpsUrl,
    /// An HTTPS address without user info, fragment or query.
    HttpsUrlWithoutQuery,
    /// An HTTPS address, or an HTTP address of this machine, without user info or fragment.
    HttpsOrLoopbackUrl,
    /// The command `aws`.
    AwsCommand,
    /// The name of a cookie.
    CookieName,
    /// The name of an HTTP header.
    HttpHeaderName,
    /// The scheme word of an `Authorization` header.
    HttpAuthScheme,
    /// A regular expression without look-around and back references.
    FullMatchRegex,
}

impl TextRule {
    /// Whether the client accepts `text`.
    pub fn accepts(self, text: &str) -> bool {
        match self {
            Self::NonBlank => !text.trim().is_empty(),
            Self::AbsolutePath => text.starts_with('/') || text == "~" || text.starts_with("~/"),
            Self::RootedPath => text.starts_with('/'),
            Self::ModelSlug => !text.is_empty() && text.trim() == text && !text.contains('/'),
            Self::HttpsUrl => address::is_https(text),
            Self::HttpsUrlWithoutQuery => address::is_https_without_query(text),
            Self::HttpsOrLoopbackUrl => address::is_https_or_loopback(text),
            Self::AwsCommand => text == "aws",
            Self::CookieName | Self::HttpHeaderName | Self::HttpAuthScheme => is_token(text),
            // The client compiles the expression by itself, and then in a frame that makes it match whole values only.
            Self::FullMatchRegex => {
                let compiles = |expression: &str| RegexBuilder::new(expression).size_limit(SIZE_LIMIT).build().is_ok();
                compiles(text) && compiles(&format!(r"\A(?:{text})\z"))
            }
        }
    }

    /// Whether the client checks the value: the case `otel-headers-helper-date`.
    pub(super) fn applies_to(self, node: &Node) -> bool {
        self != Self::RootedPath || matches!(node.value, Value::String(_))
    }

    /// How much work it is to judge `text`, in steps of a few nanoseconds; 0 where it is next to none.
    pub(crate) fn effort(self, text: &str) -> usize {
        if self != Self::FullMatchRegex {
            return 0;
        }
        // Counted repetitions multiply what they repeat, up to the size that the compiler gives up at.
        let counts = text.split('{').skip(1).filter_map(|rest| rest.split('}').next());
        let largest = counts.flat_map(|count| count.split(',')).filter_map(|number| number.parse::<usize>().ok());
        let product = largest.fold(1_usize, |product, number| product.saturating_mul(number.max(1)));
        text.len().saturating_mul(product).min(LARGEST_EXPRESSION).max(text.len())
    }

    /// Returns a description of a valid string, for messages.
    pub fn describe(self) -> &'static str {
        match self {
            Self::NonBlank => "a string that is not blank",
            Self::AbsolutePath | Self::RootedPath => "an absolute path",
            Self::ModelSlug => "a model name without provider or spaces",
            Self::HttpsUrl => "an HTTPS address without user info or fragment",
            Self::HttpsUrlWithoutQuery => "an HTTPS address without user info, query or fragment",
            Self::HttpsOrLoopbackUrl => "an HTTPS address, or an HTTP address of this machine",
            Self::AwsCommand => "the command `aws`",
            Self::CookieName => "the name of a cookie",
            Self::HttpHeaderName => "the name of an HTTP header",
            Self::HttpAuthScheme => "the word for an authorization scheme",
            Self::FullMatchRegex => "a regular expression",
        }
    }

    /// What to write instead.
    pub(crate) fn remedy(self) -> &'static str {
        match self {
            Self::NonBlank => "write a value or remove the key",
            Self::AbsolutePath => "begin with `/` or `~/`: the client refuses relative paths and $VARIABLES",
            Self::RootedPath => "begin with `/`: the client refuses relative paths, `~/` and $VARIABLES",
            Self::ModelSlug => "write only the name: no provider and slash before it, no spaces around it",
            Self::HttpsUrl => "write it as https://host/path",
            Self::HttpsUrlWithoutQuery => "write it as https://host/path, without `?…`",
            Self::HttpsOrLoopbackUrl => "write it as https://host/path; write http:// only for localhost",
            Self::AwsCommand => "write \"aws\", and put the arguments in `args`",
            Self::CookieName | Self::HttpHeaderName | Self::HttpAuthScheme => {
                "use only letters, digits and !#$%&'*+-.^_|~"
            }
            Self::FullMatchRegex => {
                "write no look-around, back references or Unicode classes; the expression must match the whole string"
            }
        }
    }
}

/// What an expression may take when it is compiled: what the library allows where the client runs. Its size is that of the pieces that the
/// library makes of it, 32 bytes each there and 20 where addresses have 32 bits; classes, which take the same everywhere, are few.
const SIZE_LIMIT: usize = if size_of::<usize>() == 4 { (10 << 20) / 32 * 20 } else { 10 << 20 };

/// Steps after which the compiler of expressions gives up.
const LARGEST_EXPRESSION: usize = 400_000;

/// Whether `text` is a token of RFC 9110: a header's name, for one.
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}
