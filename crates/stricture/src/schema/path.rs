//! The keys of the format by path, for reference and lookup.

use super::{Client, Field, Kind, Since, generated};

/// A key of the format, with its path and its kind of value.
///
/// Paths are written as in the reference. `[]` is an element of an array, and `<name>` is a name that the author chooses.
/// Examples are `permissions.<profile>.extends` and `rules.prefix_rules[].decision`.
#[derive(Clone, Copy, Debug)]
pub struct SchemaPath {
    pub(super) path: &'static str,
    pub(super) field: Option<&'static Field>,
    pub(super) kind: Kind,
    pub(super) since: Option<Since>,
}

/// Returns all keys, sorted by path.
///
/// ```
/// let decision = stricture::schema::keys().iter().find(|key| key.as_str() == "rules.prefix_rules[].decision").unwrap();
/// assert!(decision.field().unwrap().help().len() > 10);
/// ```
pub fn keys() -> &'static [SchemaPath] {
    generated::KEYS
}

/// Returns the client releases that were tested for [`Since`], the oldest first.
pub fn probed() -> &'static [Client] {
    generated::PROBED
}

/// Since when keys take words: the key's path, the word, and the releases; sorted.
pub(crate) fn words_since() -> &'static [(&'static str, &'static str, Since)] {
    generated::WORDS_SINCE
}

impl SchemaPath {
    /// Returns the path.
    pub fn as_str(&self) -> &'static str {
        self.path
    }

    /// Returns the last step of the path, which is the key itself.
    pub fn key(&self) -> &'static str {
        let last = self.path.rsplit_once('.').map_or(self.path, |(_, last)| last);
        last.trim_end_matches("[]")
    }

    /// Returns the entry of the key in the table; `None` for the entries of a map, whose names are free.
    pub fn field(&self) -> Option<&'static Field> {
        self.field
    }

    /// Returns the kind of value.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the first client releases that know the key; `None` if that was not tested.
    pub fn since(&self) -> Option<Since> {
        self.since
    }

    /// Returns the first client releases in which this key takes `word`; `None` if that was not tested.
    ///
    /// ```
    /// let key = stricture::schema::keys().iter().find(|key| key.as_str() == "rules.prefix_rules[].decision").unwrap();
    /// assert_eq!(key.word_since("prompt-user").unwrap().present_in().unwrap().to_string(), "0.169.0");
    /// ```
    pub fn word_since(&self, word: &str) -> Option<Since> {
        let words = generated::WORDS_SINCE;
        let found = words.binary_search_by(|(path, other, _)| (*path, *other).cmp(&(self.path, word)));
        found.ok().and_then(|index| words.get(index)).map(|(_, _, since)| *since)
    }
}
