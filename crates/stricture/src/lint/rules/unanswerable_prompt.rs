//! See [`LINT`].

use crate::client::prompts::{self, Approval};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::rules::Decision;
use crate::schema::At;

declare_lint! {
    /// Command rules that ask, in a policy that allows approval policies under which nobody is asked.
    ///
    /// Under `never`, and under a granular policy whose `rules` is `false`, the client refuses what a rule would ask about: with a fixed
    /// text, without the justification, and whoever the reviewer is. Leave those approval policies out, or forbid the commands where the
    /// refusal is meant.
    ///
    /// Only what the file itself allows is reported: without `allowed_approval_policies` people may choose `never` too.
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
    let asks = || cx.rules().iter().filter(|rule| rule.decision != Decision::Forbidden);
    let Some(first) = asks().next() else { return };
    let allowed = prompts::allowed(cx.policy()).map(At::items).unwrap_or_default();
    let asks_nobody = |at: &At<'_>| Approval::of(at).filter(|approval| !approval.asks());
    let silent: Vec<(&At<'_>, Approval)> = allowed.iter().filter_map(|at| Some((at, asks_nobody(at)?))).collect();
    let Some((_, approval)) = silent.first() else { return };
    let rules = match asks().count() {
        1 => "this rule".to_owned(),
        count => format!("this rule and {} more", count - 1),
    };
    let message = if silent.len() == allowed.len() {
        format!("{rules} can never be answered: no approval policy that is allowed asks anybody")
    } else {
        let name = match approval {
            Approval::Granular { .. } => "the granular policy".to_owned(),
            plain => quoted(plain.word()),
        };
        format!(
            "{rules} cannot be answered under {name}, which is allowed: the command is refused, and nobody is asked"
        )
    };
    let help = "allow only approval policies that ask, such as \"on-request\"; or decide `forbidden`";
    let mut finding = LINT.value(&first.decided, message).help(help);
    for (at, _) in silent {
        finding = finding.label(at.node.span, "nobody is asked under this one");
    }
    found.push(finding);
}
