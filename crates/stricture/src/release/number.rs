//! A release, and which of them were measured.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::generated;

/// A client release, such as `0.171.0`. The later release is greater.
///
/// ```
/// use stricture::Release;
///
/// let release: Release = "0.142.0".parse().unwrap();
/// assert!(release < Release::newest());
/// assert_eq!("codex-cli v0.148.0-alpha.8".parse::<Release>().unwrap().to_string(), "0.148.0-alpha.8");
/// assert!("0.148.0-alpha.8".parse::<Release>().unwrap() < "0.148.0".parse().unwrap());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Release {
    numbers: (u16, u16, u16),
    stage: ReleaseStage,
}

/// The stage of a release. A pre-release comes before the stable one of the same numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum ReleaseStage {
    Alpha(u16),
    Beta(u16),
    Candidate(u16),
    Stable,
}

/// A word of a pre-release, and how to make its stage.
type Stage = (&'static str, fn(u16) -> ReleaseStage);

/// The words of pre-releases.
const STAGES: &[Stage] =
    &[("alpha", ReleaseStage::Alpha), ("beta", ReleaseStage::Beta), ("rc", ReleaseStage::Candidate)];

impl Release {
    /// The stable release of these numbers.
    pub(crate) const fn new(major: u16, minor: u16, patch: u16) -> Self {
        Self { numbers: (major, minor, patch), stage: ReleaseStage::Stable }
    }

    /// Returns the measured releases, the oldest first.
    pub fn measured() -> &'static [Self] {
        generated::MEASURED
    }

    /// Returns the newest measured release. Stricture judges for it unless you ask for others.
    pub fn newest() -> Self {
        Self::measured().last().copied().unwrap_or(Self::new(0, 0, 0))
    }

    /// Returns the release whose measurements apply: the newest measured one that is not later. `None` if all are later.
    ///
    /// ```
    /// use stricture::Release;
    ///
    /// let release: Release = "0.141.2".parse().unwrap();
    /// assert_eq!(release.judged_as().unwrap().to_string(), "0.138.0");
    /// assert_eq!("0.1.0".parse::<Release>().unwrap().judged_as(), None);
    /// ```
    pub fn judged_as(self) -> Option<Self> {
        Self::measured().iter().rev().find(|measured| **measured <= self).copied()
    }

    /// The number of the release among the measured ones.
    pub(super) fn index(self) -> Option<usize> {
        Self::measured().binary_search(&self).ok()
    }
}

impl fmt::Display for Release {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (major, minor, patch) = self.numbers;
        write!(f, "{major}.{minor}.{patch}")?;
        match self.stage {
            ReleaseStage::Alpha(number) => write!(f, "-alpha.{number}"),
            ReleaseStage::Beta(number) => write!(f, "-beta.{number}"),
            ReleaseStage::Candidate(number) => write!(f, "-rc.{number}"),
            ReleaseStage::Stable => Ok(()),
        }
    }
}

/// A text that is not a client release.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("`{}` is not a client release, such as {}", .0.escape_debug(), Release::newest())]
pub struct NotARelease(String);

impl FromStr for Release {
    type Err = NotARelease;

    /// Reads a release. A `v` or the client's name may be before it, as in `codex-cli 0.142.0`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        read(text.trim()).ok_or_else(|| NotARelease(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Release> {
    let text = ["codex-cli ", "codex "].iter().find_map(|name| text.strip_prefix(name)).unwrap_or(text).trim_start();
    let text = text.strip_prefix('v').unwrap_or(text);
    let (numbers, stage) = text.split_once('-').map_or((text, None), |(numbers, stage)| (numbers, Some(stage)));
    let mut parts = numbers.split('.').map(number);
    let numbers = (parts.next()??, parts.next()??, parts.next()??);
    if parts.next().is_some() {
        return None;
    }
    let stage = stage.map_or(Some(ReleaseStage::Stable), |stage| {
        let (word, counted) = stage.split_once('.').map_or((stage, Some(0)), |(word, rest)| (word, number(rest)));
        let (_, make) = STAGES.iter().find(|(known, _)| *known == word)?;
        counted.map(make)
    })?;
    Some(Release { numbers, stage })
}

/// A number without a sign.
fn number(text: &str) -> Option<u16> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_a_release_is_refused() {
        for text in [
            "",
            "1",
            "0.1",
            "0.1.2.3",
            "0.1.x",
            "+0.1.2",
            "0.1.2-",
            "0.1.2-alpha.x",
            "0.1.2-new",
            "0.99999.0",
            "x 0.1.2",
        ] {
            assert!(text.parse::<Release>().is_err(), "{text:?}");
        }
    }
}
