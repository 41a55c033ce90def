//! See [`LINT`].

use super::{Context, any_of, declare_lint, quoted};
use crate::report::{Edit, Finding, Fix};
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
                let mut finding = LINT.about(problem, message);
                finding = match schema::nearest(word, current.iter().copied()) {
                    Some(near) => {
                        let edit = Edit::replace(problem.span, format!("\"{near}\""));
                        finding.fix(Fix::guess(format!("write {}", quoted(near)), [edit])).help(format!("did you mean {}? {allowed}", quoted(near)))
                    }
                    None => finding.help(allowed),
                };
                found.push(finding);
            }
            ProblemKind::WordNeedsTable { word } => {
                let message = format!("{} is no word here but a table", quoted(word));
                found.push(LINT.about(problem, message).help(format!("write {{ {word} = {{ … }} }}")));
            }
            _ => {}
        }
    }
}
