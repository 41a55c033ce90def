//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::Finding;

declare_lint! {
    /// Marketplace sources without the switch that makes them count.
    ///
    /// `allowed_sources` has no effect at all unless `restrict_to_allowed_sources` is `true`.
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
    let Some(marketplaces) = cx.policy().view("marketplaces") else { return };
    let Some(sources) = marketplaces.get("allowed_sources").filter(|sources| !sources.entries().is_empty()) else { return };
    let switch = marketplaces.get("restrict_to_allowed_sources");
    if switch.is_some_and(|at| at.node.as_bool() != Some(false)) {
        return;
    }
    let message = "people may use every source: nothing restricts them to the allowed ones";
    let mut finding = LINT.key(sources, message).help("set restrict_to_allowed_sources = true in [marketplaces]");
    if let Some(switch) = switch {
        finding = finding.label(switch.node.span, "switched off here");
    }
    found.push(finding);
}
