//! Writing a file so that it is either the old one or the new one, whole, whatever happens on the way.

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::error::CliError;
use crate::files::folders::folder_of;

/// Replaces the file at `path`, which held `old`, by `new`: written beside it and renamed. If this is impossible, it reports the reason and
/// leaves the file as it is.
pub(crate) fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<(), CliError> {
    let refused = |reason: String| CliError::NotWritten { path: path.to_owned(), reason };
    let io = |error: io::Error| CliError::not_written(path, &error);
    let metadata = fs::symlink_metadata(path).map_err(io)?;
    if metadata.is_symlink() {
        return Err(refused("it is a link; name the file that it leads to".to_owned()));
    }
    if metadata.permissions().readonly() {
        return Err(refused("it is read-only".to_owned()));
    }
    let mut beside = beside(path).map_err(io)?;
    beside.write_all(new).map_err(io)?;
    beside.as_file().set_permissions(metadata.permissions()).map_err(io)?;
    keep_owner(beside.as_file(), &metadata);
    beside.as_file().sync_all().map_err(io)?;
    // Looked at as late as can be: what somebody else wrote in the meantime must not be lost.
    if fs::read(path).map_err(io)? != old {
        return Err(refused("another program changed it in the meantime; run Stricture again".to_owned()));
    }
    beside.persist(path).map_err(|error| io(error.error))?;
    Ok(())
}

/// Writes a file that nobody has to keep the old content of.
pub(crate) fn write(path: &Path, text: &[u8]) -> Result<(), CliError> {
    let io = |error: io::Error| CliError::not_written(path, &error);
    // A device or pipe is written to, never replaced by a file.
    if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file()) {
        return fs::write(path, text).map_err(io);
    }
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut beside = beside(&target).map_err(io)?;
    beside.write_all(text).map_err(io)?;
    let permissions = fs::metadata(&target).map(|metadata| metadata.permissions()).or_else(|_| usual(&beside));
    beside.as_file().set_permissions(permissions.map_err(io)?).map_err(io)?;
    beside.as_file().sync_all().map_err(io)?;
    beside.persist(&target).map_err(|error| io(error.error))?;
    Ok(())
}

fn beside(path: &Path) -> io::Result<NamedTempFile> {
    tempfile::Builder::new().prefix(".stricture-").tempfile_in(folder_of(path))
}

/// The permissions of a new file: temporary ones are for their owner's eyes only.
#[cfg(unix)]
fn usual(file: &NamedTempFile) -> io::Result<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut permissions = file.as_file().metadata()?.permissions();
    permissions.set_mode(0o644);
    Ok(permissions)
}

#[cfg(not(unix))]
fn usual(file: &NamedTempFile) -> io::Result<fs::Permissions> {
    Ok(file.as_file().metadata()?.permissions())
}

/// An administrator who repairs somebody's file does not take it over.
#[cfg(unix)]
fn keep_owner(file: &fs::File, metadata: &fs::Metadata) {
    use std::os::unix::fs::MetadataExt as _;
    // Only an administrator may give files away; for everyone else the owner is the same, or cannot be kept.
    let _ = std::os::unix::fs::fchown(file, Some(metadata.uid()), Some(metadata.gid()));
}

#[cfg(not(unix))]
fn keep_owner(_: &fs::File, _: &fs::Metadata) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_changed_in_the_meantime_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.toml");
        fs::write(&path, "theirs").unwrap();
        let trouble = replace(&path, b"read", b"repaired").unwrap_err();
        assert!(trouble.to_string().contains("changed by somebody else"), "{trouble}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        replace(&path, b"theirs", b"repaired").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "repaired");
        fs::remove_file(&path).unwrap();
        assert!(replace(&path, b"repaired", b"again").is_err(), "one that is gone is not made anew");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
    }

    #[cfg(unix)]
    #[test]
    fn what_is_written_anew() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.json");
        write(&path, b"one").unwrap();
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o644);
        let link = folder.path().join("link.json");
        std::os::unix::fs::symlink("out.json", &link).unwrap();
        write(&link, b"two").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        write(Path::new("/dev/null"), b"three").unwrap();
    }
}
