//! See [`LINT`].

use std::collections::HashMap;

use crate::lint::{Context, declare_lint, edits};
use crate::report::{Edit, Finding, Fix};
use crate::schema::{At, ProblemKind};
use crate::syntax::Span;

declare_lint! {
    /// A command rule whose decision is `allow`.
    ///
    /// Rules of this file can only restrict: the client combines them with every other source of rules and takes the
    /// strictest answer, so an `allow` could never allow anything. It therefore refuses the whole file.
    ///
    /// Leave the rule out: a command that no rule matches is judged by the approval policy and the sandbox, as before.
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

/// The word that this lint is about; other refused words belong to `refused-value`.
pub(in crate::lint) const WORD: &str = "allow";

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut problems = cx.pick(|kind| matches!(kind, ProblemKind::RefusedWord { word: WORD }).then_some(())).peekable();
    let rules = if problems.peek().is_some() { rules(cx) } else { Vec::new() };
    let allows =
        |rule: &At<'_>| decision(rule).is_some_and(|decision| decision.word().is_some_and(|(word, _)| word == WORD));
    // A list of rules cannot be empty.
    let without_all = (!rules.is_empty() && rules.iter().all(allows)).then(|| without_rules(cx));
    let by_decision: HashMap<Span, usize> =
        rules.iter().enumerate().filter_map(|(index, rule)| Some((decision(rule)?.node.span, index))).collect();
    for (problem, ()) in problems {
        let message = "a command rule cannot decide `allow`: the client refuses the whole file";
        let help = "rules of this file only restrict: remove the rule, or decide `prompt` or `forbidden`";
        let index = by_decision.get(&problem.span).copied();
        let (title, edits) = match &without_all {
            Some(edits) => ("remove the rules", edits.clone()),
            None => ("remove the rule", index.and_then(|index| without_rule(cx, index))),
        };
        found.push(LINT.about(problem, message).help(help).fix(edits.map(|edits| Fix::guess(title, edits))));
    }
}

fn rules<'d>(cx: &Context<'d>) -> Vec<At<'d>> {
    cx.policy().view("rules").map(|rules| rules.items("prefix_rules")).unwrap_or_default()
}

fn decision<'d>(rule: &At<'d>) -> Option<At<'d>> {
    rule.view()?.get("decision").cloned()
}

fn without_rule(cx: &Context<'_>, index: usize) -> Option<Vec<Edit>> {
    let rules = cx.policy().view("rules")?;
    edits::without_list_item(cx.text(), rules.get("prefix_rules")?.node, index)
}

/// Takes all rules away, which cannot be done one by one.
fn without_rules(cx: &Context<'_>) -> Option<Vec<Edit>> {
    let rules = cx.policy().get("rules")?;
    edits::without(cx.text(), rules.key_span, rules.node).or_else(|| {
        // Only a deeper header or a dotted key implies the table.
        let list = rules.view().filter(|_| rules.node.span == rules.key_span)?.get("prefix_rules").cloned()?;
        match list.node.as_array()? {
            [only] if only.span == list.node.span => edits::without_list_item(cx.text(), list.node, 0),
            _ => edits::without_entry(cx.text(), list.key_span, list.node.span),
        }
    })
}
