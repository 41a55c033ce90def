//! Reading what is given: a file whole, or standard input.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::links;
use crate::error::CliError;

/// Largest policy that is read. Real ones have a few kilobytes; a hostile one must not fill the memory.
pub(crate) const LARGEST: u64 = 16 << 20;

/// Something to lint.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
}

impl Input {
    /// What a path stands for; `-` is standard input.
    pub(crate) fn of(path: &Path) -> Self {
        if is_stdin(path) { Self::Stdin } else { Self::File(path.to_owned()) }
    }

    /// Its path, if it has one.
    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::Stdin => None,
            Self::File(path) => Some(path),
        }
    }

    /// The path as reports show it.
    pub(crate) fn shown(&self) -> String {
        match self {
            Self::Stdin => "-".to_owned(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// Reads it whole, up to a limit.
    pub(crate) fn read(&self) -> Result<Vec<u8>, CliError> {
        match self {
            Self::Stdin => limited(io::stdin().lock(), Path::new("-"), 0),
            Self::File(path) => read(path),
        }
    }
}

/// Whether a path stands for standard input.
pub(crate) fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Makes sure that standard input is read no more than once.
pub(crate) fn read_once<'p>(paths: impl Iterator<Item = &'p PathBuf>) -> Result<(), CliError> {
    if paths.filter(|path| is_stdin(path)).count() > 1 {
        return Err(CliError::Usage("standard input can be read only once"));
    }
    Ok(())
}

/// Reads a file whole, up to a limit. A link is followed, unless it leads out of the repository in which it lies: what a stranger may write
/// into a repository must not make a report of what lies outside.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, CliError> {
    let unreadable = |error| CliError::Unreadable { path: path.to_owned(), error };
    if links::leads_out(path) {
        return Err(CliError::LeadsOut { path: path.to_owned() });
    }
    let file = open(path).map_err(unreadable)?;
    let metadata = file.metadata().map_err(unreadable)?;
    if !metadata.is_file() {
        return Err(CliError::NotAFile { path: path.to_owned() });
    }
    if metadata.len() > LARGEST {
        return Err(CliError::TooLarge { path: path.to_owned(), limit: LARGEST });
    }
    limited(file, path, metadata.len())
}

/// Opens a file for reading and waits for nobody: neither for somebody who writes to a pipe, nor for the next message of a kernel's log, which
/// calls itself a regular file.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, never_waits());
    options.open(path)
}

#[cfg(unix)]
fn never_waits() -> i32 {
    rustix::fs::OFlags::NONBLOCK.bits().cast_signed()
}

fn limited(reader: impl io::Read, path: &Path, expected: u64) -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or(0) + 1);
    let read = reader.take(LARGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| CliError::Unreadable { path: path.to_owned(), error })?;
    if bytes.len() as u64 > LARGEST {
        return Err(CliError::TooLarge { path: path.to_owned(), limit: LARGEST });
    }
    Ok(bytes)
}
