//! What is wrong with a file that is no policy, told to people.

use stricture::{ColumnUnit, Document, Problems, Span};

use crate::render::{Shown, Style};
use crate::stdout::aside;

/// Shows each problem in its place on standard error, and gives them back in one line.
pub(crate) fn tell(path: &str, document: &Document, problems: &Problems, style: Style) -> String {
    let shown = Shown::plain(path, document);
    for problem in problems {
        aside(&shown.problem(&problem.message, problem.help.as_deref(), problem.span, style));
        aside("\n");
    }
    in_one_line(document, problems.iter().map(|problem| (problem.span, problem.message.as_str())))
}

/// All problems with their places, in one line.
pub(crate) fn in_one_line<'p>(document: &Document, problems: impl Iterator<Item = (Span, &'p str)>) -> String {
    let source = document.source();
    let told = problems.map(|(span, message)| {
        let (start, _) = source.place(span, ColumnUnit::Scalar);
        format!("{}:{}: {message}", start.line.get(), start.column.get())
    });
    told.collect::<Vec<_>>().join("; ")
}
