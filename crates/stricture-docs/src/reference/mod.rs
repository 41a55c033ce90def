//! The format reference: an index, one page for each top-level key that is a table, and one for all others.

mod key;
mod since;
mod takes;
mod values;

use std::fmt::Write as _;

use stricture::schema::{self, SchemaPath};

use crate::Page;
use crate::markdown::{anchor, cell, code, prose};

/// The page of the top-level keys with nothing below them.
const SINGLE: &str = "single-keys";

/// The whole reference.
pub(crate) fn pages() -> Vec<Page> {
    let families = families();
    let (single, tables): (Vec<_>, Vec<_>) = families.iter().partition(|family| family.below.is_empty());
    let mut pages = vec![index(&families)];
    pages.push(Page { path: path_of(SINGLE), text: single_page(&single) });
    pages.extend(tables.into_iter().map(|family| Page { path: path_of(family.top.key()), text: family_page(family) }));
    pages
}

/// A top-level key with all keys below it.
struct Family {
    top: &'static SchemaPath,
    below: Vec<&'static SchemaPath>,
}

impl Family {
    /// The name of its page.
    fn page(&self) -> &'static str {
        if self.below.is_empty() { SINGLE } else { self.top.key() }
    }
}

/// The keys by their top-level key. What stands under another name of a key is told with the key.
fn families() -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    let mut aliases: Vec<String> = Vec::new();
    for key in schema::keys() {
        let path = key.as_str();
        if aliases.iter().any(|alias| is_below(path, alias)) {
            continue;
        }
        if key.field().is_some_and(|field| field.key() != key.key()) {
            aliases.push(path.to_owned());
            continue;
        }
        match families.last_mut().filter(|family| is_below(path, family.top.as_str())) {
            Some(family) => family.below.push(key),
            None => families.push(Family { top: key, below: Vec::new() }),
        }
    }
    families
}

fn is_below(path: &str, parent: &str) -> bool {
    path.strip_prefix(parent).is_some_and(|rest| rest.starts_with(['.', '[']))
}

fn path_of(page: &str) -> String {
    format!("reference/{page}.md")
}

fn index(families: &[Family]) -> Page {
    let mut text = format!(
        "# Format reference\n\nThis page lists every key of `requirements.toml` that client {} reads: {} keys, tested with the client.\n\n\
         In the name of a key, `[]` is an element of a list, and `<name>` is a name that the author of the policy chooses. \
         The client usually [ignores](../lints/unknown-key.md) unknown keys, and usually reads an empty value like any other value. The \
         page of a key says where the client does something else.\n\n\
         For editors and other programs, there is [the JSON Schema](../editors.md).\n\n| key | |\n| --- | --- |\n",
        stricture::Release::newest(),
        families.iter().map(|family| family.below.len() + 1).sum::<usize>(),
    );
    for family in families {
        let name = family.top.as_str();
        let link = if family.below.is_empty() {
            format!("{SINGLE}.md#{}", anchor(name))
        } else {
            format!("{}.md", family.page())
        };
        let _ = writeln!(text, "| [`{name}`]({link}) | {} |", help(family.top));
    }
    Page { path: "reference/index.md".to_owned(), text }
}

fn single_page(families: &[&Family]) -> String {
    let mut text = "# Keys at the top level\n\nKeys without other keys below them.\n".to_owned();
    for family in families {
        text.push_str(&key::section(family.top));
    }
    text
}

fn family_page(family: &Family) -> String {
    let mut text = format!("# `{}`\n\n", family.top.as_str());
    text.push_str(&key::body(family.top));
    text.push_str("\n| key | |\n| --- | --- |\n");
    for key in &family.below {
        let _ = writeln!(text, "| [{}](#{}) | {} |", code(key.as_str()), anchor(key.as_str()), help(key));
    }
    for key in &family.below {
        text.push_str(&key::section(key));
    }
    text
}

/// What a key is for, as a cell.
fn help(key: &SchemaPath) -> String {
    cell(&prose(&key::help(key)))
}
