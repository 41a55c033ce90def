//! A baseline: the findings that were there when it was made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::report::{Fingerprint, Outcome, Report, Suppression};

/// What a baseline file says it is.
pub const BASELINE_SCHEMA: &str = "stricture/baseline/1";

/// Findings that are known, by file.
///
/// They are recognised by lint, key and content, so they stay known while the file is edited elsewhere, and come back as soon as the
/// line itself changes. What stops the client is never known.
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
    /// The known findings of each file, by its path relative to the baseline, with forward slashes.
    pub files: BTreeMap<String, Vec<KnownFinding>>,
}

/// Findings that look the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KnownFinding {
    /// The lint's name.
    pub lint: String,
    /// The key, with `[]` for any element of a list.
    pub key: String,
    /// A hash of the text that causes them.
    pub content: String,
    /// How many there are.
    pub count: usize,
}

impl Default for Baseline {
    fn default() -> Self {
        Self { schema: BASELINE_SCHEMA.to_owned(), files: BTreeMap::new() }
    }
}

impl Baseline {
    /// Whether this is a baseline of a kind that this release reads.
    pub fn is_current(&self) -> bool {
        self.schema == BASELINE_SCHEMA
    }

    /// Makes the findings of a file known, and forgets what was known of it. What stops the client is left out.
    ///
    /// Returns the report with what is known now suppressed.
    pub fn record(&mut self, path: &str, report: Report, text: &str) -> Report {
        let findings = report.findings().iter().filter(|finding| finding.outcome != Outcome::Rejected);
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
