//! The client releases that know a key or a word.

use crate::release::{Release, Releases};

/// The reaction of a client release to a key or word that it does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfamiliar {
    /// The client ignores the key.
    Ignored,
    /// The client refuses to start.
    Refused,
}

/// The first releases that know a key or word, found with a set of tested releases.
///
/// There are hundreds, so that a release is its number among the measured ones: 1 is the oldest, and 0 is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Since {
    present_in: u8,
    absent_in: u8,
    exact: bool,
    in_absent: Option<Unfamiliar>,
    removed_in: u8,
    in_removed: Option<Unfamiliar>,
}

/// The reaction of each measured release to a key or word. Every release is in exactly one of the sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Knowledge {
    /// The releases that know it.
    pub known: Releases,
    /// The releases that ignore it.
    pub ignored: Releases,
    /// The releases that refuse to start with it.
    pub refused: Releases,
    /// The releases that nobody asked.
    pub unmeasured: Releases,
}

impl Knowledge {
    /// Of a word that went and came back: what `self` says of the first time, and `later` of the second.
    pub(crate) fn or(self, later: Self) -> Self {
        let known = self.known.or(later.known);
        let refused = self.refused.or(later.refused).without(known);
        let ignored = self.ignored.or(later.ignored).without(known).without(refused);
        let unmeasured = Releases::all().without(known).without(refused).without(ignored);
        Self { known, ignored, refused, unmeasured }
    }

    /// The same for these releases alone.
    pub(crate) fn within(self, releases: Releases) -> Self {
        Self {
            known: self.known.and(releases),
            ignored: self.ignored.and(releases),
            refused: self.refused.and(releases),
            unmeasured: self.unmeasured.and(releases),
        }
    }

    fn add(&mut self, releases: Releases, reaction: Option<Unfamiliar>) {
        let set = match reaction {
            Some(Unfamiliar::Ignored) => &mut self.ignored,
            Some(Unfamiliar::Refused) => &mut self.refused,
            None => &mut self.unmeasured,
        };
        *set = set.or(releases);
    }
}

/// The measured release of this number, from 1.
fn release(number: u8) -> Option<Release> {
    Release::measured().get(usize::from(number).checked_sub(1)?).copied()
}

impl Since {
    pub(super) const fn new(
        present_in: u8,
        (absent_in, in_absent, exact): (u8, Option<Unfamiliar>, bool),
        (removed_in, in_removed): (u8, Option<Unfamiliar>),
    ) -> Self {
        Self { present_in, absent_in, exact, in_absent, removed_in, in_removed }
    }

    /// Returns the lowest tested release that knows it, or `None` if none does.
    pub fn present_in(&self) -> Option<Release> {
        release(self.present_in)
    }

    /// Returns the highest tested release below [`present_in`](Self::present_in) that does not know it, or `None` if the
    /// lowest tested release already knows it.
    pub fn absent_in(&self) -> Option<Release> {
        release(self.absent_in)
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
    pub fn removed_in(&self) -> Option<Release> {
        release(self.removed_in)
    }

    /// Returns the reaction of `removed_in`.
    pub fn in_removed(&self) -> Option<Unfamiliar> {
        self.in_removed
    }

    /// Returns what each measured release does with it.
    ///
    /// ```
    /// let key = stricture::schema::keys().iter().find(|key| key.as_str() == "network_proxy.transparent_tcp").unwrap();
    /// let knowledge = key.since().unwrap().knowledge();
    /// assert_eq!(knowledge.known.to_string(), "0.171.0");
    /// assert!(knowledge.ignored.contains("0.169.0".parse().unwrap()));
    /// ```
    pub fn knowledge(&self) -> Knowledge {
        let all = Releases::all();
        let first = self.present_in().map_or(Releases::none(), Releases::from);
        let gone = self.removed_in().map_or(Releases::none(), Releases::from);
        // `absent_in` says what the releases before it do too; one between the two was not asked.
        let absent = self.absent_in().map_or(Releases::none(), |last| Releases::before(last).or(Releases::only(last)));
        let none = Releases::none();
        let mut knowledge = Knowledge { known: first.without(gone), ignored: none, refused: none, unmeasured: none };
        knowledge.add(absent, self.in_absent);
        knowledge.add(gone, self.in_removed);
        knowledge.add(all.without(first).without(absent), None);
        knowledge
    }
}
