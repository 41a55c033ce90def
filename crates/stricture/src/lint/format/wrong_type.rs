//! See [`LINT`].

use crate::lint::format::conversion;
use crate::lint::{Context, any_of, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{Kind, ProblemKind};

declare_lint! {
    /// A value of another type than the key takes.
    ///
    /// ```toml,flagged
    /// allowed_approval_policies = "on-request"
    /// ```
    ///
    /// ```toml,fine
    /// allowed_approval_policies = ["on-request"]
    /// ```
    "wrong-type", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for problem in cx.problems() {
        let finding = match &problem.kind {
            ProblemKind::WrongType { expected, found: node } => {
                let message = format!("`{}` is {}", problem.path, node.type_name());
                let finding = LINT.about(problem, message).help(format!("expected {}", expectation(expected)));
                finding.fix(conversion::fix(cx.text(), expected, node))
            }
            ProblemKind::NotOneWord { words, keys } => {
                let message = format!("a table of {keys} keys stands where one word belongs");
                LINT.about(problem, message).help(format!("expected {}", any_of(words.current().map(|word| word.word))))
            }
            ProblemKind::WordTakesNothing { word } => {
                let message = format!("{} takes no settings", quoted(word));
                LINT.about(problem, message).help(format!("write the word alone: \"{word}\""))
            }
            ProblemKind::WrongLength { table, least, most, found: length } => {
                let range = if least == most { most.to_string() } else { format!("{least} to {most}") };
                let message = format!("an array of {length} elements cannot stand for this table, which takes {range}");
                let keys: Vec<&str> = table.fields.iter().map(|field| field.key).collect();
                LINT.about(problem, message).help(format!("write a table with the keys {}", keys.join(", ")))
            }
            _ => continue,
        };
        found.push(finding);
    }
}

/// What the key takes, word by word where it takes words.
fn expectation(kind: &Kind) -> String {
    let words = match kind {
        Kind::Words(words) => Some(("", words)),
        Kind::Array(Kind::Words(words)) => Some(("an array of ", words)),
        _ => None,
    };
    match words {
        Some((many, words)) => format!("{many}{}", any_of(words.current().map(|word| word.word))),
        None => match kind {
            Kind::Table(table) if (1..=6).contains(&table.fields.len()) => {
                let keys: Vec<&str> = table.fields.iter().map(|field| field.key).collect();
                format!("{} with the keys {}", kind.describe(), keys.join(", "))
            }
            _ => kind.describe(),
        },
    }
}
