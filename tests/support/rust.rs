//! The string literals of Rust sources.

/// The string literals of a source with their lines, without those of tests: what stands behind `#[cfg(test)]` is passed over. Escapes are left
/// as they are written.
pub fn literals(source: &str) -> Vec<(usize, &str)> {
    let mut reader = Reader { source, at: 0 };
    let mut found = Vec::new();
    let mut last = [""; 7];
    while let Some(token) = reader.next() {
        last.rotate_left(1);
        last[6] = token.text();
        match token {
            Token::Literal { text, start } => {
                found.push((1 + source[..start].bytes().filter(|byte| *byte == b'\n').count(), text));
            }
            Token::Other(_) if last == ["#", "[", "cfg", "(", "test", ")", "]"] => reader.pass_item(),
            Token::Other(_) => {}
        }
    }
    found
}

/// A string literal, or any other word or sign.
enum Token<'s> {
    Literal { text: &'s str, start: usize },
    Other(&'s str),
}

impl<'s> Token<'s> {
    fn text(&self) -> &'s str {
        match self {
            Self::Literal { .. } => "",
            Self::Other(text) => text,
        }
    }
}

struct Reader<'s> {
    source: &'s str,
    at: usize,
}

impl<'s> Reader<'s> {
    fn rest(&self) -> &'s str {
        &self.source[self.at..]
    }

    fn next(&mut self) -> Option<Token<'s>> {
        self.pass_blanks();
        let (rest, start) = (self.rest(), self.at);
        let first = rest.chars().next()?;
        if let Some((open, close)) = opening(rest) {
            let body = &rest[open..];
            let length = if close == "\"" && !rest[..open].contains('r') { quoted(body) } else { body.find(&close) };
            let length = length.unwrap_or_else(|| panic!("a string without an end: {}", &rest[..rest.len().min(60)]));
            self.at += open + length + close.len();
            return Some(Token::Literal { text: &body[..length], start });
        }
        let length = match first {
            '\'' => character(rest).unwrap_or(1),
            c if is_word(c) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            c => c.len_utf8(),
        };
        self.at += length;
        Some(Token::Other(&rest[..length]))
    }

    fn pass_blanks(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            let length = if trimmed.starts_with("//") {
                trimmed.find('\n').unwrap_or(trimmed.len())
            } else if trimmed.starts_with("/*") {
                trimmed.find("*/").map_or(trimmed.len(), |end| end + 2)
            } else {
                return;
            };
            self.at += length;
        }
    }

    /// Passes an item, field or block: up to its end, or to that of what it stands in.
    fn pass_item(&mut self) {
        let mut depth = 0;
        loop {
            let before = self.at;
            match self.next().map(|token| token.text()) {
                Some("(" | "[" | "{") => depth += 1,
                Some("}") if depth == 0 => {
                    self.at = before;
                    return;
                }
                Some("}") if depth == 1 => return,
                Some(")" | "]" | "}") => depth -= 1,
                Some(";" | ",") if depth == 0 => return,
                None => return,
                Some(_) => {}
            }
        }
    }
}

/// How long what opens a string is, and what closes it.
fn opening(text: &str) -> Option<(usize, String)> {
    let letters = text.find(|c| !matches!(c, 'b' | 'c' | 'r'))?;
    let (prefix, rest) = text.split_at(letters);
    let signs = if prefix.ends_with('r') { rest.find(|c| c != '#')? } else { 0 };
    (letters <= 2 && rest[signs..].starts_with('"')).then(|| (letters + signs + 1, format!("\"{}", "#".repeat(signs))))
}

/// Where the quote stands that ends a string with escapes.
fn quoted(body: &str) -> Option<usize> {
    let mut escaped = false;
    body.char_indices().find_map(|(at, c)| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends.then_some(at)
    })
}

/// How long the character literal is that a text begins with; `None` where it begins with a lifetime.
fn character(text: &str) -> Option<usize> {
    let body = &text[1..];
    let letter = match body.strip_prefix('\\') {
        Some(escape) => 2 + escape[1..].find('\'')?,
        None => body.chars().next()?.len_utf8(),
    };
    body[letter..].starts_with('\'').then_some(letter + 2)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}
