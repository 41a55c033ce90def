//! `cargo xtask audit`: the dependencies against `deny.toml`, and against the advisories that are public today.
//!
//! The tests check the same file without the advisories, which come from a server and change with no change of ours.

use std::process::Command;

use crate::foreign::{program, step};
use crate::{Failure, root};

/// The manifests of the two workspaces, and what is checked of each. The fuzz targets are built by nobody but developers, so that it does not
/// matter under which terms their engine may be passed on.
const WORKSPACES: [(&str, &[&str]); 2] = [("Cargo.toml", &["all"]), ("fuzz/Cargo.toml", &["advisories", "sources"])];

/// Checks both workspaces, stopping at the first with a fault.
pub(crate) fn run() -> Result<(), Failure> {
    let deny = program("cargo-deny")?;
    for (manifest, checks) in WORKSPACES {
        let mut command = Command::new(&deny);
        command.current_dir(root()).args(["--manifest-path", manifest, "--config", "deny.toml"]);
        command.args(["--workspace", "--locked", "check"]);
        step(command.args(checks))?;
    }
    Ok(())
}
