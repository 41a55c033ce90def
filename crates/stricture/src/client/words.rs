//! Words of the format that several keys share.

/// The sandbox modes that people can select, from the tightest to the loosest.
pub(crate) const READ_ONLY: &str = "read-only";
pub(crate) const WORKSPACE_WRITE: &str = "workspace-write";
pub(crate) const FULL_ACCESS: &str = "danger-full-access";

/// What a rule for a domain or a socket does.
pub(crate) const ALLOW: &str = "allow";
pub(crate) const DENY: &str = "deny";
