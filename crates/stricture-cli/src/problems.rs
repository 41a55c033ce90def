//! What is wrong with a file that is no policy, told to people.

use stricture::{ColumnUnit, Document, Problem};

use crate::render::{Shown, Style};
use crate::stdout::aside;

/// Shows each problem in its place on standard error, and gives them back in one line.
pub(crate) fn tell(path: &str, document: &Document, mut problems: Vec<Problem>, style: Style) -> String {
    problems.sort_by_key(|problem| problem.span);
    let shown = Shown::plain(path, document);
    for problem in &problems {
        aside(&shown.problem(&problem.message, problem.help.as_deref(), problem.span, style));
        aside("\n");
    }
    let source = document.source();
    let told = problems.iter().map(|problem| {
        let (start, _) = source.place(problem.span, ColumnUnit::Scalar);
        format!("{}:{}: {}", start.line.get(), start.column.get(), problem.message)
    });
    told.collect::<Vec<_>>().join("; ")
}
