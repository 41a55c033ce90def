//! The result of linting one document.

use std::cmp::Reverse;

use serde::Serialize;

use super::{Finding, Outcome, Severity};
use crate::syntax::Span;

/// Whether the client starts with a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Verdict {
    /// The client starts.
    Accepted,
    /// The client refuses to start.
    Rejected,
}

impl Verdict {
    /// Returns the word, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }
}

/// The findings about one document, in the order of the text.
///
/// ```
/// use stricture::{Document, Verdict, lint};
///
/// let report = lint(&Document::parse("allowed_approval_policies = []\n"));
/// assert_eq!(report.verdict(), Verdict::Rejected);
/// assert_eq!(report.findings()[0].lint.as_str(), "empty-value");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Report {
    findings: Vec<Finding>,
    suppressed: Vec<SuppressedFinding>,
    gone: usize,
}

/// A suppressed finding. It is recorded, but does not affect the result.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SuppressedFinding {
    /// The finding; its outcome is never [`Outcome::Rejected`].
    pub finding: Finding,
    /// The kind of suppression.
    pub by: Suppression,
}

/// The kind of a suppression.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Suppression {
    /// A comment in the policy: `# stricture: allow(lint) reason`.
    Comment {
        /// The reason, in the words of its author.
        reason: String,
        /// The place of the comment.
        span: Span,
    },
    /// A setting for the lint, on the command line or in the settings of the repository.
    Allowed,
    /// The baseline contains the finding.
    Baseline,
}

impl Suppression {
    /// Returns the word, as every output spells it.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Comment { .. } => "comment",
            Self::Allowed => "allowed",
            Self::Baseline => "baseline",
        }
    }

    /// Returns the reason in the words of its author. Only a comment has one.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Comment { reason, .. } => Some(reason),
            Self::Allowed | Self::Baseline => None,
        }
    }
}

impl Report {
    /// Orders `findings` by place; the more severe comes first where two begin at the same place.
    pub(crate) fn new(mut findings: Vec<Finding>) -> Self {
        Self::sort(&mut findings);
        Self { findings, suppressed: Vec::new(), gone: 0 }
    }

    fn sort(findings: &mut Vec<Finding>) {
        findings.sort_by(|a, b| {
            let place = |finding: &Finding| (finding.span.start(), Reverse(finding.outcome), finding.span.end());
            place(a).cmp(&place(b)).then_with(|| a.lint.cmp(&b.lint)).then_with(|| a.key.cmp(&b.key))
        });
        findings.dedup();
    }

    /// Adds findings.
    #[must_use]
    pub(crate) fn with(mut self, more: Vec<Finding>) -> Self {
        if !more.is_empty() {
            self.findings.extend(more);
            Self::sort(&mut self.findings);
        }
        self
    }

    /// Takes out the findings for which `suppress` knows a reason. One that stops the client is never taken out.
    #[must_use]
    pub(crate) fn suppress(mut self, mut suppress: impl FnMut(&Finding) -> Option<Suppression>) -> Self {
        for finding in std::mem::take(&mut self.findings) {
            let by = if finding.outcome == Outcome::Rejected { None } else { suppress(&finding) };
            match by {
                Some(by) => self.suppressed.push(SuppressedFinding { finding, by }),
                None => self.findings.push(finding),
            }
        }
        self
    }

    /// Says how many findings of the baseline the file no longer has.
    #[must_use]
    pub(crate) fn with_gone(self, gone: usize) -> Self {
        Self { gone, ..self }
    }

    /// Returns the findings.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Returns the suppressed findings.
    pub fn suppressed(&self) -> &[SuppressedFinding] {
        &self.suppressed
    }

    /// Returns how many findings of the [baseline](crate::Linter::baseline) the file no longer has.
    pub fn gone(&self) -> usize {
        self.gone
    }

    /// Returns `Rejected` if at least one finding is `rejected`, otherwise `Accepted`.
    pub fn verdict(&self) -> Verdict {
        if self.findings.iter().any(|finding| finding.outcome == Outcome::Rejected) {
            Verdict::Rejected
        } else {
            Verdict::Accepted
        }
    }

    /// Returns the highest severity of the findings, or `None` if there are no findings.
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(Finding::severity).max()
    }

    /// Converts the report into its findings.
    pub fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}
