//! The typed policy that library users hold.
//!
//! There is a type for every table of the format, generated from the [`schema`](crate::schema). The client's defaults and
//! rewrites are applied. For example, old words become the current ones. Empty values that the client treats as missing
//! are `None`.

#[rustfmt::skip]
#[expect(clippy::all, clippy::pedantic, reason = "generated")]
mod generated;
mod effective;
mod read;

pub use generated::*;

use crate::client::{Accepted, prompts};
use read::Read as _;

/// The approval policies that a policy allows; whoever asks for no more need not read all of it.
pub(crate) fn approval_policies(accepted: &Accepted<'_>) -> Option<Vec<ApprovalPolicy>> {
    Vec::read(prompts::allowed(&accepted.view())?)
}

impl Requirements {
    /// Reads a policy.
    ///
    /// ```
    /// use stricture::{Document, accept, policy::{Requirements, SandboxMode}};
    ///
    /// let document = Document::parse("allowed_sandbox_modes = [\"read-only\", \"workspace-write\"]\n");
    /// let policy = Requirements::of(&accept(&document)?);
    /// assert_eq!(policy.allowed_sandbox_modes, Some(vec![SandboxMode::ReadOnly, SandboxMode::WorkspaceWrite]));
    /// # Ok::<(), stricture::Rejected>(())
    /// ```
    pub fn of(accepted: &Accepted<'_>) -> Self {
        Self::from_root(&accepted.view())
    }
}
