//! What people decide about findings: which of them fail a run, and which they live with.
//!
//! Comments in a policy are applied when the policy itself is linted.

mod baseline;
#[expect(clippy::module_inception, reason = "the room is named after its main piece")]
mod levels;
mod settings;

pub(crate) use baseline::suppress_known;
pub use baseline::{BASELINE_SCHEMA, Baseline, KnownFinding};
pub use levels::{Levels, NotAllowable, Selector};
pub use settings::Settings;
