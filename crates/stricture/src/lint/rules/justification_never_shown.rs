//! See [`LINT`].

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::lint::rules::duplicate_rule;
use crate::lint::rules::overlaps::{Pointless, Why};
use crate::lint::{Context, declare_lint, quoted, tools};
use crate::report::{Finding, Fix};
use crate::rules::shell::Splitter;
use crate::rules::written::{Rule, Word};
use crate::rules::{Fuel, RuleSet};

declare_lint! {
    /// The client never shows the justification of a command rule.
    ///
    /// Among the rules with the strictest decision, the client shows the justification of the longest rule. If several of them are
    /// equally long, it shows the justification of the last one. So the client never shows the justification of a rule if other rules
    /// match all commands of this rule. These other rules are stricter, or they come later and have the same length and the same
    /// decision.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "chmod" }], decision = "prompt", justification = "Say why" },
    ///   { pattern = [{ any_of = ["chmod", "chown"] }], decision = "prompt", justification = "Ask the owner" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ any_of = ["chmod", "chown"] }], decision = "prompt", justification = "Ask the owner" },
    ///   { pattern = [{ token = "chmod" }], decision = "prompt", justification = "Say why" },
    /// ]
    /// ```
    "justification-never-shown", Untidy, check
}

/// Commands of one rule that are tried.
const MOST_COMMANDS: usize = 32;

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules().as_slice();
    let pointless = &cx.overlaps().pointless;
    for Pointless { rule, by, why } in pointless {
        let (Some(rule), Some(by)) = (rules.get(*rule), rules.get(*by)) else { continue };
        if *why != (Why::Unheard { same: false }) || rule.justification.is_none() {
            continue;
        }
        let pattern = quoted(&rule.pattern());
        let message = format!(
            "this justification is never shown: the client shows a later rule's text for every command that begins with {pattern}"
        );
        let fix = duplicate_rule::without(cx, rule.index).map(|edits| Fix::safe("remove the rule", edits));
        let label = "the client shows the text of this rule";
        let help = "remove the rule, or move it below the other one";
        found.push(LINT.value(&rule.at, message).label(by.at.node.span, label).help(help).fix(fix));
    }
    by_several(cx, pointless, found);
}

/// Rules with alternatives, where another rule decides each of them.
fn by_several(cx: &Context<'_>, pointless: &[Pointless], found: &mut Vec<Finding>) {
    let rules = cx.rules();
    let several = |rule: &Rule<'_>| {
        let shell = rule.words.first().is_some_and(|program| program.choices().any(|(_, text)| tools::is_shell(text)));
        !shell && rule.justification.is_some() && rule.words.iter().any(|word| word.choices().nth(1).is_some())
    };
    if !rules.iter().any(several) {
        return;
    }
    // Most rules are the only one for one of their programs: no other rule can decide that.
    let mut programs: HashMap<&str, usize> = HashMap::new();
    for (_, program) in rules.iter().filter_map(|rule| rule.words.first()).flat_map(Word::choices) {
        *programs.entry(program).or_default() += 1;
    }
    let alone = |rule: &Rule<'_>| {
        let program = rule.words.first();
        program
            .is_none_or(|program| program.choices().any(|(_, text)| programs.get(text).is_none_or(|rules| *rules < 2)))
    };
    let set = OnceCell::new();
    let (mut splitter, mut fuel) = (Splitter::new(), Fuel::for_words(rules.count_words()));
    for (number, rule) in rules.iter().enumerate().filter(|(_, rule)| several(rule) && !alone(rule)) {
        if pointless.binary_search_by_key(&number, |pointless| pointless.rule).is_ok() {
            continue;
        }
        let Some(commands) = commands(rule) else { continue };
        let set = set.get_or_init(|| RuleSet::from_written(rules));
        // If the other rule has the same text, people see the text anyway.
        let heard = |command: &Vec<&str>| {
            set.decide_within(command, &mut splitter, &mut fuel)?.rule.filter(|heard| {
                heard.justification.as_deref() != rule.justification && (heard.canonical || !rule.canonical)
            })
        };
        let Some(heard) = commands.iter().map(heard).collect::<Option<Vec<_>>>() else { continue };
        let message = format!(
            "this justification is never shown: the client shows other rules' texts for every command that begins with {}",
            quoted(&rule.pattern())
        );
        let mut finding = LINT.value(&rule.at, message).help("remove the rule, or move it below the other ones");
        let mut spans: Vec<_> = heard.iter().map(|heard| heard.span).collect();
        spans.dedup();
        for span in spans.into_iter().take(3) {
            finding = finding.label(span, "this rule's text is shown for some commands");
        }
        found.push(finding);
    }
}

/// The shortest commands that a rule matches, if they are few.
fn commands<'d>(rule: &Rule<'d>) -> Option<Vec<Vec<&'d str>>> {
    let mut commands: Vec<Vec<&str>> = vec![Vec::new()];
    for word in &rule.words {
        let choices = || word.choices().map(|(_, choice)| choice);
        if word.count() == 1 {
            for command in &mut commands {
                command.extend(choices());
            }
            continue;
        }
        let longer = |choice| commands.iter().map(move |command| command.iter().copied().chain([choice]).collect());
        commands = choices().take(MOST_COMMANDS + 1).flat_map(longer).take(MOST_COMMANDS + 1).collect();
        if commands.len() > MOST_COMMANDS {
            return None;
        }
    }
    Some(commands)
}
