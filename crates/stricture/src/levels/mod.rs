//! Settings for findings: which of them fail a run, and which are suppressed.
//!
//! Linting the policy applies the comments in it.

mod baseline;
mod decisions;
mod platform;
mod settings;

pub(crate) use baseline::suppress_known;
pub use baseline::{BASELINE_SCHEMA, Baseline, KnownFinding};
pub use decisions::{Levels, NotAllowable, Selector};
pub use platform::{NotAPlatform, Platform};
pub use settings::Settings;
