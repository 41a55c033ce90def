//! What a lint may look at.

use std::cell::OnceCell;

use super::edits;
use super::places::Places;
use crate::lint::hooks::hooks::Hooks;
use crate::lint::network::network::Proxy;
use crate::lint::profiles::profiles::Profiles;
use crate::lint::rules::overlaps::Overlaps;
use crate::lint::sandbox::host_patterns::{HostPattern, host_patterns};
use crate::lint::sandbox::hosts;
use crate::report::Edit;
use crate::rules::written::Rules;
use crate::schema::{self, Merged, Problem, ProblemKind, View};
use crate::syntax::{Entry, KeyPath, Mentions, Node, Span, Table};

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
    rules: OnceCell<Rules<'d>>,
    overlaps: OnceCell<Overlaps>,
    hooks: OnceCell<Hooks<'d>>,
    host_patterns: OnceCell<Vec<HostPattern<'d>>>,
    mentions: OnceCell<Mentions<'d>>,
    hosts: OnceCell<Vec<hosts::Entry<'d>>>,
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
            rules: OnceCell::new(),
            overlaps: OnceCell::new(),
            hooks: OnceCell::new(),
            host_patterns: OnceCell::new(),
            mentions: OnceCell::new(),
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

    /// The command rules.
    pub(super) fn rules(&self) -> &Rules<'d> {
        self.rules.get_or_init(|| Rules::of(&self.policy))
    }

    /// Which command rules change nothing.
    pub(super) fn overlaps(&self) -> &Overlaps {
        self.overlaps.get_or_init(|| Overlaps::of(self.rules().as_slice()))
    }

    /// The hooks.
    pub(super) fn hooks(&self) -> &Hooks<'d> {
        self.hooks.get_or_init(|| Hooks::of(&self.policy))
    }

    /// The expressions for hosts from which plugins may come.
    pub(super) fn host_patterns(&self) -> &[HostPattern<'d>] {
        self.host_patterns.get_or_init(|| host_patterns(&self.policy))
    }

    /// The entries that are for certain hosts.
    pub(super) fn hosts(&self) -> &[hosts::Entry<'d>] {
        self.hosts.get_or_init(|| hosts::entries(&self.policy))
    }

    /// The path of the key or value whose text is `span`.
    pub(super) fn key_at(&self, span: Span) -> KeyPath {
        self.places().path(span)
    }

    /// The array in which the value at `span` is an element, and which one it is.
    pub(super) fn element_at(&self, span: Span) -> Option<(&'d Node, usize)> {
        self.places().element(span)
    }

    /// The key with its value of which one stands at `span`.
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

    /// Gives the key at `span` another name, wherever its table is mentioned. `None` where its table has that name already.
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
