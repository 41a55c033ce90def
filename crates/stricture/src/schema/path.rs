//! The keys of the format by path, for reference and lookup.

use super::{Field, Kind, Knowledge, Since, generated};
use crate::release::Releases;
use crate::syntax::{KeyPath, Segment};

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

/// The releases that know the key at this path; `None` if that was not tested.
pub(crate) fn key_since(path: &str) -> Option<Since> {
    let keys = generated::KEYS;
    keys.binary_search_by(|key| key.path.cmp(path)).ok().and_then(|index| keys.get(index)).and_then(SchemaPath::since)
}

/// The releases in which the key at this path takes `word`, which may be the name of a form. A word that went and came back has several
/// entries, the oldest first.
fn words_since(path: &str, word: &str) -> impl Iterator<Item = Since> {
    let paths = generated::WORDS_SINCE;
    let found = paths.binary_search_by(|(other, _)| (*other).cmp(path)).ok().and_then(|index| paths.get(index));
    let words = found.map(|(_, words)| *words).unwrap_or_default();
    let start = words.partition_point(|(other, _)| *other < word);
    let entries = words.get(start..).unwrap_or_default().iter();
    entries.take_while(move |(other, _)| *other == word).map(|(_, since)| *since)
}

/// The reaction of each release to `word` as the value of the key at this path; `None` if that was not tested.
pub(crate) fn word_knowledge(path: &str, word: &str) -> Option<Knowledge> {
    words_since(path, word).map(|since| since.knowledge()).reduce(Knowledge::or)
}

/// The releases that knew a key that the newest does not know, and the kind of its value.
pub(crate) fn gone(path: &str) -> Option<(&'static Kind, Since)> {
    generated::GONE.iter().find(|(gone, ..)| *gone == path).map(|(_, kind, since)| (kind, *since))
}

/// The releases that take `word` at this path of a document, if the newest does not.
pub(super) fn taking_gone_word(path: &KeyPath, word: &str) -> Releases {
    let keys = generated::WORDS_SINCE.iter().filter(|(schema, _)| is_of(path, schema));
    let entries = keys.flat_map(|(_, words)| words.iter()).filter(|(other, _)| *other == word);
    entries.fold(Releases::none(), |all, (_, since)| all.or(since.knowledge().known))
}

/// Whether a path of a document is one of those that the reference writes as `schema`.
fn is_of(path: &KeyPath, schema: &str) -> bool {
    let mut keys = path.segments().iter().filter_map(|segment| match segment {
        Segment::Key(key) => Some(key.as_str()),
        Segment::Index(_) => None,
    });
    let same = schema.split('.').all(|step| {
        let step = step.trim_end_matches("[]");
        keys.next().is_some_and(|key| step.starts_with('<') || step == key)
    });
    same && keys.next().is_none()
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

    /// Returns the first client releases in which this key takes `word`; `None` if that was not tested. If the word went and
    /// came back, the answer is about the return.
    ///
    /// ```
    /// let key = stricture::schema::keys().iter().find(|key| key.as_str() == "rules.prefix_rules[].decision").unwrap();
    /// assert_eq!(key.word_since("prompt-user").unwrap().present_in().unwrap().to_string(), "0.169.0");
    /// ```
    pub fn word_since(&self, word: &str) -> Option<Since> {
        words_since(self.path, word).last()
    }
}
