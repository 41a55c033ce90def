//! See [`LINT`].

use crate::lint::rules::duplicate_rule;
use crate::lint::rules::overlaps::{Pointless, Why};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::{Finding, Fix};
use crate::rules::Decision;

declare_lint! {
    /// A command rule has no effect, as another rule decides all of its commands.
    ///
    /// If several command rules match a command, the strictest one decides. Their order and the length of their patterns do not matter
    /// for the decision. So these rules have no effect:
    ///
    /// - the less strict of two rules that match the same commands
    /// - a rule with a longer pattern, if a rule with a shorter pattern has the same decision and the same justification
    ///
    /// A longer rule with its own justification has an effect. Among the rules with the winning decision, the client shows the
    /// justification of the rule with the longest pattern.
    ///
    /// Stricture reports a rule only if nothing changes when you remove it: neither the decision about any command, nor the text that
    /// the client shows. `longer-rule-is-no-exception` reports longer rules with a less strict decision. `justification-never-shown`
    /// reports texts that the client never shows.
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
