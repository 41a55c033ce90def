//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

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
    let Some(at) = cx.policy().get("marketplaces") else { return };
    let Some(marketplaces) = at.view() else { return };
    let Some(sources) = marketplaces.get("allowed_sources").filter(|sources| !sources.entries().is_empty()) else {
        return;
    };
    let switch = marketplaces.get("restrict_to_allowed_sources");
    if switch.is_some_and(|at| at.node.as_bool() != Some(false)) {
        return;
    }
    let message = "people may use every source: nothing restricts them to the allowed ones";
    let finding = LINT.key(sources, message).help("set restrict_to_allowed_sources = true in [marketplaces]");
    found.push(match switch {
        // Somebody switched it off: perhaps on purpose.
        Some(switch) => finding.label(switch.node.span, "switched off here"),
        None => finding.fix(
            edits::with_entry(cx.text(), at.node, "restrict_to_allowed_sources = true")
                .map(|edit| Fix::guess("restrict people to the allowed sources", [edit])),
        ),
    });
}
