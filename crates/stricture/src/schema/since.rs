//! Which client releases know a key or a word.

use std::fmt;

/// A client release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Client(pub u16, pub u16, pub u16);

impl fmt::Display for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

/// What a client release does with a key or word that it does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfamiliar {
    /// It loads the file as if the key were not there.
    Ignored,
    /// It refuses to start.
    Refused,
}

/// Since which release a key or word is known, as measured on a set of releases.
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
    /// The lowest measured release that knows it; `None` when none does.
    pub fn present_in(&self) -> Option<Client> {
        self.present_in
    }

    /// The highest measured release below it that does not; `None` when the lowest measured one already does.
    pub fn absent_in(&self) -> Option<Client> {
        self.absent_in
    }

    /// Whether no stable release lies between the two.
    pub fn is_exact(&self) -> bool {
        self.exact
    }

    /// What `absent_in` does with it.
    pub fn in_absent(&self) -> Option<Unfamiliar> {
        self.in_absent
    }

    /// The lowest measured release that no longer knows it.
    pub fn removed_in(&self) -> Option<Client> {
        self.removed_in
    }

    /// What `removed_in` does with it.
    pub fn in_removed(&self) -> Option<Unfamiliar> {
        self.in_removed
    }
}
