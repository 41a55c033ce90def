//! What became of one case.

use stricture::Span;
use stricture::cases::{AssignedCase, Case, Expectation, NearestRule, json};
use stricture::rules::shell::OpaqueScript;

use crate::repository::Repository;

/// A case under a policy.
pub(super) struct CheckedCommand<'r> {
    pub(super) case: &'r Case,
    pub(super) expectation: &'r Expectation,
    /// The number of the policy; `None` where nobody manages whom the case is about.
    pub(super) policy: Option<usize>,
    pub(super) told: json::Check,
    /// Why the client does not look into the script.
    pub(super) opaque: Option<OpaqueScript>,
    /// The rule that comes nearest, where none matches and one was to.
    pub(super) near: Option<NearestRule<'r>>,
}

/// A case that says which policy somebody gets.
pub(super) struct CheckedAssignment<'r> {
    pub(super) case: &'r AssignedCase,
    pub(super) told: json::AssignedCheck<'r>,
    pub(super) repository: &'r Repository,
    /// What decides, and its place in the assignments.
    pub(super) decides: Option<(Span, String)>,
}

impl CheckedCommand<'_> {
    pub(super) fn failed(&self) -> bool {
        self.told.failure.is_some()
    }
}

impl CheckedAssignment<'_> {
    pub(super) fn failed(&self) -> bool {
        self.told.failure.is_some()
    }
}
