//! The format as a JSON Schema, for editors.
//!
//! The schema is a draft 4 schema. It uses only what Taplo understands, the TOML tool of most editors. It is less strict
//! than the checker. It never refuses what the client accepts, if tables are written as tables, strings as strings and
//! words as words.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::release::Release;

use super::{Empty, FEATURE, Field, Kind, OneOf, Stage, TableType, Tagged, TextRule, Unknown, Words};

/// A JSON Schema, or a part of one.
///
/// ```
/// let text = serde_json::to_string(&stricture::schema::json_schema()).unwrap();
/// assert!(text.starts_with(r#"{"$schema":"http://json-schema.org/draft-04/schema#","title":"#));
/// ```
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JsonSchema {
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    dialect: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(rename = "$ref", skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(rename = "enum", skip_serializing_if = "Vec::is_empty")]
    words: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_length: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_items: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_properties: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    maximum: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<Box<JsonSchema>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    required: Vec<&'static str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    properties: BTreeMap<&'static str, JsonSchema>,
    #[serde(skip_serializing_if = "Option::is_none")]
    additional_properties: Option<Others>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    any_of: Vec<JsonSchema>,
    #[serde(skip_serializing_if = "Option::is_none")]
    not: Option<Box<JsonSchema>>,
    #[serde(rename = "x-taplo", skip_serializing_if = "Option::is_none")]
    hints: Option<Hints>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    definitions: BTreeMap<&'static str, JsonSchema>,
}

/// Keys that have no schema of their own.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
enum Others {
    Allowed(bool),
    Are(Box<JsonSchema>),
}

/// What Taplo shows of an `enum`.
#[derive(Clone, Debug, Serialize)]
struct Hints {
    docs: WordDocs,
}

#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct WordDocs {
    enum_values: Vec<&'static str>,
}

/// Returns the JSON Schema of `requirements.toml`.
pub fn json_schema() -> JsonSchema {
    let mut definitions = Definitions(BTreeMap::new());
    let root = definitions.table(super::root(), None);
    JsonSchema {
        dialect: Some("http://json-schema.org/draft-04/schema#"),
        title: Some(format!("requirements.toml of Codex {}", Release::newest())),
        definitions: definitions.0,
        ..root
    }
}

