//! See [`LINT`].

use crate::lint::rules::times::times;
use crate::lint::{Context, declare_lint, edits, quoted, tools};
use crate::report::{Edit, Finding, Fix};

declare_lint! {
    /// A variable or `~` as a word of a pattern.
    ///
    /// The words of a pattern are compared letter by letter; nothing is expanded in them. Nor does it help that a command spells the same:
    /// in a script with a `~` or a variable outside quotes no rule sees any command at all, and a quoted one names another file. Such a
    /// script counts as one command of its shell: rules for `bash -lc` and `bash -c` catch it as a whole.
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
                let message = format!("{what} is not expanded in {}: it is compared letter by letter", quoted(text));
                let finding = LINT.at(cx.key_at(node.span), node.span, message + &times(&nodes));
                let name = text.rsplit('/').next().unwrap_or_default();
                let is_name = !name.is_empty() && name.len() < text.len() && expansion(name).is_none();
                found.push(if place == 0 && is_name {
                    let edits = nodes
                        .iter()
                        .map(|node| Edit::replace(node.span, edits::string_like(cx.text(), node.span, name)));
                    let help = format!("write {}: the bare name also fits the program given by path", quoted(name));
                    finding.help(help).fix(Fix::guess(format!("write {}", quoted(name)), edits))
                } else {
                    finding.help("rules for `bash -lc` and `bash -c` catch commands with variables and `~` in them")
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
