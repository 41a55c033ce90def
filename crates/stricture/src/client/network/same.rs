//! Whether two tables of network constraints have the same meaning.

use std::collections::BTreeMap;

use super::Constraints;
use crate::schema::At;
use crate::syntax::{Entry, Key, Node, Span, Table, Value};

/// The meaning of a key of constraints.
#[derive(PartialEq)]
enum Meaning<'d> {
    /// The words of a table, or of the older lists, by their names.
    Rules(BTreeMap<&'d str, &'d str>),
    /// Any other value, without its places.
    Value(Node),
}

impl Constraints<'_> {
    /// Whether both say the same. Older lists are the table that takes their place, empty ones are nothing, and so are unknown keys: the
    /// cases `constraints-both-places-*`.
    pub(super) fn means_the_same(&self, other: &Self) -> bool {
        self.meaning() == other.meaning()
    }

    fn meaning(&self) -> BTreeMap<&'static str, Meaning<'_>> {
        let mut meaning = BTreeMap::new();
        let mut in_forms = Vec::new();
        for form in self.forms() {
            in_forms.push(form.name);
            let mut rules = BTreeMap::new();
            let table = form.table.map(At::entries).unwrap_or_default();
            rules.extend(table.iter().filter_map(|rule| Some((rule.name(), rule.word()?.0))));
            // Of two lists, the first one counts.
            for list in form.lists.iter().rev() {
                in_forms.push(list.name);
                rules.extend(list.at.items().iter().filter_map(|item| Some((item.node.as_text()?, list.word))));
            }
            if form.table.is_some() || !rules.is_empty() {
                meaning.insert(form.name, Meaning::Rules(rules));
            }
        }
        let others = self.view.given().filter(|(key, _)| !in_forms.contains(key));
        meaning.extend(others.map(|(key, at)| (key, Meaning::Value(without_places(at.node)))));
        meaning
    }
}

/// The value with its tables in order and without its places in the text.
fn without_places(node: &Node) -> Node {
    let nowhere = Span::empty(0);
    let value = match &node.value {
        Value::Array(elements) => Value::Array(elements.iter().map(without_places).collect()),
        Value::Table(table) => {
            let entry = |entry: &Entry| Entry {
                key: Key { name: entry.key.name.clone(), span: nowhere },
                value: without_places(&entry.value),
            };
            let mut entries: Vec<Entry> = table.entries().iter().map(entry).collect();
            entries.sort_by(|a, b| a.key.name.cmp(&b.key.name));
            Value::Table(Table::from_entries(entries))
        }
        value => value.clone(),
    };
    Node { span: nowhere, value }
}
