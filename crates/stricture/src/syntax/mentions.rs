//! Every place that names a table or key. A tree has only the first.

use std::collections::HashMap;

use toml_parser::Source;
use toml_parser::lexer::TokenKind;

use super::{KeyPath, Segment, Span};

/// The headers and dotted keys of a text, outside of inline tables.
#[derive(Debug)]
pub(crate) struct Mentions<'t> {
    /// Keys by the key above them; the first is the root.
    keys: Vec<Mentioned<'t>>,
}

#[derive(Debug, Default)]
struct Mentioned<'t> {
    at: Vec<Span>,
    below: HashMap<&'t str, usize>,
}

/// A header, or the key of an assignment: its parts.
#[derive(Debug, PartialEq, Eq)]
struct Line {
    is_header: bool,
    parts: Vec<Span>,
}

impl<'t> Mentions<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let mut mentions = Self { keys: vec![Mentioned::default()] };
        let mut table = 0;
        for line in lines(text) {
            let mut at = if line.is_header { 0 } else { table };
            for part in line.parts {
                at = mentions.step(at, name(text, part));
                if let Some(key) = mentions.keys.get_mut(at) {
                    key.at.push(part);
                }
            }
            if line.is_header {
                table = at;
            }
        }
        mentions
    }

    /// Where this key is named. Empty for what stands in an inline table or in an element of an array.
    pub(crate) fn get(&self, path: &KeyPath) -> &[Span] {
        let mut at = self.keys.first();
        for segment in path.segments() {
            let Segment::Key(key) = segment else { return &[] };
            at = at.and_then(|known| known.below.get(key.as_str())).and_then(|index| self.keys.get(*index));
        }
        at.map_or(&[], |known| &known.at)
    }

    fn step(&mut self, from: usize, name: &'t str) -> usize {
        let next = self.keys.len();
        let Some(known) = self.keys.get_mut(from) else { return 0 };
        let index = *known.below.entry(name).or_insert(next);
        if index == next {
            self.keys.push(Mentioned::default());
        }
        index
    }
}

/// Whether a header stands in `text`, which begins at the start of a line or behind a header.
pub(crate) fn has_header(text: &str) -> bool {
    lines(text).iter().any(|line| line.is_header)
}

/// A key without its quotes; one with escapes stays as it is, since nobody writes those.
fn name(text: &str, span: Span) -> &str {
    let written = text.get(span.range()).unwrap_or_default();
    let unquoted = |quote: char| written.strip_prefix(quote)?.strip_suffix(quote);
    unquoted('\'').or_else(|| unquoted('"').filter(|inner| !inner.contains('\\'))).unwrap_or(written)
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line: Option<Line> = None;
    let mut depth = 0_usize;
    let mut in_value = false;
    for token in Source::new(text).lex() {
        match token.kind() {
            TokenKind::Newline if depth == 0 => {
                lines.extend(line.take());
                in_value = false;
            }
            TokenKind::LeftSquareBracket if !in_value => {
                line.get_or_insert(Line { is_header: true, parts: Vec::new() });
            }
            TokenKind::RightSquareBracket if !in_value => {}
            TokenKind::Equals => in_value = true,
            TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket => depth += 1,
            TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => depth = depth.saturating_sub(1),
            TokenKind::LiteralString | TokenKind::BasicString | TokenKind::Atom if !in_value => {
                let line = line.get_or_insert(Line { is_header: false, parts: Vec::new() });
                line.parts.push(Span::new(token.span().start(), token.span().end()));
            }
            _ => {}
        }
    }
    lines.extend(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_places_of_a_key() {
        let text = "\
a.b = { c = 1 }
[x.'b'] # [y]
k = [
  [1], \"]\",
]
\"b\".c = 2
[[ x . b . d ]]
b = \"\"\"
[x.b]
\"\"\"
[x]
";
        let mentions = Mentions::of(text);
        let key = |names: &[&str]| KeyPath::new(names.iter().map(|name| Segment::Key((*name).to_owned())));
        for (path, count) in [
            (&["a", "b"][..], 1),
            (&["a", "b", "c"], 0),
            (&["x"], 3),
            (&["x", "b"], 2),
            (&["x", "b", "b"], 1),
            (&["y"], 0),
        ] {
            let found = mentions.get(&key(path));
            assert_eq!(found.len(), count, "{path:?}");
            for span in found {
                assert_eq!(name(text, *span), *path.last().unwrap());
            }
        }
        assert_eq!(mentions.get(&key(&["x", "b", "d", "b"])).len(), 1);
    }

    #[test]
    fn headers() {
        for (text, expected) in [
            ("\na = [\n[1]\n]\n", false),
            ("\n [a]\n", true),
            ("a = '''\n[a]\n'''", false),
            ("[[a]]", true),
            ("", false),
        ] {
            assert_eq!(has_header(text), expected, "{text:?}");
        }
    }
}
