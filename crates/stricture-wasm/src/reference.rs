//! The form `stricture/reference/1`: the keys of the format, for completion and hover.

use serde::Serialize;
use stricture::Release;
use stricture::schema::{self, Kind, SchemaPath};

/// All keys of the format.
#[derive(Serialize)]
pub(crate) struct Reference {
    schema: &'static str,
    /// The client release that is described.
    client: String,
    /// The measured releases, the oldest first.
    clients: Vec<String>,
    keys: Vec<Key>,
}

/// A key.
#[derive(Serialize)]
struct Key {
    /// The path: `[]` is an element of an array, and `<name>` is a name that the author chooses.
    path: &'static str,
    /// The values that it takes.
    takes: String,
    /// The purpose; null for the entries of a map.
    help: Option<&'static str>,
    /// A common mistake, or null.
    pitfall: Option<&'static str>,
    /// The default value as TOML, or null.
    default: Option<&'static str>,
    /// The oldest tested client release that knows it, or null.
    since: Option<String>,
    /// Whether a table needs it.
    required: bool,
    /// Other names of the same key.
    aliases: &'static [&'static str],
    /// The words that it, or each element of its array, takes.
    words: Vec<Word>,
}

/// A word.
#[derive(Serialize)]
#[expect(clippy::struct_field_names, reason = "the fields are those of the JSON")]
struct Word {
    word: &'static str,
    help: &'static str,
    /// Whether it is the key of a table instead of a string.
    table: bool,
}

impl Reference {
    pub(crate) fn new() -> Self {
        Self {
            schema: "stricture/reference/1",
            client: Release::newest().to_string(),
            clients: Release::measured().iter().map(Release::to_string).collect(),
            keys: schema::keys().iter().map(Key::new).collect(),
        }
    }
}

impl Key {
    fn new(key: &SchemaPath) -> Self {
        let field = key.field();
        Self {
            path: key.as_str(),
            takes: key.kind().describe(),
            help: field.map(schema::Field::help),
            pitfall: field.and_then(schema::Field::pitfall),
            default: field.and_then(schema::Field::default),
            since: key.since().and_then(|since| since.present_in()).map(|client| client.to_string()),
            required: field.is_some_and(schema::Field::is_required),
            aliases: field.map(schema::Field::aliases).unwrap_or_default(),
            words: words(key.kind()),
        }
    }
}

/// The words for new policies.
fn words(kind: Kind) -> Vec<Word> {
    match kind {
        Kind::Words(words) => words
            .current()
            .map(|word| Word { word: word.word(), help: word.help(), table: word.payload().is_some() })
            .collect(),
        Kind::Array(of) | Kind::Map { of, .. } => words(*of),
        Kind::OneOf(one_of) => one_of.alternatives().iter().flat_map(|alternative| words(alternative.kind())).collect(),
        _ => Vec::new(),
    }
}
