//! Which parts of a policy findings are about.

use std::cell::OnceCell;
use std::collections::HashMap;

use super::cells::LineCells;
use crate::release::Releases;
use crate::report::{Fate, Finding, Outcome};
use crate::syntax::{KeyPath, Node, Segment, Table, Value};

/// The behaviour of clients for parts of a policy, by the paths of the parts.
pub(super) struct Effects<'d> {
    root: &'d Table,
    /// All keys and elements, and for each whether it holds only keys that are lines of their own. Most policies need none of it.
    parts: OnceCell<HashMap<Vec<Segment>, bool>>,
    /// The behaviour for a key itself.
    own: HashMap<Vec<Segment>, LineCells>,
    /// The behaviour for everything in a table or an element.
    within: HashMap<Vec<Segment>, LineCells>,
}

impl<'d> Effects<'d> {
    pub(super) fn new(root: &'d Table) -> Self {
        Self { root, parts: OnceCell::new(), own: HashMap::new(), within: HashMap::new() }
    }

    fn parts(&self) -> &HashMap<Vec<Segment>, bool> {
        self.parts.get_or_init(|| {
            let mut parts = HashMap::new();
            collect(self.root, &mut Vec::new(), &mut parts);
            parts
        })
    }

    /// Adds a finding. Only one that a client refuses or ignores a line changes anything.
    pub(super) fn add(&mut self, finding: &Finding) {
        let clients = finding.clients;
        let cells = match finding.outcome {
            Outcome::Rejected => LineCells { rejected: clients, ..LineCells::default() },
            Outcome::Ignored => {
                let told_by = finding.fate().map_or(Releases::none(), |fate| fate.told_by);
                let (ignored, warned) = (clients.without(told_by), clients.and(told_by));
                LineCells { ignored, warned, ..LineCells::default() }
            }
            // The client enforces a line with which nobody can work.
            Outcome::Unusable | Outcome::Risky | Outcome::Untidy => return,
        };
        self.put(finding.fate().map_or(&finding.key, |Fate { extent, .. }| extent), cells);
    }

    /// Adds a part for which some releases were not measured.
    pub(super) fn add_unmeasured(&mut self, path: &KeyPath, unmeasured: Releases) {
        if !unmeasured.is_empty() {
            self.put(path, LineCells { unmeasured, ..LineCells::default() });
        }
    }

    fn put(&mut self, path: &KeyPath, cells: LineCells) {
        let keys = path.segments();
        let there = (1..=keys.len())
            .rev()
            .find(|length| keys.get(..*length).is_some_and(|part| self.parts().contains_key(part)));
        let Some(part) = there.and_then(|length| keys.get(..length)) else { return };
        if part.len() == keys.len() {
            add(&mut self.within, part, cells);
            // The lines in it say it.
            if self.parts().get(part) == Some(&true) {
                return;
            }
        }
        // An element without keys is a part of the line that has its array. A key that is missing is the fault of what should have it.
        let key = part.iter().rposition(|step| matches!(step, Segment::Key(_)));
        if let Some(own) = key.and_then(|at| part.get(..=at)) {
            add(&mut self.own, own, cells);
        }
    }

    /// The behaviour for the line at a path.
    pub(super) fn on_line(&self, path: &[Segment]) -> LineCells {
        if self.within.is_empty() {
            return self.own.get(path).copied().unwrap_or_default();
        }
        let around = (1..=path.len()).filter_map(|length| self.within.get(path.get(..length)?));
        around.chain(self.own.get(path)).fold(LineCells::default(), |all, cells| all.or(*cells))
    }

    /// The behaviour for a table or array itself, if a finding is about it.
    pub(super) fn on_table(&self, path: &[Segment]) -> Option<LineCells> {
        self.own.get(path).map(|_| self.on_line(path))
    }
}

fn add(to: &mut HashMap<Vec<Segment>, LineCells>, path: &[Segment], cells: LineCells) {
    if let Some(known) = to.get_mut(path) {
        *known = known.or(cells);
    } else {
        to.insert(path.to_vec(), cells);
    }
}

fn collect(table: &Table, path: &mut Vec<Segment>, parts: &mut HashMap<Vec<Segment>, bool>) {
    for entry in table.entries() {
        collect_part(&entry.value, Segment::Key(entry.key.name.clone()), path, parts);
    }
}

fn collect_part(node: &Node, step: Segment, path: &mut Vec<Segment>, parts: &mut HashMap<Vec<Segment>, bool>) {
    path.push(step);
    parts.insert(path.clone(), !has_own_value(node));
    match &node.value {
        Value::Table(table) => collect(table, path, parts),
        Value::Array(elements) => {
            for (index, element) in elements.iter().enumerate() {
                collect_part(element, Segment::Index(index), path, parts);
            }
        }
        _ => {}
    }
    path.pop();
}

/// Whether a key or an element has a value that is not only keys: those are lines of their own.
pub(super) fn has_own_value(node: &Node) -> bool {
    match &node.value {
        Value::Table(table) => table.is_empty(),
        Value::Array(elements) => elements.is_empty() || elements.iter().any(has_own_value),
        _ => true,
    }
}
