//! See [`LINT`].

use crate::client::prompts::{self, Approval};
use crate::client::reviewers;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::rules::Decision;
use crate::schema::At;

declare_lint! {
    /// Command rules ask for approval, but nobody may answer.
    ///
    /// With two approval policies, the client asks nobody what a command rule asks: `never`, and a `granular` approval policy with
    /// `rules = false`. The client then refuses the command, and shows a fixed text instead of the justification of the rule. It makes
    /// no difference whether a person or the automatic reviewer answers approval requests.
    ///
    /// The decision `prompt-user` always needs a person. If `allowed_approvals_reviewers` allows only automatic review, the client refuses
    /// the command without asking.
    ///
    /// Remove these approval policies from `allowed_approval_policies`, or add `user` to `allowed_approvals_reviewers`. If you want the
    /// client to refuse the commands, write `forbidden` in the rule.
    ///
    /// Stricture reports only what the policy allows explicitly. Without `allowed_approval_policies`, people may also choose `never`.
    ///
    /// ```toml,flagged
    /// allowed_approval_policies = ["on-request", "never"]
    ///
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Ask first" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["on-request", "untrusted"]
    ///
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Ask first" },
    /// ]
    /// ```
    "unanswerable-prompt", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    found.extend(policy_asks_nobody(cx));
    found.extend(no_person_may_answer(cx));
}

/// Rules that ask a person, if only automatic review may answer.
fn no_person_may_answer(cx: &Context<'_>) -> Option<Finding> {
    let reviewers = reviewers::no_person(cx.policy())?;
    let mut asks = cx.rules().iter().filter(|rule| rule.decision == Decision::PromptUser);
    let first = asks.next()?;
    let message = match asks.count() {
        0 => "no person may answer this rule: the client refuses the command".to_owned(),
        more => format!("no person may answer this rule and {more} more: the client refuses the commands"),
    };
    let finding = LINT.value(&first.decided, message).help("add \"user\" to the reviewers; or write `forbidden`");
    Some(finding.label(reviewers.node.span, "only automatic review may answer"))
}

/// Rules that ask somebody, if an allowed approval policy asks nobody.
fn policy_asks_nobody(cx: &Context<'_>) -> Option<Finding> {
    let asks = || cx.rules().iter().filter(|rule| rule.decision != Decision::Forbidden);
    let first = asks().next()?;
    let allowed = prompts::allowed(cx.policy()).map(At::items).unwrap_or_default();
    let asks_nobody = |at: &At<'_>| Approval::of(at).filter(|approval| !approval.asks());
    let silent: Vec<(&At<'_>, Approval)> = allowed.iter().filter_map(|at| Some((at, asks_nobody(at)?))).collect();
    let (_, approval) = silent.first()?;
    let rules = match asks().count() {
        1 => "the rule's question".to_owned(),
        count => format!("the questions of {count} rules"),
    };
    let message = if silent.len() == allowed.len() {
        format!("nobody can answer {rules}: no allowed approval policy asks people, so the client refuses the command")
    } else {
        let name = match approval {
            Approval::Granular { .. } => "the granular approval policy".to_owned(),
            plain => quoted(plain.word()),
        };
        format!("nobody can answer {rules} with {name}, which is allowed: the client refuses the command")
    };
    let help = "allow only approval policies that ask, such as \"on-request\"; or write `forbidden`";
    let mut finding = LINT.value(&first.decided, message).help(help);
    for (at, _) in silent {
        finding = finding.label(at.node.span, "this approval policy asks nobody");
    }
    Some(finding)
}
