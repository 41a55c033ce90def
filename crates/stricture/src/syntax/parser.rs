//! The TOML parser. Only this module names it.

use super::{Entry, Key, Node, Span, SyntaxError, SyntaxErrorKind, Table, Value};

/// The root table of a text, or why it is not TOML.
pub(super) fn parse(text: &str) -> Result<Table, SyntaxError> {
    match toml_edit::Document::parse(text) {
        Ok(parsed) => Converter::default().whole(parsed),
        Err(error) => {
            let span = error.span().map_or_else(|| Span::empty(text.len()), Span::from);
            let message = error.message().lines().map(str::trim).collect::<Vec<_>>().join(", ");
            let span = clamp(text, span);
            Err(SyntaxError { kind: kind(&message, text.get(span.range()).unwrap_or_default()), message, span })
        }
    }
}

/// The root table of a text for a client that marks dates in another way: a key that is reserved for dates is a key like any other.
pub(super) fn parse_without_mark(text: &str) -> Option<Table> {
    let parsed = toml_edit::Document::parse(text).ok()?;
    Converter { knows_no_mark: true, ..Converter::default() }.whole(parsed).ok()
}

/// Integers beyond this are against the grammar for every release of the client.
const LARGEST: u128 = i128::MAX as u128;

/// The fault that the parser names. It has no other way to tell.
fn kind(message: &str, found: &str) -> SyntaxErrorKind {
    let digits = found.trim_start_matches(['+', '-']).replace('_', "");
    let radixes = [("0x", 16), ("0o", 8), ("0b", 2)];
    let in_radix = radixes.iter().find_map(|(start, radix)| Some((digits.strip_prefix(start)?, *radix)));
    let (digits, radix) = in_radix.unwrap_or((&digits, 10));
    let is_large = u128::from_str_radix(digits, radix).is_ok_and(|number| number <= LARGEST);
    if message == OVERFLOW && is_large { SyntaxErrorKind::LargeInteger } else { SyntaxErrorKind::Grammar }
}

/// The parser's message about an integer that it has no room for.
const OVERFLOW: &str = "integer number overflowed";

/// Keeps a span inside the text and on character boundaries.
fn clamp(text: &str, span: Span) -> Span {
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    Span::new(floor(span.start()), floor(span.end()))
}

/// The key by which the client's TOML library marks dates. Where it comes first in a table, the library takes the table for a
/// date (and drops its other keys); in any other place it is a key like any other.
const DATE_MARK: &str = "$__toml_private_datetime";

/// How deep a tree is converted. The format itself is not a tenth as deep; what lies deeper stands below keys that the client
/// ignores, and recursion must end somewhere: dotted keys in nested inline tables make trees of thousands of levels.
const DEEPEST: usize = 200;

/// Turns the parser's tree into ours.
#[derive(Default)]
struct Converter {
    depth: usize,
    too_deep: bool,
    knows_no_mark: bool,
}

impl Converter {
    fn whole(mut self, parsed: toml_edit::Document<&str>) -> Result<Table, SyntaxError> {
        let root = self.root(parsed.as_table());
        if self.too_deep || root.is_err() {
            dismantle(parsed.into_table());
        }
        root
    }

    /// The root table, which cannot be a date.
    fn root(&mut self, table: &toml_edit::Table) -> Result<Table, SyntaxError> {
        match self.entries(table.iter(), |name| table.key(name))? {
            Value::Table(root) => Ok(root),
            _ => Err(reserved(table.key(DATE_MARK))),
        }
    }

