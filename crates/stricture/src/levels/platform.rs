//! The platforms on which clients run.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

/// A platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Platform {
    /// Linux, on which nearly all facts about clients were measured.
    Linux,
    /// macOS.
    Macos,
    /// Windows.
    Windows,
}

impl Platform {
    /// All platforms.
    pub const ALL: [Self; 3] = [Self::Linux, Self::Macos, Self::Windows];

    /// Returns the name, as settings spell it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Linux => "linux",
            Self::Macos => "macos",
            Self::Windows => "windows",
        }
    }
}

impl fmt::Display for Platform {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A text that names no platform.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("there is no platform `{}`: write `linux`, `macos` or `windows`", .0.escape_debug())]
pub struct NotAPlatform(String);

impl FromStr for Platform {
    type Err = NotAPlatform;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let platform = Self::ALL.into_iter().find(|platform| platform.as_str() == text);
        platform.ok_or_else(|| NotAPlatform(text.to_owned()))
    }
}
