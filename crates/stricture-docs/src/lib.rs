//! What is generated in the book: one page a lint, the format reference, the JSON Schema, and their part of the summary.
//!
//! Everything is read off the lints and the schema table; nothing here knows a lint or a key by name. A crate of its own, because
//! `xtask` must build while what it generates for the library is stale.

mod lints;
mod markdown;
mod reference;
mod summary;

use stricture::schema;

/// A file of the book.
#[derive(Clone, Debug)]
pub struct Page {
    /// Its path below `docs`, with `/` between folders.
    pub path: String,
    /// What it holds.
    pub text: String,
}

/// Folders of the book that hold nothing but generated pages: any other file in them is left over.
pub const FOLDERS: &[&str] = &["lints", "reference"];

/// The first lines of every generated page.
const MARK: &str = "<!-- Written by `cargo xtask generate`. Do not edit. -->\n\n";

/// Every generated file; `summary` is `SUMMARY.md` as it stands, whose hand-written lines are kept.
pub fn pages(summary: &str) -> Result<Vec<Page>, String> {
    let mut pages = vec![lints::index()];
    pages.extend(stricture::lints().iter().map(|lint| lints::page(lint)));
    pages.extend(reference::pages());
    for page in &mut pages {
        page.text.insert_str(0, MARK);
    }
    let summary = summary::fill(summary, &pages)?;
    pages.push(Page { path: "SUMMARY.md".to_owned(), text: summary });
    pages.push(Page { path: "requirements.schema.json".to_owned(), text: json_schema()? });
    Ok(pages)
}

fn json_schema() -> Result<String, String> {
    let text = serde_json::to_string_pretty(&schema::json_schema()).map_err(|error| error.to_string())?;
    Ok(text + "\n")
}
