//! See [`LINT`].

use std::collections::HashSet;

use crate::lint::rules::times::times;
use crate::lint::{Context, declare_lint, edits, quoted, tools};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A word of a pattern in letters that the program does not have.
    ///
    /// Words are compared with regard to letter case: a rule for `Git` does not match `git`. On Linux there is no program `Git`, so that the rule matches
    /// nothing. Write the name as it is run. With `canonical_matching = true` a rule matches its words in any letters, which is worth having where
    /// file names ignore letter case, as on macOS.
    ///
    /// Reported are names of well-known programs, and their subcommands. Where a project's own scripts are run by their names alone, as by `yarn Build`, any
    /// letters are right.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "Kill" }], decision = "prompt", justification = "Processes of others" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "kill" }], decision = "prompt", justification = "Processes of others" },
    /// ]
    /// ```
    "letter-case-matters", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for rule in cx.rules().iter().filter(|rule| !rule.canonical) {
        let Some(program) = rule.words.first() else { continue };
        let takes_subcommand = program.choices().all(|(_, program)| {
            let program = program.to_ascii_lowercase();
            let names_what_is_run = tools::is_prefix(&program) || tools::runs_scripts_of_projects(&program);
            tools::has_subcommands(&program) && !names_what_is_run
        });
        for (place, word) in rule.words.iter().enumerate().take(if takes_subcommand { 2 } else { 1 }) {
            let mut all: Option<HashSet<&str>> = None;
            for (text, nodes) in word.texts() {
                let Some(node) = nodes.first() else { continue };
                let is_name = text.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
                if !is_name || text.starts_with('-') || !text.bytes().any(|byte| byte.is_ascii_uppercase()) {
                    continue;
                }
                let lower = text.to_ascii_lowercase();
                // Who lists both has thought of it.
                let all = all.get_or_insert_with(|| word.choices().map(|(_, text)| text).collect());
                let both = all.contains(lower.as_str());
                if both || (place == 0 && !tools::is_known(&lower)) {
                    continue;
                }
                let message = format!("letter case counts: {} does not match {}", quoted(text), quoted(&lower));
                let help =
                    format!("write {}; with canonical_matching = true letter case does not count", quoted(&lower));
                let edits =
                    nodes.iter().map(|node| Edit::replace(node.span, edits::string_like(cx.text(), node.span, &lower)));
                let fix = Fix::guess(format!("write {}", quoted(&lower)), edits);
                found.push(LINT.at(cx.key_at(node.span), node.span, message + &times(&nodes)).help(help).fix(fix));
            }
        }
    }
}
