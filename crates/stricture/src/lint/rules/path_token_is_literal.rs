//! See [`LINT`].

use std::collections::HashSet;

use crate::lint::rules::times::times;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::rules::base_name;

declare_lint! {
    /// A command rule names a program by its path, and so does not match its name.
    ///
    /// The client compares a path in a pattern as it is. A rule for `/usr/bin/kill` matches neither `kill` nor `/bin/kill`. The agent finds
    /// programs by name, so it seldom writes the path. A rule for the bare name matches the name and every path that ends in it.
    ///
    /// Stricture does not report the path if the policy also has rules for the bare name. The rule for the path is then useful: people's
    /// own rule files can exclude a path from the rules for its name.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "/usr/bin/kill" }], decision = "prompt", justification = "Processes of others" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "kill" }], decision = "prompt", justification = "Processes of others" },
    /// ]
    /// ```
    "path-token-is-literal", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let rules = cx.rules();
    let programs = || rules.iter().filter_map(|rule| Some((rule, rule.words.first()?)));
    if !programs().any(|(_, program)| program.choices().any(|(_, text)| text.contains('/'))) {
        return;
    }
    let names: HashSet<&str> = programs().flat_map(|(_, program)| program.choices()).map(|(_, text)| text).collect();
    for (_, program) in programs() {
        for (text, nodes) in program.texts() {
            // Other lints report variables, `~` and patterns.
            let Some(name) = base_name(text).filter(|_| !text.contains(['$', '~', '*', '?', '[', '{', ' '])) else {
                continue;
            };
            let Some(node) = nodes.first().filter(|_| !names.contains(name)) else { continue };
            let name = quoted(name);
            let message = format!("{} matches only exactly this path, and not {name}", quoted(text));
            let written = base_name(text).unwrap_or(text);
            let edits =
                nodes.iter().map(|node| Edit::replace(node.span, edits::string_like(cx.text(), node.span, written)));
            let help = format!("write {name}: the bare name also matches the program with any path");
            let fix = Fix::guess(format!("replace it with {name}"), edits);
            found.push(LINT.at(cx.key_at(node.span), node.span, message + &times(&nodes)).help(help).fix(fix));
        }
    }
}
