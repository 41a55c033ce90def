//! See [`LINT`].

use crate::lint::rules::duplicate_rule;
use crate::lint::rules::overlaps::{Pointless, Why};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::{Finding, Fix};
use crate::rules::Decision;

declare_lint! {
    /// A command rule has no effect, as another rule decides all of its commands.
    ///
    /// If several command rules match, the strictest decides. Order and length do not matter. So these rules have no effect:
    ///
    /// - the laxer of two rules for the same words
    /// - a rule that is as strict as a shorter one for the same words, unless it has its own justification
    ///
    /// A justification of its own has an effect: the client shows that of the longest rule with the winning decision.
    ///
    /// Stricture reports a rule only if you can remove it without changing the decision about any command, or the text that the client
    /// shows. `longer-rule-is-no-exception` reports longer rules with a laxer decision. `justification-never-shown` reports texts that the
    /// client never shows.
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
                    "this rule never decides: every command that begins with {pattern} is already `{}`",
                    by.decision.as_str()
                ),
                "this stricter rule matches the same commands",
                "remove this rule, or remove the stricter one",
            ),
            Why::Included => (
                format!("this rule adds nothing: every command that begins with {pattern} is already `{decision}`"),
                "this rule matches the same commands",
                "remove the rule, or add a justification to it",
            ),
            Why::Unheard { same: false } if rule.justification.is_none() => (
                format!(
                    "this rule adds nothing: every command that begins with {pattern} is already `{decision}`, with a text"
                ),
                "this rule matches the same commands, and has a text",
                "remove the rule, or move it below the other one",
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
