//! The error for questions about a policy that the client refuses.

use std::fmt;

use super::{Outcome, Report};

/// The error that the client refuses a policy. The report gives the reasons.
///
/// ```
/// use stricture::{Document, accept};
///
/// let rejected = accept(&Document::parse("allowed_sandbox_modes = []\n")).unwrap_err();
/// assert!(rejected.to_string().starts_with("the client refuses this policy: "));
/// assert_eq!(rejected.report().findings()[0].lint.as_str(), "missing-read-only");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rejected {
    report: Report,
}

impl Rejected {
    pub(crate) fn new(report: Report) -> Self {
        Self { report }
    }

    /// Returns the findings about the policy, at least one of which is `rejected`.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Converts the error into the report.
    pub fn into_report(self) -> Report {
        self.report
    }
}

impl fmt::Display for Rejected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the client refuses this policy")?;
        let mut reasons = self.report.findings().iter().filter(|finding| finding.outcome == Outcome::Rejected);
        if let Some(first) = reasons.next() {
            write!(f, ": {}", first.message)?;
        }
        match reasons.count() {
            0 => Ok(()),
            more => write!(f, " (and {more} more)"),
        }
    }
}

impl std::error::Error for Rejected {}
