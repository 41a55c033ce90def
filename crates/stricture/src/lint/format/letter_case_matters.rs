//! See [`LINT`].

use std::collections::HashSet;

use crate::lint::rules::times::times;
use crate::lint::{Context, declare_lint, edits, quoted, tools};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A command rule has a capital letter that the name of the program does not have.
    ///
    /// A rule for `Git` does not match `git`, because the client compares upper and lower case. On Linux, there is no program `Git`, so the
    /// rule matches nothing.
    ///
    /// Write the name as the agent runs it. With `canonical_matching = true`, a rule matches its words in upper and lower case. This is
    /// useful where file names ignore upper and lower case, as on macOS.
    ///
    /// Stricture reports the names of well-known programs, and their subcommands. It does not report the names of a project's own scripts,
    /// such as `yarn Build`, which may contain capital letters.
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
                // An author who lists both has thought of it.
                let all = all.get_or_insert_with(|| word.choices().map(|(_, text)| text).collect());
                let both = all.contains(lower.as_str());
                if both || (place == 0 && !tools::is_known(&lower)) {
                    continue;
                }
                let message = format!(
                    "{} does not match {}: the client compares upper and lower case",
                    quoted(text),
                    quoted(&lower)
                );
                let help = format!(
                    "write {}; or set canonical_matching = true, to ignore upper and lower case",
                    quoted(&lower)
                );
                let edits =
                    nodes.iter().map(|node| Edit::replace(node.span, edits::string_like(cx.text(), node.span, &lower)));
                let fix = Fix::guess(format!("replace it with {}", quoted(&lower)), edits);
                found.push(LINT.at(cx.key_at(node.span), node.span, message + &times(&nodes)).help(help).fix(fix));
            }
        }
    }
}
