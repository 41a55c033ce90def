//! Values in one form: tables as tables, with their current names.

use std::collections::BTreeMap;

use super::{At, View};
use crate::syntax::{Entry, Key, Node, Span, Table, Value};

/// A value in which tables can be merged: what a profile is made of once its parents are applied.
#[derive(Clone, Debug)]
pub(crate) enum Merged {
    /// Anything but a table.
    Leaf(Node),
    /// A table, by key, with the key's place.
    Table(Span, BTreeMap<String, (Span, Merged)>),
}

impl Merged {
    /// The value of `at`, with arrays that stand for tables turned into tables and aliases into names.
    pub(crate) fn of(at: &At<'_>) -> Self {
        if let Some(view) = at.view() {
            return Self::of_view(&view, at.node.span);
        }
        match &at.node.value {
            Value::Table(_) if !at.entries().is_empty() => {
                let entries = at.entries();
                let entries = entries.iter().map(|entry| (entry.name().to_owned(), (entry.key_span, Self::of(entry))));
                Self::Table(at.node.span, entries.collect())
            }
            _ => match at.chosen() {
                Some((_, _, chosen)) => Self::of(&chosen),
                None => Self::Leaf(at.node.clone()),
            },
        }
    }

    fn of_view(view: &View<'_>, span: Span) -> Self {
        let named = view.given().map(|(key, at)| (key.to_owned(), (at.key_span, Self::of(at))));
        let rest = view.rest().iter().map(|at| (at.name().to_owned(), (at.key_span, Self::of(at))));
        Self::Table(span, named.chain(rest).collect())
    }

    /// Lays `over` upon this: tables join, anything else is replaced.
    pub(crate) fn lay(&mut self, over: Self) {
        match (self, over) {
            (Self::Table(_, entries), Self::Table(_, others)) => {
                for (key, (span, other)) in others {
                    match entries.get_mut(&key) {
                        Some((own_span, own)) => {
                            *own_span = span;
                            own.lay(other);
                        }
                        None => {
                            entries.insert(key, (span, other));
                        }
                    }
                }
            }
            (own, other) => *own = other,
        }
    }

    /// Takes a key away.
    pub(crate) fn without(&mut self, key: &str) {
        if let Self::Table(_, entries) = self {
            entries.remove(key);
        }
    }

    /// The value below these keys.
    pub(crate) fn at_mut(&mut self, keys: &[&str]) -> Option<&mut Self> {
        let Some((first, rest)) = keys.split_first() else { return Some(self) };
        match self {
            Self::Table(_, entries) => entries.get_mut(*first)?.1.at_mut(rest),
            Self::Leaf(_) => None,
        }
    }

    /// The value as a node.
    pub(crate) fn into_node(self) -> Node {
        match self {
            Self::Leaf(node) => node,
            Self::Table(span, entries) => {
                let entries = entries.into_iter().map(|(name, (key_span, value))| Entry {
                    key: Key { name, span: key_span },
                    value: value.into_node(),
                });
                Node { span, value: Value::Table(Table::from_entries(entries.collect())) }
            }
        }
    }
}
