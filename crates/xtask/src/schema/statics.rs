//! `schema/generated.rs`: the tables, words, features and key paths as statics.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use stricture_conformance::Release;

use super::kind::Kind;
use super::model::{Elsewhere, Field, Model, Since, Subject, Word};

const HEADER: &str = "\
// Written by `cargo xtask generate` from crates/stricture/schema/*.toml. Do not edit.

use super::elsewhere::Elsewhere;
use super::features::{Feature, Stage};
use super::kind::{Alternative, Kind, OneOf, Tagged, TaggedWord, Word, Words};
use super::path::SchemaPath;
use super::since::{Since, Unfamiliar};
use super::subjects::Subject;
use super::table::{Empty, Field, Rest, TableType, Unknown};
use super::text::TextRule;
use crate::release::{Era, Release};
";

/// Writes the whole file.
pub(crate) fn write(model: &Model) -> Result<String, String> {
    let mut out = HEADER.to_owned();
    let added = added(model)?;
    for (name, table) in &model.table {
        let constant = constant(name);
        let _ = writeln!(out, "\npub(crate) static {constant}: TableType = TableType {{");
        let _ = writeln!(out, "    name: {name:?},");
        let _ = writeln!(out, "    help: {:?},", table.help);
        let unknown = match table.unknown.as_deref() {
            None | Some("ignored") => "Ignored",
            Some("rejected") => "Rejected",
            Some(other) => return Err(format!("table `{name}`: unknown = {other:?}")),
        };
        let _ = writeln!(out, "    unknown: Unknown::{unknown},");
        let _ = writeln!(out, "    array: {:?},", table.array);
        let _ = writeln!(out, "    array_in: {},", era("before", table.array_until.as_ref())?);
        match &table.rest {
            None => out.push_str("    rest: None,\n"),
            Some(rest) => {
                let kind = expression(&Kind::parse(rest, model)?, "<name>");
                let rest_name = table.rest_name.as_deref().unwrap_or("<name>");
                let _ = writeln!(out, "    rest: Some(Rest {{ name: {rest_name:?}, kind: {kind} }}),");
            }
        }
        let _ = writeln!(out, "    fields: &{constant}_FIELDS,\n}};");
        let _ = writeln!(out, "static {constant}_FIELDS: [Field; {}] = [", table.field.len());
        for (index, field) in table.field.iter().enumerate() {
            write_field(&mut out, field, added.get(&(name.clone(), index)).copied(), model)
                .map_err(|what| format!("{name}.{}: {what}", field.key))?;
        }
        out.push_str("];\n");
    }
    for (name, words) in &model.words {
        let _ = writeln!(
            out,
            "\npub(crate) static {}: Words = Words {{ name: {name:?}, help: {:?}, text_only: {}, words: &[",
            constant(name),
            words.help,
            words.text_only
        );
        for word in &words.values {
            write_word(&mut out, word, model)?;
        }
        out.push_str("] };\n");
    }
    for (name, tagged) in &model.tagged {
        let _ = writeln!(
            out,
            "\npub(crate) static {}: Tagged = Tagged {{ name: {name:?}, help: {:?}, tag: {:?}, words: &[",
            constant(name),
            tagged.help,
            tagged.tag
        );
        for word in &tagged.values {
            let table = word.table.as_deref().ok_or_else(|| format!("{name}: `{}` announces no table", word.word))?;
            let _ = writeln!(
                out,
                "    TaggedWord {{ word: {:?}, help: {:?}, table: &{} }},",
                word.word,
                word.help,
                constant(table)
            );
        }
        out.push_str("] };\n");
    }
    for (name, one_of) in &model.one_of {
        let _ = writeln!(
            out,
            "\npub(crate) static {}: OneOf = OneOf {{ name: {name:?}, help: {:?}, alternatives: &[",
            constant(name),
            one_of.help
        );
        for alternative in &one_of.alternatives {
            let kind = Kind::parse(&alternative.kind, model)?;
            let kind = expression(&kind, alternative.entry.as_deref().unwrap_or("<name>"));
            let _ = writeln!(out, "    Alternative {{ name: {:?}, kind: {kind} }},", alternative.name);
        }
        out.push_str("] };\n");
    }
    write_features(&mut out, model)?;
    let mut elsewhere: Vec<_> = model.elsewhere.iter().collect();
    elsewhere.sort_by(|a, b| a.key.cmp(&b.key));
    out.push_str("\npub(super) static ELSEWHERE: &[Elsewhere] = &[\n");
    for Elsewhere { key, home, instead } in elsewhere {
        let _ = writeln!(out, "    Elsewhere {{ key: {key:?}, home: {home:?}, instead: {instead:?} }},");
    }
    out.push_str("];\n\npub(super) static SUBJECTS: &[Subject] = &[\n");
    for Subject { words, key, help } in &model.subject {
        let _ = writeln!(out, "    Subject {{ words: &{words:?}, key: {key:?}, help: {help:?} }},");
    }
    out.push_str("];\n");
    write_keys(&mut out, model)?;
    Ok(out)
}

