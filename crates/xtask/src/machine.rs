//! Programs that come with the machine: shells and readers of manuals, as they are there or as Debian has them.

use std::path::PathBuf;
use std::process::Command;

use crate::Failure;
use crate::foreign::step;

/// Each program and the package of Debian that brings it.
const PROGRAMS: &[(&str, &str)] = &[
    ("bash", "bash"),
    ("chromium", "chromium"),
    ("elvish", "elvish"),
    ("fish", "fish"),
    ("git", "git"),
    ("groff", "groff-base"),
    ("mandoc", "mandoc"),
    ("shellcheck", "shellcheck"),
    ("xmllint", "libxml2-utils"),
    ("zsh", "zsh"),
];

/// Installs what is missing, all at once because asking for the list of packages takes longest, and says where each lies.
pub(crate) fn install() -> Result<Vec<(&'static str, PathBuf)>, Failure> {
    let missing: Vec<&str> =
        PROGRAMS.iter().filter(|(program, _)| find(program).is_none()).map(|(_, package)| *package).collect();
    if !missing.is_empty() {
        let apt = |arguments: &[&str]| {
            step(
                Command::new("apt-get")
                    .args(arguments)
                    .args(["--quiet", "--yes"])
                    .env("DEBIAN_FRONTEND", "noninteractive"),
            )
        };
        let packages = missing.join(" ");
        apt(&["update"])
            .and_then(|()| apt(&[&["install", "--no-install-recommends"], missing.as_slice()].concat()))
            .map_err(|failure| Failure::new(format!("{failure}; install these by other means: {packages}")))?;
    }
    let place = |(program, _): &(&'static str, &str)| match find(program) {
        Some(path) => Ok((*program, path)),
        None => Err(Failure::new(format!("{program} is not on the PATH"))),
    };
    PROGRAMS.iter().map(place).collect()
}

/// Fails unless all of these are on the PATH: a recording without one of them would show the machine, not the client.
pub(crate) fn must_have(programs: &[&str]) -> Result<(), Failure> {
    let missing: Vec<&str> = programs.iter().copied().filter(|program| find(program).is_none()).collect();
    if missing.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("not on the PATH of this machine: {}", missing.join(", "))))
    }
}

/// The file that a shell would run for this name.
fn find(program: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(program)).find(|path| path.is_file())
}
