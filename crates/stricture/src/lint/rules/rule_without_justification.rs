//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A command rule has no justification.
    ///
    /// A person reads the justification before they decide. The agent gets it when the client refuses the command. With a good justification,
    /// the agent proposes another way. Without one, it tries again in other words. If the rule has no justification, the client shows a generic
    /// text, even if a shorter rule for the same command has one.
    ///
    /// If no rule of the policy has a justification, Stricture reports only the first rule.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "forbidden" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "forbidden", justification = "Open a pull request instead" },
    /// ]
    /// ```
    "rule-without-justification", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules().as_slice();
    let help = "add justification = \"…\" with the reason, and with what to do instead";
    let some_have = rules.iter().any(|rule| rule.justification.is_some());
    if !some_have && rules.len() > 1 {
        if let Some(first) = rules.first() {
            let message =
                format!("none of the {} command rules has a justification: people read a generic text", rules.len());
            found.push(LINT.value(&first.at, message).help(help));
        }
        return;
    }
    for (number, rule) in rules.iter().enumerate().filter(|(_, rule)| rule.justification.is_none()) {
        let pattern = quoted(&rule.pattern());
        let silenced = cx.overlaps().silencing.get(&number).and_then(|shorter| rules.get(*shorter));
        let finding = if let Some(shorter) = silenced {
            let message = format!("the rule for {pattern} has no justification, and hides that of a shorter rule");
            LINT.value(&rule.at, message).label(shorter.at.node.span, "this rule's text is not shown")
        } else {
            let message = format!("the rule for {pattern} has no justification: people read a generic text");
            LINT.value(&rule.at, message)
        };
        found.push(finding.help(help));
    }
}
