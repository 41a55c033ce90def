//! See [`LINT`].

use std::collections::HashMap;

use crate::client::command_rules::{self, CommandRules};
use crate::lint::rules::duplicate_rule;
use crate::lint::{Context, declare_lint, edits};
use crate::report::{Edit, Finding, Fix};
use crate::schema::{At, ProblemKind};
use crate::syntax::Span;

declare_lint! {
    /// A command rule has the decision `allow`, which the client refuses.
    ///
    /// Command rules in a policy can only restrict. The client combines them with the rules of every other source and uses the strictest
    /// decision. So an `allow` could never allow anything, and the client refuses the policy.
    ///
    /// Remove the rule. If no rule matches a command, the approval policy and the sandbox decide.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "status" }], decision = "allow" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Ask first" },
    /// ]
    /// ```
    "allow-in-rules", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let is_allow = |kind: &ProblemKind<'_>| matches!(kind, ProblemKind::RefusedWord { word: command_rules::ALLOW });
    let mut problems = cx.pick(|kind| is_allow(kind).then_some(())).peekable();
    let decisions = if problems.peek().is_some() { command_rules::decisions(cx.client()) } else { Vec::new() };
    let allows = |decision: &Option<At<'_>>| decision.as_ref().is_some_and(command_rules::allows);
    // A list of rules cannot be empty.
    let without_all = (!decisions.is_empty() && decisions.iter().all(allows)).then(|| without_rules(cx));
    let by_decision: HashMap<Span, usize> = decisions
        .iter()
        .enumerate()
        .filter_map(|(index, decision)| Some((decision.as_ref()?.node.span, index)))
        .collect();
    for (problem, ()) in problems {
        let message = "a command rule cannot decide `allow`: the client refuses the whole file";
        let help = "remove the rule, or write `prompt` or `forbidden`: the command rules of a policy only restrict";
        let index = by_decision.get(&problem.span).copied();
        let (title, edits) = match &without_all {
            Some(edits) => ("remove the rules", edits.clone()),
            None => ("remove the rule", index.and_then(|index| duplicate_rule::without(cx, index))),
        };
        found.push(LINT.about(problem, message).help(help).fix(edits.map(|edits| Fix::guess(title, edits))));
    }
}

/// Removes all rules at once: removing them one by one is not possible.
fn without_rules(cx: &Context<'_>) -> Option<Vec<Edit>> {
    let CommandRules { table, list } = command_rules::written(cx.policy())?;
    edits::without(cx.text(), table.key_span, table.node).or_else(|| {
        // Only a deeper header or a dotted key implies the table.
        if table.node.span != table.key_span {
            return None;
        }
        match list.node.as_array()? {
            [only] if only.span == list.node.span => edits::without_list_item(cx.text(), list.node, 0),
            _ => edits::without_entry(cx.text(), list.key_span, list.node.span),
        }
    })
}
