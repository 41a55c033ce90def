//! A linted document with its report.

use crate::client::Accepted;
use crate::report::{Rejected, Report};
use crate::syntax::Document;

/// A linted document with its report. [`Linter::check`](crate::Linter::check) makes it.
#[derive(Clone, Debug)]
pub struct Checked<'d> {
    document: &'d Document,
    report: Report,
}

impl<'d> Checked<'d> {
    pub(super) fn new(document: &'d Document, report: Report) -> Self {
        Self { document, report }
    }

    /// Returns the document.
    pub fn document(&self) -> &'d Document {
        self.document
    }

    /// Returns the report.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Converts the linted document into its report.
    pub fn into_report(self) -> Report {
        self.report
    }

    /// Returns the policy if the client starts with it.
    pub fn accepted(&self) -> Option<Accepted<'d>> {
        Accepted::new(self.document, &self.report)
    }

    /// Like [`accepted`](Self::accepted), but returns the report if the client refuses the policy.
    ///
    /// # Errors
    /// Returns the report if the client refuses the policy.
    pub fn into_accepted(self) -> Result<Accepted<'d>, Rejected> {
        self.accepted().ok_or_else(|| Rejected::new(self.report))
    }
}
