//! The identity of a finding, which stays the same while its file is edited.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hasher as _;

use siphasher::sip128::{Hasher128 as _, SipHasher24};

use super::{Finding, LintName};

/// The identity of a finding: its lint, its key without the indexes of list elements, and the text that causes it.
///
/// Changes of other lines and list elements do not change the fingerprint. Several findings of a file may have the same
/// fingerprint. It contains the text only as a hash, because the text may be a secret. The hash is the same on every
/// machine and in every release.
///
/// ```
/// use stricture::{Document, lint, report::Fingerprint};
///
/// let of = |text: &str| {
///     let document = Document::parse(text);
///     Fingerprint::of(&lint(&document).findings()[0], document.text())
/// };
/// let policy = "[rules]\nprefix_rules = [{ pattern = [{ token = \"git\" }], decision = \"allow\" }]\n";
/// assert_eq!(of(policy).key, "rules.prefix_rules[].decision");
/// assert_eq!(of(policy), of(&format!("# a comment\n{policy}")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Fingerprint {
    /// The lint.
    pub lint: LintName,
    /// The key, with `[]` for any element of a list.
    pub key: String,
    /// The hash of the text, in 32 hexadecimal digits.
    pub content: String,
}

impl Fingerprint {
    /// Returns the fingerprint of a finding in `text`.
    pub fn of(finding: &Finding, text: &str) -> Self {
        let mut hasher = SipHasher24::new();
        hasher.write(text.get(finding.span.range()).unwrap_or_default().as_bytes());
        Self {
            lint: finding.lint,
            key: finding.key.without_indexes(),
            content: format!("{:032x}", hasher.finish128().as_u128()),
        }
    }

    /// How many of these findings in `text` there are of each.
    pub(crate) fn count<'f>(findings: impl IntoIterator<Item = &'f Finding>, text: &str) -> BTreeMap<Self, usize> {
        let mut counts = BTreeMap::new();
        for finding in findings {
            *counts.entry(Self::of(finding, text)).or_default() += 1;
        }
        counts
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.lint, self.key, self.content)
    }
}
