//! A parsed policy file: the only place that names the TOML parser.

use std::fmt;

use super::{Source, Span};

/// The text of one policy file with the tree that was read from it.
///
/// Parsing never fails as a whole: a text that is no TOML is a document whose [`root`](Self::root) is the syntax error, so
/// that [`lint`](crate::lint) reports it like any other finding.
///
/// The dialect is the client's: TOML 1.1, an optional byte order mark, LF or CR LF line ends.
///
/// ```
/// use stricture::Document;
///
/// let document = Document::parse("allow_appshots = false\n");
/// let root = document.root().expect("this is TOML");
/// assert_eq!(root.get("allow_appshots").and_then(|value| value.as_bool()), Some(false));
///
/// let broken = Document::parse("allow_appshots = \n");
/// assert_eq!(broken.root().unwrap_err().span.start(), 17);
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    root: Result<Table, SyntaxError>,
}

/// Why a text is not TOML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong, in one line.
    pub message: String,
    /// Where; inside the text, perhaps empty.
    pub span: Span,
}

/// A value with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value's text; for a table with a header, the header; for an array of tables, its first header; for a table that
    /// only a dotted key or a deeper header implies, the key.
    pub span: Span,
    /// The value.
    pub value: Value,
}

/// A TOML value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A string of any of the four forms, unescaped.
    String(String),
    /// An integer.
    Integer(i64),
    /// A float; infinities and NaN included.
    Float(f64),
    /// A boolean.
    Boolean(bool),
    /// A date, a time or both, as TOML prints it. The client reads it as a string wherever it wants one.
    Datetime(String),
    /// An array, or an array of tables.
    Array(Vec<Node>),
    /// A table, whichever way it is written.
    Table(Table),
}

/// A table's entries in the order of their first mention.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Table {
    entries: Vec<Entry>,
}

/// One key of a table with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// Its value.
    pub value: Node,
}

/// A key with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// The key, unquoted and unescaped.
    pub name: String,
    /// Where it is first written, quotes included.
    pub span: Span,
}

impl Document {
    /// Parses `text`.
    pub fn parse(text: impl Into<String>) -> Self {
        let text = text.into();
        let root = match toml_edit::Document::parse(text.as_str()) {
            Ok(parsed) => {
                let mut converter = Converter::default();
                let root = converter.root(parsed.as_table());
                if converter.too_deep || root.is_err() {
                    dismantle(parsed.into_table());
                }
                root
            }
            Err(error) => {
                let span = error.span().map_or_else(|| Span::empty(text.len()), Span::from);
                let message = error.message().lines().map(str::trim).collect::<Vec<_>>().join(", ");
                Err(SyntaxError { message, span: clamp(&text, span) })
            }
        };
        Self { text, root }
    }

    /// Parses the bytes of a file. The client refuses a file that is not UTF-8; the document then holds the text up to the
    /// first bad byte and a syntax error at that place.
    ///
    /// ```
    /// let document = stricture::Document::from_bytes(b"# caf\xe9\n".to_vec());
    /// assert_eq!(document.root().unwrap_err().span.start(), 5);
    /// ```
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        match String::from_utf8(bytes) {
            Ok(text) => Self::parse(text),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                let bad = bytes.get(valid).copied().unwrap_or_default();
                bytes.truncate(valid);
                let text = String::from_utf8(bytes).unwrap_or_default();
                let span = Span::empty(text.len());
                let message = format!("invalid UTF-8: byte 0x{bad:02x} at offset {valid}");
                Self { text, root: Err(SyntaxError { message, span }) }
            }
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text with an index of its lines, to turn spans into places.
    pub fn source(&self) -> Source<'_> {
        Source::new(&self.text)
    }

    /// The root table, or why there is none.
    pub fn root(&self) -> Result<&Table, &SyntaxError> {
        self.root.as_ref()
    }
}

impl Table {
    /// The entries, in the order of their first mention.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with this key. Reads the entries one by one: for tables that hold a fixed set of keys.
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key.name == key)
    }

    /// The value of this key; see [`entry`](Self::entry).
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// A table of these entries, whose keys differ.
    pub(crate) fn from_entries(entries: Vec<Entry>) -> Self {
        Self { entries }
    }

    /// Whether there is no entry.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Node {
    /// The table, if it is one.
    pub fn as_table(&self) -> Option<&Table> {
        match &self.value {
            Value::Table(table) => Some(table),
            _ => None,
        }
    }

    /// The elements, if it is an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.value {
            Value::Array(elements) => Some(elements),
            _ => None,
        }
    }

    /// The text, if it is a string or, as the client reads strings, a date or time.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) | Value::Datetime(text) => Some(text),
            _ => None,
        }
    }

    /// The boolean, if it is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            Value::Boolean(value) => Some(value),
            _ => None,
        }
    }

    /// The integer, if it is one.
    pub fn as_integer(&self) -> Option<i64> {
        match self.value {
            Value::Integer(value) => Some(value),
            _ => None,
        }
    }

    /// The name of its type with an article, for messages: `a string`, `an array`.
    pub fn type_name(&self) -> &'static str {
        match self.value {
            Value::String(_) => "a string",
            Value::Integer(_) => "an integer",
            Value::Float(_) => "a float",
            Value::Boolean(_) => "a boolean",
            Value::Datetime(_) => "a date or time",
            Value::Array(_) => "an array",
            Value::Table(_) => "a table",
        }
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SyntaxError {}

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
}

impl Converter {
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
            if converted.is_empty() && name == DATE_MARK {
                self.depth -= 1;
                return item.date().map(Value::Datetime).ok_or_else(|| reserved(key));
            }
            let key = convert_key(name, key);
            let value = item.convert(self, key.span)?;
            converted.push(Entry { key, value });
        }
        self.depth -= 1;
        Ok(Value::Table(Table { entries: converted }))
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
    SyntaxError { message: format!("the key `{DATE_MARK}` is reserved for dates"), span }
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
