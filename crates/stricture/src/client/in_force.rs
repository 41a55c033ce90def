//! The part of a policy that the client enforces: everything except what it ignores.

use std::collections::{HashMap, HashSet};

use crate::schema::{self, ProblemKind, TableType};
use crate::syntax::{Entry, Key, KeyPath, Node, Segment, Table, Value};

/// A policy without what is gone.
pub(super) struct InForce {
    pub(super) root: Table,
    /// Arrays that have lost elements, by their new path.
    left: HashMap<Vec<Segment>, Left>,
}

/// How the steps into an array that has lost elements were written.
enum Left {
    /// Those that are left, by their old numbers.
    List(Vec<usize>),
    /// It stood for a table, in which each place has its meaning, and is written as one now.
    Table(&'static TableType),
}

impl InForce {
    /// `root` without the parts at these paths.
    pub(super) fn of(root: &Table, gone: &HashSet<&[Segment]>) -> Self {
        if gone.is_empty() {
            return Self { root: root.clone(), left: HashMap::new() };
        }
        let problems = schema::check(root, schema::root());
        let positional = problems.into_iter().filter_map(|problem| match problem.kind {
            ProblemKind::Positional { table } => Some((problem.path.segments().to_vec(), table)),
            _ => None,
        });
        let mut without = Without { gone, positional: positional.collect(), left: HashMap::new() };
        let root = without.table(root, &mut Vec::new(), &mut Vec::new());
        Self { root, left: without.left }
    }

    /// The path in the author's text of what has this one here.
    pub(super) fn written(&self, path: &KeyPath) -> KeyPath {
        let steps = path.segments();
        let old = steps.iter().enumerate().map(|(at, step)| {
            let left = steps.get(..at).and_then(|array| self.left.get(array));
            let number = match (left, step) {
                (Some(Left::List(numbers)), Segment::Index(index)) => numbers.get(*index).copied(),
                (Some(Left::Table(table)), Segment::Key(key)) => table.fields.iter().position(|field| field.key == key),
                _ => None,
            };
            number.map_or_else(|| step.clone(), Segment::Index)
        });
        KeyPath::new(old)
    }
}

/// Takes away what is gone.
struct Without<'g> {
    gone: &'g HashSet<&'g [Segment]>,
    /// The arrays that stand for tables, by their path in the author's text.
    positional: HashMap<Vec<Segment>, &'static TableType>,
    left: HashMap<Vec<Segment>, Left>,
}

impl Without<'_> {
    /// The table at the path `old` without what is gone, which will have the path `new`.
    fn table(&mut self, table: &Table, old: &mut Vec<Segment>, new: &mut Vec<Segment>) -> Table {
        let mut entries = Vec::new();
        for Entry { key, value } in table.entries() {
            let step = Segment::Key(key.name.clone());
            if let Some(value) = self.part(value, step.clone(), step, old, new) {
                entries.push(Entry { key: key.clone(), value });
            }
        }
        Table::from_entries(entries)
    }

    /// What is left of the part of a value that `old_step` leads to, and `new_step` will; `None` where nothing is.
    fn part(
        &mut self,
        node: &Node,
        old_step: Segment,
        new_step: Segment,
        old: &mut Vec<Segment>,
        new: &mut Vec<Segment>,
    ) -> Option<Node> {
        old.push(old_step);
        new.push(new_step);
        let left = if self.gone.contains(old.as_slice()) { None } else { self.node(node, old, new) };
        old.pop();
        new.pop();
        left
    }

    /// A value without what is gone; `None` where that leaves nothing of it.
    fn node(&mut self, node: &Node, old: &mut Vec<Segment>, new: &mut Vec<Segment>) -> Option<Node> {
        let value = match &node.value {
            Value::Table(table) => {
                let left = self.table(table, old, new);
                if left.is_empty() && !table.is_empty() {
                    return None;
                }
                Value::Table(left)
            }
            Value::Array(elements) => match self.positional.get(old.as_slice()) {
                Some(table) => self.positional(table, elements, old, new)?,
                None => self.list(elements, old, new)?,
            },
            value => value.clone(),
        };
        Some(Node { span: node.span, value })
    }

    fn list(&mut self, elements: &[Node], old: &mut Vec<Segment>, new: &mut Vec<Segment>) -> Option<Value> {
        let (mut left, mut numbers) = (Vec::new(), Vec::new());
        for (index, element) in elements.iter().enumerate() {
            let kept = self.part(element, Segment::Index(index), Segment::Index(left.len()), old, new);
            if let Some(kept) = kept {
                left.push(kept);
                numbers.push(index);
            }
        }
        if left.is_empty() && !elements.is_empty() {
            return None;
        }
        if left.len() < elements.len() {
            self.left.insert(new.clone(), Left::List(numbers));
        }
        Some(Value::Array(left))
    }

    /// An array that stands for a table. Where it loses a place, the others keep theirs by the names of their keys.
    fn positional(
        &mut self,
        table: &'static TableType,
        elements: &[Node],
        old: &mut Vec<Segment>,
        new: &mut Vec<Segment>,
    ) -> Option<Value> {
        let places = elements.iter().enumerate();
        let left: Option<Vec<Node>> = places
            .clone()
            .map(|(index, element)| self.part(element, Segment::Index(index), Segment::Index(index), old, new))
            .collect();
        if let Some(left) = left {
            return Some(Value::Array(left));
        }
        let mut entries = Vec::new();
        for ((index, element), field) in places.zip(table.fields) {
            let step = Segment::Key(field.key.to_owned());
            if let Some(value) = self.part(element, Segment::Index(index), step, old, new) {
                let key = Key { name: field.key.to_owned(), span: element.span };
                entries.push(Entry { key, value });
            }
        }
        self.left.insert(new.clone(), Left::Table(table));
        (!entries.is_empty()).then(|| Value::Table(Table::from_entries(entries)))
    }
}