/// The named types that were met, by name.
struct Definitions(BTreeMap<&'static str, JsonSchema>);

impl Definitions {
    /// What `kind` takes; `text` is the form of the texts in it.
    fn value(&mut self, kind: &Kind, text: Option<TextRule>) -> JsonSchema {
        match kind {
            Kind::Any => JsonSchema::default(),
            Kind::Bool => JsonSchema::of("boolean"),
            // The largest integers of TOML are no bound, and JSON's readers round them.
            Kind::Integer { min, max } => JsonSchema {
                minimum: (*min != i64::MIN).then_some(*min),
                maximum: (*max != i64::MAX).then_some(*max),
                ..JsonSchema::of("integer")
            },
            Kind::Text | Kind::Path => {
                JsonSchema { pattern: text.and_then(TextRule::pattern), ..JsonSchema::of("string") }
            }
            Kind::Array(of) => JsonSchema { items: Some(Box::new(self.value(of, text))), ..JsonSchema::of("array") },
            Kind::Map { of, .. } => JsonSchema {
                additional_properties: Some(Others::Are(Box::new(self.value(of, text)))),
                ..JsonSchema::of("object")
            },
            Kind::Table(TableType { name, .. })
            | Kind::Words(Words { name, .. })
            | Kind::Tagged(Tagged { name, .. })
            | Kind::OneOf(OneOf { name, .. }) => self.named(name, kind),
        }
    }

    /// What a named type takes, written out.
    fn written_out(&mut self, kind: &Kind) -> Option<JsonSchema> {
        match kind {
            Kind::Table(table) => Some(self.table(table, None)),
            Kind::Words(words) => Some(self.words(words)),
            Kind::Tagged(tagged) => Some(self.tagged(tagged)),
            Kind::OneOf(one_of) => Some(JsonSchema {
                description: Some(sentence(one_of.help)),
                any_of: one_of.alternatives.iter().map(|form| self.value(&form.kind, None)).collect(),
                ..JsonSchema::default()
            }),
            _ => None,
        }
    }

    /// A reference to the type `name`, which is made where this is the first.
    fn named(&mut self, name: &'static str, kind: &Kind) -> JsonSchema {
        if !self.0.contains_key(name) {
            // Its place is taken before it is made: types may contain themselves.
            self.0.insert(name, JsonSchema::default());
            if let Some(schema) = self.written_out(kind) {
                self.0.insert(name, schema);
            }
        }
        JsonSchema { reference: Some(format!("#/definitions/{name}")), ..JsonSchema::default() }
    }

    /// A table; `tag` is the key, with its word, that told which one it is.
    fn table(&mut self, table: &'static TableType, tag: Option<(&'static str, &'static str)>) -> JsonSchema {
        let mut made = JsonSchema { description: Some(sentence(table.help)), ..JsonSchema::of("object") };
        if let Some((key, word)) = tag {
            made.properties.insert(key, JsonSchema { words: vec![word], ..JsonSchema::default() });
            made.required.push(key);
        }
        let mut both = Vec::new();
        for field in table.fields {
            let names: Vec<&'static str> = std::iter::once(field.key).chain(field.aliases.iter().copied()).collect();
            let schema = self.field(field);
            for name in &names {
                made.properties.insert(name, if *name == field.key { schema.clone() } else { schema.as_alias(field) });
            }
            match names.as_slice() {
                [only] if field.required => made.required.push(only),
                [_] => {}
                several => {
                    both.push(JsonSchema { required: names.clone(), ..JsonSchema::default() });
                    if field.required {
                        made.any_of = several.iter().map(|name| JsonSchema::with_key(name)).collect();
                    }
                }
            }
        }
        made.forbid(both);
        if table.rest.as_ref().is_some_and(|rest| rest.name == FEATURE) {
            made.properties.extend(features_to_offer());
        }
        made.additional_properties = match &table.rest {
            Some(rest) => Some(Others::Are(Box::new(self.value(&rest.kind, None)))),
            // What the client ignores is no error of the format; the linter tells it.
            None => (table.unknown == Unknown::Rejected).then_some(Others::Allowed(false)),
        };
        made
    }

    fn field(&mut self, field: &'static Field) -> JsonSchema {
        // Written out, for nothing counts beside a `$ref`, and what is wrapped has no description and no exact error in Taplo.
        let mut value = self.written_out(&field.kind).unwrap_or_else(|| self.value(&field.kind, field.text));
        if field.empty == Empty::Rejected {
            match field.kind {
                Kind::Text | Kind::Path => value.min_length = Some(1),
                Kind::Array(_) => value.min_items = Some(1),
                Kind::Map { .. } | Kind::Table(_) => value.min_properties = Some(1),
                _ => {}
            }
        }
        if !field.refused.is_empty() {
            value.forbid(field.refused.iter().map(|key| JsonSchema::with_key(key)).collect());
        }
        value.description = Some(match field.pitfall {
            Some(pitfall) => format!("{} {}", sentence(field.help), sentence(pitfall)),
            None => sentence(field.help),
        });
        value
    }

    fn words(&mut self, words: &'static Words) -> JsonSchema {
        let known: Vec<_> = words.words.iter().filter(|word| !word.rejected).collect();
        let plain: Vec<_> = known.iter().filter(|word| word.payload.is_none()).collect();
        let mut forms = Vec::new();
        if !plain.is_empty() {
            forms.push(JsonSchema {
                words: plain.iter().map(|word| word.word).collect(),
                hints: Some(Hints { docs: WordDocs { enum_values: plain.iter().map(|word| word.help).collect() } }),
                ..JsonSchema::default()
            });
        }
        for word in known {
            if let Some(payload) = &word.payload {
                forms.push(JsonSchema {
                    description: Some(sentence(word.help)),
                    properties: BTreeMap::from([(word.word, self.value(payload, None))]),
                    required: vec![word.word],
                    additional_properties: Some(Others::Allowed(false)),
                    ..JsonSchema::of("object")
                });
            }
        }
        JsonSchema::any_of(words.help, forms)
    }

    fn tagged(&mut self, tagged: &'static Tagged) -> JsonSchema {
        let forms = tagged.words.iter().map(|word| {
            let table = self.table(word.table, Some((tagged.tag, word.word)));
            JsonSchema { description: Some(sentence(word.help)), ..table }
        });
        let forms = forms.collect();
        JsonSchema::any_of(tagged.help, forms)
    }
}

impl JsonSchema {
    fn of(kind: &'static str) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }

    fn with_key(key: &'static str) -> Self {
        Self { required: vec![key], ..Self::default() }
    }

    /// Refuses what any of these take, beside what it refuses already.
    fn forbid(&mut self, more: Vec<Self>) {
        if !more.is_empty() {
            self.not.get_or_insert_default().any_of.extend(more);
        }
    }

    /// One of these forms.
    fn any_of(help: &str, mut forms: Vec<Self>) -> Self {
        let description = Some(sentence(help));
        match (forms.len(), forms.pop()) {
            (1, Some(only)) => Self { description, ..only },
            (_, last) => {
                forms.extend(last);
                Self { description, any_of: forms, ..Self::default() }
            }
        }
    }

    /// The same key under another name.
    fn as_alias(&self, field: &Field) -> Self {
        let own = self.description.as_deref().unwrap_or_default();
        let description = Some(format!("Another name of `{}`; use only one of the two. {own}", field.key));
        Self { description, ..self.clone() }
    }
}

impl TextRule {
    /// An expression for all texts that it accepts, and for few others; `None` where that would be long. Engines differ in what they
    /// take for a blank, so only a space is one here.
    fn pattern(self) -> Option<&'static str> {
        match self {
            Self::NonBlank => Some("[^ ]"),
            Self::AbsolutePath => Some("^(/|~/|~$)"),
            Self::RootedPath => Some("^/"),
            Self::ModelSlug => Some("^[^/ ]([^/]*[^/ ])?$"),
            Self::AwsCommand => Some("^aws$"),
            Self::CookieName | Self::HttpHeaderName | Self::HttpAuthScheme => Some("^[!#$%&'*+.^_`|~0-9A-Za-z-]+$"),
            Self::HttpsUrl | Self::HttpsUrlWithoutQuery | Self::HttpsOrLoopbackUrl | Self::FullMatchRegex => None,
        }
    }
}

/// Features that one may want to switch, for editors to offer; others are entries like them.
fn features_to_offer() -> impl Iterator<Item = (&'static str, JsonSchema)> {
    let current =
        super::features().iter().filter(|feature| feature.stage != Stage::Removed && feature.alias_of.is_none());
    current.map(|feature| (feature.name, JsonSchema::of("boolean")))
}

/// A line of help as a sentence.
fn sentence(help: &str) -> String {
    format!("{help}.")
}
