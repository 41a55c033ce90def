//! What there is to ask about: every key, word and table of the format, with its place.

use std::collections::BTreeMap;

use stricture_conformance::Release;

use super::place::{Place, good, required};
use crate::differential::Tree;
use crate::schema::{Field, Kind, Model, Table};

/// The path by which the root of the format is named.
pub(super) const ROOT: &str = "(root)";

/// A table of the format.
#[derive(Clone, Debug)]
pub(super) struct AskedTable {
    pub(super) place: Place,
    /// What must stand in it.
    pub(super) base: Vec<(String, Tree)>,
    /// The names that it has in our table.
    pub(super) names: Vec<String>,
    /// The names of each of its keys.
    pub(super) fields: Vec<Vec<String>>,
    /// How many elements it has as an array, if it can be one.
    pub(super) elements: Option<usize>,
    /// Whether any other name is an entry of it.
    pub(super) open: bool,
    /// The table type in our files.
    pub(super) name: String,
}

/// A key of the format.
#[derive(Clone, Debug)]
pub(super) struct AskedKey {
    /// The place of its table.
    pub(super) place: Place,
    pub(super) beside: Vec<(String, Tree)>,
    pub(super) key: String,
    /// A value that it takes, and whether it takes any.
    pub(super) good: Tree,
    pub(super) takes_any: bool,
    /// Whether it is an entry of a map, where every name is possible.
    pub(super) entry: bool,
}

/// A word of the format: a value of a key.
#[derive(Clone, Debug)]
pub(super) struct AskedWord {
    /// The place of the word.
    pub(super) place: Place,
    /// The words of which it is one, as our files name them.
    pub(super) set: String,
}

/// All that there is to ask about, by path.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) tables: BTreeMap<String, AskedTable>,
    pub(super) keys: BTreeMap<String, AskedKey>,
    /// The words by the path of their key and by themselves.
    pub(super) words: BTreeMap<(String, String), AskedWord>,
}

impl Plan {
    /// All that the schema files describe.
    pub(super) fn of(model: &Model) -> Result<Self, String> {
        let mut walk = Walk { model, plan: Self::default() };
        walk.table("requirements", "", &Place::default(), &[])?;
        Ok(walk.plan)
    }

    /// Adds a key that the schema files do not describe, by its path. Returns whether our table has the table of the key.
    pub(super) fn add(&mut self, path: &str) -> bool {
        let (table, key) = path.rsplit_once('.').unwrap_or((ROOT, path));
        let Some(table) = self.tables.get(table) else { return false };
        let asked = AskedKey {
            place: table.place.clone(),
            beside: table.base.clone(),
            key: key.to_owned(),
            good: Tree::Scalar("true".to_owned()),
            takes_any: false,
            entry: false,
        };
        self.keys.entry(path.to_owned()).or_insert(asked);
        true
    }
}

impl Plan {
    /// Adds words that releases expect in places where our table has other ones.
    pub(super) fn add_words(&mut self, expected: &BTreeMap<String, String>) {
        let places: BTreeMap<String, AskedWord> =
            self.words.iter().map(|((path, _), asked)| (path.clone(), asked.clone())).collect();
        for (path, asked) in places {
            for word in expected.get(&path).into_iter().flat_map(|words| words.split(", ")) {
                // A word with a value below it is a key.
                let below = [format!("{path}.{word}"), format!("{path}[].{word}")];
                if !below.iter().any(|path| self.keys.contains_key(path)) {
                    self.words.entry((path.clone(), word.to_owned())).or_insert_with(|| asked.clone());
                }
            }
        }
    }
}

struct Walk<'m> {
    model: &'m Model,
    plan: Plan,
}

