//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits};
use crate::report::{Finding, Fix};
use crate::schema::{self, At};

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

/// The feature that needs a budget.
const BUDGET: &str = "rollout_budget";

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let set = cx.policy().map("features");
    let is = |name: &str, value: bool| effective(&set, name).filter(|at| at.node.as_bool() == Some(value));
    if let (Some(only), Some(mode)) = (is("code_mode_only", true), is("code_mode", false)) {
        let message = "`code_mode` cannot be off while `code_mode_only` is on";
        let finding = LINT.key(mode, message).label(only.key_span, "switched on here");
        found.push(finding.help("remove one of the two lines"));
    }
    if let Some(budget) = is(BUDGET, true) {
        let message = "`rollout_budget` needs a budget, which this file cannot give";
        let edits = edits::without(cx.text(), budget.key_span, budget.node);
        let fix = edits.map(|edits| Fix::guess("remove the line", edits));
        found.push(LINT.key(budget, message).help("remove the line, or set it to false").fix(fix));
    }
}

/// Whether the client refuses `at` as the setting of the feature `name`, whatever else is set.
pub(in crate::lint) fn needs_budget(name: &str, at: &At<'_>) -> bool {
    name == BUDGET && at.node.as_bool() == Some(true)
}

/// The line that decides a feature: the last of its names in alphabetical order.
fn effective<'s, 'd>(set: &'s [At<'d>], name: &str) -> Option<&'s At<'d>> {
    set.iter()
        .filter(|at| {
            at.name() == name || schema::feature(at.name()).is_some_and(|feature| feature.alias_of == Some(name))
        })
        .max_by_key(|at| at.name())
}
