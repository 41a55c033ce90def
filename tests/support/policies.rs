//! Policies that tests of the command lint, whatever else they are about.

/// Nothing can be said against it.
pub const GOOD: &str = "allowed_sandbox_modes = [\"read-only\", \"workspace-write\"]\n";

/// The client refuses it: `missing-read-only`, whose safe fix makes it [`GOOD`].
pub const BAD: &str = "allowed_sandbox_modes = [\"workspace-write\"]\n";
