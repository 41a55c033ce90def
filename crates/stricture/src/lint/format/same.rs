//! Compares values by their meaning.

use crate::syntax::{Entry, Node, Table, Value};

/// Whether two values have the same meaning, wherever and in whatever form they are.
pub(in crate::lint) fn same(one: &Node, other: &Node) -> bool {
    match (&one.value, &other.value) {
        (Value::Table(one), Value::Table(other)) => {
            let (one, other) = (sorted(one), sorted(other));
            one.len() == other.len()
                && one.iter().zip(&other).all(|(a, b)| a.key.name == b.key.name && same(&a.value, &b.value))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(a, b)| same(a, b))
        }
        (one, other) => one == other,
    }
}

fn sorted(table: &Table) -> Vec<&Entry> {
    let mut entries: Vec<&Entry> = table.entries().iter().collect();
    entries.sort_by(|a, b| a.key.name.cmp(&b.key.name));
    entries
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Document;

    #[test]
    fn values() {
        for (text, expected) in [
            ("a = { x = [1, 2], y = 'z' }\n[b]\ny = \"z\"\nx = [\n  1,\n  2,\n]\n", true),
            ("a = [1, 2]\nb = [2, 1]", false),
            ("a = { x = 1 }\nb = { x = 1, y = 1 }", false),
            ("a = 1\nb = 1.0", false),
        ] {
            let document = Document::parse(text);
            let root = document.root().unwrap();
            assert_eq!(same(root.get("a").unwrap(), root.get("b").unwrap()), expected, "{text:?}");
        }
    }
}
