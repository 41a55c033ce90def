//! See [`LINT`].

use crate::lint::format::conversion;
use crate::lint::{Context, any_of, declare_lint, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::{Kind, Problem, ProblemKind};
use crate::syntax::{KeyPath, Node, Segment, Span};

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
    let mut group: Option<Group> = None;
    for problem in cx.problems() {
        if let Some(one) = Group::of(cx, problem) {
            match &mut group {
                Some(group) if group.array == one.array => group.add(one),
                _ => found.extend(group.replace(one).map(Group::finding)),
            }
            continue;
        }
        found.extend(group.take().map(Group::finding));
        let finding = match &problem.kind {
            ProblemKind::WrongType { expected, found: node } => {
                wrong_type(problem, expected, node).fix(conversion::fix(cx.text(), expected, node))
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
    found.extend(group.map(Group::finding));
}

/// Elements of one array that must be tables, are none, and have one and the same remedy: one finding is enough for all of them.
struct Group {
    array: KeyPath,
    first: Finding,
    span: Span,
    elements: usize,
    table: String,
    edits: Vec<Edit>,
}

impl Group {
    /// The problem as a group of one element, if there is a remedy.
    fn of(cx: &Context<'_>, problem: &Problem<'_>) -> Option<Self> {
        let ProblemKind::WrongType { expected: expected @ Kind::Table(_), found: node } = &problem.kind else {
            return None;
        };
        let (Segment::Index(_), array) = problem.path.segments().split_last()? else { return None };
        let fix = conversion::fix(cx.text(), expected, node)?;
        let edits = fix.edits.clone();
        Some(Self {
            array: KeyPath::new(array.iter().cloned()),
            first: wrong_type(problem, expected, node).fix(fix),
            span: problem.span,
            elements: 1,
            table: expectation(expected),
            edits,
        })
    }

    fn add(&mut self, other: Self) {
        self.span = self.span.cover(other.span);
        self.elements += other.elements;
        self.edits.extend(other.edits);
    }

    fn finding(self) -> Finding {
        if self.elements == 1 {
            return self.first;
        }
        let message = format!(
            "`{}` has {} elements that are not tables: the client refuses the policy",
            self.array, self.elements
        );
        LINT.at(self.array, self.span, message)
            .help(format!("write each element as {}", self.table))
            .fix(Fix::guess("replace the elements with tables", self.edits))
    }
}

fn wrong_type(problem: &Problem<'_>, expected: &Kind, node: &Node) -> Finding {
    let message = format!(
        "`{}` is {}, but must be {}: the client refuses the policy",
        problem.path,
        node.type_name(),
        expected.describe()
    );
    LINT.about(problem, message).help(format!("expected {}", expectation(expected)))
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
