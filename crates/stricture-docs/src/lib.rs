//! The generated parts of the book: one page for each lint, the format reference, the measured sentences, the JSON
//! Schema, and a part of the summary.
//!
//! Everything comes from the lints, the fixtures and the schema. Nothing here knows a lint or a key by name. This is a
//! separate crate, because `xtask` must build while generated files of the library are stale.

pub mod examples;
mod fixes;
mod lints;
mod markdown;
mod measured;
mod reference;
mod summary;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use stricture::schema;
use stricture_conformance::experiments::{Family, Recordings};

use fixes::Offers;

/// A file of the book.
#[derive(Clone, Debug)]
pub struct Page {
    /// The path below `docs`, with `/` between folders.
    pub path: String,
    /// The text.
    pub text: String,
}

/// The folders of the book that hold only generated pages. Any other file in them is left over.
pub const FOLDERS: &[&str] = &["lints", "reference"];

/// The first lines of every generated page.
const MARK: &str = "<!-- Written by `cargo xtask generate`. Do not edit. -->\n\n";

/// The sources of the pages, in addition to the library.
#[derive(Clone, Debug)]
pub struct Sources {
    /// `SUMMARY.md` as it stands, whose hand-written lines are kept.
    summary: String,
    /// The fixtures of the lints, which show what fixes there are.
    policies: Vec<String>,
    /// The experiments with real clients.
    experiments: Vec<Family>,
    /// The answers about them.
    answers: Recordings,
}

impl Sources {
    /// Reads the sources in a checkout.
    pub fn read(root: &Path) -> Result<Self, String> {
        let told = |path: &Path, error: &io::Error| format!("{}: {error}", path.display());
        let text = |path: PathBuf| fs::read(&path).map_err(|error| told(&path, &error));
        let summary = text(root.join("docs/SUMMARY.md"))?;
        let mut policies = Vec::new();
        let mut folders = vec![root.join("fixtures/lints")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).map_err(|error| told(&folder, &error))? {
                let path = entry.map_err(|error| told(&folder, &error))?.path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.file_name().is_some_and(|name| name == "assignments.toml") {
                    // No policy.
                } else if path.extension().is_some_and(|extension| extension == "toml") {
                    policies.push(text(path)?);
                }
            }
        }
        let experiments = root.join("fixtures/experiments");
        let answers = Recordings::all(&experiments.join("recorded")).map_err(|error| error.to_string())?;
        let experiments = Family::all(&experiments).map_err(|error| error.to_string())?;
        let lossy = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
        let policies = policies.into_iter().map(lossy).collect();
        Ok(Self { summary: lossy(summary), policies, experiments, answers })
    }
}

/// Returns every generated file.
pub fn pages(sources: &Sources) -> Result<Vec<Page>, String> {
    let offers = Offers::of(&sources.policies);
    let mut pages = vec![lints::index(&offers)];
    pages.extend(stricture::lints().iter().map(|lint| lints::page(lint, &offers)));
    pages.extend(reference::pages());
    pages.push(measured::page(&sources.experiments, &sources.answers));
    for page in &mut pages {
        page.text.insert_str(0, MARK);
    }
    let summary = summary::fill(&sources.summary, &pages).map_err(|what| format!("docs/SUMMARY.md: {what}"))?;
    pages.push(Page { path: "SUMMARY.md".to_owned(), text: summary });
    pages.push(Page { path: "requirements.schema.json".to_owned(), text: json_schema()? });
    Ok(pages)
}

fn json_schema() -> Result<String, String> {
    let text = serde_json::to_string_pretty(&schema::json_schema()).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}
