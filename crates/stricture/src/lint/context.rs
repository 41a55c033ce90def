//! What a lint may look at.

use crate::schema::{self, Problem, ProblemKind};
use crate::syntax::{Entry, Node, Table};

/// A document that was checked against the schema.
#[derive(Debug)]
pub(crate) struct Context<'d> {
    root: &'d Table,
    problems: Vec<Problem<'d>>,
}

impl<'d> Context<'d> {
    pub(super) fn new(root: &'d Table) -> Self {
        Self { root, problems: schema::check(root, schema::root()) }
    }

    /// The root table.
    pub(super) fn root(&self) -> &'d Table {
        self.root
    }

    /// What the schema has against the document.
    pub(super) fn problems(&self) -> impl Iterator<Item = &Problem<'d>> {
        self.problems.iter()
    }

    /// The problems that `pick` picks, with what it made of them.
    pub(super) fn pick<'s, T>(
        &'s self,
        pick: impl Fn(&'s ProblemKind<'d>) -> Option<T>,
    ) -> impl Iterator<Item = (&'s Problem<'d>, T)> {
        self.problems.iter().filter_map(move |problem| pick(&problem.kind).map(|picked| (problem, picked)))
    }

    /// The entry of a top-level key.
    pub(super) fn entry(&self, key: &str) -> Option<&'d Entry> {
        self.root.entry(key)
    }

    /// The value of a top-level key.
    pub(super) fn get(&self, key: &str) -> Option<&'d Node> {
        self.root.get(key)
    }
}
