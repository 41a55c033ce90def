//! Writing a file so that it is either the old one or the new one, whole, whatever happens on the way.

use std::fs;
use std::io;
use std::path::Path;

use super::draft::Draft;
use super::exchange;
use super::links;
use crate::error::CliError;

/// Replaces the file at `path`, which held `old`, by `new`: written beside it and put in its place. If this is impossible, it reports the reason and
/// leaves the file as it is.
pub(crate) fn replace(path: &Path, old: &[u8], new: &[u8]) -> Result<(), CliError> {
    replace_while(path, old, new, || ())
}

/// Like [`replace`]; `meanwhile` happens after the last look at the file before it is replaced.
fn replace_while(path: &Path, old: &[u8], new: &[u8], meanwhile: impl FnOnce()) -> Result<(), CliError> {
    let refused = |reason: &str| CliError::NotWritten { path: path.to_owned(), reason: reason.to_owned() };
    let io = |error: io::Error| CliError::not_written(path, &error);
    let metadata = fs::symlink_metadata(path).map_err(io)?;
    if metadata.is_symlink() {
        return Err(refused("it is a link; name the file that it leads to"));
    }
    if let Some(link) = links::planted(path) {
        let reason = format!("{} is a link; give the path of the file without it", links::shown(&link));
        return Err(refused(&reason));
    }
    if metadata.permissions().readonly() {
        return Err(refused("it is read-only"));
    }
    if names(&metadata) > 1 {
        return Err(refused(
            "it has another name (a hard link), under which the old text would stay; make it a file of its own",
        ));
    }
    let mut draft = Draft::beside(path).map_err(io)?;
    keep_owner(draft.file(), &metadata);
    draft.fill(new, metadata.permissions()).map_err(io)?;
    // Looked at as late as can be: what somebody else wrote in the meantime must not be lost.
    let changed = || refused("another program changed it in the meantime; run Stricture again");
    if fs::read(path).map_err(io)? != old {
        return Err(changed());
    }
    meanwhile();
    match exchange::exchange(draft.path(), path) {
        Ok(()) => {}
        // Not every file system can.
        Err(_) => return draft.put(path).map_err(io),
    }
    // The old file lies at the path of the draft now. Whoever had it open is given the time to write to it.
    std::thread::sleep(exchange::PATIENCE);
    if fs::read(draft.path()).is_ok_and(|text| text == old) {
        return Ok(());
    }
    if exchange::exchange(draft.path(), path).is_err() || fs::read(draft.path()).map_or(true, |text| text != new) {
        draft.keep();
        let both =
            format!("another program changed it in the meantime; the other text is in {}", draft.path().display());
        return Err(refused(&both));
    }
    Err(changed())
}

/// Writes a file that nobody has to keep the old content of.
pub(crate) fn write(path: &Path, text: &[u8]) -> Result<(), CliError> {
    let io = |error: io::Error| CliError::not_written(path, &error);
    if let Some(link) = links::planted(path) {
        let reason = format!("{} is a link inside the repository; write to a path without links", links::shown(&link));
        return Err(CliError::NotWritten { path: path.to_owned(), reason });
    }
    // A device or pipe is written to, never replaced by a file.
    let there = fs::metadata(path);
    if there.as_ref().is_ok_and(|metadata| !metadata.is_file()) {
        return fs::write(path, text).map_err(io);
    }
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let mut draft = Draft::beside(&target).map_err(io)?;
    let permissions = there.map(|metadata| metadata.permissions()).or_else(|_| usual(draft.file()));
    draft.fill(text, permissions.map_err(io)?).map_err(io)?;
    draft.put(&target).map_err(io)
}

/// How many names a file has.
#[cfg(unix)]
fn names(metadata: &fs::Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
fn names(_: &fs::Metadata) -> u64 {
    1
}

/// The permissions of a new file: temporary ones are for their owner's eyes only.
#[cfg(unix)]
fn usual(file: &fs::File) -> io::Result<fs::Permissions> {
    use std::os::unix::fs::PermissionsExt as _;
    let mut permissions = file.metadata()?.permissions();
    permissions.set_mode(0o644);
    Ok(permissions)
}

#[cfg(not(unix))]
fn usual(file: &fs::File) -> io::Result<fs::Permissions> {
    Ok(file.metadata()?.permissions())
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
        assert!(trouble.to_string().contains("another program changed it"), "{trouble}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        replace(&path, b"theirs", b"repaired").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "repaired");
        fs::remove_file(&path).unwrap();
        assert!(replace(&path, b"repaired", b"again").is_err(), "one that is gone is not made anew");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left behind");
    }

    /// Somebody else writes between the last look at the file and its replacement.
    #[cfg(target_os = "linux")]
    #[test]
    fn nothing_that_is_appended_is_lost() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.toml");
        fs::write(&path, "old\n").unwrap();
        let append = || {
            use std::io::Write as _;
            fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(b"theirs\n").unwrap();
        };
        let error = replace_while(&path, b"old\n", b"new\n", append).unwrap_err();
        assert!(error.to_string().contains("another program changed it"), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "old\ntheirs\n");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    }

    #[test]
    fn leftovers() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p.toml");
        let draft = folder.path().join(".stricture-p.toml.tmp");
        fs::write(&path, "old").unwrap();
        fs::write(&draft, "what a run that was killed had written").unwrap();
        replace(&path, b"old", b"new").unwrap();
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), draft.exists()), ("new", false));
        let other = Draft::beside(&path).unwrap();
        let error = replace(&path, b"new", b"newer").unwrap_err();
        assert!(error.to_string().contains("another run"), "{error}");
        drop(other);
        replace(&path, b"new", b"newer").unwrap();
        fs::create_dir(&draft).unwrap();
        assert!(replace(&path, b"newer", b"newest").unwrap_err().to_string().contains("is in the way"));
        assert!(draft.is_dir());
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
