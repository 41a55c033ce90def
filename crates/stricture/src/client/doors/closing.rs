//! What closes a door: values of keys.

use crate::client::Client;
use crate::schema::At;
use crate::syntax::{KeyPath, Segment, Value, string};

/// The values that close a door. Each stands under its key, in the place of what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Closing {
    lines: Vec<(KeyPath, String)>,
}

impl Closing {
    /// That the key at `path` has this value, in TOML notation.
    pub(super) fn set(path: KeyPath, value: impl Into<String>) -> Self {
        Self { lines: vec![(path, value.into())] }
    }

    /// All of these together; `None` if there are none, or if they belong into several elements of arrays: no text says where.
    pub(super) fn all(lines: impl IntoIterator<Item = (KeyPath, String)>) -> Option<Self> {
        let lines: Vec<_> = lines.into_iter().collect();
        let in_arrays = lines.iter().any(|(path, _)| path.segments().iter().any(is_index));
        (lines.len() == 1 || (lines.len() > 1 && !in_arrays)).then_some(Self { lines })
    }

    /// The same at other paths.
    pub(crate) fn map_paths(&self, path: impl Fn(&KeyPath) -> KeyPath) -> Self {
        Self { lines: self.lines.iter().map(|(old, value)| (path(old), value.clone())).collect() }
    }

    /// The keys with their values, in TOML notation.
    pub(crate) fn lines(&self) -> &[(KeyPath, String)] {
        &self.lines
    }

    /// The lines of TOML. Within an element of an array a line has the key of that element, and else the whole key.
    pub(crate) fn toml(&self) -> String {
        let lines = self.lines.iter().map(|(path, value)| format!("{} = {value}", dotted(path)));
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// The keys after the last index, as TOML writes them.
fn dotted(path: &KeyPath) -> String {
    let mut keys: Vec<String> = Vec::new();
    for segment in path.segments() {
        match segment {
            Segment::Index(_) => keys.clear(),
            Segment::Key(key) => keys.push(bare(key)),
        }
    }
    keys.join(".")
}

fn is_index(segment: &Segment) -> bool {
    matches!(segment, Segment::Index(_))
}

fn bare(key: &str) -> String {
    let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    if !key.is_empty() && key.bytes().all(is_bare) { key.to_owned() } else { string(key) }
}

/// The path of a key at the top of the file.
pub(super) fn top(key: &str) -> KeyPath {
    KeyPath::default().key(key)
}

/// The path of a key in this table of the file; `None` if the table stands as an array, where keys have no names.
pub(super) fn in_table(client: &Client<'_>, table: &str, key: &str) -> Option<KeyPath> {
    match client.policy().get(table) {
        Some(at) => below(at, key),
        None => Some(top(table).key(key)),
    }
}

/// The path of a key in this table; `None` if the table stands as an array.
pub(super) fn below(table: &At<'_>, key: &str) -> Option<KeyPath> {
    matches!(table.node.value, Value::Table(_)).then(|| table.path().key(key))
}

/// The path of a value that has a key; `None` for an element of an array.
pub(super) fn keyed(at: &At<'_>) -> Option<KeyPath> {
    (!at.is_element()).then(|| at.path())
}

/// A list of these words.
pub(super) fn list<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let words: Vec<String> = words.into_iter().map(string).collect();
    format!("[{}]", words.join(", "))
}

/// A value that is text, as TOML writes it.
pub(super) fn text(text: &str) -> String {
    string(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_toml() {
        let path = |segments: &[Segment]| KeyPath::new(segments.iter().cloned());
        let key = |key: &str| Segment::Key(key.to_owned());
        let closing = Closing::set(path(&[key("a"), key("b c"), key("d\u{7f}")]), "true");
        assert_eq!(closing.toml(), "a.\"b c\".\"d\\u007f\" = true");
        let closing = Closing::set(path(&[key("entries"), Segment::Index(2), key("list")]), list(["x", "y"]));
        assert_eq!(closing.toml(), "list = [\"x\", \"y\"]");
    }
}
