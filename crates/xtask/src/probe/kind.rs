//! The kind of a key that our table does not have, and its place among the others.

use std::ops::RangeInclusive;

use super::asker::Asker;
use super::place::{MADE_UP, good};
use super::plan::{AskedKey, AskedTable};
use super::question::reason;
use crate::Failure;
use crate::client::Reaction;
use crate::differential::Tree;
use crate::schema::{Kind, Model};

/// Values by which a client tells the kind of a key, and what our files call that kind. The first that it takes tells.
const KINDS: &[(&str, &str, Option<&str>)] = &[
    ("true", "bool", None),
    ("0", "integer<0,max>", None),
    ("1", "integer<1,max>", None),
    ("\"x\"", "string", None),
    ("\"/x\"", "string", Some("absolute-path")),
    ("\"https://example.com/x\"", "string", Some("https-url")),
    ("[\"x\"]", "array<string>", None),
    ("{ x = \"x\" }", "map<string>", None),
];

/// The kind of a key and the form of its text, as our files write them. Nothing if the client takes no value of ours.
pub(super) fn of(asker: &Asker<'_>, key: &AskedKey) -> Result<Option<(String, Option<String>)>, Failure> {
    let ask = |name: &str, value: &str| {
        let mut entries = key.beside.clone();
        entries.push((name.to_owned(), Tree::Scalar(value.to_owned())));
        asker.ask(&key.place.policy(Tree::Table(entries)))
    };
    for (value, kind, text) in KINDS {
        // A policy that fails a later check under a made-up name as well has passed this one.
        let takes = match ask(&key.key, value)? {
            Reaction::Starts => true,
            Reaction::Refuses(its) => match ask(MADE_UP, value)? {
                Reaction::Starts => false,
                Reaction::Refuses(made_up) => {
                    !reason(&its).contains("invalid type") && reason(&its) == reason(&made_up)
                }
            },
        };
        if takes {
            return Ok(Some(((*kind).to_owned(), text.map(str::to_owned))));
        }
    }
    Ok(None)
}

/// The places that a key can have in the array form of its table: those in which the client takes its value. A list of the names
/// that the client expects decides. If the table has no such array, the place does not matter.
pub(super) fn places(
    asker: &Asker<'_>,
    table: &AskedTable,
    key: &str,
    kind: &str,
    expected: Option<&String>,
    model: &Model,
) -> Result<RangeInclusive<usize>, Failure> {
    let fields = model.table.get(&table.name).map(|table| table.field.as_slice()).unwrap_or_default();
    if let Some(expected) = expected {
        let mut later = expected.split(", ").skip_while(|name| *name != key).skip(1);
        let index = |name: &str| fields.iter().position(|field| field.key == name);
        let at = later.find_map(index).unwrap_or(fields.len());
        return Ok(at..=at);
    }
    if table.elements.is_none() {
        return Ok(fields.len()..=fields.len());
    }
    let value =
        |kind: &str, field| Kind::parse(kind, model).map(|kind| good(&kind, field, model, 0)).map_err(Failure::new);
    let values: Vec<Tree> = fields.iter().map(|field| value(&field.kind, Some(field))).collect::<Result<_, _>>()?;
    let mut places: Option<RangeInclusive<usize>> = None;
    for at in 0..=values.len() {
        let mut elements = values.clone();
        elements.insert(at, value(kind, None)?);
        let takes = match asker.ask(&table.place.policy(Tree::Array(elements)))? {
            Reaction::Starts => true,
            Reaction::Refuses(text) => {
                !["invalid type", "invalid length"].iter().any(|what| reason(&text).contains(what))
            }
        };
        if takes {
            places = Some(places.map_or(at, |places| *places.start())..=at);
        }
    }
    Ok(places.unwrap_or(fields.len()..=fields.len()))
}
