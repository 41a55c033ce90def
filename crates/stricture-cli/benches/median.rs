//! What several runs say together.

use std::time::Duration;

/// The time in the middle: one run that was disturbed does not count.
pub(crate) fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
