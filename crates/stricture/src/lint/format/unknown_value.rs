//! See [`LINT`].

use crate::lint::{Context, any_of, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{self, ProblemKind};

declare_lint! {
    /// A word that is none of those that the key takes.
    ///
    /// The client refuses the whole file for one misspelt word. Letter case, hyphens and underscores count.
    ///
    /// ```toml,flagged
    /// allowed_approval_policies = ["on_request"]
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["on-request"]
    /// ```
    "unknown-value", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for problem in cx.problems() {
        match &problem.kind {
            ProblemKind::UnknownWord { words, found: word } => {
                let current = words.current();
                let message = format!("{} is not a value that `{}` takes", quoted(word), problem.path);
                let allowed = format!("expected {}", any_of(current.iter().copied()));
                let finding = LINT.about(problem, message);
                found.push(match schema::nearest(word, current.iter().copied()) {
                    Some(near) => {
                        // A word may be written as the only key of a table.
                        let is_key = cx.entry_at(problem.span).is_some_and(|entry| entry.key.span == problem.span);
                        let edit = if is_key {
                            Some(edits::rename(problem.span, near))
                        } else {
                            edits::word(cx.text(), problem.span, near)
                        };
                        let fix = edit.map(|edit| Fix::guess(format!("write {}", quoted(near)), [edit]));
                        finding.help(format!("did you mean {}? {allowed}", quoted(near))).fix(fix)
                    }
                    None => finding.help(allowed),
                });
            }
            ProblemKind::WordNeedsTable { word } => {
                let message = format!("{} is no word here but a table", quoted(word));
                found.push(LINT.about(problem, message).help(format!("write {{ {word} = {{ … }} }}")));
            }
            _ => {}
        }
    }
}
