//! How older releases read TOML: what they take for a string, a table or an array that stands for one.

use crate::release::{Release, Releases};

/// The first release that reads a date as a string: the cases `deny-read-date` and `rule-token-date`.
const DATES_ARE_TEXT: Release = Release::new(0, 147, 0);

/// The first release that puts several files together: it reads what comes of that more strictly than one file.
const PUTS_TOGETHER: Release = Release::new(0, 138, 0);

/// The first release that does so with the keys that earlier ones left apart: the cases `hooks-as-date` and `rules-positional-too-long`.
const PUTS_ALL_TOGETHER: Release = Release::new(0, 147, 0);

/// The releases that read a part of a policy in a lax way.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dialect {
    lax: Releases,
}

impl Dialect {
    /// The way in which the value of a key at the top is read. `apart` says whether some releases left it out when they put files together.
    pub(super) fn of(apart: bool) -> Self {
        Self { lax: Releases::before(if apart { PUTS_ALL_TOGETHER } else { PUTS_TOGETHER }) }
    }

    /// The releases for which a date is not a string.
    pub(super) fn without_dates_as_text() -> Releases {
        Releases::before(DATES_ARE_TEXT)
    }

    /// The releases that read a date as a table with one key that no table has: the case `app-as-date`.
    pub(super) fn with_dates_as_tables(self) -> Releases {
        self.lax
    }

    /// The releases that ignore the elements of an array that stands for a table, where there are more than the table has keys: the case
    /// `granular-positional-long`.
    pub(super) fn with_longer_arrays(self) -> Releases {
        self.lax
    }
}