impl Walk<'_> {
    /// Adds a table, and what is below it. `tag` is what says which table it is.
    fn table(&mut self, name: &str, prefix: &str, place: &Place, tag: &[(String, Tree)]) -> Result<(), String> {
        let model = self.model;
        let table = model.table.get(name).ok_or_else(|| format!("no table `{name}`"))?;
        let mut base = tag.to_vec();
        base.extend(required(name, model, 0));
        let path = prefix.strip_suffix('.').unwrap_or(ROOT);
        self.plan.tables.entry(path.to_owned()).or_insert_with(|| AskedTable {
            place: place.clone(),
            base: base.clone(),
            names: names(table, tag),
            fields: fields(table).map(|names| names.cloned().collect()).collect(),
            elements: table.array.map(|_| table.field.len()),
            open: table.rest.is_some(),
            name: name.to_owned(),
        });
        for field in &table.field {
            let kind = Kind::parse(&field.kind, model)?;
            let beside: Vec<_> = base.iter().filter(|(key, _)| *key != field.key).cloned().collect();
            for key in std::iter::once(&field.key).chain(&field.aliases) {
                self.key(&format!("{prefix}{key}"), place, &beside, key, &kind, Some(field));
                let shown = field.group.as_ref().unwrap_or(key);
                if field.group.as_ref().is_none_or(|group| self.oldest(table, group, prefix) == Some(key)) {
                    let entry = field.entry.as_deref().unwrap_or("<name>");
                    self.below(&kind, &format!("{prefix}{shown}"), entry, &place.key(key, &beside))?;
                }
            }
        }
        if let Some(rest) = &table.rest {
            let kind = Kind::parse(rest, model)?;
            let path = format!("{prefix}{}", table.rest_name.as_deref().unwrap_or("<name>"));
            self.entry(&path, place, &base, &kind);
            self.below(&kind, &path, "<name>", &place.key("x", &base))?;
        }
        Ok(())
    }

    /// The key of a group that most releases know: what is below it is the same for all, and is asked there.
    fn oldest<'t>(&self, table: &'t Table, group: &str, prefix: &str) -> Option<&'t String> {
        let since = |key: &String| {
            let path = format!("{prefix}{key}");
            let entry = self.model.since.iter().find(|since| since.path == path && since.value.is_none());
            // A key that no release is known to know comes last.
            let release = entry.and_then(|entry| entry.present_in.as_ref()?.parse::<Release>().ok());
            release.unwrap_or(Release(u16::MAX, 0, 0))
        };
        let fields = table.field.iter().filter(|field| field.group.as_deref() == Some(group));
        fields.map(|field| &field.key).min_by_key(|key| since(key))
    }

    fn key(
        &mut self,
        path: &str,
        place: &Place,
        beside: &[(String, Tree)],
        key: &str,
        kind: &Kind,
        field: Option<&Field>,
    ) {
        self.plan.keys.entry(path.to_owned()).or_insert_with(|| AskedKey {
            place: place.clone(),
            beside: beside.to_vec(),
            key: key.to_owned(),
            good: good(kind, field, self.model, 0),
            takes_any: *kind == Kind::Any,
            entry: false,
        });
    }

    fn entry(&mut self, path: &str, place: &Place, beside: &[(String, Tree)], kind: &Kind) {
        self.key(path, place, beside, "x", kind, None);
        if let Some(key) = self.plan.keys.get_mut(path) {
            key.entry = true;
        }
    }

    fn below(&mut self, kind: &Kind, path: &str, entry: &str, place: &Place) -> Result<(), String> {
        let model = self.model;
        match kind {
            Kind::Array(of) | Kind::Set(of) => self.below(of, &format!("{path}[]"), "<name>", &place.element()),
            Kind::Map(of) => {
                let path = format!("{path}.{entry}");
                self.entry(&path, place, &[], of);
                self.below(of, &path, "<name>", &place.key("x", &[]))
            }
            Kind::Table(name) => self.table(name, &format!("{path}."), place, &[]),
            Kind::Words(name) => {
                for word in model.words.get(name).into_iter().flat_map(|words| &words.values) {
                    match word.payload() {
                        Some(payload) => {
                            let payload = Kind::parse(payload, model)?;
                            let below = format!("{path}.{}", word.word);
                            self.key(&below, place, &[], &word.word, &payload, None);
                            self.below(&payload, &below, "<name>", &place.key(&word.word, &[]))?;
                        }
                        None => self.word(path, &word.word, name, place),
                    }
                }
                Ok(())
            }
            Kind::Tagged(name) => {
                let Some(tagged) = model.tagged.get(name) else { return Ok(()) };
                let tag = format!("{path}.{}", tagged.tag);
                for word in &tagged.values {
                    let Some(table) = &word.table else { continue };
                    let base = required(table, model, 0);
                    self.key(&tag, place, &base, &tagged.tag, &Kind::Text, None);
                    self.word(&tag, &word.word, name, &place.key(&tagged.tag, &base));
                    let said = [(tagged.tag.clone(), Tree::text(&word.word))];
                    self.table(table, &format!("{path}."), place, &said)?;
                }
                Ok(())
            }
            Kind::OneOf(name) => {
                for alternative in model.one_of.get(name).into_iter().flat_map(|one_of| &one_of.alternatives) {
                    let entry = alternative.entry.as_deref().unwrap_or("<name>");
                    self.below(&Kind::parse(&alternative.kind, model)?, path, entry, place)?;
                }
                Ok(())
            }
            Kind::Bool | Kind::Text | Kind::Path | Kind::Any | Kind::Integer(..) => Ok(()),
        }
    }

    fn word(&mut self, path: &str, word: &str, set: &str, place: &Place) {
        let path = path.strip_suffix("[]").unwrap_or(path);
        let asked = AskedWord { place: place.clone(), set: set.to_owned() };
        self.plan.words.entry((path.to_owned(), word.to_owned())).or_insert(asked);
    }
}

fn names(table: &Table, tag: &[(String, Tree)]) -> Vec<String> {
    fields(table).flatten().chain(tag.iter().map(|(key, _)| key)).cloned().collect()
}

fn fields(table: &Table) -> impl Iterator<Item = impl Iterator<Item = &String>> {
    table.field.iter().map(|field| std::iter::once(&field.key).chain(&field.aliases))
}
