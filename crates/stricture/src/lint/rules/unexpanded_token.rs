//! See [`LINT`].

use crate::lint::rules::times::times;
use crate::lint::{Context, declare_lint, edits, quoted, tools};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A word of a command pattern contains a variable or `~`, which the client does not expand.
    ///
    /// The client compares the words of a pattern character by character and expands nothing in them. A command with the same text does
    /// not help. If a script has an unquoted `~` or variable, the client checks none of its commands. If a script quotes the `~` or the
    /// variable, the word names another file.
    ///
    /// The client treats such a script as one command of its shell. Rules for `bash -lc` and `bash -c` match the whole script.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "$HOME/bin/deploy" }], decision = "prompt", justification = "Ask the release team" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "deploy" }], decision = "prompt", justification = "Ask the release team" },
    /// ]
    /// ```
    "unexpanded-token", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for rule in cx.rules().iter() {
        let plain = rule.words.first().is_some_and(|program| program.all(tools::is_plain));
        for (place, word) in rule.words.iter().enumerate().take(if plain { usize::MAX } else { 1 }) {
            let texts = word.texts().into_iter();
            for (text, nodes) in texts.filter(|(text, _)| text.starts_with('~') || text.contains('$')) {
                let Some((what, node)) = expansion(text).zip(nodes.first()) else { continue };
                let message = format!(
                    "the client does not expand {what} in {}: it compares the word character by character",
                    quoted(text)
                );
                let finding = LINT.at(cx.key_at(node.span), node.span, message + &times(&nodes));
                let name = text.rsplit('/').next().unwrap_or_default();
                let is_name = !name.is_empty() && name.len() < text.len() && expansion(name).is_none();
                found.push(if place == 0 && is_name {
                    let edits = nodes
                        .iter()
                        .map(|node| Edit::replace(node.span, edits::string_like(cx.text(), node.span, name)));
                    let help = format!("write {}: the bare name also matches the program with any path", quoted(name));
                    finding.help(help).fix(Fix::guess(format!("replace it with {}", quoted(name)), edits))
                } else {
                    finding.help("add rules for `bash -lc` and `bash -c`: they match scripts with variables and `~`")
                });
            }
        }
    }
}

/// What a shell would replace in a word.
fn expansion(text: &str) -> Option<&'static str> {
    if text == "~" || text.starts_with("~/") {
        return Some("`~`");
    }
    let variable = text.match_indices('$').any(|(at, _)| {
        text.get(at + 1..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_' || c == '{'))
    });
    variable.then_some("the variable")
}
