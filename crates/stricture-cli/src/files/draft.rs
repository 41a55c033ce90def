//! A draft: the file beside another one that is to take its place.
//!
//! Its name follows from the name of the other one, so that what a run left behind that was killed is found by the next one, which takes its
//! place. A lock says whether a run is still at it.

use std::fs::{self, File, OpenOptions, Permissions, TryLockError};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::folders::folder_of;

/// A file with a lock, which is removed unless it takes the place of the other one.
#[derive(Debug)]
pub(super) struct Draft {
    file: File,
    path: PathBuf,
    kept: bool,
}

impl Draft {
    /// A blank draft beside a file.
    pub(super) fn beside(target: &Path) -> io::Result<Self> {
        let path = folder_of(target).join(name(target));
        if path.is_symlink() || path.exists() {
            remove_leftover(&path)?;
        }
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let file = options.open(&path)?;
        if !lock(&file)? || !is_at(&file, &path) {
            return Err(busy());
        }
        Ok(Self { file, path, kept: false })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Fills the draft: its text and permissions are on the disk afterwards.
    pub(super) fn fill(&mut self, text: &[u8], permissions: Permissions) -> io::Result<()> {
        self.file.write_all(text)?;
        self.file.set_permissions(permissions)?;
        self.file.sync_all()
    }

    /// Puts the draft in the place of the other file.
    pub(super) fn put(mut self, target: &Path) -> io::Result<()> {
        fs::rename(&self.path, target)?;
        self.kept = true;
        Ok(())
    }

    /// Leaves what is at the draft's path there.
    pub(super) fn keep(&mut self) {
        self.kept = true;
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if !self.kept {
            // What cannot be removed now is removed by the next run.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// No name of a policy: it does not end in `.toml`.
fn name(target: &Path) -> PathBuf {
    /// How long a name may be so that what is added to it still fits into what file systems take.
    const LONGEST: usize = 230;
    let name = target.file_name().unwrap_or_default();
    if name.len() <= LONGEST {
        let mut draft = std::ffi::OsString::from(".stricture-");
        draft.push(name);
        draft.push(".tmp");
        return draft.into();
    }
    let mut hash = DefaultHasher::new();
    name.hash(&mut hash);
    format!(".stricture-{:016x}.tmp", hash.finish()).into()
}

/// Removes what a run left behind that was killed. What is no file, or belongs to a run that is still at it, stays.
fn remove_leftover(path: &Path) -> io::Result<()> {
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(io::Error::other(format!("{} is in the way", path.display())));
    }
    let leftover = super::inputs::open(path)?;
    if !lock(&leftover)? || !is_at(&leftover, path) {
        return Err(busy());
    }
    fs::remove_file(path)
}

fn busy() -> io::Error {
    io::Error::other("another run is writing it; run again")
}

/// Whether nobody else has the lock. A file system without locks cannot say, and then nobody has.
fn lock(file: &File) -> io::Result<bool> {
    match file.try_lock() {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(true),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Whether a file is still the one at its path: another run may have taken it for a leftover before it was locked.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(own), Ok(there)) => identity(own) == identity(there),
        _ => false,
    }
}

#[cfg(not(unix))]
fn is_at(_: &File, path: &Path) -> bool {
    path.exists()
}
