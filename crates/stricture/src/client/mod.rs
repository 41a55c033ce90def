//! What the client does with a policy, and nothing else.
//!
//! Each definition stands here once, for everything that judges: lints, sentences, the typed policy. It reads documents through
//! [`View`](crate::schema::View), knows nothing of lints, and names what shows it: cases of `fixtures/conformance`.

pub(crate) mod approvals;
pub(crate) mod filesystem;
pub(crate) mod paths;
pub(crate) mod profile_mode;
pub(crate) mod sandbox;
