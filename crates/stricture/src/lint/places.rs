//! Finds keys and values by their span: their paths and their siblings.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use crate::syntax::{Entry, KeyPath, Node, Segment, Span, Table, Value};

/// The path of every key and value of a document, by span. A finding builds it when it needs it.
#[derive(Debug)]
pub(super) struct Places<'d> {
    steps: Vec<(usize, Step<'d>)>,
    by_span: HashMap<Span, usize>,
    /// Each key with the step above it.
    keys: OnceCell<HashSet<(usize, &'d str)>>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'d> {
    Root,
    Key(&'d Entry),
    /// An element, by its array.
    Index(&'d Node, usize),
}

impl<'d> Places<'d> {
    pub(super) fn of(root: &'d Table) -> Self {
        let mut places = Self { steps: vec![(0, Step::Root)], by_span: HashMap::new(), keys: OnceCell::new() };
        places.table(root, 0);
        places
    }

    /// The path of the key or value at `span`; the root if there is none.
    pub(super) fn path(&self, span: Span) -> KeyPath {
        let mut segments = Vec::new();
        let mut at = self.by_span.get(&span).copied().unwrap_or(0);
        while let Some((parent, step)) = self.steps.get(at) {
            match step {
                Step::Root => break,
                Step::Key(entry) => segments.push(Segment::Key(entry.key.name.clone())),
                Step::Index(_, index) => segments.push(Segment::Index(*index)),
            }
            at = *parent;
        }
        segments.reverse();
        KeyPath::new(segments)
    }

    /// The array that contains the value at `span`, and the index of that value.
    pub(super) fn element(&self, span: Span) -> Option<(&'d Node, usize)> {
        match self.step(span)? {
            (_, Step::Index(array, index)) => Some((array, index)),
            _ => None,
        }
    }

    /// The entry whose key or value is at `span`.
    pub(super) fn entry(&self, span: Span) -> Option<&'d Entry> {
        match self.step(span)? {
            (_, Step::Key(entry)) => Some(entry),
            _ => None,
        }
    }

    /// Whether the table of the key at `span` also has the key `name`.
    pub(super) fn has_sibling(&self, span: Span, name: &str) -> bool {
        let keys = self.keys.get_or_init(|| {
            let keys = self.steps.iter().filter_map(|(parent, step)| match step {
                Step::Key(entry) => Some((*parent, entry.key.name.as_str())),
                _ => None,
            });
            keys.collect()
        });
        self.step(span).is_some_and(|(parent, _)| keys.contains(&(parent, name)))
    }

    fn step(&self, span: Span) -> Option<(usize, Step<'d>)> {
        self.steps.get(*self.by_span.get(&span)?).copied()
    }

    fn add(&mut self, parent: usize, step: Step<'d>, spans: &[Span]) -> usize {
        let index = self.steps.len();
        self.steps.push((parent, step));
        for span in spans {
            self.by_span.entry(*span).or_insert(index);
        }
        index
    }

    fn table(&mut self, table: &'d Table, at: usize) {
        for entry in table.entries() {
            let here = self.add(at, Step::Key(entry), &[entry.key.span, entry.value.span]);
            self.below(&entry.value, here);
        }
    }

    fn below(&mut self, node: &'d Node, at: usize) {
        match &node.value {
            Value::Table(table) => self.table(table, at),
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    let here = self.add(at, Step::Index(node, index), &[element.span]);
                    self.below(element, here);
                }
            }
            _ => {}
        }
    }
}
