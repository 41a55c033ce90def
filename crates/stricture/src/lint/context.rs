//! What a lint may look at.

use std::cell::OnceCell;

use super::hosts::{self, Entry};
use super::network::Proxy;
use super::places::Places;
use super::profiles::Profiles;
use crate::schema::{self, Merged, Problem, ProblemKind, View};
use crate::syntax::{KeyPath, Node, Span, Table};

/// A document that was checked against the schema.
pub(crate) struct Context<'d> {
    text: &'d str,
    root: &'d Table,
    policy: View<'d>,
    problems: Vec<Problem<'d>>,
    profiles: OnceCell<Profiles<'d>>,
    selected: OnceCell<Option<Node>>,
    proxy: OnceCell<Proxy>,
    places: OnceCell<Places<'d>>,
    hosts: OnceCell<Vec<Entry<'d>>>,
}

impl<'d> Context<'d> {
    pub(super) fn new(text: &'d str, root: &'d Table) -> Self {
        Self {
            text,
            root,
            policy: View::root(root, schema::root()),
            problems: schema::check(root, schema::root()),
            profiles: OnceCell::new(),
            selected: OnceCell::new(),
            proxy: OnceCell::new(),
            places: OnceCell::new(),
            hosts: OnceCell::new(),
        }
    }

    /// The text of the document.
    pub(super) fn text(&self) -> &'d str {
        self.text
    }

    /// The document as it is written.
    pub(super) fn root(&self) -> &'d Table {
        self.root
    }

    /// The whole policy, seen through the schema.
    pub(super) fn policy(&self) -> &View<'d> {
        &self.policy
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

    /// The permission profiles.
    pub(super) fn profiles(&self) -> &Profiles<'d> {
        self.profiles.get_or_init(|| Profiles::of(&self.policy))
    }

    /// Looks at the selected profile with all that it inherits, if it is described in this file. Its spans are those of the
    /// document; its paths are not.
    pub(super) fn selected_profile<T>(&self, look: impl FnOnce(&View<'_>) -> Option<T>) -> Option<T> {
        let node = self.selected.get_or_init(|| self.profiles().merged().map(Merged::into_node)).as_ref()?;
        let place = self.profiles().get(self.profiles().selected()?)?;
        look(&place.with_node(node).view()?)
    }

    /// What the client would put into its network proxy.
    pub(super) fn proxy(&self) -> &Proxy {
        self.proxy.get_or_init(|| {
            let with_profile = self.selected_profile(|profile| Some(Proxy::of(self, profile.view("network").as_ref())));
            with_profile.unwrap_or_else(|| Proxy::of(self, None))
        })
    }

    /// The entries that are for certain hosts.
    pub(super) fn hosts(&self) -> &[Entry<'d>] {
        self.hosts.get_or_init(|| hosts::entries(&self.policy))
    }

    /// The path of the key or value whose text is `span`.
    pub(super) fn key_at(&self, span: Span) -> KeyPath {
        self.places.get_or_init(|| Places::of(self.root)).path(span)
    }
}
