//! The schema files as they are written, merged into one model.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;

use crate::Failure;

/// One file of `crates/stricture/schema/`, or all of them merged.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Model {
    #[serde(default)]
    pub(crate) table: BTreeMap<String, Table>,
    #[serde(default, rename = "enum")]
    pub(crate) words: BTreeMap<String, Words>,
    #[serde(default)]
    pub(crate) tagged: BTreeMap<String, Tagged>,
    #[serde(default)]
    pub(crate) one_of: BTreeMap<String, OneOf>,
    #[serde(default)]
    pub(crate) feature: Vec<Feature>,
    #[serde(default)]
    pub(crate) since: Vec<Since>,
    #[serde(default)]
    pub(crate) probed: Vec<Probed>,
    #[serde(default)]
    pub(crate) elsewhere: Vec<Elsewhere>,
    #[serde(default)]
    pub(crate) gone: Vec<Gone>,
    #[serde(default)]
    pub(crate) subject: Vec<Subject>,
}

/// Words in keys that people invent, and the key that decides about them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Subject {
    pub(crate) words: Vec<String>,
    pub(crate) key: String,
    pub(crate) help: String,
}

/// A key of older releases that the newest does not have, with the kind of its value.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Gone {
    pub(crate) path: String,
    pub(crate) kind: String,
}

/// A top-level key that people write here and that has its home elsewhere.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Elsewhere {
    pub(crate) key: String,
    pub(crate) home: String,
    pub(crate) instead: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    #[serde(default)]
    pub(crate) help: String,
    pub(crate) unknown: Option<String>,
    pub(crate) array: Option<usize>,
    /// The first release that reads no array for it, if older ones do.
    pub(crate) array_until: Option<String>,
    pub(crate) rest: Option<String>,
    pub(crate) rest_name: Option<String>,
    #[serde(default)]
    pub(crate) buffered: bool,
    #[serde(default)]
    pub(crate) field: Vec<Field>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Field {
    pub(crate) key: String,
    pub(crate) kind: String,
    #[serde(default)]
    pub(crate) order: Option<usize>,
    #[serde(default)]
    pub(crate) required: bool,
    /// The first release that does not require it, if older ones do.
    pub(crate) required_until: Option<String>,
    /// Whether releases that put several files together leave it out of that: see `schema/dialect.rs`.
    #[serde(default)]
    pub(crate) apart: bool,
    #[serde(default)]
    pub(crate) aliases: Vec<String>,
    pub(crate) empty: Option<String>,
    /// The first release that refuses the empty value, if older ones do not.
    pub(crate) empty_since: Option<String>,
    pub(crate) text: Option<String>,
    #[serde(default)]
    pub(crate) secret: bool,
    #[serde(default)]
    pub(crate) ordered: bool,
    #[serde(default)]
    pub(crate) flattened: bool,
    pub(crate) default: Option<String>,
    #[serde(default)]
    pub(crate) undocumented: bool,
    pub(crate) help: String,
    pub(crate) pitfall: Option<String>,
    pub(crate) entry: Option<String>,
    /// Fields of one table that hold the same: the reference describes what is below them once, under this name.
    pub(crate) group: Option<String>,
    /// Keys in the table under this one that the client refuses, whatever they hold.
    #[serde(default)]
    pub(crate) refused: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    #[serde(default)]
    pub(crate) help: String,
    /// The reader wants a string: a table with the word as its only key will not do.
    #[serde(default)]
    pub(crate) text_only: bool,
    pub(crate) values: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "as the files spell them")]
pub(crate) struct Word {
    pub(crate) word: String,
    #[serde(default)]
    pub(crate) help: String,
    pub(crate) means: Option<String>,
    /// The first release that replaces the word, if older ones take it as it is.
    pub(crate) means_since: Option<String>,
    pub(crate) renamed_to: Option<String>,
    #[serde(default)]
    pub(crate) rejected: bool,
    /// The table type that the word announces.
    pub(crate) table: Option<String>,
    /// The kind of what stands under the word.
    #[serde(alias = "kind")]
    pub(crate) payload: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tagged {
    #[serde(default)]
    pub(crate) help: String,
    pub(crate) tag: String,
    pub(crate) values: Vec<Word>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OneOf {
    #[serde(default)]
    pub(crate) help: String,
    pub(crate) alternatives: Vec<Alternative>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Alternative {
    pub(crate) name: String,
    pub(crate) kind: String,
    pub(crate) entry: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Feature {
    pub(crate) name: String,
    pub(crate) stage: String,
    #[serde(default)]
    pub(crate) default: bool,
    pub(crate) alias_of: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Since {
    pub(crate) path: String,
    pub(crate) value: Option<String>,
    pub(crate) form: Option<String>,
    pub(crate) present_in: Option<String>,
    pub(crate) absent_in: Option<String>,
    #[serde(default)]
    pub(crate) exact: Option<bool>,
    pub(crate) in_absent: Option<String>,
    pub(crate) removed_in: Option<String>,
    pub(crate) in_removed: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) last_present_in: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Probed {
    pub(crate) client: String,
}

impl Word {
    /// The kind of what stands under the word, if anything does.
    pub(crate) fn payload(&self) -> Option<&str> {
        self.table.as_deref().or(self.payload.as_deref())
    }
}

impl Model {
    /// Reads and merges every `*.toml` in `folder`, in the order of their names. What `since.toml` has comes from the recorded
    /// answers, from which that file is written.
    pub(crate) fn read(folder: &Path) -> Result<Self, Failure> {
        let mut files: Vec<_> = std::fs::read_dir(folder)
            .map_err(|error| Failure::file(folder, &error))?
            .filter_map(|entry| entry.ok().map(|entry| entry.path()))
            .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
            .collect();
        files.sort();
        let mut merged = Self::default();
        for file in files {
            let text = if file.ends_with("since.toml") {
                crate::probe::since::text()?
            } else {
                std::fs::read_to_string(&file).map_err(|error| Failure::file(&file, &error))?
            };
            let model: Self = toml::from_str(&text).map_err(|error| Failure::file(&file, &error))?;
            merged.add(model).map_err(|what| Failure::file(&file, &what))?;
        }
        merged.order_root();
        merged.check().map_err(|what| Failure::file(folder, &what))?;
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
        self.gone.extend(other.gone);
        self.subject.extend(other.subject);
        Ok(())
    }

    /// What the files say twice must agree.
    fn check(&self) -> Result<(), String> {
        for (name, table) in &self.table {
            if table.buffered != table.field.iter().any(|field| field.flattened) {
                return Err(format!("{name}: buffered, and none of its fields flattened, or the other way round"));
            }
        }
        if !self.since.iter().all(|since| {
            [&since.present_in, &since.absent_in].into_iter().flatten().all(|client| self.was_probed(client))
        }) {
            return Err("a release that was not probed".to_owned());
        }
        Ok(())
    }

    fn was_probed(&self, client: &str) -> bool {
        self.probed.iter().any(|probed| probed.client == client)
    }

    /// The root's fields come from several files: those with an order first, then the others as they came.
    fn order_root(&mut self) {
        if let Some(root) = self.table.get_mut("requirements") {
            root.field.sort_by_key(|field| field.order.unwrap_or(usize::MAX));
        }
    }
}
