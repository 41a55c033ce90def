//! Spans of releases that a static can hold.

use super::{Release, Releases};

/// The releases from one on, before one, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Era {
    first: Option<Release>,
    end: Option<Release>,
}

impl Era {
    /// The releases from `first` on.
    pub(crate) const fn from(first: Release) -> Self {
        Self { first: Some(first), end: None }
    }

    /// The releases before `end`.
    pub(crate) const fn before(end: Release) -> Self {
        Self { first: None, end: Some(end) }
    }

    /// The releases from `first` on and before `end`.
    pub(crate) const fn between(first: Release, end: Release) -> Self {
        Self { first: Some(first), end: Some(end) }
    }

    /// The measured releases of the span.
    pub(crate) fn releases(self) -> Releases {
        let from = self.first.map_or(Releases::all(), Releases::from);
        self.end.map_or(from, |end| from.and(Releases::before(end)))
    }
}
