//! The data that a lint can use.

use std::cell::OnceCell;

use super::edits;
use super::places::Places;
use crate::client::Client;
use crate::client::doors::Door;
use crate::client::unfamiliar::Unfamiliar;
use crate::lint::rules::overlaps::Overlaps;
use crate::release::Releases;
use crate::report::Edit;
use crate::rules::written::Rules;
use crate::schema::{self, Problem, ProblemKind, View};
use crate::syntax::{Entry, KeyPath, Mentions, Node, Span, Table};

/// A document, with the result of the check against the schema.
pub(crate) struct Context<'d> {
    text: &'d str,
    root: &'d Table,
    clients: Releases,
    client: Client<'d>,
    problems: Vec<Problem<'d>>,
    places: OnceCell<Places<'d>>,
    rules: OnceCell<Rules<'d>>,
    overlaps: OnceCell<Overlaps>,
    mentions: OnceCell<Mentions<'d>>,
}

impl<'d> Context<'d> {
    pub(super) fn new(text: &'d str, root: &'d Table, clients: Releases) -> Self {
        Self {
            text,
            root,
            clients,
            client: Client::of(root),
            problems: schema::check(root, schema::root()),
            places: OnceCell::new(),
            rules: OnceCell::new(),
            overlaps: OnceCell::new(),
            mentions: OnceCell::new(),
        }
    }

    /// The text of the document.
    pub(super) fn text(&self) -> &'d str {
        self.text
    }

    /// The document as its author wrote it.
    pub(super) fn root(&self) -> &'d Table {
        self.root
    }

    /// The whole policy, seen through the schema.
    pub(super) fn policy(&self) -> &View<'d> {
        self.client.policy()
    }

    /// The releases that were asked about.
    pub(super) fn clients(&self) -> Releases {
        self.clients
    }

    /// The parts of the policy that some of these releases do not know.
    pub(super) fn unfamiliar(&self) -> &[Unfamiliar<'d>] {
        if self.clients.without(Releases::newest()).is_empty() { &[] } else { self.client.unfamiliar() }
    }

    /// What the client does with it.
    pub(super) fn client(&self) -> &Client<'d> {
        &self.client
    }

    /// The ways in which somebody can still do what the policy seems to close. A policy that the client refuses closes nothing.
    pub(super) fn doors(&self) -> &[Door<'d>] {
        if self.problems.iter().any(Problem::rejects) { &[] } else { self.client.doors() }
    }

    /// The problems that the schema check found.
    pub(super) fn problems(&self) -> impl Iterator<Item = &Problem<'d>> {
        self.problems.iter()
    }

    /// The problems for which `pick` returns a value, each with that value.
    pub(super) fn pick<'s, T>(
        &'s self,
        pick: impl Fn(&'s ProblemKind<'d>) -> Option<T>,
    ) -> impl Iterator<Item = (&'s Problem<'d>, T)> {
        self.problems.iter().filter_map(move |problem| pick(&problem.kind).map(|picked| (problem, picked)))
    }

    /// The command rules.
    pub(super) fn rules(&self) -> &Rules<'d> {
        self.rules.get_or_init(|| Rules::of(self.policy()))
    }

    /// The command rules that change nothing.
    pub(super) fn overlaps(&self) -> &Overlaps {
        self.overlaps.get_or_init(|| Overlaps::of(self.rules().as_slice()))
    }

    /// The path of the key or value whose text is `span`.
    pub(super) fn key_at(&self, span: Span) -> KeyPath {
        self.places().path(span)
    }

    /// The array that contains the value at `span`, and the index of that value.
    pub(super) fn element_at(&self, span: Span) -> Option<(&'d Node, usize)> {
        self.places().element(span)
    }

    /// The entry whose key or value is at `span`.
    pub(super) fn entry_at(&self, span: Span) -> Option<&'d Entry> {
        self.places().entry(span)
    }

    /// The value at `span`.
    pub(super) fn node_at(&self, span: Span) -> Option<&'d Node> {
        match self.places().element(span) {
            Some((array, index)) => array.as_array()?.get(index),
            None => self.entry_at(span).map(|entry| &entry.value),
        }
    }

    /// Renames the key at `span` in every place that mentions it. `None` if its table already has a key with that name.
    pub(super) fn renamed(&self, span: Span, name: &str) -> Option<Vec<Edit>> {
        if self.places().has_sibling(span, name) {
            return None;
        }
        let all = self.mentions.get_or_init(|| Mentions::of(self.text)).get(&self.key_at(span));
        let spans = if all.contains(&span) { all } else { &[span] };
        Some(spans.iter().map(|span| edits::rename(*span, name)).collect())
    }

    fn places(&self) -> &Places<'d> {
        self.places.get_or_init(|| Places::of(self.root))
    }
}
