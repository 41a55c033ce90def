//! Values that may have one of several forms: a word in them tells which, or the first form that fits.

use super::Checker;
use crate::schema::problem::{Problem, ProblemKind, WordSet};
use crate::schema::{Kind, OneOf, Reading, TableType, Tagged};
use crate::syntax::{Node, Trail, Value};

impl<'d> Checker<'d> {
    /// A value whose form a word in it tells.
    pub(super) fn tagged(&mut self, tagged: &'static Tagged, node: &'d Node, trail: Trail<'_>) {
        match &node.value {
            Value::Table(table) => {
                let Some(tag) = table.entry(tagged.tag) else {
                    return self.report(trail, node.span, ProblemKind::MissingTag { tagged });
                };
                if let Some(table_type) = self.tag_word(tagged, &tag.value, trail.key(tagged.tag)) {
                    self.entries(table_type, table.entries(), node.span, trail, Reading::Buffered, Some(tagged));
                }
            }
            Value::Array(elements) => {
                let Some((first, rest)) = elements.split_first() else {
                    return self.wrong_type(Kind::Tagged(tagged), node, trail);
                };
                if let Some(table) = self.tag_word(tagged, first, trail.index(0)) {
                    self.positional(table, rest, node.span, trail, Reading::Buffered, 1);
                }
            }
            _ => self.wrong_type(Kind::Tagged(tagged), node, trail),
        }
    }

    fn tag_word(&mut self, tagged: &'static Tagged, node: &'d Node, trail: Trail<'_>) -> Option<&'static TableType> {
        let Some(found) = node.as_text() else {
            self.wrong_type(Kind::Text, node, trail);
            return None;
        };
        let word = tagged.get(found);
        if word.is_none() {
            let kind = ProblemKind::UnknownWord { words: WordSet::Tag(tagged), found };
            self.report(trail, node.span, kind);
        }
        word.map(|word| word.table)
    }

    /// A value that may have one of several forms.
    pub(super) fn one_of(&mut self, one_of: &'static OneOf, node: &'d Node, trail: Trail<'_>) {
        if self.choose(one_of, node, trail).is_some() {
            return;
        }
        // The reading that gets furthest is most likely the one that was meant, and its problems say more than that none fits.
        let before = self.problems.len();
        let mut best: Option<(usize, Vec<Problem<'d>>)> = None;
        for alternative in one_of.alternatives {
            self.value(&alternative.kind, node, trail, Reading::Borrowed, None);
            let problems = self.problems.split_off(before);
            let unreadable = problems.iter().filter(|problem| problem.is_unreadable());
            let reach = unreadable.map(|problem| problem.path.segments().len()).min().unwrap_or_default();
            if best.as_ref().is_none_or(|(furthest, _)| reach > *furthest) {
                best = Some((reach, problems));
            }
        }
        match best {
            Some((_, problems)) if !problems.iter().any(|problem| problem.is_about_form(trail)) => {
                self.problems.extend(problems);
            }
            _ => self.report(trail, node.span, ProblemKind::NoAlternative { one_of, found: node }),
        }
    }

    /// Reads with the first alternative that fits and keeps the problems that do not stop its reading.
    pub(super) fn choose(&mut self, one_of: &'static OneOf, node: &'d Node, trail: Trail<'_>) -> Option<usize> {
        let before = self.problems.len();
        for (index, alternative) in one_of.alternatives.iter().enumerate() {
            self.value(&alternative.kind, node, trail, Reading::Borrowed, None);
            let fits = !self.problems.iter().skip(before).any(Problem::is_unreadable);
            if fits {
                return Some(index);
            }
            self.problems.truncate(before);
        }
        None
    }
}
