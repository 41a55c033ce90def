//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A command rule that does not say why.
    ///
    /// The justification is what a person reads before deciding, and what the agent is told when it is refused: with a good one it
    /// proposes another way, without one it tries again in other words. Without one the client shows a generic text, even where a
    /// shorter rule for the same command has a justification.
    ///
    /// In a policy in which no rule has a justification only the first rule is reported.
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
    let help = "add justification = \"…\": why, and what to do instead";
    let some_have = rules.iter().any(|rule| rule.justification.is_some());
    if !some_have && rules.len() > 1 {
        if let Some(first) = rules.first() {
            let message = format!("none of the {} command rules says why: people read a generic text", rules.len());
            found.push(LINT.value(&first.at, message).help(help));
        }
        return;
    }
    for (number, rule) in rules.iter().enumerate().filter(|(_, rule)| rule.justification.is_none()) {
        let pattern = quoted(&rule.pattern());
        let silenced = cx.overlaps().silencing.get(&number).and_then(|shorter| rules.get(*shorter));
        let finding = if let Some(shorter) = silenced {
            let message = format!("the rule for {pattern} keeps the justification of a shorter one from being shown");
            LINT.value(&rule.at, message).label(shorter.at.node.span, "this one's text is not shown")
        } else {
            let message = format!("the rule for {pattern} does not say why: people read a generic text");
            LINT.value(&rule.at, message)
        };
        found.push(finding.help(help));
    }
}
