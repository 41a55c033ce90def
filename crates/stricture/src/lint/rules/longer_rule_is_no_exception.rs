//! See [`LINT`].

use crate::lint::rules::duplicate_rule;
use crate::lint::rules::overlaps::{Pointless, Why};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A longer command rule that is laxer than a shorter one, as if it made an exception.
    ///
    /// Every rule that matches a command counts, and the strictest decides; neither the order nor the length of the patterns plays a part. With `git
    /// push` forbidden, a rule that only asks about `git push --dry-run` changes nothing: that stays forbidden too.
    ///
    /// An exception is written the other way round: leave the words that are harmless out of the stricter rule, and list with `any_of` those that
    /// shall be restricted.
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
        let message = format!("this rule makes no exception: whatever begins with {pattern} is already `{decision}`");
        let help = "remove it; or narrow the stricter rule, with the restricted words in `any_of`";
        let fix = duplicate_rule::without(cx, rule.index).map(|edits| Fix::safe("remove the rule", edits));
        found.push(
            LINT.value(&rule.at, message)
                .label(by.at.node.span, "this rule is stricter and matches all that it does")
                .help(help)
                .fix(fix),
        );
    }
}
