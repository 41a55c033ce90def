//! The keys and words of a policy that some releases do not know.

use std::fmt::Write as _;

use super::{Client, fate, features};
use crate::release::{Release, Releases};
use crate::schema::{self, At, Field, Kind, Knowledge, View};
use crate::syntax::{KeyPath, Span};

/// A key or word of a policy that some releases do not know.
pub(crate) struct Unfamiliar<'d> {
    at: At<'d>,
    /// The word or form of the value; `None` for the key.
    pub(crate) word: Option<&'d str>,
    /// The reaction of each release to it, of those that know all that is around it.
    pub(crate) knowledge: Knowledge,
    /// The releases that report at their start what they do not know of it.
    pub(crate) told_by: Releases,
    /// Whether it is the name of a feature.
    is_name: bool,
}

impl<'d> Unfamiliar<'d> {
    /// The path of what the releases do not know.
    pub(crate) fn path(&self) -> KeyPath {
        self.at.path()
    }

    /// Whether the newest release knows it.
    pub(crate) fn is_of_the_newest(&self) -> bool {
        self.knowledge.known.contains(Release::newest())
    }

    /// Whether every release reads its value, known or not: it is a name that the author chooses, as the case
    /// `features-unknown-in-older-as-time` shows.
    pub(crate) fn is_read_anyway(&self) -> bool {
        self.is_name
    }

    /// The text of the key, or of the word.
    pub(crate) fn span(&self) -> Span {
        if self.word.is_some() { self.at.node.span } else { self.at.key_span }
    }

    /// The name of the key; empty for an element of an array.
    pub(crate) fn key(&self) -> &'d str {
        self.at.name()
    }
}

/// All of them, in the order of the schema.
pub(super) fn of<'d>(client: &Client<'d>) -> Vec<Unfamiliar<'d>> {
    let mut walk = Walk { found: Vec::new(), path: String::new() };
    walk.table(client.policy(), Releases::all());
    // Some releases take the table for a profile: then they refuse it if nothing selects one.
    let constraints = KeyPath::default().key("permissions").key("network");
    for unfamiliar in walk.found.iter_mut().filter(|unfamiliar| unfamiliar.path() == constraints) {
        let knowledge = &mut unfamiliar.knowledge;
        let refused = client.profiles().refusing_constraints().and(knowledge.ignored);
        *knowledge = Knowledge {
            refused: knowledge.refused.or(refused),
            ignored: knowledge.ignored.without(refused),
            ..*knowledge
        };
    }
    walk.found
}

struct Walk<'d> {
    found: Vec<Unfamiliar<'d>>,
    /// The path in the reference of what is looked at.
    path: String,
}

impl<'d> Walk<'d> {
    /// `above` are the releases that know all that is around the value.
    fn table(&mut self, view: &View<'d>, above: Releases) {
        for index in 0..view.table.fields.len() {
            if let (Some(field), Some(at)) = view.nth(index) {
                self.key(at, Some(field), if at.is_element() { field.key() } else { at.name() }, above);
            }
        }
        for at in view.beside() {
            self.key(at, view.table.field(at.name()), at.name(), above);
        }
        if let Some(rest) = &view.table.rest {
            view.rest().iter().for_each(|at| self.key(at, None, rest.name, above));
        }
    }

    fn key(&mut self, at: &At<'d>, field: Option<&'static Field>, name: &str, above: Releases) {
        let length = self.path.len();
        if length > 0 {
            self.path.push('.');
        }
        self.path.push_str(name);
        // An array has no names: the check of the format knows its places in each release.
        let knowledge = if at.is_element() {
            None
        } else if name == schema::FEATURE {
            Some(features::knowledge(at.name()))
        } else {
            schema::key_since(&self.path).map(|since| since.knowledge())
        };
        let told_by = match name {
            schema::FEATURE => fate::telling_features(),
            _ if at.is_seen_if_unknown() => fate::telling_keys(),
            _ => Releases::none(),
        };
        let known = self.meet(at, None, knowledge, above, told_by, name == schema::FEATURE);
        if let Some(group) = field.and_then(|field| field.group) {
            self.path.truncate(length);
            let _ = write!(self.path, ".{group}");
        }
        self.value(at, known);
        self.path.truncate(length);
    }

    /// Keeps what some release does not know. Returns the releases that do.
    fn meet(
        &mut self,
        at: &At<'d>,
        word: Option<&'d str>,
        knowledge: Option<Knowledge>,
        above: Releases,
        told_by: Releases,
        is_name: bool,
    ) -> Releases {
        let Some(knowledge) = knowledge else { return above };
        let knowledge = knowledge.within(above);
        // Other findings are about what the newest release does not know and what releases ignore then.
        let is_of_the_newest = knowledge.known.contains(Release::newest());
        if !knowledge.known.is_same(above) && (is_of_the_newest || !knowledge.refused.is_empty()) {
            self.found.push(Unfamiliar { at: at.clone(), word, knowledge, told_by, is_name });
        }
        knowledge.known
    }

    fn word(&mut self, at: &At<'d>, word: &'d str, above: Releases) -> Releases {
        // A list of words is described as the words are.
        let path = self.path.trim_end_matches("[]");
        let knowledge = schema::word_knowledge(path, word);
        self.meet(at, Some(word), knowledge, above, Releases::none(), false)
    }

    fn value(&mut self, at: &At<'d>, above: Releases) {
        if above.is_empty() {
            return;
        }
        let length = self.path.len();
        match at.kind() {
            Kind::Table(_) => {
                if let Some(view) = at.view() {
                    self.table(&view, above);
                }
            }
            Kind::Tagged(tagged) => {
                if let Some((word, view)) = at.tagged() {
                    let _ = write!(self.path, ".{}", tagged.tag);
                    let known = self.word(at, word, above);
                    self.path.truncate(length);
                    self.table(&view, known);
                }
            }
            Kind::Words(_) => {
                if let Some((word, payload)) = at.word() {
                    let known = self.word(at, word, above);
                    if let Some(payload) = payload {
                        let _ = write!(self.path, ".{word}");
                        self.value(&payload, known);
                    }
                }
            }
            Kind::OneOf(_) => {
                if let Some((_, alternative, chosen)) = at.chosen() {
                    let known = self.word(at, alternative.name, above);
                    self.value(&chosen, known);
                }
            }
            Kind::Array(_) => {
                self.path.push_str("[]");
                at.items().iter().for_each(|item| self.value(item, above));
            }
            Kind::Map { entry, .. } => at.entries().iter().for_each(|at| self.key(at, None, entry, above)),
            Kind::Bool | Kind::Integer { .. } | Kind::Text | Kind::Path | Kind::Any => {}
        }
        self.path.truncate(length);
    }
}
