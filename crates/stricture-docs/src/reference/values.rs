//! The choices of a key, as tables.

use std::fmt::Write as _;

use stricture::schema::{Field, Kind, OneOf, SchemaPath, Since, Stage, TableType, Tagged, Word, Words};

use super::key::{parent, unwrapped};
use super::{since, takes};
use crate::markdown::{cell, code, codes, prose};

/// The table of what may stand under a key; nothing where that is not a choice.
pub(crate) fn tables(key: &SchemaPath) -> String {
    match unwrapped(key.kind()) {
        Kind::Words(words) => words_table(key, words),
        Kind::Tagged(tagged) => tagged_table(tagged),
        Kind::OneOf(one_of) => forms_table(one_of),
        Kind::Table(table) if names_features(table) => features_table(),
        // The key that tells tables apart.
        Kind::Text if key.field().is_none() => match parent(key).map(|parent| unwrapped(parent.kind())) {
            Some(Kind::Tagged(tagged)) if tagged.tag() == key.key() => tag_table(key, tagged),
            _ => String::new(),
        },
        _ => String::new(),
    }
}

fn words_table(key: &SchemaPath, words: &Words) -> String {
    let rows = words.words().iter().map(|word| {
        let written = match word.payload() {
            Some(_) => format!("{{ {} = … }}", word.word()),
            None => format!("\"{}\"", word.word()),
        };
        (code(&written), meaning(word), key.word_since(word.word()))
    });
    with_since("value", &rows.collect::<Vec<_>>())
}

fn meaning(word: &Word) -> String {
    let mut text = prose(word.help());
    if let Some(means) = word.means() {
        let _ = write!(text, " (the client uses {} instead)", code(means));
    } else if let Some(now) = word.renamed_to() {
        let _ = write!(text, " (old name of {})", code(now));
    } else if word.is_rejected() {
        text.push_str(" (stops the client)");
    }
    text
}

fn tag_table(key: &SchemaPath, tagged: &Tagged) -> String {
    let rows = tagged
        .words()
        .iter()
        .map(|word| (code(&format!("\"{}\"", word.word())), prose(word.help()), key.word_since(word.word())));
    with_since("value", &rows.collect::<Vec<_>>())
}

/// A table whose last column is left out where nothing stands in it.
fn with_since(first: &str, rows: &[(String, String, Option<Since>)]) -> String {
    let dated = rows.iter().any(|(_, _, since)| since.is_some());
    let mut text = format!("\n| {first} | means |{}\n", if dated { " known |" } else { "" });
    text.push_str(if dated { "| --- | --- | --- |\n" } else { "| --- | --- |\n" });
    for (name, means, since) in rows {
        let _ = write!(text, "| {} | {} |", cell(name), cell(means));
        if dated {
            let _ = write!(text, " {} |", since.map(since::sentence).unwrap_or_default());
        }
        text.push('\n');
    }
    text
}

fn tagged_table(tagged: &Tagged) -> String {
    let mut text = format!("\n| {} | kind of table | other keys |\n| --- | --- | --- |\n", code(tagged.tag()));
    for word in tagged.words() {
        let keys = codes(word.table().fields().iter().map(Field::key));
        let _ =
            writeln!(text, "| {} | {} | {keys} |", code(&format!("\"{}\"", word.word())), cell(&prose(word.help())));
    }
    text
}

fn forms_table(one_of: &OneOf) -> String {
    let mut text =
        "\nThe client uses the first form that matches:\n\n| form | type | keys |\n| --- | --- | --- |\n".to_owned();
    for form in one_of.alternatives() {
        let keys = match form.kind() {
            Kind::Table(table) => codes(table.fields().iter().map(Field::key)),
            _ => String::new(),
        };
        let _ = writeln!(
            text,
            "| {} | {} | {keys} |",
            form.name().replace('_', " "),
            cell(&takes::takes(&form.kind(), None))
        );
    }
    text
}

/// Whether the free names of a table are those of features.
fn names_features(table: &TableType) -> bool {
    table.rest().is_some_and(|rest| rest.name() == stricture::schema::FEATURE)
}

fn features_table() -> String {
    let mut text = "\n| feature | stage | default |\n| --- | --- | --- |\n".to_owned();
    for feature in stricture::schema::features() {
        let stage = match (feature.alias_of(), feature.stage()) {
            (Some(now), _) => format!("old name of {}", code(now)),
            (None, Stage::UnderDevelopment) => "under development".to_owned(),
            (None, Stage::Experimental) => "experimental".to_owned(),
            (None, Stage::Stable) => "stable".to_owned(),
            (None, Stage::Deprecated) => "deprecated".to_owned(),
            (None, Stage::Removed) => "removed: no effect is known".to_owned(),
        };
        let default = if feature.default() { "on" } else { "off" };
        let _ = writeln!(text, "| {} | {stage} | {default} |", code(feature.name()));
    }
    text
}
