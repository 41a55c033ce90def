//! See [`LINT`].

use crate::client::features::{self, FeatureRefusal};
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A policy sets features in a way that stops the client.
    ///
    /// `code_mode_only` switches `code_mode` on, so the client refuses a policy that switches `code_mode` off.
    ///
    /// `rollout_budget` needs a budget, which only a person's own `config.toml` can contain. If a policy switches the feature on, the
    /// client does not start on a machine without a budget.
    ///
    /// ```toml,flagged
    /// [features]
    /// code_mode_only = true
    /// code_mode = false
    /// ```
    ///
    /// ```toml,fine
    /// [features]
    /// code_mode_only = true
    /// ```
    "impossible-feature", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for refusal in features::refusals(cx.client()) {
        let clients = refusal.clients();
        let finding = match refusal {
            FeatureRefusal::CodeModeOff { mode, only } => {
                let message = "`code_mode` is off, but `code_mode_only` is on: the client refuses the policy";
                let finding = LINT.key(&mode, message).label(only.key_span, "switched on here");
                finding.help("remove one of the two lines")
            }
            FeatureRefusal::NoBudget(budget) => {
                let message =
                    "`rollout_budget` needs a budget, which a policy cannot contain: the client refuses to start";
                let edits = edits::without(cx.text(), budget.key_span, budget.node);
                let fix = edits.map(|edits| Fix::guess("remove the line", edits));
                LINT.key(&budget, message).help("remove the line, or set it to false").fix(fix)
            }
        };
        found.push(finding.with_clients(clients));
    }
}
