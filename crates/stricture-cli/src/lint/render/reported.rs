//! What reports are about.

use crate::error::CliError;
use crate::lint::results::{LintedFile, SkippedInput};
use crate::pages::Pages;

/// All that a report is about.
pub(super) struct Reported<'r> {
    pub(super) files: &'r [LintedFile],
    /// What was found and not judged.
    pub(super) skipped: &'r [SkippedInput],
    /// Why other files could not be linted.
    pub(super) errors: &'r [CliError],
    /// Where more about a lint can be read.
    pub(super) pages: Option<Pages>,
}
