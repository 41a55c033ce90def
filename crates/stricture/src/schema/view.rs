//! A document seen through the schema: keys by name, in any notation of their table.
//!
//! Tables as arrays, aliases, words as tables with one key, and alternatives look the same here. Lints and the typed
//! policy read documents only this way.

use std::rc::Rc;

use super::{Alternative, Field, Kind, TableType, check};
use crate::syntax::{KeyPath, Node, Segment, Span, Value};

/// A value at a known place of the format.
#[derive(Clone, Debug)]
pub(crate) struct At<'d> {
    /// The key's text; for an element of an array, the element's.
    pub(crate) key_span: Span,
    /// The value.
    pub(crate) node: &'d Node,
    kind: Kind,
    step: Step<'d>,
    parent: Option<Rc<At<'d>>>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'d> {
    Key(&'d str),
    Index(usize),
    /// Another way to look at the same value.
    Same,
}

/// A table at a known place of the format.
#[derive(Clone, Debug)]
pub(crate) struct View<'d> {
    /// Its type.
    pub(crate) table: &'static TableType,
    fields: Vec<Option<At<'d>>>,
    /// The value that is written under another name of a key that is in `fields`. The client refuses such a table.
    beside: Vec<At<'d>>,
    rest: Vec<At<'d>>,
}

impl<'d> View<'d> {
    /// The whole file.
    pub(crate) fn root(root: &'d crate::syntax::Table, table: &'static TableType) -> Self {
        Self::keys(table, root, None)
    }

    fn keys(table: &'static TableType, entries: &'d crate::syntax::Table, at: Option<&Rc<At<'d>>>) -> Self {
        let mut fields = vec![None; table.fields.len()];
        let (mut beside, mut rest) = (Vec::new(), Vec::new());
        for entry in entries.entries() {
            let name = entry.key.name.as_str();
            let found = |kind| At {
                key_span: entry.key.span,
                node: &entry.value,
                kind,
                step: Step::Key(name),
                parent: at.cloned(),
            };
            match table.fields.iter().position(|field| field.answers_to(name)) {
                Some(index) => {
                    if let (Some(slot), Some(field)) = (fields.get_mut(index), table.fields.get(index)) {
                        beside.extend(slot.replace(found(field.kind)));
                    }
                }
                None => {
                    if let Some(kind) = table.rest.as_ref().map(|rest| rest.kind) {
                        rest.push(found(kind));
                    }
                }
            }
        }
        Self { table, fields, beside, rest }
    }

    /// The elements from `skip` on, as the values of the table's keys.
    fn positional(table: &'static TableType, elements: &'d [Node], skip: usize, at: &Rc<At<'d>>) -> Self {
        let fields = table
            .fields
            .iter()
            .enumerate()
            .map(|(index, field)| {
                let node = elements.get(index + skip)?;
                let step = Step::Index(index + skip);
                Some(At { key_span: node.span, node, kind: field.kind, step, parent: Some(at.clone()) })
            })
            .collect();
        Self { table, fields, beside: Vec::new(), rest: Vec::new() }
    }

    /// The key of this name.
    pub(crate) fn get(&self, key: &str) -> Option<&At<'d>> {
        let index = self.table.fields.iter().position(|field| field.key == key)?;
        self.fields.get(index)?.as_ref()
    }

    /// The key with this number among the table's fields.
    pub(crate) fn nth(&self, index: usize) -> (Option<&'static Field>, Option<&At<'d>>) {
        (self.table.fields.get(index), self.fields.get(index).and_then(Option::as_ref))
    }

    /// The text of this key.
    pub(crate) fn text(&self, key: &str) -> Option<&'d str> {
        self.get(key)?.node.as_text()
    }

    /// The boolean of this key.
    pub(crate) fn bool(&self, key: &str) -> Option<bool> {
        self.get(key)?.node.as_bool()
    }

    /// The table of this key.
    pub(crate) fn view(&self, key: &str) -> Option<Self> {
        self.get(key)?.view()
    }

    /// The elements of this key's array.
    pub(crate) fn items(&self, key: &str) -> Vec<At<'d>> {
        self.get(key).map(At::items).unwrap_or_default()
    }

    /// The entries of this key's map.
    pub(crate) fn map(&self, key: &str) -> Vec<At<'d>> {
        self.get(key).map(At::entries).unwrap_or_default()
    }

    /// The keys that are given a second time, under another name.
    pub(crate) fn beside(&self) -> &[At<'d>] {
        &self.beside
    }

    /// The entries beside the named keys.
    pub(crate) fn rest(&self) -> &[At<'d>] {
        &self.rest
    }

    /// The keys that are given, in the order of the table's fields.
    pub(crate) fn given(&self) -> impl Iterator<Item = (&'static str, &At<'d>)> {
        self.table.fields.iter().zip(&self.fields).filter_map(|(field, at)| Some((field.key, at.as_ref()?)))
    }
}