/// `release/generated.rs`: the measured releases, the oldest first.
pub(crate) fn write_releases(model: &Model) -> Result<String, String> {
    let releases = model.probed.iter().map(|probed| client_expression(&probed.client));
    let releases = releases.collect::<Result<Vec<String>, String>>()?.join(", ");
    Ok(format!(
        "// Written by `cargo xtask generate` from crates/stricture/schema/since.toml. Do not edit.\n\nuse super::Release;\n\n\
         pub(super) static MEASURED: &[Release] = &[{releases}];\n"
    ))
}

fn write_field(out: &mut String, field: &Field, added: Option<&Since>, model: &Model) -> Result<(), String> {
    let kind = expression(&Kind::parse(&field.kind, model)?, field.entry.as_deref().unwrap_or("<name>"));
    let empty = match field.empty.as_deref() {
        None | Some("accepted") => "Accepted",
        Some("unset") => "Unset",
        Some("rejected") => "Rejected",
        Some(other) => return Err(format!("empty = {other:?}")),
    };
    let text = match field.text.as_deref() {
        None => "None".to_owned(),
        Some(rule) => format!("Some(TextRule::{})", camel(rule)),
    };
    let added = added.map_or(Ok("None".to_owned()), |since| some_since(since, model))?;
    let empty_in = era("from", field.empty_since.as_ref())?;
    let until = era("before", field.required_until.as_ref())?;
    let _ = writeln!(
        out,
        "    Field {{ key: {:?}, aliases: &{:?}, kind: {kind}, required: {}, required_in: {until}, apart: {}, empty: Empty::{empty}, empty_in: {empty_in}, text: {text}, \
         flattened: {}, secret: {}, ordered: {}, documented: {}, default: {:?}, refused: &{:?}, group: {:?}, added: {added}, help: {:?}, pitfall: {:?} }},",
        field.key,
        field.aliases,
        field.required,
        field.apart,
        field.flattened,
        field.secret,
        field.ordered,
        !field.undocumented,
        field.default,
        field.refused,
        field.group,
        field.help,
        field.pitfall,
    );
    Ok(())
}

fn write_word(out: &mut String, word: &Word, model: &Model) -> Result<(), String> {
    let payload = match word.payload() {
        None => "None".to_owned(),
        Some(kind) => format!("Some({})", expression(&Kind::parse(kind, model)?, "<name>")),
    };
    let since = era("from", word.means_since.as_ref())?;
    let _ = writeln!(
        out,
        "    Word {{ word: {:?}, help: {:?}, means: {:?}, means_in: {since}, renamed_to: {:?}, rejected: {}, payload: {payload} }},",
        word.word, word.help, word.means, word.renamed_to, word.rejected,
    );
    Ok(())
}

