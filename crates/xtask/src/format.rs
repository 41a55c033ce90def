//! `cargo xtask format`: all code in its layout.

use crate::Failure;
use crate::gate::cargo;

/// Lays out all code, or fails if any is not laid out.
pub(crate) fn run(check: bool) -> Result<(), Failure> {
    let check: &[&str] = if check { &["--", "--check"] } else { &[] };
    cargo(&[&["fmt", "--all"], check].concat())
}
