//! The clients that a question is about.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::{NotARelease, Release, Releases};

/// A client that a question is about. The later release is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct AskedClient {
    /// The release.
    pub release: Release,
    /// The release whose measurements apply: the newest measured one that is not later.
    pub judged_as: Release,
}

/// The clients that a question is about, the oldest first. There is at least one.
///
/// ```
/// use stricture::release::Clients;
///
/// let clients: Clients = "0.160.0..".parse().unwrap();
/// assert_eq!(clients.to_string(), "0.160.0, 0.165.0, 0.169.0, 0.171.0");
/// assert_eq!("0.166.0".parse::<Clients>().unwrap().iter().next().unwrap().judged_as.to_string(), "0.165.0");
/// assert_eq!(Clients::default(), "newest".parse().unwrap());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clients {
    asked: Vec<AskedClient>,
}

impl Default for Clients {
    /// The newest measured release.
    fn default() -> Self {
        let release = Release::newest();
        Self { asked: vec![AskedClient { release, judged_as: release }] }
    }
}

impl Clients {
    /// Returns all measured releases.
    #[must_use]
    pub fn all() -> Self {
        let asked = Release::measured().iter().map(|release| AskedClient { release: *release, judged_as: *release });
        Self { asked: asked.collect() }
    }

    /// Returns the clients of several specifications. `None` if there is none.
    #[must_use]
    pub fn of_each(specs: impl IntoIterator<Item = Self>) -> Option<Self> {
        specs.into_iter().reduce(|mut all, more| {
            all.asked.extend(more.asked);
            all.asked.sort_by_key(|client| client.release);
            all.asked.dedup();
            all
        })
    }

    /// Returns one client.
    ///
    /// # Errors
    /// Returns [`ClientsError::TooOld`] if the release is older than all measured ones.
    pub fn only(release: Release) -> Result<Self, ClientsError> {
        let judged_as = release.judged_as().ok_or(ClientsError::TooOld(release))?;
        Ok(Self { asked: vec![AskedClient { release, judged_as }] })
    }

    /// Returns the clients, the oldest first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = AskedClient> + DoubleEndedIterator {
        self.asked.iter().copied()
    }

    /// Returns the releases whose measurements apply.
    pub fn judged_as(&self) -> Releases {
        self.asked.iter().fold(Releases::none(), |all, client| all.or(Releases::only(client.judged_as)))
    }

    /// Returns the clients for which something holds, if it holds for `releases`.
    pub fn within(&self, releases: Releases) -> impl Iterator<Item = Release> {
        self.asked.iter().filter(move |client| releases.contains(client.judged_as)).map(|client| client.release)
    }

    /// Returns the newest client.
    pub fn newest(&self) -> AskedClient {
        let newest = Release::newest();
        self.asked.last().copied().unwrap_or(AskedClient { release: newest, judged_as: newest })
    }
}

impl fmt::Display for Clients {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, client) in self.asked.iter().enumerate() {
            write!(f, "{}{}", if number == 0 { "" } else { ", " }, client.release)?;
        }
        Ok(())
    }
}

/// The reason why a text does not name clients.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ClientsError {
    /// An end is not a release.
    #[error(transparent)]
    Release(#[from] NotARelease),
    /// The release is older than all measured ones.
    #[error("client {0} is older than all measured releases: the oldest is {oldest}", oldest = oldest())]
    TooOld(Release),
    /// The end of a range is before its start.
    #[error("the range is the wrong way round: write {1}..{0}")]
    Backwards(Release, Release),
}

fn oldest() -> Release {
    Release::measured().first().copied().unwrap_or(Release::newest())
}

impl FromStr for Clients {
    type Err = ClientsError;

    /// Reads a release, a range of releases (`0.153.0..0.169.0` or `0.153.0..`, both ends included), `all` or `newest`.
    fn from_str(spec: &str) -> Result<Self, Self::Err> {
        match spec.trim() {
            "all" => Ok(Self::all()),
            "newest" => Ok(Self::default()),
            spec => match spec.split_once("..") {
                None => Self::only(spec.parse()?),
                Some((first, last)) => Self::range(first.parse()?, last),
            },
        }
    }
}

impl Clients {
    fn range(first: Release, last: &str) -> Result<Self, ClientsError> {
        let last = if last.trim().is_empty() { None } else { Some(last.parse()?) };
        if let Some(last) = last.filter(|last| *last < first) {
            return Err(ClientsError::Backwards(first, last));
        }
        let end = last.unwrap_or(Release::newest());
        let between = Release::measured().iter().filter(|release| **release > first && **release < end);
        let all = [first].into_iter().chain(between.copied()).chain([end].into_iter().filter(|end| *end > first));
        let each = all.map(Self::only).collect::<Result<Vec<_>, _>>()?;
        Ok(Self::of_each(each).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn specifications() {
        for (spec, expected) in [
            ("0.142.0", "0.142.0"),
            ("v0.142.0", "0.142.0"),
            ("0.141.2..0.149.0", "0.141.2, 0.142.0, 0.145.0, 0.147.0, 0.149.0"),
            ("0.165.0..0.165.0", "0.165.0"),
            ("0.170.0..", "0.170.0, 0.171.0"),
            ("0.999.0..", "0.999.0"),
            ("0.148.0-alpha.8", "0.148.0-alpha.8"),
        ] {
            assert_eq!(spec.parse::<Clients>().map(|clients| clients.to_string()).as_deref(), Ok(expected), "{spec}");
        }
        for (spec, what) in [
            ("0.1.0", "client 0.1.0 is older"),
            ("0.1.0..0.142.0", "client 0.1.0 is older"),
            ("0.169.0..0.142.0", "write 0.142.0..0.169.0"),
            ("..0.142.0", "`` is not a client release"),
            ("latest", "`latest` is not"),
            ("0.142.0..latest", "`latest` is not"),
            ("", "`` is not"),
        ] {
            let error = spec.parse::<Clients>().expect_err(spec).to_string();
            assert!(error.contains(what), "{spec}: {error}");
        }
    }
}