fn write_features(out: &mut String, model: &Model) -> Result<(), String> {
    let mut features: Vec<_> = model.feature.iter().collect();
    features.sort_by(|a, b| a.name.cmp(&b.name));
    let _ = writeln!(out, "\npub(super) static KNOWN_FEATURES: &[Feature] = &[");
    for feature in features {
        let stage = match feature.stage.as_str() {
            "under development" => "UnderDevelopment",
            "experimental" => "Experimental",
            "stable" => "Stable",
            "deprecated" => "Deprecated",
            "removed" => "Removed",
            other => return Err(format!("feature `{}`: stage {other:?}", feature.name)),
        };
        let _ = writeln!(
            out,
            "    Feature {{ name: {:?}, stage: Stage::{stage}, default: {}, alias_of: {:?} }},",
            feature.name, feature.default, feature.alias_of
        );
    }
    out.push_str("];\n");
    Ok(())
}

/// Since when the fields of tables that may be arrays are there, by table and number: arrays of older releases do not have them.
fn added(model: &Model) -> Result<BTreeMap<(String, usize), &Since>, String> {
    let mut walk = Walk { model, keys: BTreeMap::new() };
    walk.table("requirements", "")?;
    let keys = model.since.iter().filter(|since| since.value.is_none() && since.form.is_none());
    let known: BTreeMap<&str, &Since> = keys.map(|since| (since.path.as_str(), since)).collect();
    let mut added: BTreeMap<(String, usize), &Since> = BTreeMap::new();
    let fields = walk.keys.iter().filter_map(|(path, (field, _))| Some((field.clone()?, *known.get(path.as_str())?)));
    for (field, since) in fields {
        // A table in two places is as old as the older one.
        let oldest = added.entry(field).or_insert(since);
        if release(since)? < release(oldest)? {
            *oldest = since;
        }
    }
    added.retain(|(table, _), since| {
        since.absent_in.is_some() && model.table.get(table).is_some_and(|table| table.array.is_some())
    });
    Ok(added)
}

/// The first release that is known to know it.
fn release(since: &Since) -> Result<Option<Release>, String> {
    Ok(since.present_in.as_deref().map(str::parse).transpose()?)
}

/// The key paths, found by walking the types from the root.
fn write_keys(out: &mut String, model: &Model) -> Result<(), String> {
    let mut walk = Walk { model, keys: BTreeMap::new() };
    walk.table("requirements", "")?;
    let since: BTreeMap<&str, &Since> = model
        .since
        .iter()
        .filter(|since| since.value.is_none() && since.form.is_none())
        .map(|since| (since.path.as_str(), since))
        .collect();
    let _ = writeln!(out, "\npub(super) static KEYS: &[SchemaPath] = &[");
    for (path, (field, kind)) in &walk.keys {
        let field = field
            .as_ref()
            .map_or("None".to_owned(), |(table, index)| format!("Some(&{}_FIELDS[{index}])", constant(table)));
        let since = since.get(path.as_str()).map_or(Ok("None".to_owned()), |since| some_since(since, model))?;
        let _ = writeln!(out, "    SchemaPath {{ path: {path:?}, field: {field}, kind: {kind}, since: {since} }},");
    }
    out.push_str("];\n");
    let mut words: BTreeMap<&str, BTreeMap<&str, Vec<&Since>>> = BTreeMap::new();
    for since in &model.since {
        if let Some(word) = since.value.as_ref().or(since.form.as_ref()) {
            words.entry(&since.path).or_default().entry(word).or_default().push(since);
        }
    }
    out.push_str("\npub(super) static WORDS_SINCE: &[(&str, &[(&str, Since)])] = &[\n");
    for (path, words) in words {
        let _ = writeln!(out, "    ({path:?}, &[");
        for (word, spans) in words {
            // A form of a value may also be one of its words.
            let mut told: Vec<String> = Vec::new();
            for since in spans {
                let expression = since_expression(since, model)?;
                if !told.contains(&expression) {
                    let _ = writeln!(out, "        ({word:?}, {expression}),");
                    told.push(expression);
                }
            }
        }
        out.push_str("    ]),\n");
    }
    out.push_str("];\n");
    write_gone(out, model, &walk)
}

