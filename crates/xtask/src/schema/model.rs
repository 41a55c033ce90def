//! The schema files as they are written, merged into one model.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::Failure;

/// One file of `crates/stricture/schema/`, or all of them merged.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Model {
    #[serde(default)]
    pub table: BTreeMap<String, Table>,
    #[serde(default, rename = "enum")]
    pub words: BTreeMap<String, Words>,
    #[serde(default)]
    pub tagged: BTreeMap<String, Tagged>,
    #[serde(default)]
    pub one_of: BTreeMap<String, OneOf>,
    #[serde(default)]
    pub feature: Vec<Feature>,
    #[serde(default)]
    pub since: Vec<Since>,
    #[serde(default)]
    pub probed: Vec<Probed>,
    #[serde(default)]
    pub elsewhere: Vec<Elsewhere>,
}

/// A top-level key that people write here and that has its home elsewhere.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elsewhere {
    pub key: String,
    pub home: String,
    pub instead: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    #[serde(default)]
    pub help: String,
    pub unknown: Option<String>,
    pub array: Option<usize>,
    pub rest: Option<String>,
    pub rest_name: Option<String>,
    #[serde(default)]
    pub buffered: bool,
    #[serde(default)]
    pub field: Vec<Field>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    pub key: String,
    pub kind: String,
    #[serde(default)]
    pub order: Option<usize>,
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub aliases: Vec<String>,
    pub empty: Option<String>,
    pub text: Option<String>,
    #[serde(default)]
    pub secret: bool,
    #[serde(default)]
    pub flattened: bool,
    pub default: Option<String>,
    #[serde(default)]
    pub undocumented: bool,
    pub help: String,
    pub pitfall: Option<String>,
    pub entry: Option<String>,
    /// Fields of one table that hold the same: the reference describes what is below them once, under this name.
    pub group: Option<String>,
    #[serde(default)]
    pub positional_default: bool,
    /// Keys in the table under this one that the client refuses, whatever they hold.
    #[serde(default)]
    pub refused: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    #[serde(default)]
    pub help: String,
    /// The reader wants a string: a table with the word as its only key will not do.
    #[serde(default)]
    pub text_only: bool,
    pub values: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Word {
    pub word: String,
    #[serde(default)]
    pub help: String,
    pub means: Option<String>,
    pub renamed_to: Option<String>,
    #[serde(default)]
    pub dropped: bool,
    #[serde(default)]
    pub rejected: bool,
    /// The table type that the word announces.
    pub table: Option<String>,
    /// The kind of what stands under the word.
    #[serde(alias = "kind")]
    pub payload: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tagged {
    #[serde(default)]
    pub help: String,
    pub tag: String,
    pub values: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OneOf {
    #[serde(default)]
    pub help: String,
    pub alternatives: Vec<Alternative>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Alternative {
    pub name: String,
    pub kind: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feature {
    pub name: String,
    pub stage: String,
    #[serde(default)]
    pub default: bool,
    pub alias_of: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Since {
    pub path: String,
    pub value: Option<String>,
    pub form: Option<String>,
    pub present_in: Option<String>,
    pub absent_in: Option<String>,
    #[serde(default)]
    pub exact: Option<bool>,
    pub in_absent: Option<String>,
    pub removed_in: Option<String>,
    pub in_removed: Option<String>,
    pub note: Option<String>,
    pub last_present_in: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Probed {
    pub client: String,
}

impl Word {
    /// The kind of what stands under the word, if anything does.
    pub fn payload(&self) -> Option<&str> {
        self.table.as_deref().or(self.payload.as_deref())
    }
}

impl Model {
    /// Reads and merges every `*.toml` in `folder`, in the order of their names.
    pub fn read(folder: &Path) -> Result<Self, Failure> {
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .map_err(|error| Failure::file(folder, &error))?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
            .collect();
        files.sort();
        let mut merged = Self::default();
        for file in files {
            let text = std::fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?;
            let model: Self = toml::from_str(&text).map_err(|error| Failure::file(&file, &error))?;
            merged.add(model).map_err(|what| Failure::file(&file, &what))?;
        }
        merged.order_root();
        Ok(merged)
    }

    fn add(&mut self, other: Self) -> Result<(), String> {
        for (name, table) in other.table {
            match self.table.entry(name) {
                std::collections::btree_map::Entry::Vacant(vacant) => {
                    vacant.insert(table);
                }
                std::collections::btree_map::Entry::Occupied(mut occupied) if occupied.key() == "requirements" => {
                    let root = occupied.get_mut();
                    root.field.extend(table.field);
                    if root.help.is_empty() {
                        root.help = table.help;
                    }
                }
                std::collections::btree_map::Entry::Occupied(occupied) => {
                    return Err(format!("table `{}` is described twice", occupied.key()));
                }
            }
        }
        self.words.extend(other.words);
        self.tagged.extend(other.tagged);
        self.one_of.extend(other.one_of);
        self.feature.extend(other.feature);
        self.since.extend(other.since);
        self.probed.extend(other.probed);
        self.elsewhere.extend(other.elsewhere);
        Ok(())
    }

    /// The root's fields come from several files: those with an order first, then the others as they came.
    fn order_root(&mut self) {
        if let Some(root) = self.table.get_mut("requirements") {
            root.field.sort_by_key(|field| field.order.unwrap_or(usize::MAX));
        }
    }
}
