//! The way in which the generated types read themselves from a document that the client accepts.

use std::collections::{BTreeMap, BTreeSet};

use crate::schema::{At, Empty, View};
use crate::syntax::Value;

/// A type that reads itself from a value. `None` where the client drops the value; a document that was accepted holds nothing
/// else that a type cannot read.
pub(super) trait Read: Sized {
    fn read(at: &At<'_>) -> Option<Self>;
}

/// A type that reads itself from the keys of a table.
pub(super) trait FromView: Sized {
    fn from_view(view: &View<'_>) -> Option<Self>;
}

impl<T: FromView> Read for T {
    fn read(at: &At<'_>) -> Option<Self> {
        T::from_view(&at.view()?)
    }
}

impl Read for bool {
    fn read(at: &At<'_>) -> Option<Self> {
        at.node.as_bool()
    }
}

impl Read for u64 {
    fn read(at: &At<'_>) -> Option<Self> {
        at.node.as_integer().and_then(|number| number.try_into().ok())
    }
}

impl Read for u16 {
    fn read(at: &At<'_>) -> Option<Self> {
        at.node.as_integer().and_then(|number| number.try_into().ok())
    }
}

impl Read for String {
    fn read(at: &At<'_>) -> Option<Self> {
        at.node.as_text().map(str::to_owned)
    }
}

impl Read for Value {
    fn read(at: &At<'_>) -> Option<Self> {
        Some(at.node.value.clone())
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(at: &At<'_>) -> Option<Self> {
        at.node.as_array().map(|_| at.items().iter().filter_map(T::read).collect())
    }
}

impl<T: Read + Ord> Read for BTreeSet<T> {
    fn read(at: &At<'_>) -> Option<Self> {
        at.node.as_array().map(|_| at.items().iter().filter_map(T::read).collect())
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read(at: &At<'_>) -> Option<Self> {
        at.node.as_table().map(|_| named(&at.entries()))
    }
}

fn named<T: Read>(entries: &[At<'_>]) -> BTreeMap<String, T> {
    entries.iter().filter_map(|at| Some((at.name().to_owned(), T::read(at)?))).collect()
}

/// The entries of a table beside its named keys.
pub(super) fn rest<T: Read>(view: &View<'_>) -> BTreeMap<String, T> {
    named(view.rest())
}

/// The key with this number, which an accepted document has.
pub(super) fn required<T: Read>(view: &View<'_>, index: usize) -> Option<T> {
    view.nth(index).1.and_then(T::read)
}

/// The key with this number, unless it is missing or empty in a way that the client takes for missing.
pub(super) fn optional<T: Read>(view: &View<'_>, index: usize) -> Option<T> {
    let (Some(field), Some(at)) = view.nth(index) else { return None };
    let unset = field.empty == Empty::Unset
        && match &at.node.value {
            Value::String(text) => text.trim().is_empty(),
            Value::Array(elements) => elements.is_empty(),
            Value::Table(table) => table.is_empty(),
            _ => false,
        };
    if unset { None } else { T::read(at) }
}
