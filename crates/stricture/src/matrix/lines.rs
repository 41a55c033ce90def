//! The keys that a policy sets, in the order of the text.

use super::cells::LineCells;
use super::effects::{Effects, has_own_value};
use crate::syntax::{KeyPath, Node, Segment, Span, Table, Value};

/// A key that a policy sets, and what each measured release does with it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MatrixLine {
    /// The path of the key.
    pub key: KeyPath,
    /// The text of the key.
    pub span: Span,
    /// The behaviour of each measured release for it.
    pub cells: LineCells,
}

/// The lines of a policy.
pub(super) fn of(root: &Table, effects: &Effects<'_>) -> Vec<MatrixLine> {
    let mut walk = Walk { effects, path: Vec::new(), found: Vec::new() };
    walk.table(root);
    let mut found = walk.found;
    found.sort_by_key(|line| (line.span.start(), line.key.segments().len()));
    found
}

struct Walk<'e> {
    effects: &'e Effects<'e>,
    path: Vec<Segment>,
    found: Vec<MatrixLine>,
}

impl Walk<'_> {
    fn table(&mut self, table: &Table) {
        for entry in table.entries() {
            self.path.push(Segment::Key(entry.key.name.clone()));
            let cells = if has_own_value(&entry.value) {
                Some(self.effects.on_line(&self.path))
            } else {
                self.effects.on_table(&self.path)
            };
            if let Some(cells) = cells {
                let key = KeyPath::new(self.path.iter().cloned());
                self.found.push(MatrixLine { key, span: entry.key.span, cells });
            }
            self.below(&entry.value);
            self.path.pop();
        }
    }

    fn below(&mut self, node: &Node) {
        match &node.value {
            Value::Table(table) => self.table(table),
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    self.path.push(Segment::Index(index));
                    self.below(element);
                    self.path.pop();
                }
            }
            _ => {}
        }
    }
}
