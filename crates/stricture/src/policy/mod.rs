//! The typed policy that library users hold.
//!
//! There is a type for every table of the format, generated from the [`schema`], with the client's defaults and
//! rewrites applied: old words become the current ones, empty values that the client takes as unset are `None`.

#[rustfmt::skip]
#[expect(clippy::all, clippy::pedantic, reason = "generated")]
mod generated;
mod effective;
mod read;

pub use generated::*;

use crate::report::{Report, Verdict};
use crate::schema::{self, View};
use crate::syntax::Document;
use read::{FromView as _, Read as _};

/// The approval policies that an accepted document allows; whoever asks for no more need not read all of it.
pub(crate) fn approval_policies(document: &Document) -> Option<Vec<ApprovalPolicy>> {
    let view = View::root(document.root().ok()?, schema::root());
    Vec::read(view.get("allowed_approval_policies")?)
}

impl Requirements {
    /// The policy in `document`; its [`Report`] where the client would refuse the file.
    ///
    /// ```
    /// use stricture::{Document, requirements::{Requirements, SandboxMode}};
    ///
    /// let document = Document::parse("allowed_sandbox_modes = [\"read-only\", \"workspace-write\"]\n");
    /// let policy = Requirements::from_document(&document).expect("the client accepts this");
    /// assert_eq!(policy.allowed_sandbox_modes, Some(vec![SandboxMode::ReadOnly, SandboxMode::WorkspaceWrite]));
    ///
    /// let refused = Requirements::from_document(&Document::parse("allowed_sandbox_modes = []\n")).unwrap_err();
    /// assert_eq!(refused.findings().len(), 1);
    /// ```
    pub fn from_document(document: &Document) -> Result<Self, Report> {
        let report = crate::lint(document);
        Self::of_linted(document, &report).ok_or(report)
    }

    /// The same where the report about the document is at hand, so that it is not linted again.
    ///
    /// ```
    /// use stricture::{Document, lint, requirements::Requirements};
    ///
    /// let document = Document::parse("allowed_sandbox_modes = [\"read-only\"]\n");
    /// assert!(Requirements::of_linted(&document, &lint(&document)).is_some());
    /// ```
    pub fn of_linted(document: &Document, report: &Report) -> Option<Self> {
        if report.verdict() == Verdict::Rejected {
            return None;
        }
        Self::from_view(&View::root(document.root().ok()?, schema::root()))
    }
}