impl<'d> At<'d> {
    /// `node` seen as the kind of value that stands at this place, under the same path.
    pub(crate) fn with_node<'n>(&self, node: &'n Node) -> At<'n>
    where
        'd: 'n,
    {
        At { node, ..self.clone() }
    }

    /// Its name as the author wrote it; empty for an element of an array.
    pub(crate) fn name(&self) -> &'d str {
        match (self.step, &self.parent) {
            (Step::Key(key), _) => key,
            (Step::Same, Some(parent)) => parent.name(),
            _ => "",
        }
    }

    /// Whether it is an element of an array, and has no name.
    pub(crate) fn is_element(&self) -> bool {
        match (self.step, &self.parent) {
            (Step::Index(_), _) => true,
            (Step::Same, Some(parent)) => parent.is_element(),
            _ => false,
        }
    }

    /// What stands here.
    pub(crate) fn kind(&self) -> Kind {
        self.kind
    }

    /// Whether it is a key of the file itself.
    pub(crate) fn is_top(&self) -> bool {
        self.parent.is_none()
    }

    /// Whether a client that does not know this key sees that it is left over. It does not see into what it buffers: tables that it tells
    /// apart by a word or by their form, flattened ones, and entries beside named keys.
    pub(crate) fn is_seen_if_unknown(&self) -> bool {
        match self.parent.as_deref() {
            None => true,
            Some(table) => !matches!(table.kind, Kind::Table(of) if of.has_flattened()) && table.is_read_directly(),
        }
    }

    fn is_read_directly(&self) -> bool {
        let is_direct = |table: &'static TableType| table.field(self.name()).is_some_and(|field| !field.flattened);
        match self.parent.as_deref() {
            None => is_direct(super::root()),
            Some(around) => match around.kind {
                Kind::Table(table) => is_direct(table) && around.is_read_directly(),
                Kind::Tagged(_) | Kind::OneOf(_) => false,
                _ => around.is_read_directly(),
            },
        }
    }

    /// Its path.
    pub(crate) fn path(&self) -> KeyPath {
        let mut segments = Vec::new();
        let mut at = Some(self);
        while let Some(here) = at {
            match here.step {
                Step::Key(key) => segments.push(Segment::Key(key.to_owned())),
                Step::Index(index) => segments.push(Segment::Index(index)),
                Step::Same => {}
            }
            at = here.parent.as_deref();
        }
        segments.reverse();
        KeyPath::new(segments)
    }

    fn below(&self, node: &'d Node, key_span: Span, kind: Kind, step: Step<'d>) -> Self {
        At { key_span, node, kind, step, parent: Some(Rc::new(self.clone())) }
    }

    /// The table that it is.
    pub(crate) fn view(&self) -> Option<View<'d>> {
        let Kind::Table(table) = self.kind else { return None };
        match &self.node.value {
            Value::Table(entries) => Some(View::keys(table, entries, Some(&Rc::new(self.clone())))),
            Value::Array(elements) if table.array.is_some() => {
                Some(View::positional(table, elements, 0, &Rc::new(self.clone())))
            }
            _ => None,
        }
    }

    /// The elements of the array that it is.
    pub(crate) fn items(&self) -> Vec<Self> {
        let Kind::Array(of) = self.kind else { return Vec::new() };
        let parent = Rc::new(self.clone());
        let elements = self.node.as_array().unwrap_or_default().iter().enumerate();
        elements
            .map(|(index, node)| At {
                key_span: node.span,
                node,
                kind: *of,
                step: Step::Index(index),
                parent: Some(parent.clone()),
            })
            .collect()
    }

    /// The entries of the map that it is, or of the table that is nothing but a map.
    pub(crate) fn entries(&self) -> Vec<Self> {
        let of = match self.kind {
            Kind::Map { of, .. } => *of,
            Kind::Table(table) => match &table.rest {
                Some(rest) => rest.kind,
                None => return Vec::new(),
            },
            _ => return Vec::new(),
        };
        let parent = Rc::new(self.clone());
        let entries = self.node.as_table().map(crate::syntax::Table::entries).unwrap_or_default().iter();
        entries
            .filter(|entry| !matches!(self.kind, Kind::Table(table) if table.field(&entry.key.name).is_some()))
            .map(|entry| At {
                key_span: entry.key.span,
                node: &entry.value,
                kind: of,
                step: Step::Key(&entry.key.name),
                parent: Some(parent.clone()),
            })
            .collect()
    }

    /// The word that it is, with what stands under it.
    pub(crate) fn word(&self) -> Option<(&'d str, Option<Self>)> {
        let Kind::Words(words) = self.kind else { return None };
        match &self.node.value {
            Value::String(word) => Some((word, None)),
            Value::Table(table) => match table.entries() {
                [entry] => {
                    let payload = words.get(&entry.key.name).and_then(|word| word.payload);
                    let below =
                        payload.map(|kind| self.below(&entry.value, entry.key.span, kind, Step::Key(&entry.key.name)));
                    Some((&entry.key.name, below))
                }
                _ => None,
            },
            _ => None,
        }
    }

    /// The word that tells its table from others, and that table.
    pub(crate) fn tagged(&self) -> Option<(&'static str, View<'d>)> {
        let Kind::Tagged(tagged) = self.kind else { return None };
        let at = Rc::new(self.clone());
        match &self.node.value {
            Value::Table(entries) => {
                let word = tagged.get(entries.get(tagged.tag)?.as_text()?)?;
                Some((word.word, View::keys(word.table, entries, Some(&at))))
            }
            Value::Array(elements) => {
                let word = tagged.get(elements.first()?.as_text()?)?;
                Some((word.word, View::positional(word.table, elements, 1, &at)))
            }
            _ => None,
        }
    }

    /// The alternative that the client reads it with: its number, and the value seen that way.
    pub(crate) fn chosen(&self) -> Option<(usize, &'static Alternative, Self)> {
        let Kind::OneOf(one_of) = self.kind else { return None };
        let index = check::chosen_alternative(one_of, self.node)?;
        let alternative = one_of.alternatives.get(index)?;
        Some((index, alternative, self.below(self.node, self.key_span, alternative.kind, Step::Same)))
    }
}
