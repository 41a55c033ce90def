//! See [`LINT`].

use crate::client::mitm::{self, LARGEST_BODY, MOST_SECRETS, MitmRefusal, Why};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// An interception of network requests that the client cannot carry out.
    ///
    /// Version 2 of `mitm` is needed for schemes, ports, placeholders, body secrets and AWS signing. An action needs at least one
    /// operation. Signing for AWS needs the feature `credential_masking` as soon as the network proxy runs. In the profile that `default_permissions` selects, hosts, paths, headers and secrets are checked too.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
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
    /// [permissions.developers.network.mitm.actions.strip]
    /// strip_request_headers = ["X-Debug"]
    /// ```
    "invalid-mitm", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for MitmRefusal { span, why } in mitm::refusals(cx.client()) {
        let (message, help) = worded(&why);
        found.push(LINT.at(cx.key_at(span), span, message).help(help));
    }
}

/// What is wrong, and what to do.
fn worded(why: &Why) -> (String, &'static str) {
    let message = match why {
        Why::DoesNothing { action } => format!("the action {} does nothing", quoted(action)),
        Why::NeedsVersionTwo { key } => format!("{} needs version 2", quoted(key)),
        Why::RunsOnce { operation } => {
            format!("{} can run once for a request, and two actions of this hook use it", quoted(operation))
        }
        Why::NothingMasks => "signing for AWS needs the feature `credential_masking`".to_owned(),
        Why::NoScheme { text } => format!("{} is no scheme that can be intercepted", quoted(text)),
        Why::PortZero => "0 is no port".to_owned(),
        Why::InexactHost { host } => format!("{} is no exact host", quoted(host)),
        Why::NoMethods => "an interception needs at least one method".to_owned(),
        Why::BlankMethod => "a method cannot be blank".to_owned(),
        Why::NoPathPrefixes => "an interception needs at least one path prefix".to_owned(),
        Why::EmptyPathPrefix => "a path prefix cannot be empty".to_owned(),
        Why::NoPattern { pattern } => format!("{} is no glob pattern", quoted(pattern)),
        Why::Body => "`body` is reserved and cannot be used".to_owned(),
        Why::EmptyQuery => "a query parameter needs a name and at least one value".to_owned(),
        Why::NoHeaderName { name } => format!("{} is no name of a header", quoted(name)),
        Why::UserAgent => "the header `User-Agent` cannot be added".to_owned(),
        Why::HeaderPlaceholder => "no placeholder can stand here".to_owned(),
        Why::BlankVariable => "the variable's name is blank".to_owned(),
        Why::RelativeSecretFile => "the path of a secret must be absolute".to_owned(),
        Why::NotOneSource => "a header needs `secret_env_var` or `secret_file`, and not both".to_owned(),
        Why::Replacements { count } => format!("{count} replacements, where 1 to {MOST_SECRETS} are possible"),
        Why::BodyPlaceholder => "a placeholder in a body has 16 to 256 ASCII characters".to_owned(),
        Why::OverlappingPlaceholders { other } => format!("this placeholder overlaps with {}", quoted(other)),
        Why::SignedText { text, key } => format!("{} cannot be used as {}", quoted(text), quoted(key)),
        Why::LargeBody => format!("at most {LARGEST_BODY} bytes of a body are read"),
        Why::NoSource { text } => format!("{} is no place that a secret can come from", quoted(text)),
    };
    (message, advice(why))
}

fn advice(why: &Why) -> &'static str {
    match why {
        Why::DoesNothing { .. } => "give it at least one operation that is not empty",
        Why::NeedsVersionTwo { .. } => "add version = 2 to the mitm table",
        Why::RunsOnce { .. } => "merge the two actions",
        Why::NothingMasks => "set credential_masking = true in [features]",
        Why::NoScheme { .. } => "write \"https\" or \"http\"",
        Why::PortZero => "write 1 to 65535",
        Why::InexactHost { .. } => "name one host, without wildcards",
        Why::NoMethods | Why::NoPathPrefixes => "name at least one",
        Why::BlankMethod => "write a method such as \"GET\"",
        Why::EmptyPathPrefix => "write \"/\" for every path",
        Why::NoPattern { .. } => "close its brackets and braces, or write `literal:…`",
        Why::Body => "remove it",
        Why::EmptyQuery => "name both, or remove the line",
        Why::NoHeaderName { .. } | Why::SignedText { .. } => "use letters, digits and hyphens",
        Why::UserAgent => "choose another header",
        Why::HeaderPlaceholder => {
            "it must not be empty or hold control characters, and the header must be one of your own"
        }
        Why::BlankVariable => "name an environment variable",
        Why::RelativeSecretFile => "begin with `/`",
        Why::NotOneSource => "keep one of the two",
        Why::Replacements { .. } => "split the action",
        Why::BodyPlaceholder => "make it long enough to occur nowhere else",
        Why::OverlappingPlaceholders { .. } => "make them differ",
        Why::LargeBody => "write a smaller number",
        Why::NoSource { .. } => "name an environment variable, or a file by its absolute path",
    }
}
