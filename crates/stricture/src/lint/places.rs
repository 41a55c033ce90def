//! Paths of keys and values, found by their place in the text.

use std::collections::HashMap;

use crate::syntax::{KeyPath, Node, Segment, Span, Table, Value};

/// The path of every key and value of a document, by span. Built only when a finding needs it.
#[derive(Debug)]
pub(super) struct Places<'d> {
    steps: Vec<(usize, Step<'d>)>,
    by_span: HashMap<Span, usize>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'d> {
    Root,
    Key(&'d str),
    Index(usize),
}

impl<'d> Places<'d> {
    pub(super) fn of(root: &'d Table) -> Self {
        let mut places = Self { steps: vec![(0, Step::Root)], by_span: HashMap::new() };
        places.table(root, 0);
        places
    }

    /// The path of the key or value whose text is `span`; the root where there is none.
    pub(super) fn path(&self, span: Span) -> KeyPath {
        let mut segments = Vec::new();
        let mut at = self.by_span.get(&span).copied().unwrap_or(0);
        while let Some((parent, step)) = self.steps.get(at) {
            match step {
                Step::Root => break,
                Step::Key(key) => segments.push(Segment::Key((*key).to_owned())),
                Step::Index(index) => segments.push(Segment::Index(*index)),
            }
            at = *parent;
        }
        segments.reverse();
        KeyPath::new(segments)
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
            let here = self.add(at, Step::Key(&entry.key.name), &[entry.key.span, entry.value.span]);
            self.below(&entry.value, here);
        }
    }

    fn below(&mut self, node: &'d Node, at: usize) {
        match &node.value {
            Value::Table(table) => self.table(table, at),
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    let here = self.add(at, Step::Index(index), &[element.span]);
                    self.below(element, here);
                }
            }
            _ => {}
        }
    }
}
