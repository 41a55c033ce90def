//! All that linting says about one document.

use serde::Serialize;

use super::{Finding, Outcome, Severity};

/// Whether the client starts with a policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// The client starts.
    Accepted,
    /// The client refuses to start.
    Rejected,
}

impl Verdict {
    /// The word for it, as every output spells it.
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
}

impl Report {
    /// Orders `findings` by place; the more severe comes first where two begin at the same place.
    pub(crate) fn new(mut findings: Vec<Finding>) -> Self {
        findings.sort_by(|a, b| {
            let place = |finding: &Finding| (finding.span.start(), finding.outcome, finding.span.end());
            place(a).cmp(&place(b)).then_with(|| a.lint.cmp(&b.lint)).then_with(|| a.key.cmp(&b.key))
        });
        findings.dedup();
        Self { findings }
    }

    /// The findings.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Rejected when any finding is.
    pub fn verdict(&self) -> Verdict {
        if self.findings.iter().any(|finding| finding.outcome == Outcome::Rejected) {
            Verdict::Rejected
        } else {
            Verdict::Accepted
        }
    }

    /// The loudest severity among the findings; `None` when there is none.
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(Finding::severity).min()
    }

    /// Gives the findings away.
    pub fn into_findings(self) -> Vec<Finding> {
        self.findings
    }
}
