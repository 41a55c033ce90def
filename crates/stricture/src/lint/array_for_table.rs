//! See [`LINT`].

use super::{Context, declare_lint};
use crate::report::Finding;
use crate::schema::ProblemKind;

declare_lint! {
    /// A table written as an array of its values.
    ///
    /// The client takes the elements as the values of the table's keys, in an order that is documented nowhere and that may
    /// change with any release. `[[models]]` instead of `[models]` does this by accident and happens to work.
    ///
    /// ```toml,flagged
    /// feedback = [true]
    /// ```
    ///
    /// ```toml,fine
    /// feedback = { enabled = true }
    /// ```
    "array-for-table", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let positional = cx.pick(|kind| match kind {
        ProblemKind::Positional { table } => Some(*table),
        _ => None,
    });
    for (problem, table) in positional {
        let message = "an array where a table belongs: the client takes its elements as the table's values, by their order";
        let keys: Vec<&str> = table.fields.iter().map(|field| field.key).collect();
        let help = format!("write a table with the keys {}", keys.join(", "));
        found.push(LINT.about(problem, message).help(help));
    }
}
