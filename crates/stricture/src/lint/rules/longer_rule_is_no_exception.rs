//! See [`LINT`].

use crate::lint::rules::duplicate_rule;
use crate::lint::rules::overlaps::{Pointless, Why};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A longer, less strict command rule makes no exception to a shorter, stricter one.
    ///
    /// If several command rules match a command, the strictest one decides. Their order and the length of their patterns do not matter
    /// for the decision. If `git push` is forbidden, a rule that only asks about `git push --dry-run` changes nothing: the client
    /// refuses this command too.
    ///
    /// To make an exception, change the stricter rule: write only the restricted words in it, with `any_of`, and leave out the harmless words.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "kill" }], decision = "forbidden", justification = "Processes of others" },
    ///   { pattern = [{ token = "kill" }, { token = "-l" }], decision = "prompt", justification = "Harmless" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "kill" }], decision = "prompt", justification = "Processes of others" },
    ///   { pattern = [{ token = "kill" }, { any_of = ["-9", "-KILL"] }], decision = "forbidden", justification = "They lose their work" },
    /// ]
    /// ```
    "longer-rule-is-no-exception", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules().as_slice();
    let overruled = cx.overlaps().pointless.iter().filter(|pointless| pointless.why == Why::Overruled);
    for Pointless { rule, by, .. } in overruled {
        let (Some(rule), Some(by)) = (rules.get(*rule), rules.get(*by)) else { continue };
        if by.words.len() >= rule.words.len() {
            continue;
        }
        let (pattern, decision) = (quoted(&rule.pattern()), by.decision.as_str());
        let message =
            format!("this rule makes no exception: every command that begins with {pattern} is already `{decision}`");
        let help = "remove it; or write the restricted words of the stricter rule with `any_of`";
        let fix = duplicate_rule::without(cx, rule.index).map(|edits| Fix::safe("remove the rule", edits));
        found.push(
            LINT.value(&rule.at, message)
                .label(by.at.node.span, "this stricter rule matches the same commands")
                .help(help)
                .fix(fix),
        );
    }
}
