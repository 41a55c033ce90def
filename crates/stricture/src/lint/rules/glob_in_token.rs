//! See [`LINT`].

use crate::lint::rules::times::times;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::rules::written::{Rule, Word};
use crate::syntax::{Node, Span};

declare_lint! {
    /// A word of a command pattern is a wildcard or a regular expression.
    ///
    /// The client compares the words of a pattern character by character. So `push*` matches only a word that ends in a star. A command can
    /// have such a word only in quotes. If a script contains an unquoted `*` or `?`, the client checks none of its commands.
    ///
    /// - Remove a star at the end: a pattern is a prefix, so any words may follow.
    /// - Write several words with `any_of`.
    ///
    /// Stricture reports these words:
    ///
    /// - programs, subcommands and options
    /// - all words of programs that expand no patterns themselves
    /// - a star alone after a program, or among the words of a tool with subcommands, and a word like `deploy:*` there
    ///
    /// Stricture does not report a pattern for `find`, `rg` or a similar program, because the author may mean it literally.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }, { token = "*" }], decision = "prompt", justification = "Ask first" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { any_of = ["push", "send-pack"] }], decision = "prompt", justification = "Ask first" },
    ///   { pattern = [{ token = "find" }, { token = "." }, { token = "-name" }, { token = "*.pem" }], decision = "prompt", justification = "Keys" },
    /// ]
    /// ```
    "glob-in-token", Risky, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for rule in cx.rules().iter() {
        for (place, word) in rule.words.iter().enumerate() {
            for (text, nodes) in word.texts().into_iter().filter(|(text, _)| text.contains(MARKS)) {
                let Some(node) = nodes.first() else { continue };
                if !is_meant_as_pattern(rule, place, text) {
                    continue;
                }
                let message =
                    format!("{} is not a pattern: the client compares it character by character", quoted(text));
                let last = place > 0 && place + 1 == rule.words.len();
                let finding = LINT.at(cx.key_at(node.span), node.span, message + &times(&nodes));
                found.push(if let Some(words) = alternatives(text) {
                    let words = words.iter().map(|word| edits::string(word)).collect::<Vec<_>>().join(", ");
                    finding
                        .help(format!("write {}", quoted(&format!("any_of = [{words}]"))))
                        .fix(with_any_of(word, &nodes, &words))
                } else if last && is_star(text) {
                    let help = "remove the star: a pattern is a prefix, so any words may follow";
                    finding.help(help).fix(without(cx, rule, place, word))
                } else if last && !text.starts_with('-') {
                    finding.help(
                        "remove it, because any words may follow a pattern; or list the words as any_of = [\"…\", \"…\"]",
                    )
                } else if place == 0 && is_star(text) {
                    finding.help("name the programs as any_of = [\"…\", \"…\"]: no rule matches every command")
                } else {
                    finding.help("write the word itself, or several of them as any_of = [\"…\", \"…\"]")
                });
            }
        }
    }
}

/// A pattern contains at least one of these.
const MARKS: [char; 8] = ['*', '?', '[', '{', '|', '(', '^', '$'];

fn is_meant_as_pattern(rule: &Rule<'_>, place: usize, text: &str) -> bool {
    // A whole script, a text of several words and a Windows path are not patterns.
    if text.contains(char::is_whitespace) || text.contains('\\') {
        return false;
    }
    if place == 0 {
        return is_pattern(text);
    }
    let option = text.strip_prefix('-').and_then(|rest| rest.strip_suffix('*'));
    if option.is_some_and(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')) {
        return true;
    }
    let follows_option = rule.words.get(place - 1).is_some_and(Word::has_option);
    if rule.programs().are_plain {
        return text.contains(['*', '?']);
    }
    if rule.programs().have_subcommands {
        // `deploy:*` is how other tools write a pattern of commands.
        return if place == 1 { is_pattern(text) } else { (is_star(text) || text.ends_with(":*")) && !follows_option };
    }
    is_star(text) && place == 1 && rule.words.len() == 2
}

/// Whether it reads like a glob or a regular expression. Words of punctuation alone, such as `[`, are commands of the shell.
fn is_pattern(text: &str) -> bool {
    let pair = |open, close| text.find(open).is_some_and(|at| text.get(at..).is_some_and(|rest| rest.contains(close)));
    is_star(text)
        || text.contains(|c: char| c.is_ascii_alphanumeric())
            && (text.contains(['*', '?', '|'])
                || pair('[', ']')
                || pair('{', '}') && !text.contains('$')
                || pair('(', ')')
                || text.starts_with('^')
                || text.ends_with('$'))
}

fn is_star(text: &str) -> bool {
    matches!(text, "*" | "**" | "?" | ".*" | ".+" | "*.*")
}

/// The words that an expression such as `push|pull`, `^(push|pull)$` or `{push,pull}` lists.
fn alternatives(text: &str) -> Option<Vec<&str>> {
    let inner = text.strip_prefix('^').unwrap_or(text);
    let inner = inner.strip_suffix('$').unwrap_or(inner);
    let (inner, separator) = match inner.strip_prefix('{').and_then(|inner| inner.strip_suffix('}')) {
        Some(braced) => (braced, ','),
        None => (inner.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).unwrap_or(inner), '|'),
    };
    let words: Vec<&str> = inner.split(separator).collect();
    let is_bare = |word: &&str| {
        !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./:@".contains(&byte))
    };
    (words.len() > 1 && words.iter().all(is_bare)).then_some(words)
}

fn with_any_of(word: &Word<'_>, nodes: &[&Node], words: &str) -> Fix {
    let in_list = word.given.node.as_array().is_some();
    let edits = nodes.iter().map(|node| {
        if in_list {
            Edit::replace(node.span, words)
        } else {
            Edit::replace(Span::new(word.given.key_span.start(), node.span.end()), format!("any_of = [{words}]"))
        }
    });
    Fix::guess(format!("replace it with {words}"), edits)
}

fn without(cx: &Context<'_>, rule: &Rule<'_>, place: usize, word: &Word<'_>) -> Option<Fix> {
    let pattern = rule.pattern_list()?.node;
    let inline = cx.text().get(word.at.node.span.range())?.starts_with('{') && word.count() == 1;
    let edits = inline.then(|| edits::without_element(cx.text(), pattern, place))??;
    Some(Fix::guess("remove the star", edits))
}
