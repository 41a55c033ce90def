//! See [`LINT`].

use crate::lint::{Context, any_of, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{self, ProblemKind};

declare_lint! {
    /// A key has a value that it does not accept.
    ///
    /// One misspelt value is enough for the client to refuse the policy. Upper and lower case, hyphens and underscores make a difference.
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
                let message = format!(
                    "`{}` does not accept the value {}: the client refuses the policy",
                    problem.path,
                    quoted(word)
                );
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
                        let fix = edit.map(|edit| Fix::guess(format!("replace it with {}", quoted(near)), [edit]));
                        finding.help(format!("did you mean {}? {allowed}", quoted(near))).fix(fix)
                    }
                    None => finding.help(allowed),
                });
            }
            ProblemKind::WordNeedsTable { word } => {
                let message =
                    format!("the value {} needs a table with settings: the client refuses the policy", quoted(word));
                found.push(LINT.about(problem, message).help(format!("write {{ {word} = {{ … }} }}")));
            }
            _ => {}
        }
    }
}
