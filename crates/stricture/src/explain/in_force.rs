//! What the client leaves of a policy: everything but what it drops.

use std::collections::{HashMap, HashSet};

use crate::report::{Finding, Outcome};
use crate::syntax::{Entry, KeyPath, Node, Segment, Table, Value};

/// A policy without what the client drops.
pub(super) struct InForce {
    pub(super) root: Table,
    /// Arrays that have lost elements, by their new path: the old numbers of those that are left.
    left: HashMap<Vec<Segment>, Vec<usize>>,
}

/// How much of a policy goes by the board with what `finding` is about; `None` where it says nothing of the kind.
pub(super) fn extent(finding: &Finding) -> Option<KeyPath> {
    let keys = finding.key.segments();
    let first = |count: usize| KeyPath::new(keys.iter().take(count).cloned());
    match (finding.lint.as_str(), keys) {
        // The whole group, or the whole handler.
        ("bad-regex", [Segment::Key(hooks), _, Segment::Index(_), ..]) if hooks == "hooks" => Some(first(3)),
        ("bad-regex", [Segment::Key(top), ..]) if top == "marketplaces" => Some(first(2)),
        ("skipped-hook", [_, _, Segment::Index(_), Segment::Key(_), Segment::Index(_), ..]) => Some(first(5)),
        ("inert-key" | "unreachable-host-entry", _) => Some(finding.key.clone()),
        _ => (finding.outcome == Outcome::Ignored).then(|| finding.key.clone()),
    }
}

/// Whether the client still reads something there: another word, or a profile that people may select all the same.
fn leaves_something(finding: &Finding) -> bool {
    let is_profile =
        |key: &KeyPath| matches!(key.segments(), [Segment::Key(top), _] if top == "allowed_permission_profiles");
    matches!(finding.lint.as_str(), "rewritten-value" | "unknown-key") || is_profile(&finding.key)
}

impl InForce {
    /// `root` without what `findings` say to be dropped.
    pub(super) fn of(root: &Table, findings: &[Finding]) -> Self {
        let dropped = findings.iter().filter(|finding| !leaves_something(finding)).filter_map(extent);
        let dropped = dropped.map(|key| key.segments().to_vec());
        let mut without = Without { dropped: dropped.collect(), left: HashMap::new() };
        let root = if without.dropped.is_empty() {
            root.clone()
        } else {
            without.table(root, &mut Vec::new(), &mut Vec::new())
        };
        Self { root, left: without.left }
    }

    /// The path in the author's text of what has this one here.
    pub(super) fn written(&self, key: &KeyPath) -> KeyPath {
        let keys = key.segments();
        let old = keys.iter().enumerate().map(|(at, segment)| match segment {
            Segment::Index(index) => {
                let left = keys.get(..at).and_then(|array| self.left.get(array));
                Segment::Index(left.and_then(|left| left.get(*index)).copied().unwrap_or(*index))
            }
            Segment::Key(key) => Segment::Key(key.clone()),
        });
        KeyPath::new(old)
    }
}

/// Takes away what is dropped.
struct Without {
    dropped: HashSet<Vec<Segment>>,
    left: HashMap<Vec<Segment>, Vec<usize>>,
}

impl Without {
    /// The table at the path `old` without what is dropped, which will have the path `new`.
    fn table(&mut self, table: &Table, old: &mut Vec<Segment>, new: &mut Vec<Segment>) -> Table {
        let mut entries = Vec::new();
        for entry in table.entries() {
            for path in [&mut *old, &mut *new] {
                path.push(Segment::Key(entry.key.name.clone()));
            }
            if !self.dropped.contains(old.as_slice())
                && let Some(value) = self.node(&entry.value, old, new)
            {
                entries.push(Entry { key: entry.key.clone(), value });
            }
            old.pop();
            new.pop();
        }
        Table::from_entries(entries)
    }

    /// A value without what is dropped; `None` where that leaves nothing of it.
    fn node(&mut self, node: &Node, old: &mut Vec<Segment>, new: &mut Vec<Segment>) -> Option<Node> {
        let value = match &node.value {
            Value::Table(table) => {
                let left = self.table(table, old, new);
                if left.is_empty() && !table.is_empty() {
                    return None;
                }
                Value::Table(left)
            }
            Value::Array(elements) => {
                let (mut left, mut numbers) = (Vec::new(), Vec::new());
                for (index, element) in elements.iter().enumerate() {
                    old.push(Segment::Index(index));
                    new.push(Segment::Index(left.len()));
                    // In an array that stands for a table, each place has its meaning: nothing moves up there.
                    let goes = is_of_a_list(old);
                    let kept =
                        if goes && self.dropped.contains(old.as_slice()) { None } else { self.node(element, old, new) };
                    if let Some(kept) = kept.or_else(|| (!goes).then(|| element.clone())) {
                        left.push(kept);
                        numbers.push(index);
                    }
                    old.pop();
                    new.pop();
                }
                if left.is_empty() && !elements.is_empty() {
                    return None;
                }
                if left.len() < elements.len() {
                    self.left.insert(new.clone(), numbers);
                }
                Value::Array(left)
            }
            value => value.clone(),
        };
        Some(Node { span: node.span, value })
    }
}

/// Whether a path is that of an element in one of the lists of which the client drops elements.
fn is_of_a_list(path: &[Segment]) -> bool {
    use Segment::{Index, Key};
    match path {
        [Key(list), Index(_)] => list.starts_with("allowed_") || list == "remote_sandbox_config",
        [Key(hosts), Index(_), Key(list), Index(_)] => {
            hosts == "remote_sandbox_config" && ["hostname_patterns", "allowed_sandbox_modes"].contains(&list.as_str())
        }
        [Key(hooks), Key(_), Index(_)] => hooks == "hooks",
        [Key(hooks), Key(_), Index(_), Key(list), Index(_)] => hooks == "hooks" && list == "hooks",
        _ => false,
    }
}
