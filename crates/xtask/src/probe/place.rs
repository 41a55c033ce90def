//! The place of a value in a policy, and the smallest policies that reach that place.

use crate::differential::Tree;
use crate::schema::{Field, Kind, Model};

/// A name that no client knows, in the place of a key or a word.
pub(super) const MADE_UP: &str = "zz_made_up";

/// A value that no key takes, whatever type it wants: only keys that take anything do not refuse it.
pub(super) fn wrong() -> Tree {
    Tree::Scalar("1.5".to_owned())
}

/// A place in a policy: the steps that lead to it, outermost first.
#[derive(Clone, Debug, Default)]
pub(super) struct Place(Vec<Step>);

#[derive(Clone, Debug)]
enum Step {
    /// The value of a key, with what must stand beside it.
    Key(String, Vec<(String, Tree)>),
    /// The only element of an array.
    Element,
}

impl Place {
    /// The place of a key in the table at this place.
    pub(super) fn key(&self, key: &str, beside: &[(String, Tree)]) -> Self {
        let mut steps = self.0.clone();
        steps.push(Step::Key(key.to_owned(), beside.iter().filter(|(other, _)| other != key).cloned().collect()));
        Self(steps)
    }

    /// The place of an element in the array at this place.
    pub(super) fn element(&self) -> Self {
        let mut steps = self.0.clone();
        steps.push(Step::Element);
        Self(steps)
    }

    /// A policy with this value at this place.
    pub(super) fn policy(&self, value: Tree) -> String {
        let around = |inner, step: &Step| match step {
            Step::Element => Tree::Array(vec![inner]),
            Step::Key(key, beside) => {
                let mut entries = beside.clone();
                entries.push((key.clone(), inner));
                Tree::Table(entries)
            }
        };
        self.0.iter().rev().fold(value, around).lines()
    }
}

/// A value that the client takes, as small as it can be.
pub(super) fn good(kind: &Kind, field: Option<&Field>, model: &Model, depth: usize) -> Tree {
    let text = || Tree::text(field.and_then(|field| field.text.as_deref()).map_or("x", example));
    // A type within itself has its inner value left out.
    if depth > 12 {
        return Tree::Table(Vec::new());
    }
    match kind {
        Kind::Bool | Kind::Any => Tree::Scalar("true".to_owned()),
        Kind::Integer(min, max) => Tree::Scalar((*min).max(1).min(*max).to_string()),
        Kind::Text => text(),
        Kind::Path => Tree::text("/x"),
        Kind::Array(of) | Kind::Set(of) => Tree::Array(vec![good(of, field, model, depth + 1)]),
        Kind::Map(of) => Tree::Table(vec![("x".to_owned(), good(of, field, model, depth + 1))]),
        Kind::Table(name) => Tree::Table(required(name, model, depth + 1)),
        Kind::Words(name) => {
            let words = model.words.get(name).map(|words| words.values.as_slice()).unwrap_or_default();
            let plain = words.iter().find(|word| word.payload().is_none() && !word.rejected);
            match (plain, words.first()) {
                (Some(word), _) => Tree::text(&word.word),
                (None, Some(word)) => {
                    let payload = word.payload().and_then(|kind| Kind::parse(kind, model).ok()).unwrap_or(Kind::Any);
                    Tree::Table(vec![(word.word.clone(), good(&payload, None, model, depth + 1))])
                }
                (None, None) => Tree::text("x"),
            }
        }
        Kind::Tagged(name) => {
            let Some(tagged) = model.tagged.get(name) else { return Tree::text("x") };
            let Some(word) = tagged.values.first() else { return Tree::text("x") };
            let mut entries = vec![(tagged.tag.clone(), Tree::text(&word.word))];
            entries.extend(word.table.iter().flat_map(|table| required(table, model, depth + 1)));
            Tree::Table(entries)
        }
        Kind::OneOf(name) => {
            let first = model.one_of.get(name).and_then(|one_of| one_of.alternatives.first());
            let kind = first.and_then(|first| Kind::parse(&first.kind, model).ok()).unwrap_or(Kind::Any);
            good(&kind, None, model, depth + 1)
        }
    }
}

/// What must stand in a table of this type.
pub(super) fn required(table: &str, model: &Model, depth: usize) -> Vec<(String, Tree)> {
    let fields = model.table.get(table).map(|table| table.field.as_slice()).unwrap_or_default();
    let required = fields.iter().filter(|field| field.required).filter_map(|field| {
        let kind = Kind::parse(&field.kind, model).ok()?;
        Some((field.key.clone(), good(&kind, Some(field), model, depth + 1)))
    });
    required.collect()
}

/// A text of the form that a key wants.
fn example(rule: &str) -> &'static str {
    match rule {
        "absolute-path" => "/x",
        "https-url" | "https-url-without-query" | "https-or-loopback-url" => "https://example.com/x",
        "aws-command" => "aws",
        _ => "x",
    }
}
