//! See [`LINT`].

use crate::client::doors::DoorKind;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A policy switches off a feature that no longer restricts what its name says.
    ///
    /// The features `web_search_request` and `web_search_cached` once switched web search on. The client still has them, but people
    /// now choose the mode with `web_search` in their own `config.toml`. The client then gives the agent web search, also in the mode
    /// `live`, although the policy switches these features off.
    ///
    /// Restrict the modes with `allowed_web_search_modes`.
    ///
    /// Stricture does not report these features if the policy sets `allowed_web_search_modes`.
    ///
    /// ```toml,flagged
    /// [features]
    /// web_search_request = false
    /// ```
    ///
    /// ```toml,fine
    /// allowed_web_search_modes = ["disabled"]
    /// ```
    "ineffective-feature-pin", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for door in cx.doors() {
        let DoorKind::WebSearchPin { pins } = &door.kind else { continue };
        let Some((first, others)) = pins.split_first() else { continue };
        let message = format!("{} restricts nothing: people may still search the web", quoted(first.name()));
        let mut finding = LINT.key(first, message);
        if let Some(closing) = &door.closed_by {
            let line = closing.toml();
            let edits = edits::with_values(cx.text(), cx.root(), closing.lines());
            finding = finding.help(format!("add {line}"));
            finding = finding.fix(edits.map(|edits| Fix::guess(format!("add `{line}`"), edits)));
        }
        found.push(others.iter().fold(finding, |finding, at| finding.label(at.key_span, "also without effect")));
    }
}