/// The keys that the newest release does not have. A key whose kind nobody wrote down takes any value.
fn write_gone(out: &mut String, model: &Model, walk: &Walk<'_>) -> Result<(), String> {
    let mut kinds: BTreeMap<&str, &str> =
        model.gone.iter().map(|gone| (gone.path.as_str(), gone.kind.as_str())).collect();
    out.push_str("\npub(super) static GONE: &[(&str, Kind, Since)] = &[\n");
    for since in model.since.iter().filter(|since| since.value.is_none() && since.form.is_none()) {
        if !walk.keys.contains_key(&since.path) {
            let kind = Kind::parse(kinds.remove(since.path.as_str()).unwrap_or("any"), model)?;
            let (kind, known) = (expression(&kind, "<name>"), since_expression(since, model)?);
            let _ = writeln!(out, "    ({:?}, {kind}, {known}),", since.path);
        }
    }
    out.push_str("];\n");
    match kinds.keys().next() {
        None => Ok(()),
        Some(path) => Err(format!("no release is known to have the gone key `{path}`")),
    }
}

type Place = (Option<(String, usize)>, String);

struct Walk<'m> {
    model: &'m Model,
    keys: BTreeMap<String, Place>,
}

impl Walk<'_> {
    fn table(&mut self, name: &str, prefix: &str) -> Result<(), String> {
        let model = self.model;
        let table = model.table.get(name).ok_or_else(|| format!("no table `{name}`"))?;
        let mut groups = BTreeSet::new();
        for (index, field) in table.field.iter().enumerate() {
            let kind = Kind::parse(&field.kind, model)?;
            for key in std::iter::once(&field.key).chain(&field.aliases) {
                let path = format!("{prefix}{key}");
                let entry = field.entry.as_deref().unwrap_or("<name>");
                self.key(&path, Some((name.to_owned(), index)), &kind, entry);
                match &field.group {
                    None => self.below(&kind, &path, entry)?,
                    Some(group) if groups.insert(group.clone()) => {
                        self.below(&kind, &format!("{prefix}{group}"), entry)?;
                    }
                    Some(_) => {}
                }
            }
        }
        if let Some(rest) = &table.rest {
            let kind = Kind::parse(rest, model)?;
            let path = format!("{prefix}{}", table.rest_name.as_deref().unwrap_or("<name>"));
            self.key(&path, None, &kind, "<name>");
            self.below(&kind, &path, "<name>")?;
        }
        Ok(())
    }

    fn key(&mut self, path: &str, field: Option<(String, usize)>, kind: &Kind, entry: &str) {
        self.keys.entry(path.to_owned()).or_insert_with(|| (field, expression(kind, entry)));
    }

    fn below(&mut self, kind: &Kind, path: &str, entry: &str) -> Result<(), String> {
        let model = self.model;
        match kind {
            Kind::Array(of) | Kind::Set(of) => self.below(of, &format!("{path}[]"), "<name>"),
            Kind::Map(of) => {
                let path = format!("{path}.{entry}");
                self.key(&path, None, of, "<name>");
                self.below(of, &path, "<name>")
            }
            Kind::Table(name) => self.table(name, &format!("{path}.")),
            Kind::Words(name) => {
                for word in model.words.get(name).into_iter().flat_map(|words| &words.values) {
                    if let Some(payload) = word.payload() {
                        let payload = Kind::parse(payload, model)?;
                        let path = format!("{path}.{}", word.word);
                        self.key(&path, None, &payload, "<name>");
                        self.below(&payload, &path, "<name>")?;
                    }
                }
                Ok(())
            }
            Kind::Tagged(name) => {
                let Some(tagged) = model.tagged.get(name) else { return Ok(()) };
                self.key(&format!("{path}.{}", tagged.tag), None, &Kind::Text, "<name>");
                for word in &tagged.values {
                    if let Some(table) = &word.table {
                        self.table(table, &format!("{path}."))?;
                    }
                }
                Ok(())
            }
            Kind::OneOf(name) => {
                for alternative in model.one_of.get(name).into_iter().flat_map(|one_of| &one_of.alternatives) {
                    let entry = alternative.entry.as_deref().unwrap_or("<name>");
                    self.below(&Kind::parse(&alternative.kind, model)?, path, entry)?;
                }
                Ok(())
            }
            Kind::Bool | Kind::Text | Kind::Path | Kind::Any | Kind::Integer(..) => Ok(()),
        }
    }
}

