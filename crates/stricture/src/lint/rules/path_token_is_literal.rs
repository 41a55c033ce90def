//! See [`LINT`].

use std::collections::HashSet;

use crate::lint::rules::times::times;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::rules::base_name;

declare_lint! {
    /// A command rule for a program by its path.
    ///
    /// A path in a pattern is compared as it is written: a rule for `/usr/bin/kill` matches neither `kill` nor `/bin/kill`, and the agent, which
    /// finds programs by name, seldom writes the path. A rule for the bare name matches both, and any path that ends in it.
    ///
    /// Nothing is said where the policy has rules for the bare name too: beside them a rule for the path has its use, since people's own rule files can
    /// take a path out of the rules for its name.
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
            // Variables, `~` and patterns are another matter.
            let Some(name) = base_name(text).filter(|_| !text.contains(['$', '~', '*', '?', '[', '{', ' '])) else {
                continue;
            };
            let Some(node) = nodes.first().filter(|_| !names.contains(name)) else { continue };
            let name = quoted(name);
            let message = format!("{} matches only as it is written, not {name}", quoted(text));
            let written = base_name(text).unwrap_or(text);
            let edits =
                nodes.iter().map(|node| Edit::replace(node.span, edits::string_like(cx.text(), node.span, written)));
            let help = format!("write {name}: the bare name also fits the program given by any path");
            let fix = Fix::guess(format!("write {name}"), edits);
            found.push(LINT.at(cx.key_at(node.span), node.span, message + &times(&nodes)).help(help).fix(fix));
        }
    }
}
