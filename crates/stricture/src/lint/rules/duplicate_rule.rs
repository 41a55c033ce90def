//! See [`LINT`].

use crate::lint::rules::overlaps::{Pointless, Why};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A policy contains the same command rule twice.
    ///
    /// The client accepts both rules. If the rules have different justifications, the client shows only the justification of the later
    /// rule. If they have different decisions, the less strict rule never decides, and `shadowed-rule` reports it.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "terraform" }, { token = "apply" }], decision = "prompt", justification = "Changes infrastructure" },
    ///   { pattern = [{ token = "terraform" }, { token = "apply" }], decision = "prompt", justification = "Changes infrastructure" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "terraform" }, { token = "apply" }], decision = "prompt", justification = "Changes infrastructure" },
    ///   { pattern = [{ token = "terraform" }, { token = "destroy" }], decision = "prompt", justification = "Changes infrastructure" },
    /// ]
    /// ```
    "duplicate-rule", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules().as_slice();
    for Pointless { rule, by, why } in &cx.overlaps().pointless {
        let (Some(rule), Some(by)) = (rules.get(*rule), rules.get(*by)) else { continue };
        let pattern = quoted(&rule.pattern());
        let title = "remove the rule";
        let finding = match why {
            Why::Repeated => {
                let message = format!("the command rule for {pattern} is in the policy twice");
                let fix = without(cx, rule.index).map(|edits| Fix::safe(title, edits));
                LINT.value(&rule.at, message)
                    .label(by.at.node.span, "the same rule")
                    .help("remove one of them")
                    .fix(fix)
            }
            Why::Unheard { same: true } => {
                let message =
                    format!("this justification is never shown: a later rule for {pattern} has the same decision");
                let fix = without(cx, rule.index).map(|edits| Fix::guess(title, edits));
                let help = "keep one of them, with the justification that people must read";
                LINT.value(&rule.at, message)
                    .label(by.at.node.span, "the client shows the text of this rule")
                    .help(help)
                    .fix(fix)
            }
            Why::Overruled | Why::Included | Why::Unheard { same: false } => continue,
        };
        found.push(finding);
    }
}

/// Removes a rule, in whatever form the rules are.
pub(in crate::lint) fn without(cx: &Context<'_>, index: usize) -> Option<Vec<Edit>> {
    let array = cx.rules().array.as_ref()?.node;
    edits::without_list_item(cx.text(), array, index)
}
