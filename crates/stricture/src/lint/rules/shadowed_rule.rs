//! See [`LINT`].

use crate::lint::rules::duplicate_rule;
use crate::lint::rules::overlaps::{Pointless, Why};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::{Finding, Fix};
use crate::rules::Decision;

declare_lint! {
    /// A command rule that another one makes pointless.
    ///
    /// Every rule that matches a command counts, and the strictest decides; neither the order nor the length of the patterns plays a
    /// part. A rule that is as strict as a shorter one for the same words adds nothing, unless it brings a justification of its own: of the rules
    /// that decide, the longest gives the text that is shown. Of two rules for the same words the laxer one never decides.
    ///
    /// A rule is reported only where it could be taken out without changing what happens to any command, or what is shown. For longer rules
    /// with a laxer decision see `longer-rule-is-no-exception`, for texts that are never shown `justification-never-shown`.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "kill" }], decision = "prompt", justification = "Processes of others" },
    ///   { pattern = [{ token = "kill" }, { token = "-9" }], decision = "prompt", justification = "Processes of others" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Open a pull request" },
    ///   { pattern = [{ token = "git" }, { token = "push" }, { token = "--force" }], decision = "forbidden", justification = "Never" },
    /// ]
    /// ```
    "shadowed-rule", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules().as_slice();
    for Pointless { rule, by, why } in &cx.overlaps().pointless {
        let (Some(rule), Some(by)) = (rules.get(*rule), rules.get(*by)) else { continue };
        let (pattern, decision) = (quoted(&rule.pattern()), rule.decision.as_str());
        let (message, label, help) = match why {
            // A longer one is meant as an exception: another lint says that there is none.
            Why::Overruled if by.words.len() < rule.words.len() => continue,
            Why::Overruled => (
                format!(
                    "this rule never decides: whatever begins with {pattern} is already `{}`",
                    by.decision.as_str()
                ),
                "this rule is stricter and matches all that it does",
                "remove it, or the stricter one",
            ),
            Why::Included => (
                format!("this rule adds nothing: whatever begins with {pattern} is already `{decision}`"),
                "this rule matches all that it does",
                "remove it, or give it a justification of its own",
            ),
            Why::Unheard { same: false } if rule.justification.is_none() => (
                format!("this rule adds nothing: whatever begins with {pattern} is already `{decision}`, with a text"),
                "this rule matches all that it does, and its text is shown",
                "remove it, or move it below that rule",
            ),
            Why::Unheard { .. } | Why::Repeated => continue,
        };
        let generic = rule.justification.is_none() && rule.decision == Decision::Forbidden;
        let changes_text = *why == Why::Included && generic && by.words.len() < rule.words.len();
        let title = "remove the rule";
        let fix = duplicate_rule::without(cx, rule.index)
            .map(|edits| if changes_text { Fix::guess(title, edits) } else { Fix::safe(title, edits) });
        found.push(LINT.value(&rule.at, message).label(by.at.node.span, label).help(help).fix(fix));
    }
}
