//! The application of edits to a text.

use std::collections::BTreeMap;

use super::Candidate;
use crate::report::Edit;

/// The fixes among `candidates` that do not touch each other, the earlier ones first.
pub(super) fn apart<'r>(candidates: &[Candidate<'r>]) -> Vec<Candidate<'r>> {
    // Disjoint ranges by their start.
    let mut taken: BTreeMap<usize, usize> = BTreeMap::new();
    let mut chosen = Vec::new();
    for (finding, fix) in candidates {
        // Those that only meet could be applied at once, but in an order that nobody chose.
        let touches =
            |edit: &Edit| taken.range(..=edit.span.end()).next_back().is_some_and(|(_, end)| *end >= edit.span.start());
        if fix.edits.is_empty() || fix.edits.iter().any(touches) {
            continue;
        }
        for edit in &fix.edits {
            let end = taken.entry(edit.span.start()).or_default();
            *end = edit.span.end().max(*end);
        }
        chosen.push((*finding, *fix));
    }
    chosen
}

/// `text` with edits that do not touch each other.
pub(super) fn apply<'e>(text: &str, edits: impl IntoIterator<Item = &'e Edit>) -> String {
    let mut edits: Vec<&Edit> = edits.into_iter().collect();
    edits.sort_by_key(|edit| edit.span);
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for edit in edits {
        out.push_str(text.get(at..edit.span.start()).unwrap_or_default());
        out.push_str(&edit.text);
        at = edit.span.end();
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
