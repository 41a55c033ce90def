//! What the client does with a policy.

mod accepted;

pub use accepted::Accepted;
