//! See [`LINT`].

use crate::client::marketplaces::{self, Unrestricted};
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A policy lists allowed marketplace sources, but does not enforce the list.
    ///
    /// `allowed_sources` has no effect unless `restrict_to_allowed_sources` is `true`.
    ///
    /// ```toml,flagged
    /// [marketplaces.allowed_sources.inhouse]
    /// source = "git"
    /// url = "https://git.example.com/plugins.git"
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
    "unrestricted-marketplaces", Ignored, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let Some(unrestricted) = marketplaces::unrestricted(cx.client()) else { return };
    let Unrestricted { marketplaces, sources, switch } = &unrestricted;
    let message = "`allowed_sources` has no effect: people may use every source";
    let finding = LINT
        .key(sources, message)
        .with_fate(unrestricted.fate())
        .help("set restrict_to_allowed_sources = true in [marketplaces]");
    found.push(match switch {
        // Somebody switched it off: perhaps on purpose.
        Some(switch) => finding.label(switch.node.span, "switched off here"),
        None => finding.fix(
            edits::with_entry(cx.text(), marketplaces.node, "restrict_to_allowed_sources = true")
                .map(|edit| Fix::guess("add `restrict_to_allowed_sources = true`", [edit])),
        ),
    });
}