/// The Rust expression of the releases from one on or before one, if there is one.
fn era(side: &str, version: Option<&String>) -> Result<String, String> {
    version.map_or(Ok("None".to_owned()), |version| Ok(format!("Some(Era::{side}({}))", client_expression(version)?)))
}

/// The Rust expression of a client release.
fn client_expression(version: &str) -> Result<String, String> {
    let parts: Vec<&str> = version.split('.').collect();
    if parts.len() != 3 || parts.iter().any(|part| part.parse::<u16>().is_err()) {
        return Err(format!("`{version}` is not a client release"));
    }
    Ok(format!("Release::new({})", parts.join(", ")))
}

fn some_since(since: &Since, model: &Model) -> Result<String, String> {
    Ok(format!("Some({})", since_expression(since, model)?))
}

/// The Rust expression of a `Since`, in which a release is its number among the measured ones.
fn since_expression(since: &Since, model: &Model) -> Result<String, String> {
    let number = |version: &Option<String>| match version {
        None => Ok(0),
        Some(version) => {
            let index = model.probed.iter().position(|probed| probed.client == *version);
            index.map(|index| index + 1).ok_or_else(|| format!("{version} was not measured"))
        }
    };
    let unfamiliar = |what: &Option<String>| match what.as_deref() {
        None => Ok("None"),
        Some("ignored") => Ok("Some(Unfamiliar::Ignored)"),
        Some("refused") => Ok("Some(Unfamiliar::Refused)"),
        Some(other) => Err(format!("`{other}` is not what a client does")),
    };
    Ok(format!(
        "Since::new({}, ({}, {}, {}), ({}, {}))",
        number(&since.present_in)?,
        number(&since.absent_in)?,
        unfamiliar(&since.in_absent)?,
        since.exact.unwrap_or(false),
        number(&since.removed_in)?,
        unfamiliar(&since.in_removed)?,
    ))
}

/// The Rust expression of a kind.
fn expression(kind: &Kind, entry: &str) -> String {
    match kind {
        Kind::Bool => "Kind::Bool".to_owned(),
        Kind::Text => "Kind::Text".to_owned(),
        Kind::Path => "Kind::Path".to_owned(),
        Kind::Any => "Kind::Any".to_owned(),
        Kind::Integer(min, max) => format!("Kind::Integer {{ min: {min}, max: {max} }}"),
        Kind::Array(of) | Kind::Set(of) => format!("Kind::Array(&{})", expression(of, "<name>")),
        Kind::Map(of) => format!("Kind::Map {{ entry: {entry:?}, of: &{} }}", expression(of, "<name>")),
        Kind::Table(name) => format!("Kind::Table(&{})", constant(name)),
        Kind::Words(name) => format!("Kind::Words(&{})", constant(name)),
        Kind::Tagged(name) => format!("Kind::Tagged(&{})", constant(name)),
        Kind::OneOf(name) => format!("Kind::OneOf(&{})", constant(name)),
    }
}

pub(crate) fn constant(name: &str) -> String {
    name.to_uppercase()
}

/// `otlp-http` and `otlp_http` become `OtlpHttp`.
pub(crate) fn camel(name: &str) -> String {
    name.split(['-', '_', ' '])
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
        })
        .collect()
}
