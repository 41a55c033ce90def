//! See [`LINT`].

use crate::lint::rules::times::times;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::rules::written::{Rule, Word};
use crate::syntax::Node;

declare_lint! {
    /// A command line, or a part of it, is a single word of a command pattern.
    ///
    /// The client splits a command into words before it applies the rules. So `"git push"` as one word does not match the command `git
    /// push`. A program name with a space needs quotes, and then no rule sees it. Other words match only if the command quotes them too:
    /// `say "hello world"`.
    ///
    /// Write each word as its own element. Stricture does not report a word that can be such a quoted text.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git push" }], decision = "forbidden", justification = "Open a pull request" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "forbidden", justification = "Open a pull request" },
    /// ]
    /// ```
    "token-with-space", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for rule in cx.rules().iter() {
        for (place, word) in rule.words.iter().enumerate() {
            let spaced = |text: &str| text.contains(|c: char| c.is_ascii_whitespace());
            for (text, nodes) in word.texts().into_iter().filter(|(text, _)| spaced(text)) {
                let Some(node) = nodes.first() else { continue };
                let pieces = text.split_whitespace().count();
                let message = match why(rule, place, text) {
                    None => continue,
                    Some(Why::Edge) if place == 0 => {
                        format!("the spaces around {} are part of the word, and no program name has them", quoted(text))
                    }
                    Some(Why::Edge) => format!(
                        "the spaces around {} are part of the word: it matches only a quoted word with the same spaces",
                        quoted(text)
                    ),
                    Some(Why::Program) => {
                        format!(
                            "no command begins with {}: the client splits a command into words at its spaces",
                            quoted(text)
                        )
                    }
                    Some(Why::Words) => format!(
                        "{} is one word of the pattern, but the client splits a command at its spaces",
                        quoted(text)
                    ),
                };
                let help = if pieces == 1 {
                    format!("write {}", quoted(text.trim()))
                } else if word.given.node.as_array().is_some() {
                    "write one rule for each, with every word as its own element".to_owned()
                } else {
                    format!("write {}", quoted(&text.split_whitespace().map(element).collect::<Vec<_>>().join(", ")))
                };
                let at = cx.key_at(node.span);
                let message = message + &times(&nodes);
                found.push(LINT.at(at, node.span, message).help(help).fix(fix(cx, word, &nodes, text)));
            }
        }
    }
}

/// Why a word with a space in it is most likely a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// It is the program.
    Program,
    /// It begins or ends with a space.
    Edge,
    /// It reads like several words.
    Words,
}

fn why(rule: &Rule<'_>, place: usize, text: &str) -> Option<Why> {
    if place == 0 {
        // A path may contain spaces, above all on Windows.
        let (_, behind) = text.trim().split_once(char::is_whitespace).unwrap_or_default();
        let is_path = text.contains('\\') || behind.contains('/');
        return (!is_path).then_some(if behind.is_empty() { Why::Edge } else { Why::Program });
    }
    let programs = rule.programs();
    if programs.include_shell {
        // The third word of a shell's command is a whole script.
        return None;
    }
    if text.trim() != text {
        return Some(Why::Edge);
    }
    let before = rule.words.get(place - 1)?;
    let follows_option = before.has_option();
    let takes_subcommand = programs.have_subcommands;
    let first = text.split_whitespace().next().unwrap_or_default();
    let options = !follows_option && is_plain_option(first) && (takes_subcommand || programs.are_plain);
    let subcommand = place == 1 && takes_subcommand && text.split_whitespace().all(is_bare);
    (options || subcommand).then_some(Why::Words)
}

/// `-x` or `--xx`, without a value.
fn is_plain_option(word: &str) -> bool {
    let name = word.trim_start_matches('-');
    name.len() < word.len()
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

/// A word that needs no quotes.
fn is_bare(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./:@=+,%".contains(&byte))
}

fn element(word: &str) -> String {
    format!("{{ token = {} }}", edits::string(word))
}

/// Writes the words one by one, or without the spaces around a single one.
fn fix(cx: &Context<'_>, word: &Word<'_>, nodes: &[&Node], text: &str) -> Option<Fix> {
    let pieces: Vec<&str> = text.split_whitespace().collect();
    if let [only] = pieces.as_slice() {
        let edits = nodes.iter().map(|node| Edit::replace(node.span, edits::string_like(cx.text(), node.span, only)));
        return Some(Fix::guess("remove the spaces", edits));
    }
    // Only `{ token = "…" }` and nothing else can be replaced without losing anything.
    word.at.node.as_table().filter(|table| table.entries().len() == 1 && word.is_single())?;
    let written = cx.text().get(word.at.node.span.range())?;
    let alone = written.starts_with('{') && !written.contains('#');
    let elements = pieces.into_iter().map(element).collect::<Vec<_>>().join(", ");
    alone.then(|| {
        Fix::guess(format!("replace it with {}", quoted(&elements)), [Edit::replace(word.at.node.span, elements)])
    })
}
