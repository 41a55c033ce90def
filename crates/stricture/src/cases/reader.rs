//! The step from the text of a test file to its cases.

mod expectation;
mod somebody;

use std::collections::HashSet;

use self::somebody::Unreadable;
use super::{AssignedCase, Case, CaseCommand, Subject, TestFile};
use crate::assignments::PolicyPath;
use crate::report::{Problem, Problems, quoted};
use crate::schema::nearest;
use crate::syntax::{Document, Entry, Node, Span, Table, Value};

/// The keys of a suite.
const SUITE: &[&str] = &["policy", "policies", "directory", "cases"];

/// The keys of a case.
const CASE: &[&str] = &["name", "user", "groups", "command", "argv", "expect", "because", "policy", "policies"];

/// A policy, and where it is named.
type Named = (Subject, Span);

/// The policies that a table names.
#[derive(Debug)]
enum About {
    /// None.
    Nothing,
    /// Some, but not in a way that can be read, as a problem says.
    Unreadable,
    Policies(Vec<Named>),
}

/// Reads what it can and keeps what is wrong.
#[derive(Debug, Default)]
struct Reader {
    problems: Vec<Problem>,
}

pub(super) fn read(document: &Document) -> Result<TestFile, Problems> {
    let root = document.root()?;
    let mut reader = Reader::default();
    reader.keys(root, SUITE);
    let about = reader.about(root);
    let mut suite = TestFile { directory: reader.directory(root), ..TestFile::default() };
    if let Some(node) = root.get("cases") {
        match &node.value {
            Value::Array(elements) => {
                for (index, element) in elements.iter().enumerate() {
                    reader.case(index, element, &about, &mut suite);
                }
            }
            _ => reader.wrong_type("cases", node, "an array of tables", "write each case under `[[cases]]`"),
        }
    }
    Problems::check(reader.problems)?;
    Ok(suite)
}

impl Reader {
    fn problem(&mut self, span: Span, message: impl Into<String>, help: impl Into<Option<String>>) {
        self.problems.push(Problem { message: message.into(), help: help.into(), span });
    }

    fn wrong_type(&mut self, key: &str, node: &Node, expected: &str, help: &str) {
        self.problem(
            node.span,
            format!("`{key}` is {}, but must be {expected}", node.type_name()),
            Some(help.to_owned()),
        );
    }

    fn wrong_element(&mut self, key: &str, node: &Node, expected: &str, help: &str) {
        let message = format!("`{key}` contains {}, but accepts only {expected}", node.type_name());
        self.problem(node.span, message, Some(help.to_owned()));
    }

    fn keys(&mut self, table: &Table, known: &[&str]) {
        for Entry { key, .. } in table.entries().iter().filter(|entry| !known.contains(&entry.key.name.as_str())) {
            let near = nearest(&key.name, known.iter().copied());
            let help =
                near.map_or_else(|| format!("use one of {}", listed(known)), |near| format!("did you mean `{near}`?"));
            self.problem(key.span, format!("unknown key {}", quoted(&key.name)), help);
        }
    }

    fn about(&mut self, table: &Table) -> About {
        match (table.entry("policy"), table.entry("policies")) {
            (Some(_), Some(several)) => {
                let help = "write all of them in `policies`".to_owned();
                self.problem(several.key.span, "`policy` and `policies` exclude each other", help);
                About::Unreadable
            }
            (Some(Entry { value, .. }), None) => {
                if let Value::String(path) = &value.value {
                    return About::Policies(vec![self.subject(path, value.span)]);
                }
                let help = "write `policy = \"policies/NAME.toml\"`, or `policies` for several";
                self.wrong_type("policy", value, "the path of a file", help);
                About::Unreadable
            }
            (None, Some(Entry { value, .. })) => self.several(value),
            (None, None) => About::Nothing,
        }
    }

    fn several(&mut self, node: &Node) -> About {
        let example = "write `policies = [\"policies/NAME.toml\", …]`";
        let Value::Array(elements) = &node.value else {
            self.wrong_type("policies", node, "an array of paths", example);
            return About::Unreadable;
        };
        if elements.is_empty() {
            self.problem(node.span, "`policies` is empty: the cases have no policy to test", example.to_owned());
        }
        let mut named: Vec<Named> = Vec::new();
        let mut known = HashSet::new();
        for element in elements {
            let Value::String(path) = &element.value else {
                self.wrong_element("policies", element, "paths", example);
                continue;
            };
            let subject = self.subject(path, element.span);
            if !known.insert(subject.0.clone()) {
                self.problem(
                    element.span,
                    format!("the policy {} is in the list twice", quoted(&PolicyPath::normal(path))),
                    "remove one of the two".to_owned(),
                );
            }
            named.push(subject);
        }
        About::Policies(named)
    }

