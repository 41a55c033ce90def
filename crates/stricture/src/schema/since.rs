//! The client releases that know a key or a word.

use std::fmt;

/// A client release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Client(pub u16, pub u16, pub u16);

impl fmt::Display for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// The reaction of a client release to a key or word that it does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfamiliar {
    /// The client ignores the key.
    Ignored,
    /// The client refuses to start.
    Refused,
}

/// The first releases that know a key or word, found with a set of tested releases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    pub(crate) present_in: Option<Client>,
    pub(crate) absent_in: Option<Client>,
    pub(crate) exact: bool,
    pub(crate) in_absent: Option<Unfamiliar>,
    pub(crate) removed_in: Option<Client>,
    pub(crate) in_removed: Option<Unfamiliar>,
}

impl Since {
    /// Returns the lowest tested release that knows it, or `None` if none does.
    pub fn present_in(&self) -> Option<Client> {
        self.present_in
    }

    /// Returns the highest tested release below [`present_in`](Self::present_in) that does not know it, or `None` if the
    /// lowest tested release already knows it.
    pub fn absent_in(&self) -> Option<Client> {
        self.absent_in
    }

    /// Whether there is no stable release between the two.
    pub fn is_exact(&self) -> bool {
        self.exact
    }

    /// Returns the reaction of `absent_in`.
    pub fn in_absent(&self) -> Option<Unfamiliar> {
        self.in_absent
    }

    /// Returns the lowest tested release that no longer knows it.
    pub fn removed_in(&self) -> Option<Client> {
        self.removed_in
    }

    /// Returns the reaction of `removed_in`.
    pub fn in_removed(&self) -> Option<Unfamiliar> {
        self.in_removed
    }
}
