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
    /// The lowest measured release that knows it; `None` when none does.
    pub present_in: Option<Client>,
    /// The highest measured release below it that does not; `None` when the lowest measured one already does.
    pub absent_in: Option<Client>,
    /// Whether no stable release lies between the two.
    pub exact: bool,
    /// What `absent_in` does with it.
    pub in_absent: Option<Unfamiliar>,
    /// The lowest measured release that no longer knows it.
    pub removed_in: Option<Client>,
    /// What `removed_in` does with it.
    pub in_removed: Option<Unfamiliar>,
}
