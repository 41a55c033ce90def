//! `policy/generated.rs`: a Rust type for every table, word set and alternative of the schema.

use std::fmt::Write as _;

use super::kind::Kind;
use super::model::{Field, Model, Table, Word};
use super::statics::camel;

const HEADER: &str = "\
// Written by `cargo xtask generate` from crates/stricture/schema/*.toml. Do not edit.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{FromView, Read, optional, required, rest};
use crate::schema::{At, View};
use crate::syntax::Value;
";

/// The files of `policy/`, by name.
/// The table of the file as a whole, which can always be read.
const ROOT: &str = "requirements";

pub(crate) fn write(model: &Model) -> Result<Vec<(String, String)>, String> {
    let mut out = HEADER.to_owned();
    for (name, table) in &model.table {
        if is_map(table) {
            continue;
        }
        write_table(&mut out, name, table, model).map_err(|what| format!("{name}: {what}"))?;
    }
    for (name, words) in &model.words {
        write_words(&mut out, name, &words.help, &words.values, model)?;
    }
    for (name, tagged) in &model.tagged {
        let variants: Vec<(String, String, String)> = tagged
            .values
            .iter()
            .filter_map(|word| Some((word.word.clone(), word.help.clone(), camel(word.table.as_deref()?))))
            .collect();
        write_enum(&mut out, name, &tagged.help, &variants);
        let _ = writeln!(out, "impl Read for {} {{", camel(name));
        let _ = writeln!(out, "    fn read(at: &At<'_>) -> Option<Self> {{");
        out.push_str("        let (word, view) = at.tagged()?;\n");
        out.push_str("        match word {\n");
        for (word, _, payload) in &variants {
            let _ = writeln!(out, "            {word:?} => {payload}::from_view(&view).map(Self::{}),", camel(word));
        }
        out.push_str("            _ => None,\n        }\n    }\n}\n");
    }
    for (name, one_of) in &model.one_of {
        let mut variants = Vec::new();
        for alternative in &one_of.alternatives {
            let kind = Kind::parse(&alternative.kind, model)?;
            variants.push((
                alternative.name.clone(),
                format!("Written as {}", article(&alternative.name)),
                rust_type(&kind, model),
            ));
        }
        write_enum(&mut out, name, &one_of.help, &variants);
        let _ = writeln!(out, "impl Read for {} {{", camel(name));
        let _ = writeln!(out, "    fn read(at: &At<'_>) -> Option<Self> {{");
        out.push_str("        let (index, _, at) = at.chosen()?;\n        match index {\n");
        for (index, (variant, _, _)) in variants.iter().enumerate() {
            let _ = writeln!(out, "            {index} => Read::read(&at).map(Self::{}),", camel(variant));
        }
        out.push_str("            _ => None,\n        }\n    }\n}\n");
    }
    Ok(vec![("generated.rs".to_owned(), out)])
}

fn article(name: &str) -> String {
    format!("{} {}", if name.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }, name.replace('_', " "))
}

/// Tables that have no keys of their own become maps.
fn is_map(table: &Table) -> bool {
    table.field.is_empty() && table.rest.is_some()
}

fn write_table(out: &mut String, name: &str, table: &Table, model: &Model) -> Result<(), String> {
    let rust = camel(name);
    let _ = writeln!(out, "\n/// {}.", sentence(&table.help));
    let _ = writeln!(out, "#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\npub struct {rust} {{");
    let mut reads = String::new();
    for (index, field) in table.field.iter().enumerate() {
        let kind = Kind::parse(&field.kind, model)?;
        let bare = rust_type(&kind, model);
        let member = member(&field.key);
        let _ = writeln!(out, "    /// {}.", sentence(&field.help));
        let default = default(field, &kind, model)?;
        let (holds, read) = if field.required {
            (bare, format!("required(view, {index})?"))
        } else if let Some((shown, default)) = default {
            let _ = writeln!(out, "    ///\n    /// `{shown}` where the policy does not say.");
            (bare, format!("optional(view, {index}).unwrap_or_else(|| {default})"))
        } else {
            (format!("Option<{bare}>"), format!("optional(view, {index})"))
        };
        let _ = writeln!(out, "    pub {member}: {holds},");
        let _ = writeln!(reads, "            {member}: {read},");
    }
    if let Some(rest) = &table.rest {
        let kind = Kind::parse(rest, model)?;
        let _ = writeln!(out, "    /// The entries `{}`, by name.", table.rest_name.as_deref().unwrap_or("<name>"));
        let _ = writeln!(out, "    pub entries: BTreeMap<String, {}>,", rust_type(&kind, model));
        reads.push_str("            entries: rest(view),\n");
    }
    out.push_str("}\n\n");
    let view = if reads.is_empty() { "_" } else { "view" };
    if name == ROOT {
        if reads.contains("required(") {
            return Err("a file without any key is a policy too: no key of the file itself can be required".to_owned());
        }
        let _ = writeln!(out, "impl {rust} {{\n    pub(super) fn from_root({view}: &View<'_>) -> Self {{");
        let _ = writeln!(out, "        Self {{\n{reads}        }}\n    }}\n}}");
        return Ok(());
    }
    let _ = writeln!(out, "impl FromView for {rust} {{");
    let _ = writeln!(out, "    fn from_view({view}: &View<'_>) -> Option<Self> {{");
    let _ = writeln!(out, "        Some(Self {{\n{reads}        }})\n    }}\n}}");
    Ok(())
}

