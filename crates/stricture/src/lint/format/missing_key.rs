//! See [`LINT`].

use crate::lint::{Context, any_of, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{Problem, ProblemKind, Tagged, TaggedWord};
use crate::syntax::{Node, Table};

declare_lint! {
    /// A table does not have a key that the client requires.
    ///
    /// The client refuses the policy.
    ///
    /// ```toml,flagged
    /// [mcp_servers.docs]
    /// ```
    ///
    /// ```toml,fine
    /// [mcp_servers.docs]
    /// identity = { url = "https://docs.example.com/mcp" }
    /// ```
    "missing-key", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let missing = cx.pick(|kind| match kind {
        ProblemKind::MissingKey { key, table } => Some((*key, *table)),
        _ => None,
    });
    for (problem, (key, table)) in missing {
        let message =
            format!("`{}` does not have the required key {}: the client refuses the policy", problem.path, quoted(key));
        let mut finding = LINT.about(problem, message);
        if let Some(field) = table.field(key) {
            finding =
                finding.help(format!("add {}, {}: {}", quoted(field.key), field.kind.describe(), lower(field.help)));
        }
        found.push(finding);
    }
    let untold = cx.pick(|kind| match kind {
        ProblemKind::MissingTag { tagged } => Some(*tagged),
        _ => None,
    });
    found.extend(untold.map(|(problem, tagged)| tag(cx, problem, tagged)));
}

fn tag<'n>(cx: &Context<'n>, problem: &Problem<'_>, tagged: &Tagged) -> Finding {
    let message = format!(
        "`{}` does not have the required key {}: the client refuses the policy",
        problem.path,
        quoted(tagged.tag)
    );
    let words = any_of(tagged.words.iter().map(|word| word.word));
    let finding = LINT.about(problem, message).help(format!("add {}: {words}", quoted(tagged.tag)));
    // The first table of an array of tables has the place of the array.
    let first = |node: &'n Node| {
        node.as_array().and_then(<[Node]>::first).filter(|first| first.span == node.span).unwrap_or(node)
    };
    let fix = cx.node_at(problem.span).map(first).and_then(|table| {
        let line = format!("{} = {}", tagged.tag, edits::string(only_word(tagged, table.as_table()?)?));
        Some(Fix::guess(format!("add {}", quoted(&line)), [edits::with_entry(cx.text(), table, &line)?]))
    });
    finding.fix(fix)
}

/// The only word whose table has all these keys and lacks none.
fn only_word(tagged: &Tagged, table: &Table) -> Option<&'static str> {
    let fits = |word: &&TaggedWord| {
        let known = table.entries().iter().all(|entry| word.table.field(&entry.key.name).is_some());
        known && word.table.fields.iter().filter(|field| field.required).all(|field| table.entry(field.key).is_some())
    };
    let mut words = tagged.words.iter().filter(fits);
    let only = words.next().filter(|_| !table.is_empty())?;
    words.next().is_none().then_some(only.word)
}

/// A sentence without its capital, unless it begins with an abbreviation.
fn lower(sentence: &str) -> String {
    let mut chars = sentence.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain(std::iter::once(second)).chain(chars).collect()
        }
        _ => sentence.to_owned(),
    }
}
