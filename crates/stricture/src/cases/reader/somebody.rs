//! `user` and `groups` of a case, and `directory` of a suite.

use super::super::assigned::{AssignedCase, ExpectedPolicy, NONE, PersonOrGroups};
use super::super::{DirectoryPath, Subject};
use super::{About, Reader};
use crate::report::quoted;
use crate::syntax::{Entry, Node, Span, Table, Value};

/// That a case does not say whom it is about, though it means to.
pub(super) struct Unreadable;

impl Reader {
    /// The directories of a suite: a path or several.
    pub(super) fn directory(&mut self, table: &Table) -> Vec<DirectoryPath> {
        let help = "write `directory = \"directory.json\"`, relative to the repository, or an array of such paths";
        let Some(node) = table.get("directory") else { return Vec::new() };
        let nodes: &[Node] =
            if let Value::Array(elements) = &node.value { elements } else { std::slice::from_ref(node) };
        if nodes.is_empty() {
            self.problem(node.span, "`directory` is empty", help.to_owned());
        }
        let mut all = Vec::new();
        for node in nodes {
            match &node.value {
                Value::String(path) if !path.trim().is_empty() => {
                    all.push(DirectoryPath { path: path.clone(), span: node.span });
                }
                Value::String(_) => self.problem(node.span, "`directory` is empty", help.to_owned()),
                _ => self.wrong_type("directory", node, "the path of an export", help),
            }
        }
        all
    }

    /// Whom a case is about, if it is about somebody.
    pub(super) fn somebody(&mut self, table: &Table) -> Option<Result<(PersonOrGroups, Span), Unreadable>> {
        let (user, groups) = (table.get("user"), table.get("groups"));
        let span = user.or(groups)?.span;
        let before = self.problems.len();
        let user = user.and_then(|node| self.user(node));
        let groups = groups.map(|node| self.groups(node)).unwrap_or_default();
        Some(if self.problems.len() == before { Ok((PersonOrGroups { user, groups }, span)) } else { Err(Unreadable) })
    }

    fn user(&mut self, node: &Node) -> Option<String> {
        match &node.value {
            Value::String(user) if !user.trim().is_empty() => return Some(user.clone()),
            Value::String(_) => {
                self.problem(node.span, "`user` is empty", "write the address of the person".to_owned());
            }
            _ => self.wrong_type("user", node, "an e-mail address", "write the address of the person in quotes"),
        }
        None
    }

    fn groups(&mut self, node: &Node) -> Vec<String> {
        let help = "write the names of groups as `[\"sre-eu\", \"contractors\"]`; `[]` means a person without groups";
        let Value::Array(elements) = &node.value else {
            self.wrong_type("groups", node, "an array of names", help);
            return Vec::new();
        };
        let mut names = Vec::new();
        for element in elements {
            match &element.value {
                Value::String(name) if name.trim().is_empty() => {
                    self.problem(element.span, "the name of a group is empty", help.to_owned());
                }
                Value::String(name) => names.push(name.clone()),
                _ => self.wrong_element("groups", element, "names", help),
            }
        }
        names
    }

    /// What a case about somebody expects of the assignments.
    pub(super) fn assigned(&mut self, case: AssignedCase, table: &Table, whole: Span) -> AssignedCase {
        let expected = table.entry("policy").and_then(|Entry { value, .. }| self.expected_policy(value));
        if let Some(Entry { key, .. }) = table.entry("policies") {
            let help = "write `policy`, with the policy that the person must get".to_owned();
            self.problem(key.span, "the case expects several policies, but a person gets only one", help);
        }
        let asks = ["policy", "policies", "command", "argv", "expect", "because"].map(|key| table.get(key).is_some());
        if !asks.contains(&true) {
            let help = "add `policy`, which the person must get; or add a command, and `expect`".to_owned();
            self.problem(whole, "the case expects nothing", help);
        }
        AssignedCase { expected, ..case }
    }

    fn expected_policy(&mut self, node: &Node) -> Option<ExpectedPolicy> {
        let help = "write the path of the policy that the person must get, or \"none\" for no managed policy";
        match &node.value {
            Value::String(path) if path.trim().is_empty() => {
                self.problem(node.span, "the path of a policy is empty", help.to_owned());
                None
            }
            Value::String(path) => {
                let policy = (path != NONE).then(|| path.clone());
                Some(ExpectedPolicy { policy, span: node.span })
            }
            _ => {
                self.wrong_type("policy", node, "the path of a file", help);
                None
            }
        }
    }

    /// The policy of somebody, as what a command is asked under; `None` where the case cannot be about one.
    pub(super) fn under(&mut self, somebody: &PersonOrGroups, span: Span, table: &Table) -> Option<About> {
        if let Some(node) = table.get("expect").filter(|node| matches!(node.value, Value::Table(_))) {
            let who = quoted(&somebody.text());
            let help = "write one decision, for the policy that the person gets".to_owned();
            self.problem(node.span, format!("the case is about {who}, but expects several policies"), help);
            return None;
        }
        Some(About::Policies(vec![(Subject::Somebody(somebody.clone()), span)]))
    }
}
