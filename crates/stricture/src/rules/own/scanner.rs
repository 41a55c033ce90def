//! The values of a rule file: texts, numbers, switches and lists of them.

use super::{OwnRulesError, OwnRulesFault as Fault};
use crate::syntax::Span;

/// Lists in a list of lists are none that a rule has.
const DEEPEST: usize = 2;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    Switch(bool),
    List(Vec<Value>),
    /// A number, or nothing at all.
    Other,
}

/// A place in the text.
pub(super) struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn at(&self) -> usize {
        self.at
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes over white space and comments. Inside brackets, the end of a line is white space.
    pub(super) fn blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start_matches([' ', '\t', '\r', '\n', ';']);
            self.at += rest.len() - trimmed.len();
            if !trimmed.starts_with('#') {
                return;
            }
            self.at += trimmed.find('\n').unwrap_or(trimmed.len());
        }
    }

    /// Takes this text, if it comes next.
    pub(super) fn take(&mut self, text: &str) -> bool {
        let comes = self.rest().starts_with(text);
        if comes {
            self.at += text.len();
        }
        comes
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.rest().is_empty()
    }

    /// A name, which may be empty.
    pub(super) fn name(&mut self) -> &'t str {
        let rest = self.rest();
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// Goes back to a place before.
    pub(super) fn back_to(&mut self, at: usize) {
        self.at = at;
    }

    pub(super) fn error(&self, from: usize, fault: Fault) -> OwnRulesError {
        OwnRulesError { fault, span: Span::new(from, self.at.max(from)) }
    }

    /// The next value, with nothing after it that would change it.
    pub(super) fn value(&mut self, depth: usize) -> Result<Value, OwnRulesError> {
        let start = self.at;
        let value = if self.take("[") { self.list(depth, start)? } else { self.scalar(start)? };
        self.blank();
        // Anything but the end of an element or of a call is arithmetic, a condition or a loop.
        if self.rest().starts_with([',', ')', ']', '=']) {
            Ok(value)
        } else {
            Err(self.error(start, Fault::NotLiteral))
        }
    }

    fn list(&mut self, depth: usize, start: usize) -> Result<Value, OwnRulesError> {
        if depth >= DEEPEST {
            return Err(self.error(start, Fault::TooDeep));
        }
        let mut elements = Vec::new();
        loop {
            self.blank();
            if self.take("]") {
                return Ok(Value::List(elements));
            }
            elements.push(self.value(depth + 1)?);
            if !self.take(",") && !self.rest().starts_with(']') {
                return Err(self.error(start, Fault::NotLiteral));
            }
        }
    }

    fn scalar(&mut self, start: usize) -> Result<Value, OwnRulesError> {
        for prefix in ["", "r"] {
            for quote in ["\"\"\"", "'''", "\"", "'"] {
                if self.rest().strip_prefix(prefix).is_some_and(|rest| rest.starts_with(quote)) {
                    self.at += prefix.len() + quote.len();
                    return self.quoted(start, quote, prefix == "r").map(Value::Text);
                }
            }
        }
        match self.name() {
            "True" => Ok(Value::Switch(true)),
            "False" => Ok(Value::Switch(false)),
            "None" => Ok(Value::Other),
            number if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => Ok(Value::Other),
            _ => Err(self.error(start, Fault::NotLiteral)),
        }
    }

    /// The rest of a text after its quote.
    fn quoted(&mut self, start: usize, quote: &str, is_raw: bool) -> Result<String, OwnRulesError> {
        let mut text = String::new();
        loop {
            if self.take(quote) {
                return Ok(text);
            }
            let Some(c) = self.rest().chars().next() else { return Err(self.error(start, Fault::UnclosedText)) };
            self.at += c.len_utf8();
            match c {
                '\n' if quote.len() == 1 => return Err(self.error(start, Fault::UnclosedText)),
                '\\' if is_raw => {
                    text.push(c);
                    if let Some(next) = self.rest().chars().next() {
                        self.at += next.len_utf8();
                        text.push(next);
                    }
                }
                '\\' => self.escape(start, &mut text)?,
                c => text.push(c),
            }
        }
    }

    fn escape(&mut self, start: usize, text: &mut String) -> Result<(), OwnRulesError> {
        let Some(c) = self.rest().chars().next() else { return Err(self.error(start, Fault::UnclosedText)) };
        self.at += c.len_utf8();
        let plain = match c {
            '\n' => return Ok(()),
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            '\\' | '"' | '\'' => c,
            _ => return self.coded(c, start, text),
        };
        text.push(plain);
        Ok(())
    }

    /// A character by its number.
    fn coded(&mut self, kind: char, start: usize, text: &mut String) -> Result<(), OwnRulesError> {
        let digits = match kind {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => return Err(self.error(start, Fault::NotLiteral)),
        };
        let code = self.rest().get(..digits).and_then(|digits| u32::from_str_radix(digits, 16).ok());
        let Some(c) = code.and_then(char::from_u32) else { return Err(self.error(start, Fault::NotLiteral)) };
        self.at += digits;
        text.push(c);
        Ok(())
    }
}
