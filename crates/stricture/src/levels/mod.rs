//! What people decide about findings: which of them fail a run, and which they live with.
//!
//! Comments in a policy are applied when the policy itself is linted.

mod baseline;
mod decisions;
mod settings;

pub(crate) use baseline::suppress_known;
pub use baseline::{BASELINE_SCHEMA, Baseline, KnownFinding};
pub use decisions::{Levels, NotAllowable, Selector};
pub use settings::Settings;
