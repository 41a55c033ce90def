//! A policy that the client starts with.

use crate::report::{Finding, Report, Verdict};
use crate::schema::{self, View};
use crate::syntax::{Document, Table};

/// A policy that the client starts with.
///
/// You need it for every question about a policy: [`Requirements::of`](crate::Requirements::of),
/// [`RuleSet::of`](crate::rules::RuleSet::of) and [`Meaning::of`](crate::explain::Meaning::of). Only a lint run makes
/// one, see [`accept`](crate::accept()) and [`Linter::check`](crate::Linter::check). So nobody can ask about a policy
/// that the client refuses.
///
/// ```
/// use stricture::{Document, accept, rules::RuleSet};
///
/// let policy = Document::parse("[rules]\nprefix_rules = [{ pattern = [{ token = \"rm\" }], decision = \"prompt\" }]\n");
/// let accepted = accept(&policy).expect("the client starts with this policy");
/// assert_eq!(RuleSet::of(&accepted).rules().len(), 1);
/// ```
#[derive(Clone, Debug)]
pub struct Accepted<'d> {
    document: &'d Document,
    root: &'d Table,
    findings: Vec<Finding>,
}

impl<'d> Accepted<'d> {
    /// The document, if the report about it says that the client starts with it.
    ///
    /// The report must be that of a lint run over this very document: `linter` is the only caller.
    pub(crate) fn new(document: &'d Document, report: &Report) -> Option<Self> {
        let root = document.root().ok()?;
        if report.verdict() == Verdict::Rejected {
            return None;
        }
        // A policy is asked about as its newest client reads it.
        let newest = report.clients().newest().judged_as;
        // Suppressing a finding does not make the client enforce the line.
        let suppressed = report.suppressed().iter().map(|suppressed| &suppressed.finding);
        let findings = report.findings().iter().chain(suppressed);
        let findings = findings.filter(|finding| finding.clients.contains(newest)).cloned().collect();
        Some(Self { document, root, findings })
    }

    /// Returns the document.
    pub fn document(&self) -> &'d Document {
        self.document
    }

    /// The policy, seen through the schema.
    pub(crate) fn view(&self) -> View<'d> {
        View::root(self.root, schema::root())
    }

    /// The table of the whole file.
    pub(crate) fn root(&self) -> &'d Table {
        self.root
    }

    /// All findings about the policy, the suppressed ones included: they say what the client does not enforce.
    pub(crate) fn findings(&self) -> &[Finding] {
        &self.findings
    }
}
