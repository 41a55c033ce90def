//! Words of the format that several keys share.

/// What a rule for a domain or a socket does.
pub(crate) const ALLOW: &str = "allow";
pub(crate) const DENY: &str = "deny";
