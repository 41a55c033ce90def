//! What a client does with one line.

use serde::Serialize;

use crate::release::{AskedClient, Releases};

/// The behaviour of a client for one line. The worse one is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Cell {
    /// The client enforces the line.
    Enforced,
    /// Nobody measured what the client does with the line.
    Unmeasured,
    /// The client ignores at least a part of the line, and tells the person.
    Warned,
    /// The client ignores at least a part of the line, and says nothing.
    Ignored,
    /// The line stops the client.
    Rejected,
}

impl Cell {
    /// Returns all cells, the best first.
    pub const ALL: [Self; 5] = [Self::Enforced, Self::Unmeasured, Self::Warned, Self::Ignored, Self::Rejected];

    /// Returns the word, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enforced => "enforced",
            Self::Unmeasured => "unmeasured",
            Self::Warned => "warned",
            Self::Ignored => "ignored",
            Self::Rejected => "rejected",
        }
    }

    /// Whether the client ignores a part of the line, in silence or not.
    pub const fn is_ignored(self) -> bool {
        matches!(self, Self::Warned | Self::Ignored)
    }
}

/// The behaviour of each measured release for one line. A release in none of the sets enforces it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct LineCells {
    pub(super) rejected: Releases,
    pub(super) ignored: Releases,
    pub(super) warned: Releases,
    pub(super) unmeasured: Releases,
}

impl LineCells {
    /// Returns what a client does with the line.
    pub fn of(self, client: AskedClient) -> Cell {
        let release = client.judged_as;
        let worst_first = [
            (self.rejected, Cell::Rejected),
            (self.ignored, Cell::Ignored),
            (self.warned, Cell::Warned),
            (self.unmeasured, Cell::Unmeasured),
        ];
        let found = worst_first.into_iter().find(|(releases, _)| releases.contains(release));
        found.map_or(Cell::Enforced, |(_, cell)| cell)
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self {
            rejected: self.rejected.or(other.rejected),
            ignored: self.ignored.or(other.ignored),
            warned: self.warned.or(other.warned),
            unmeasured: self.unmeasured.or(other.unmeasured),
        }
    }
}
