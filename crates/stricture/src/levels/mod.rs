//! What people decide about findings: which of them fail a run, and which they live with.
//!
//! Comments in a policy are applied when the policy itself is linted.

mod baseline;
mod levels;
mod settings;

pub(crate) use baseline::suppress_known;
pub use baseline::{BASELINE_SCHEMA, Baseline, Known};
pub use levels::{Levels, NotAllowable, Subject};
pub use settings::Settings;
