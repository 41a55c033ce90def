//! The step from the text of assignments to their rules.

use super::glob::Glob;
use super::ordered::{Assignments, GroupPattern, GroupRule};
use super::policy_path::PolicyPath;
use crate::report::{Problem, Problems, quoted};
use crate::schema::nearest;
use crate::syntax::{Document, Entry, Node, Span, Table, Value};

/// The keys of the file.
const FILE: &[&str] = &["default", "rules"];

/// The keys of a rule.
const RULE: &[&str] = &["name", "groups", "policy"];

/// Reads what it can and keeps what is wrong.
#[derive(Debug, Default)]
struct Reader {
    problems: Vec<Problem>,
}

pub(super) fn read(document: &Document) -> Result<Assignments, Problems> {
    let root = document.root()?;
    let mut reader = Reader::default();
    reader.keys(root, FILE);
    let default = root.get("default").and_then(|node| reader.policy("default", node));
    let mut rules = Vec::new();
    match root.get("rules").map(|node| (node, &node.value)) {
        None => {}
        Some((_, Value::Array(elements))) => {
            for (index, element) in elements.iter().enumerate() {
                rules.extend(reader.rule(index, element));
            }
        }
        Some((node, _)) => {
            reader.wrong_type("rules", node, "an array of tables", "write each group rule under `[[rules]]`");
        }
    }
    Problems::check(reader.problems)?;
    Ok(Assignments { default, rules })
}

impl Reader {
    fn problem(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.problems.push(Problem::new(span, message).help(help));
    }

    fn wrong_type(&mut self, key: &str, node: &Node, expected: &str, help: &str) {
        self.problem(node.span, format!("`{key}` is {}, but must be {expected}", node.type_name()), help);
    }

    fn wrong_element(&mut self, key: &str, node: &Node, expected: &str, help: &str) {
        self.problem(node.span, format!("`{key}` contains {}, but accepts only {expected}", node.type_name()), help);
    }

    fn keys(&mut self, table: &Table, known: &[&str]) {
        for Entry { key, .. } in table.entries().iter().filter(|entry| !known.contains(&entry.key.name.as_str())) {
            let all = || known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
            let near = nearest(&key.name, known.iter().copied());
            let help = near.map_or_else(|| format!("use one of {}", all()), |near| format!("did you mean `{near}`?"));
            self.problem(key.span, format!("unknown key {}", quoted(&key.name)), help);
        }
    }

    fn rule(&mut self, index: usize, node: &Node) -> Option<GroupRule> {
        let Value::Table(table) = &node.value else {
            self.wrong_element("rules", node, "tables", "write each group rule under `[[rules]]`");
            return None;
        };
        self.keys(table, RULE);
        let name = table.get("name").and_then(|node| self.name(node));
        let (groups, policy) = (table.get("groups"), table.get("policy"));
        if groups.is_none() {
            let help = "add `groups = [\"…\"]`";
            self.problem(node.span, "a group rule has no `groups`: it matches nobody", help);
        }
        if policy.is_none() {
            self.problem(node.span, "a group rule has no `policy`", "add `policy = \"policies/NAME.toml\"`");
        }
        let patterns = groups.map(|groups| self.patterns(groups)).unwrap_or_default();
        let policy = policy.and_then(|policy| self.policy("policy", policy));
        Some(GroupRule { index, name, patterns, policy: policy?, span: node.span })
    }

    fn name(&mut self, node: &Node) -> Option<String> {
        match &node.value {
            Value::String(text) if !text.trim().is_empty() => return Some(text.clone()),
            Value::String(_) => {
                self.problem(node.span, "`name` is empty", "write a name for the rule, or remove the key");
            }
            _ => self.wrong_type("name", node, "a string", "write a name for the rule, in quotes"),
        }
        None
    }

    fn patterns(&mut self, node: &Node) -> Vec<GroupPattern> {
        let Value::Array(elements) = &node.value else {
            self.wrong_type("groups", node, "an array of patterns", "write `groups = [\"…\"]`");
            return Vec::new();
        };
        if elements.is_empty() {
            self.problem(
                node.span,
                "`groups` is empty: the group rule matches nobody",
                "add the names of groups, or remove the rule",
            );
        }
        elements.iter().filter_map(|element| self.pattern(element)).collect()
    }

    fn pattern(&mut self, node: &Node) -> Option<GroupPattern> {
        let Value::String(text) = &node.value else {
            self.wrong_element("groups", node, "patterns", "write the name of a group in quotes");
            return None;
        };
        if text.trim().is_empty() {
            self.problem(
                node.span,
                "a group pattern has no text: no group has such a name",
                "write the name of a group",
            );
            return None;
        }
        match Glob::new(text) {
            Ok(glob) => Some(GroupPattern { text: text.clone(), glob, span: node.span }),
            Err(problem) => {
                let help =
                    "write `*` for any characters, `?` for one, `[…]` for one of these, `{…,…}` for one of these texts";
                self.problem(node.span, format!("{} is not a valid group pattern: {problem}", quoted(text)), help);
                None
            }
        }
    }

    fn policy(&mut self, key: &str, node: &Node) -> Option<PolicyPath> {
        let Value::String(path) = &node.value else {
            self.wrong_type(key, node, "the path of a file", "write the path of a policy in quotes");
            return None;
        };
        let help = "write a path relative to the assignments, such as `policies/NAME.toml`, without `..`";
        if path.trim().is_empty() {
            self.problem(node.span, format!("`{key}` is empty"), help);
            return None;
        }
        let policy = PolicyPath::new(path, node.span);
        if policy.is_none() {
            self.problem(node.span, format!("{} leads out of the repository", quoted(path)), help);
        }
        policy
    }
}
