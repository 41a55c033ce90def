//! Sets of measured releases.

use std::fmt;

use super::Release;

/// A set of measured releases.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Releases(u64);

impl Default for Releases {
    fn default() -> Self {
        Self::none()
    }
}

impl Releases {
    /// Returns all measured releases.
    pub const fn all() -> Self {
        Self(u64::MAX)
    }

    /// Returns the empty set.
    pub const fn none() -> Self {
        Self(0)
    }

    /// Returns the set of one release. The set is empty if the release was not measured.
    pub fn only(release: Release) -> Self {
        Self(release.index().map_or(0, |index| 1 << index))
    }

    /// Returns the set of the newest measured release.
    pub fn newest() -> Self {
        Self::only(Release::newest())
    }

    /// Returns the measured releases from `first` on.
    pub fn from(first: Release) -> Self {
        Self::where_it_is(|release| release >= first)
    }

    /// Returns the measured releases before `end`.
    pub fn before(end: Release) -> Self {
        Self::where_it_is(|release| release < end)
    }

    fn where_it_is(is: impl Fn(Release) -> bool) -> Self {
        let measured = Release::measured().iter().enumerate();
        Self(measured.filter(|(_, release)| is(**release)).fold(0, |bits, (index, _)| bits | 1 << index))
    }

    /// Whether the set has no measured release.
    pub fn is_empty(self) -> bool {
        self.iter().next().is_none()
    }

    /// Whether the set contains `release`.
    pub fn contains(self, release: Release) -> bool {
        !self.and(Self::only(release)).is_empty()
    }

    /// Whether both sets have the same measured releases.
    pub fn is_same(self, other: Self) -> bool {
        self.iter().eq(other.iter())
    }

    /// Returns the releases that are in both sets.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Returns the releases that are in at least one of the two sets.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Returns the releases that are only in the first set.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Returns the releases, the oldest first.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Release> {
        let measured = Release::measured().iter().enumerate();
        measured.filter(move |(index, _)| self.0 >> index & 1 == 1).map(|(_, release)| *release)
    }

    /// Returns the newest release of the set.
    pub fn last(self) -> Option<Release> {
        self.iter().next_back()
    }
}

impl fmt::Debug for Releases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter().map(|release| release.to_string())).finish()
    }
}

/// Neighbours are written as a range: `0.98.0, 0.142.0 to 0.153.0`.
impl fmt::Display for Releases {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut runs: Vec<(Release, Release, usize)> = Vec::new();
        for release in self.iter() {
            let index = release.index().unwrap_or_default();
            match runs.last_mut() {
                Some((_, last, end)) if *end + 1 == index => (*last, *end) = (release, index),
                _ => runs.push((release, release, index)),
            }
        }
        for (number, (first, last, _)) in runs.into_iter().enumerate() {
            f.write_str(if number == 0 { "" } else { ", " })?;
            if first == last { write!(f, "{first}")? } else { write!(f, "{first} to {last}")? }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_measured_releases_are_in_order() {
        assert!(Release::measured().windows(2).all(|pair| matches!(pair, [a, b] if a < b)));
        assert!(Release::measured().len() <= 64, "a set has a bit for each");
        assert_eq!(Releases::all().iter().count(), Release::measured().len());
    }

    #[test]
    fn a_set_is_written_with_ranges() {
        let release = |text: &str| text.parse::<Release>().unwrap();
        let set = Releases::before(release("0.114.0")).or(Releases::only(release("0.142.0")));
        assert_eq!(set.to_string(), "0.98.0 to 0.105.0, 0.142.0");
        assert_eq!(
            Releases::all().without(Releases::before(Release::newest())).to_string(),
            Release::newest().to_string()
        );
        assert_eq!(Releases::before(release("0.1.0")).to_string(), "");
    }
}
