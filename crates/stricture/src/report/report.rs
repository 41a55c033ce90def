//! The result of linting one document.

use std::cmp::Reverse;

use serde::Serialize;

use super::{Finding, Outcome, Severity};
use crate::release::{AskedClient, Clients, Releases};
use crate::syntax::Span;

/// The verdict on a policy: how far people get with it. The worse verdict is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Verdict {
    /// The client starts, and people can work with it as far as the text of the policy tells.
    Accepted,
    /// The client accepts the policy, but nobody can work with it.
    Unusable,
    /// The client refuses to start.
    Rejected,
}

impl Verdict {
    /// Returns the word, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Unusable => "unusable",
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
    clients: Clients,
    unmeasured: Releases,
}

/// A suppressed finding. It is recorded, but does not affect the result.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SuppressedFinding {
    /// The finding; its outcome never [stops work](Outcome::stops_work).
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
        Self { findings, suppressed: Vec::new(), gone: 0, clients: Clients::default(), unmeasured: Releases::none() }
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
            let by = if finding.outcome.stops_work() { None } else { suppress(&finding) };
            match by {
                Some(by) => self.suppressed.push(SuppressedFinding { finding, by }),
                None => self.findings.push(finding),
            }
        }
        self
    }

    /// Says which clients it is about, and for which of them not every line was measured.
    #[must_use]
    pub(crate) fn with_clients(self, clients: Clients, unmeasured: Releases) -> Self {
        Self { clients, unmeasured, ..self }
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

    /// Returns the worst verdict of the [clients](Self::clients): `Rejected` if at least one finding is `rejected`, otherwise `Unusable` if at
    /// least one is `unusable`, otherwise `Accepted`.
    pub fn verdict(&self) -> Verdict {
        self.verdict_of(Releases::all())
    }

    /// Returns the clients that the report is about.
    pub fn clients(&self) -> &Clients {
        &self.clients
    }

    /// Returns the releases for which a key or word of the policy was not measured. Nobody knows what these do with it.
    pub fn unmeasured(&self) -> Releases {
        self.unmeasured
    }

    /// Returns the verdict of one of the [clients](Self::clients).
    ///
    /// ```
    /// use stricture::{Document, Linter, Verdict};
    ///
    /// let policy = Document::parse("[otel]\nheaders_helper = \"/usr/local/bin/headers\"\n");
    /// let report = Linter::new().clients("0.169.0..".parse().unwrap()).lint(&policy);
    /// let verdicts: Vec<Verdict> = report.clients().iter().map(|client| report.verdict_for(client)).collect();
    /// assert_eq!(verdicts, [Verdict::Rejected, Verdict::Accepted]);
    /// ```
    pub fn verdict_for(&self, client: AskedClient) -> Verdict {
        self.verdict_of(Releases::only(client.judged_as))
    }

    fn verdict_of(&self, releases: Releases) -> Verdict {
        let holds = self.findings.iter().filter(|finding| !finding.clients.and(releases).is_empty());
        let verdict = |finding: &Finding| match finding.outcome {
            Outcome::Rejected => Verdict::Rejected,
            Outcome::Unusable => Verdict::Unusable,
            _ => Verdict::Accepted,
        };
        holds.map(verdict).max().unwrap_or(Verdict::Accepted)
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
