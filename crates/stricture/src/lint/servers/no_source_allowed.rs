//! See [`LINT`].

use crate::client::marketplaces;
use crate::lint::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// A policy restricts plugins to the allowed sources, and allows none.
    ///
    /// The client then refuses every source. It also hides the marketplaces that people already have, and says nothing.
    ///
    /// Add the sources to `[marketplaces.allowed_sources]`. If people must install no plugins, say so in an `allow` comment.
    ///
    /// Stricture does not report a list with at least one source.
    ///
    /// ```toml,flagged
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    /// ```
    ///
    /// ```toml,fine
    /// [marketplaces]
    /// restrict_to_allowed_sources = true
    ///
    /// [marketplaces.allowed_sources.inhouse]
    /// source = "git"
    /// url = "https://git.example.com/plugins.git"
    /// ```
    "no-source-allowed", Untidy, check, of_whole_policies
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    if let Some(switch) = marketplaces::without_sources(cx.client()) {
        let message = "no source is allowed: people can install no plugins, and lose the marketplaces that they have";
        found.push(LINT.key(&switch, message).help("add a source; or say in an `allow` comment that you mean it"));
    }
}
