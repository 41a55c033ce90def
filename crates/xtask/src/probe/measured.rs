//! The recorded answers of one release: `crates/stricture/schema/measured/RELEASE.json`, with one answer a line.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use stricture_conformance::Release;

use crate::{Failure, root};

/// What a release does with a key or a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Cell {
    /// Its parser knows it.
    Recognised,
    /// It starts as if it were not there.
    Ignored,
    /// It refuses to start because it does not know it.
    Refused,
    /// Its answers do not tell, or nobody asked.
    Unmeasured,
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Recognised => "recognised",
            Self::Ignored => "ignored",
            Self::Refused => "refused",
            Self::Unmeasured => "unmeasured",
        })
    }
}

/// All recorded answers of a release.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Measured {
    pub(crate) client: String,
    /// The features that it lists: `stable, on`.
    pub(crate) features: BTreeMap<String, String>,
    /// The keys, by their path.
    pub(crate) keys: BTreeMap<String, Cell>,
    /// The words, as `path = word`.
    pub(crate) words: BTreeMap<String, Cell>,
    /// How many elements a table has as an array. A table that is missing here did not tell.
    pub(crate) elements: BTreeMap<String, usize>,
    /// The names that it expects in a table, and the words that it expects for a key, as far as it tells them.
    pub(crate) expected: BTreeMap<String, String>,
    /// Whether the names in its program were asked about.
    pub(crate) searched: bool,
    /// The names of further keys that it knows in a table.
    pub(crate) further: BTreeMap<String, String>,
}

/// The name of a word in the records.
pub(crate) fn word(path: &str, word: &str) -> String {
    format!("{path} = {word}")
}

/// The folder of the records.
pub(crate) fn folder() -> PathBuf {
    root().join("crates/stricture/schema/measured")
}

/// The file that lists the stable releases of the client, oldest first.
pub(crate) fn releases_file() -> PathBuf {
    folder().join("releases.txt")
}

impl Measured {
    /// Reads the records of all releases, oldest first.
    pub(crate) fn all() -> Result<BTreeMap<Release, Self>, Failure> {
        let folder = folder();
        let mut all = BTreeMap::new();
        for entry in std::fs::read_dir(&folder).map_err(|error| Failure::file(&folder, &error))? {
            let path = entry.map_err(|error| Failure::file(&folder, &error))?.path();
            if path.extension().is_some_and(|extension| extension == "json") {
                let measured = Self::read(&path)?;
                let release: Release = measured.client.parse().map_err(|what: &str| Failure::file(&path, &what))?;
                if path != file(release) {
                    return Err(Failure::file(&path, &format!("it holds the answers of client {release}")));
                }
                all.insert(release, measured);
            }
        }
        Ok(all)
    }

    fn read(path: &Path) -> Result<Self, Failure> {
        let text = std::fs::read_to_string(path).map_err(|error| Failure::file(path, &error))?;
        serde_json::from_str(&text).map_err(|error| Failure::file(path, &error))
    }

    /// Writes the record.
    pub(crate) fn write(&self, release: Release) -> Result<(), Failure> {
        let path = file(release);
        std::fs::create_dir_all(folder()).map_err(|error| Failure::file(&path, &error))?;
        let mut text = serde_json::to_string_pretty(self).map_err(|error| Failure::file(&path, &error))?;
        text.push('\n');
        // Another run may read it meanwhile: it sees the old file or the new one.
        let new = path.with_extension("new");
        std::fs::write(&new, text).map_err(|error| Failure::file(&new, &error))?;
        std::fs::rename(&new, &path).map_err(|error| Failure::file(&path, &error))
    }
}

fn file(release: Release) -> PathBuf {
    folder().join(format!("{release}.json"))
}
