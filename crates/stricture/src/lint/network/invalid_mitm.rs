//! See [`LINT`].

use crate::client::mitm::{self, LARGEST_BODY, MOST_SECRETS, MitmRefusal, Why};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// The client cannot carry out an interception of network requests.
    ///
    /// The client refuses the policy unless all of this is true:
    ///
    /// - `version` is 2 if `mitm` uses schemes, ports, placeholders, body secrets or AWS signing.
    /// - Each action has at least one operation.
    /// - If the network proxy runs, AWS signing has the feature `credential_masking`.
    ///
    /// In the profile that `default_permissions` selects, the client also checks hosts, paths, headers and secrets.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    ///
    /// [permissions.developers.network.mitm.actions.strip]
    /// strip_request_headers = []
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    ///
    /// [permissions.developers.network.mitm.actions.strip]
    /// strip_request_headers = ["X-Debug"]
    /// ```
    "invalid-mitm", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for MitmRefusal { span, why } in mitm::refusals(cx.client()) {
        let (message, help) = worded(&why);
        let message = format!("{message}: the client refuses the policy");
        found.push(LINT.at(cx.key_at(span), span, message).help(help));
    }
}

/// What is wrong, and what to do.
fn worded(why: &Why) -> (String, &'static str) {
    let message = match why {
        Why::DoesNothing { action } => format!("the action {} does nothing", quoted(action)),
        Why::NeedsVersionTwo { key } => format!("{} needs `version = 2` in the `mitm` table", quoted(key)),
        Why::RunsOnce { operation } => {
            format!("{} can run once for each request, but two actions of a hook use it", quoted(operation))
        }
        Why::NothingMasks => "signing for AWS needs the feature `credential_masking`".to_owned(),
        Why::NoScheme { text } => format!("the client cannot intercept the scheme {}", quoted(text)),
        Why::PortZero => "0 is not a valid port".to_owned(),
        Why::InexactHost { host } => format!("{} is not an exact host", quoted(host)),
        Why::NoMethods => "an interception has no methods".to_owned(),
        Why::BlankMethod => "a method of an interception has no text".to_owned(),
        Why::NoPathPrefixes => "an interception has no path prefixes".to_owned(),
        Why::EmptyPathPrefix => "a path prefix of an interception is empty".to_owned(),
        Why::NoPattern { pattern } => format!("{} is not a valid glob pattern", quoted(pattern)),
        Why::Body => "the key `body` is reserved".to_owned(),
        Why::EmptyQuery => "a query parameter has no name or no values".to_owned(),
        Why::NoHeaderName { name } => format!("{} is not a valid header name", quoted(name)),
        Why::UserAgent => "an interception cannot add the header `User-Agent`".to_owned(),
        Why::HeaderPlaceholder => "the placeholder is not valid in this header".to_owned(),
        Why::BlankVariable => "the name of an environment variable has no text".to_owned(),
        Why::RelativeSecretFile => "the path of a secret is not absolute".to_owned(),
        Why::NotOneSource => "a header needs either `secret_env_var` or `secret_file`".to_owned(),
        Why::Replacements { count } => format!("an action has {count} replacements, but needs 1 to {MOST_SECRETS}"),
        Why::BodyPlaceholder => "a placeholder in a body needs 16 to 256 ASCII characters".to_owned(),
        Why::OverlappingPlaceholders { other } => {
            format!("a placeholder overlaps with the placeholder {}", quoted(other))
        }
        Why::SignedText { text, key } => format!("{} is not a valid value for {}", quoted(text), quoted(key)),
        Why::LargeBody => format!("the client reads at most {LARGEST_BODY} bytes of a body"),
        Why::NoSource { text } => format!("{} is not a valid source of a secret", quoted(text)),
    };
    (message, advice(why))
}

fn advice(why: &Why) -> &'static str {
    match why {
        Why::DoesNothing { .. } => "add at least one operation that is not empty",
        Why::NeedsVersionTwo { .. } => "add version = 2 to the mitm table",
        Why::RunsOnce { .. } => "merge the two actions",
        Why::NothingMasks => "set credential_masking = true in [features]",
        Why::NoScheme { .. } => "write \"https\" or \"http\"",
        Why::PortZero => "write 1 to 65535",
        Why::InexactHost { .. } => "name one host, without wildcards",
        Why::NoMethods | Why::NoPathPrefixes => "add at least one",
        Why::BlankMethod => "write a method such as \"GET\"",
        Why::EmptyPathPrefix => "write \"/\" for every path",
        Why::NoPattern { .. } => "close its brackets and braces, or write `literal:…`",
        Why::Body => "remove the key",
        Why::EmptyQuery => "write both, or remove the line",
        Why::NoHeaderName { .. } | Why::SignedText { .. } => "use letters, digits and hyphens",
        Why::UserAgent => "choose another header",
        Why::HeaderPlaceholder => "write text without control characters, and use a header of your own",
        Why::BlankVariable => "name an environment variable",
        Why::RelativeSecretFile => "begin with `/`",
        Why::NotOneSource => "keep one of the two",
        Why::Replacements { .. } => "split the action",
        Why::BodyPlaceholder => "make it so long that it occurs nowhere else",
        Why::OverlappingPlaceholders { .. } => "make the two placeholders different",
        Why::LargeBody => "write a smaller number",
        Why::NoSource { .. } => "name an environment variable, or a file by its absolute path",
    }
}
