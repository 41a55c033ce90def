//! Problems of files other than policies, for people.

use stricture::{ColumnUnit, Document, Problems, Span};

use crate::print::print_aside;
use crate::render::source::PrintableSource;
use crate::render::style::Style;

/// Shows each problem in its place on standard error, and gives them back in one line.
pub(crate) fn print_problems(path: &str, document: &Document, problems: &Problems, style: Style) -> String {
    let shown = PrintableSource::plain(path, document);
    for problem in problems {
        print_aside(&shown.problem(&problem.message, problem.help.as_deref(), problem.span, style));
        print_aside("\n");
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
