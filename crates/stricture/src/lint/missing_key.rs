//! See [`LINT`].

use super::{Context, any_of, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{Problem, ProblemKind, Tagged};

declare_lint! {
    /// A table without a key that the client demands.
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
        let message = format!("`{}` needs the key {}", problem.path, quoted(key));
        let mut finding = LINT.about(problem, message);
        if let Some(field) = table.field(key) {
            finding = finding.help(format!("add {}, {}: {}", quoted(field.key), field.kind.describe(), lower(field.help)));
        }
        found.push(finding);
    }
    let untold = cx.pick(|kind| match kind {
        ProblemKind::MissingTag { tagged } => Some(*tagged),
        _ => None,
    });
    found.extend(untold.map(|(problem, tagged)| tag(problem, tagged)));
}

fn tag(problem: &Problem<'_>, tagged: &Tagged) -> Finding {
    let message = format!("`{}` needs the key {}", problem.path, quoted(tagged.tag));
    let words = any_of(tagged.words.iter().map(|word| word.word));
    LINT.about(problem, message).help(format!("add {}: {words}", quoted(tagged.tag)))
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
