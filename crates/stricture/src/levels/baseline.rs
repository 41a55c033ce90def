//! A baseline: existing findings that are suppressed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::report::{Fingerprint, Report, Suppression};

/// The value of `schema` in a baseline file.
pub const BASELINE_SCHEMA: &str = "stricture/baseline/1";

/// The existing findings of files, which are suppressed.
///
/// A baseline identifies a finding by its lint, its key and a hash of the text that causes it. Edits elsewhere in the
/// file change nothing. If the line itself changes, the finding is reported again. A baseline never contains a finding
/// that stops the client.
///
/// ```
/// use stricture::{Document, Linter, levels::Baseline, lint};
///
/// let document = Document::parse("allow_appshot = true\n");
/// let mut baseline = Baseline::default();
/// baseline.record("p.toml", lint(&document), document.text());
///
/// let edited = Document::parse("# new\nallow_appshot = true\nallow_appshots = false\nallow_app_shots = true\n");
/// let report = Linter::new().baseline(&baseline, "p.toml").lint(&edited);
/// assert_eq!(report.findings().len(), 1, "the new one");
/// assert_eq!((report.suppressed().len(), report.gone()), (1, 0));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Baseline {
    /// Always [`BASELINE_SCHEMA`].
    pub schema: String,
    /// The findings of each file in the baseline, by the file's path. The path is relative to the baseline and has
    /// forward slashes.
    pub files: BTreeMap<String, Vec<KnownFinding>>,
}

/// Findings with the same lint, key and content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KnownFinding {
    /// The lint's name.
    pub lint: String,
    /// The key, with `[]` for any element of a list.
    pub key: String,
    /// The hash of the text that causes them.
    pub content: String,
    /// The number of such findings.
    pub count: usize,
}

impl Default for Baseline {
    fn default() -> Self {
        Self { schema: BASELINE_SCHEMA.to_owned(), files: BTreeMap::new() }
    }
}

impl Baseline {
    /// Whether this release can read the baseline.
    pub fn is_current(&self) -> bool {
        self.schema == BASELINE_SCHEMA
    }

    /// Replaces the findings of a file in the baseline by those of `report`. Leaves out findings that stop work.
    ///
    /// Returns the report, in which the findings of the baseline are now suppressed.
    pub fn record(&mut self, path: &str, report: Report, text: &str) -> Report {
        let findings = report.findings().iter().filter(|finding| !finding.outcome.stops_work());
        let known = Fingerprint::count(findings, text).into_iter().map(|(fingerprint, count)| KnownFinding {
            lint: fingerprint.lint.to_string(),
            key: fingerprint.key,
            content: fingerprint.content,
            count,
        });
        let known: Vec<KnownFinding> = known.collect();
        let report = suppress_known(&known, report, text);
        if known.is_empty() {
            self.files.remove(path);
        } else {
            self.files.insert(path.to_owned(), known);
        }
        report
    }
}

/// Suppresses the known findings of a file, and says in the report how many of them the file no longer has.
pub(crate) fn suppress_known(known: &[KnownFinding], report: Report, text: &str) -> Report {
    if known.is_empty() {
        return report;
    }
    let mut left: BTreeMap<[String; 3], usize> = BTreeMap::new();
    for one in known {
        let count = left.entry([one.lint.clone(), one.key.clone(), one.content.clone()]).or_default();
        *count = count.saturating_add(one.count);
    }
    let report = report.suppress(|finding| {
        let Fingerprint { lint, key, content } = Fingerprint::of(finding, text);
        let count = left.get_mut(&[lint.to_string(), key, content]).filter(|count| **count > 0)?;
        *count -= 1;
        Some(Suppression::Baseline)
    });
    report.with_gone(left.into_values().fold(0, usize::saturating_add))
}
