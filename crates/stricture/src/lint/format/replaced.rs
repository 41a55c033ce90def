//! Fixes for values that have a replacement.

use std::collections::HashMap;

use crate::lint::{Context, edits, quoted};
use crate::report::Fix;
use crate::schema::Problem;
use crate::syntax::Span;

/// The fixes for values that have a replacement.
#[derive(Default)]
pub(in crate::lint) struct Replacements {
    /// Where a list has a word first.
    first: HashMap<(Span, &'static str), Option<usize>>,
}

impl Replacements {
    /// Writes `now` over the word that `problem` is about, or takes that out of a list which has `now` before it: the order of
    /// the rest matters in some lists.
    pub(in crate::lint) fn fix(&mut self, cx: &Context<'_>, problem: &Problem<'_>, now: &'static str) -> Option<Fix> {
        if let Some((list, index)) = cx.element_at(problem.span) {
            let position = || list.as_array()?.iter().position(|element| element.as_text() == Some(now));
            let first = *self.first.entry((list.span, now)).or_insert_with(position);
            if first.is_some_and(|first| first < index) {
                let edits = edits::without_element(cx.text(), list, index)?;
                return Some(Fix::safe(format!("remove it: the list already contains {}", quoted(now)), edits));
            }
        }
        Some(Fix::safe(format!("replace it with {}", quoted(now)), [edits::word(cx.text(), problem.span, now)?]))
    }
}
