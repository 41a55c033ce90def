//! What people decide about findings: which of them fail a run, and which they live with.
//!
//! Comments in a policy are judged with the policy itself, by [`lint`](crate::lint()).

mod baseline;
mod levels;
mod settings;

pub use baseline::{BASELINE_SCHEMA, Baseline, Known};
pub use levels::{Control, NotAllowable, Subject};
pub use settings::{Settings, SettingsProblem};
