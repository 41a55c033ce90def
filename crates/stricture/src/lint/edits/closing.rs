//! Values that close what a policy leaves open.

use super::{key, with_entries, with_top_entry};
use crate::report::Edit;
use crate::syntax::{KeyPath, Node, Segment, Table};

/// Writes values under their keys: over a value that is there, else into the nearest table around it. `None` if one is an array.
pub(in crate::lint) fn with_values(text: &str, root: &Table, lines: &[(KeyPath, String)]) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    let mut into_tables: Vec<(Option<&Node>, Vec<String>)> = Vec::new();
    for (path, value) in lines {
        let (mut table, mut around): (&Table, Option<&Node>) = (root, None);
        let mut missing = Vec::new();
        let mut present = None;
        for segment in path.segments() {
            let Segment::Key(name) = segment else { return None };
            if !missing.is_empty() {
                missing.push(key(name));
                continue;
            }
            match table.get(name) {
                Some(node) => {
                    present = Some(node);
                    if let Some(below) = node.as_table() {
                        (table, around) = (below, Some(node));
                    }
                }
                None => missing.push(key(name)),
            }
        }
        if missing.is_empty() {
            edits.push(Edit::replace(present?.span, value.clone()));
            continue;
        }
        let entry = format!("{} = {value}", missing.join("."));
        let known =
            into_tables.iter_mut().find(|(known, _)| known.map(|node| node.span) == around.map(|node| node.span));
        match known {
            Some((_, entries)) => entries.push(entry),
            None => into_tables.push((around, vec![entry])),
        }
    }
    for (around, entries) in into_tables {
        edits.push(match around {
            Some(node) => with_entries(text, node, &entries)?,
            None => with_top_entry(text, root, &entries),
        });
    }
    Some(edits)
}
