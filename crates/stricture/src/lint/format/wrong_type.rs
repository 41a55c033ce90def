//! See [`LINT`].

use crate::lint::format::conversion;
use crate::lint::{Context, any_of, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{Kind, ProblemKind};

declare_lint! {
    /// A value has another type than its key accepts.
    ///
    /// The client refuses the policy.
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
                let message = format!(
                    "`{}` is {}, but must be {}: the client refuses the policy",
                    problem.path,
                    node.type_name(),
                    expected.describe()
                );
                let finding = LINT.about(problem, message).help(format!("expected {}", expectation(expected)));
                finding.fix(conversion::fix(cx.text(), expected, node))
            }
            ProblemKind::NotOneWord { words, keys } => {
                let message =
                    format!("a table with {keys} keys is where one value belongs: the client refuses the policy");
                LINT.about(problem, message).help(format!("expected {}", any_of(words.current().map(|word| word.word))))
            }
            ProblemKind::WordTakesNothing { word } => {
                let message = format!("the value {} accepts no settings: the client refuses the policy", quoted(word));
                LINT.about(problem, message).help(format!("write only \"{word}\""))
            }
            ProblemKind::WrongLength { table, least, most, found: length } => {
                let range = if least == most { most.to_string() } else { format!("{least} to {most}") };
                let message = format!(
                    "`{}` is an array of {length} elements, but needs {range}: the client refuses the policy",
                    problem.path
                );
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
