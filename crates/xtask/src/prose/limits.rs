//! `prose/limits.toml`: how many faults a group of texts may have.

use std::collections::BTreeMap;

use super::text::{Count, Group, Measure};
use crate::{Failure, root};

/// The limits of each group, by measure. Shares are in percent.
#[derive(Debug)]
pub(super) struct Limits(BTreeMap<String, BTreeMap<String, f64>>);

impl Limits {
    pub(super) fn read() -> Result<Self, Failure> {
        let path = root().join("crates/xtask/prose/limits.toml");
        let text = std::fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        toml::from_str(&text).map(Self).map_err(|error| Failure::file(&path, &error))
    }

    /// The groups and measures that exceed their limit. A limit that is missing is an error: nothing is unlimited by oversight.
    pub(super) fn excess(&self, counts: &BTreeMap<Group, Count>) -> Result<Vec<(Group, Measure)>, Failure> {
        let mut excess = Vec::new();
        for group in Group::ALL {
            let count = counts.get(&group).filter(|count| count.sentences() > 0);
            let count = count.ok_or_else(|| Failure::new(format!("{}: no text was found", group.name())))?;
            for measure in Measure::ALL {
                let limit =
                    self.0.get(group.name()).and_then(|limits| limits.get(measure.name())).ok_or_else(|| {
                        Failure::new(format!("limits.toml: no limit of {} for {}", measure.name(), group.name()))
                    })?;
                let limit = if measure.is_share() { limit * 10.0 } else { *limit };
                #[expect(clippy::cast_precision_loss, reason = "there are fewer than 2^52 faults")]
                if count.of(measure) as f64 > limit + 1e-6 {
                    excess.push((group, measure));
                }
            }
        }
        Ok(excess)
    }
}