fn write_words(out: &mut String, name: &str, help: &str, words: &[Word], model: &Model) -> Result<(), String> {
    let rust = camel(name);
    let kept: Vec<&Word> =
        words.iter().filter(|word| word.means.is_none() && word.renamed_to.is_none() && !word.rejected).collect();
    let plain = kept.iter().all(|word| word.payload().is_none());
    let derives =
        if plain { "Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash" } else { "Clone, Debug, PartialEq" };
    let _ = writeln!(out, "\n/// {}.", sentence(help));
    let _ = writeln!(out, "#[derive({derives})]\n#[non_exhaustive]\npub enum {rust} {{");
    for word in &kept {
        let _ = writeln!(out, "    /// `{}`: {}.", word.word, word.help);
        match word.payload() {
            None => {
                let _ = writeln!(out, "    {},", camel(&word.word));
            }
            Some(payload) => {
                let kind = Kind::parse(payload, model)?;
                let _ = writeln!(out, "    {}({}),", camel(&word.word), rust_type(&kind, model));
            }
        }
    }
    out.push_str("}\n\n");
    let _ = writeln!(out, "impl Read for {rust} {{\n    fn read(at: &At<'_>) -> Option<Self> {{");
    let binding = if plain { "_" } else { "value" };
    let _ = writeln!(out, "        let (word, {binding}) = at.word()?;\n        match word {{");
    for word in words {
        if word.rejected {
            continue;
        }
        let target = word.means.as_deref().or(word.renamed_to.as_deref()).unwrap_or(&word.word);
        if word.payload().is_some() {
            let _ = writeln!(out, "            {:?} => Read::read(&value?).map(Self::{}),", word.word, camel(target));
        } else {
            let _ = writeln!(out, "            {:?} => Some(Self::{}),", word.word, camel(target));
        }
    }
    out.push_str("            _ => None,\n        }\n    }\n}\n");
    Ok(())
}

fn write_enum(out: &mut String, name: &str, help: &str, variants: &[(String, String, String)]) {
    let _ = writeln!(out, "\n/// {}.", sentence(help));
    let _ = writeln!(out, "#[derive(Clone, Debug, PartialEq)]\n#[non_exhaustive]\npub enum {} {{", camel(name));
    for (variant, help, payload) in variants {
        let _ = writeln!(out, "    /// {}.\n    {}({payload}),", sentence(help), camel(variant));
    }
    out.push_str("}\n\n");
}

fn rust_type(kind: &Kind, model: &Model) -> String {
    match kind {
        Kind::Bool => "bool".to_owned(),
        Kind::Text | Kind::Path => "String".to_owned(),
        Kind::Any => "Value".to_owned(),
        Kind::Integer(min, max) if *min >= 0 && *max <= i64::from(u16::MAX) => "u16".to_owned(),
        Kind::Integer(min, _) if *min >= 0 => "u64".to_owned(),
        Kind::Integer(..) => "i64".to_owned(),
        Kind::Array(of) => format!("Vec<{}>", rust_type(of, model)),
        Kind::Set(of) => format!("BTreeSet<{}>", rust_type(of, model)),
        Kind::Map(of) => format!("BTreeMap<String, {}>", rust_type(of, model)),
        Kind::Table(name) => match model.table.get(name).filter(|table| is_map(table)) {
            Some(table) => {
                let rest = table.rest.as_deref().and_then(|rest| Kind::parse(rest, model).ok());
                format!("BTreeMap<String, {}>", rest.map_or("Value".to_owned(), |rest| rust_type(&rest, model)))
            }
            None => camel(name),
        },
        Kind::Words(name) | Kind::Tagged(name) | Kind::OneOf(name) => camel(name),
    }
}

/// A default as it is shown and as Rust, where it can be written down.
fn default(field: &Field, kind: &Kind, model: &Model) -> Result<Option<(String, String)>, String> {
    let Some(text) = field.default.as_deref() else { return Ok(None) };
    let rust = match kind {
        Kind::Bool | Kind::Integer(..) => text.to_owned(),
        Kind::Text | Kind::Path => format!("{text:?}.to_owned()"),
        Kind::Words(name) => {
            let known = model.words.get(name).is_some_and(|words| words.values.iter().any(|word| word.word == text));
            if !known {
                return Err(format!("{}: default {text:?} is not one of its words", field.key));
            }
            format!("{}::{}", camel(name), camel(text))
        }
        _ => return Ok(None),
    };
    Ok(Some((if text.is_empty() { "\"\"".to_owned() } else { text.to_owned() }, rust)))
}

/// `PreToolUse` and `ca-certificate` become members.
fn member(key: &str) -> String {
    let mut out = String::new();
    let mut after_lower = false;
    for c in key.chars() {
        if c.is_ascii_uppercase() {
            if after_lower {
                out.push('_');
            }
            out.push(c.to_ascii_lowercase());
            after_lower = false;
        } else {
            out.push(if c == '-' { '_' } else { c });
            after_lower = c.is_ascii_lowercase() || c.is_ascii_digit();
        }
    }
    match out.as_str() {
        "type" | "match" | "async" | "ref" | "use" => format!("r#{out}"),
        _ => out,
    }
}

/// A help line with a capital first letter, without its period, safe in a doc comment.
fn sentence(text: &str) -> String {
    let text = text.trim().trim_end_matches('.').replace('<', "\\<").replace('[', "\\[");
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