    fn subject(&mut self, path: &str, span: Span) -> Named {
        if path.trim().is_empty() {
            self.problem(
                span,
                "the path of a policy is empty",
                "write the path of its file, relative to the repository".to_owned(),
            );
        }
        (Subject::Policy(PolicyPath::normal(path)), span)
    }

    fn case(&mut self, index: usize, node: &Node, about: &About, suite: &mut TestFile) {
        let Value::Table(table) = &node.value else {
            self.wrong_element("cases", node, "tables", "write each case under `[[cases]]`");
            return;
        };
        self.keys(table, CASE);
        let name = table.get("name").and_then(|name| self.name(name));
        let case = match self.somebody(table) {
            Some(Err(Unreadable)) => None,
            Some(Ok((somebody, span))) => {
                let new = AssignedCase { index, name: name.clone(), somebody, span, expected: None };
                let assigned = self.assigned(new, table, node.span);
                let of_command = ["command", "argv", "expect", "because"].map(|key| table.get(key).is_some());
                let case = of_command.contains(&true).then(|| {
                    let about = self.under(&assigned.somebody, span, table);
                    let expectations = about.map(|about| self.expectations(table, node.span, &about, None));
                    let expectations = expectations.unwrap_or_default();
                    Some((self.asked(table, node.span)?, expectations))
                });
                suite.assigned.push(assigned);
                case.flatten()
            }
            None => {
                let own = self.about(table);
                let says = table.entry("policy").or_else(|| table.entry("policies")).map(|entry| entry.key.span);
                let about = if says.is_some() { &own } else { about };
                let asked = self.asked(table, node.span);
                let expectations = self.expectations(table, node.span, about, says);
                asked.map(|asked| (asked, expectations))
            }
        };
        let Some(((asked, span), expectations)) = case else { return };
        suite.cases.push(Case { index, name, asked, expectations, span });
    }

    fn name(&mut self, node: &Node) -> Option<String> {
        if let Value::String(text) = &node.value {
            return Some(text.clone());
        }
        self.wrong_type("name", node, "a string", "write a name for the case, in quotes");
        None
    }

    fn asked(&mut self, table: &Table, case: Span) -> Option<(CaseCommand, Span)> {
        let (command, argv) = (table.entry("command"), table.entry("argv"));
        match (command, argv) {
            (Some(_), Some(argv)) => {
                let help = "keep `command` for a script, or `argv` for the words of a command".to_owned();
                self.problem(argv.key.span, "the case has both `command` and `argv`", help);
                None
            }
            (None, None) => {
                let help =
                    "add `command = \"…\"` for a script, as the agent gives it to its shell, or `argv = [\"…\"]`";
                self.problem(case, "the case has no command", help.to_owned());
                None
            }
            (Some(Entry { value, .. }), None) => match &value.value {
                Value::String(script) => Some((CaseCommand::Script(script.clone()), value.span)),
                Value::Array(_) => {
                    self.wrong_type("command", value, "a string", "write the words of a command in `argv`");
                    None
                }
                _ => {
                    self.wrong_type("command", value, "a string", "write the script in quotes");
                    None
                }
            },
            (None, Some(Entry { value, .. })) => self.words(value),
        }
    }

    fn words(&mut self, node: &Node) -> Option<(CaseCommand, Span)> {
        let Value::Array(elements) = &node.value else {
            let help = "write the words of the command as `[\"git\", \"push\"]`, or a script in `command`";
            self.wrong_type("argv", node, "an array of strings", help);
            return None;
        };
        if elements.is_empty() {
            self.problem(node.span, "`argv` is empty", "write the program and its arguments".to_owned());
        }
        let mut words = Vec::new();
        for element in elements {
            match &element.value {
                Value::String(word) => words.push(word.clone()),
                _ => self.wrong_element("argv", element, "strings", "write every word in quotes"),
            }
        }
        Some((CaseCommand::Words(words), node.span))
    }
}

/// `a`, `b` and `c`.
fn listed(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => quoted.concat(),
    }
}