    /// A table, or the date that the client takes it for.
    fn entries<'t, I: AsItem<'t>>(
        &mut self,
        entries: impl Iterator<Item = (&'t str, I)>,
        key: impl Fn(&str) -> Option<&'t toml_edit::Key>,
    ) -> Result<Value, SyntaxError> {
        let mut converted = Vec::with_capacity(entries.size_hint().0);
        if self.depth == DEEPEST {
            self.too_deep = true;
            return Ok(Value::Table(Table::default()));
        }
        self.depth += 1;
        for (name, item) in entries {
            let key = key(name);
            if converted.is_empty() && name == DATE_MARK && !self.knows_no_mark {
                self.depth -= 1;
                return item.date().map(Value::Datetime).ok_or_else(|| reserved(key));
            }
            let key = convert_key(name, key);
            let value = item.convert(self, key.span)?;
            converted.push(Entry { key, value });
        }
        self.depth -= 1;
        Ok(Value::Table(Table::from_entries(converted)))
    }

    fn item(&mut self, item: &toml_edit::Item, key: Span) -> Result<Node, SyntaxError> {
        Ok(match item {
            toml_edit::Item::None => Node { span: key, value: Value::Table(Table::default()) },
            toml_edit::Item::Value(value) => self.value(value, key)?,
            toml_edit::Item::Table(table) => {
                let span = if table.is_implicit() || table.is_dotted() { None } else { table.span() };
                let value = self.entries(table.iter(), |name| table.key(name))?;
                Node { span: span.map_or(key, Span::from), value }
            }
            toml_edit::Item::ArrayOfTables(tables) => {
                let mut elements = Vec::with_capacity(tables.len());
                for table in tables {
                    let value = self.entries(table.iter(), |name| table.key(name))?;
                    elements.push(Node { span: table.span().map_or(key, Span::from), value });
                }
                let span = elements.first().map_or(key, |first| first.span);
                Node { span, value: Value::Array(elements) }
            }
        })
    }

    fn value(&mut self, value: &toml_edit::Value, key: Span) -> Result<Node, SyntaxError> {
        let span = value.span().map_or(key, Span::from);
        let value = match value {
            toml_edit::Value::String(text) => Value::String(text.value().clone()),
            toml_edit::Value::Integer(number) => Value::Integer(*number.value()),
            toml_edit::Value::Float(number) => Value::Float(*number.value()),
            toml_edit::Value::Boolean(value) => Value::Boolean(*value.value()),
            toml_edit::Value::Datetime(value) => Value::Datetime(value.value().to_string()),
            toml_edit::Value::Array(array) => {
                let elements: Result<Vec<Node>, SyntaxError> =
                    array.iter().map(|element| self.value(element, key)).collect();
                Value::Array(elements?)
            }
            toml_edit::Value::InlineTable(table) => self.entries(table.iter(), |name| table.key(name))?,
        };
        Ok(Node { span, value })
    }
}

/// Takes a very deep tree apart level by level: left to itself it would be dropped by recursion.
fn dismantle(table: toml_edit::Table) {
    let mut items = vec![toml_edit::Item::Table(table)];
    while let Some(item) = items.pop() {
        match item {
            toml_edit::Item::Table(table) => items.extend(table.into_iter().map(|(_, item)| item)),
            toml_edit::Item::ArrayOfTables(tables) => items.extend(tables.into_iter().map(toml_edit::Item::Table)),
            toml_edit::Item::Value(toml_edit::Value::InlineTable(table)) => {
                items.extend(table.into_iter().map(|(_, value)| toml_edit::Item::Value(value)));
            }
            toml_edit::Item::Value(toml_edit::Value::Array(array)) => {
                items.extend(array.into_iter().map(toml_edit::Item::Value));
            }
            toml_edit::Item::None | toml_edit::Item::Value(_) => {}
        }
    }
}

fn reserved(key: Option<&toml_edit::Key>) -> SyntaxError {
    let span = key.and_then(toml_edit::Key::span).map_or_else(Span::default, Span::from);
    let message = format!("the key `{DATE_MARK}` is reserved for dates");
    SyntaxError { message, span, kind: SyntaxErrorKind::ReservedKey }
}

fn convert_key(name: &str, key: Option<&toml_edit::Key>) -> Key {
    let span = key.and_then(toml_edit::Key::span).map_or_else(Span::default, Span::from);
    Key { name: name.to_owned(), span }
}

/// What stands under a key of a table or of an inline table.
trait AsItem<'t> {
    fn convert(self, converter: &mut Converter, key: Span) -> Result<Node, SyntaxError>;

    /// The date that it spells, if it is a string that spells one.
    fn date(&self) -> Option<String>;
}

impl<'t> AsItem<'t> for &'t toml_edit::Value {
    fn convert(self, converter: &mut Converter, key: Span) -> Result<Node, SyntaxError> {
        converter.value(self, key)
    }

    fn date(&self) -> Option<String> {
        self.as_str()?.parse::<toml_edit::Datetime>().ok().map(|date| date.to_string())
    }
}

impl<'t> AsItem<'t> for &'t toml_edit::Item {
    fn convert(self, converter: &mut Converter, key: Span) -> Result<Node, SyntaxError> {
        converter.item(self, key)
    }

    fn date(&self) -> Option<String> {
        self.as_value().and_then(|value| value.date())
    }
}
