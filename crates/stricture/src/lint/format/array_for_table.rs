//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits};
use crate::report::{Edit, Finding, Fix};
use crate::schema::{self, Kind, ProblemKind, TableType};
use crate::syntax::{Node, Span, Table, Value};

declare_lint! {
    /// A key has an array where it needs a table.
    ///
    /// The client takes the elements as the values of the table's keys, by their order. No documentation describes this order, and it may
    /// change with any release. An author who writes `[[models]]` instead of `[models]` gets such an array by accident, and it happens to
    /// work.
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
        let message = format!(
            "`{}` is an array, not a table: the client takes its elements as the values of the table's keys",
            problem.path
        );
        let keys: Vec<&str> = table.fields.iter().map(|field| field.key).collect();
        let help = format!("write a table with the keys {}", keys.join(", "));
        let array = cx.node_at(problem.span);
        found.push(
            LINT.about(problem, message).help(help).fix(array.and_then(|array| as_table(cx.text(), array, table))),
        );
    }
}

fn as_table(text: &str, array: &Node, table: &'static TableType) -> Option<Fix> {
    let elements = array.as_array()?;
    // Where the client does not read it, the elements may be those of another order.
    if !schema::reads(&Kind::Table(table), array) {
        return None;
    }
    match elements {
        [only] if only.span == array.span => with_header(text, only, table),
        _ => {
            // In a table, a relative path starts in the folder of the file.
            let relative = elements.iter().zip(table.fields).any(|(element, field)| {
                matches!(field.kind, Kind::Path) && element.as_text().is_some_and(|path| !path.starts_with('/'))
            });
            let make = if relative { Fix::guess } else { Fix::safe };
            inline(text, array, elements, table).map(|edits| make("replace the array with a table", edits))
        }
    }
}

/// `[1, 2]` as `{ a = 1, b = 2 }`. `None` where the array has several lines, which older clients do not read in a table.
fn inline(text: &str, array: &Node, elements: &[Node], table: &TableType) -> Option<Vec<Edit>> {
    let (first, last) = (elements.first()?, elements.last()?);
    let written = text.get(array.span.range())?;
    if !written.starts_with('[') || first.span == array.span || written.contains('\n') {
        return None;
    }
    let mut edits = Vec::new();
    for (element, field) in elements.iter().zip(table.fields) {
        let (start, open) = if edits.is_empty() { (array.span.start(), "{ ") } else { (element.span.start(), "") };
        let span = Span::new(start, element.span.start());
        edits.push(Edit::replace(span, format!("{open}{} = ", edits::key(field.key))));
    }
    edits.push(Edit::replace(Span::new(last.span.end(), array.span.end()), " }"));
    Some(edits)
}

/// `[[a]]` as `[a.b]`, which means the same; as `[a]` where its keys are those of that table.
fn with_header(text: &str, only: &Node, table: &'static TableType) -> Option<Fix> {
    let header = text.get(only.span.range())?;
    let name = header.strip_prefix("[[")?.strip_suffix("]]")?;
    let Value::Table(entries) = &only.value else { return None };
    let first = table.fields.first()?;
    let Kind::Table(inner) = first.kind else { return None };
    let keys = || entries.entries().iter().map(|entry| entry.key.name.as_str());
    let (own, deeper) = (keys().all(|key| table.field(key).is_some()), keys().all(|key| inner.field(key).is_some()));
    let fix = |make: fn(&'static str, [Edit; 1]) -> Fix, name: String| {
        make("replace the array with a table", [Edit::replace(only.span, format!("[{name}]"))])
    };
    match (own, deeper) {
        (false, true) if !has_deeper_headers(text, entries) => {
            Some(fix(Fix::safe, format!("{name}.{}", edits::key(first.key))))
        }
        (true, false) => Some(fix(Fix::guess, name.to_owned())),
        _ => None,
    }
}

/// Whether a value of the table has a header of its own, which names the way to it.
fn has_deeper_headers(text: &str, table: &Table) -> bool {
    table
        .entries()
        .iter()
        .any(|entry| text.get(..entry.key.span.start()).is_some_and(|before| before.trim_end().ends_with(['[', '.'])))
}
