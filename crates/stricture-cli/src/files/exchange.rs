//! Two files that take each other's place at once, where the system can.

use std::io;
use std::path::Path;
use std::time::Duration;

/// How long the old file is kept for those who had it open. Programs that add a line open the file, write and close it at once.
pub(super) const PATIENCE: Duration = Duration::from_millis(2);

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
