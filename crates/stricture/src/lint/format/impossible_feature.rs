//! See [`LINT`].

use crate::client::features::{self, FeatureRefusal};
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};

declare_lint! {
    /// Features that cannot be set like this.
    ///
    /// `code_mode_only` switches `code_mode` on, so the client refuses to start where the policy switches it off. `rollout_budget`
    /// needs a budget, which only a person's own `config.toml` can give: switched on here, it stops every machine without one.
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
        found.push(match refusal {
            FeatureRefusal::CodeModeOff { mode, only } => {
                let message = "`code_mode` cannot be off while `code_mode_only` is on";
                let finding = LINT.key(&mode, message).label(only.key_span, "switched on here");
                finding.help("remove one of the two lines")
            }
            FeatureRefusal::NoBudget(budget) => {
                let message = "`rollout_budget` needs a budget, which this file cannot give";
                let edits = edits::without(cx.text(), budget.key_span, budget.node);
                let fix = edits.map(|edits| Fix::guess("remove the line", edits));
                LINT.key(&budget, message).help("remove the line, or set it to false").fix(fix)
            }
        });
    }
}
