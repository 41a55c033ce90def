//! A document with the report about it.

use crate::client::Accepted;
use crate::report::{Rejected, Report};
use crate::syntax::Document;

/// A document that was linted, with the report about it. Made by [`Linter::check`](crate::Linter::check).
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

    /// Returns what was found.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// Gives the report away.
    pub fn into_report(self) -> Report {
        self.report
    }

    /// Returns the policy if the client starts with it.
    pub fn accepted(&self) -> Option<Accepted<'d>> {
        Accepted::new(self.document, &self.report)
    }

    /// Like [`accepted`](Self::accepted), but takes the report along where the client refuses the policy.
    ///
    /// # Errors
    /// Returns the report if the client refuses the policy.
    pub fn into_accepted(self) -> Result<Accepted<'d>, Rejected> {
        self.accepted().ok_or_else(|| Rejected::new(self.report))
    }
}
