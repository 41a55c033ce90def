//! The consequence of a decision under an approval policy.

use super::Decision;
use crate::client::Accepted;
use crate::client::prompts::Approval;
use crate::policy::{self, ApprovalPolicy};

/// The consequence of a decision under an approval policy, in every sandbox mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Consequence {
    /// The client's own checks and its sandbox decide.
    OwnChecks,
    /// The client asks the configured reviewer: a person or, with automatic review, a model.
    ReviewerAsked,
    /// The client asks a person, never the automatic reviewer.
    PersonAsked,
    /// The client refuses the command, because it may ask nobody. It does not show the justification.
    RefusedUnasked,
    /// The client refuses the command, and shows the justification.
    Refused,
}

impl Consequence {
    /// Returns the consequence of `decision` under `policy`.
    ///
    /// ```
    /// use stricture::{policy::ApprovalPolicy, rules::{Consequence, Decision}};
    ///
    /// assert_eq!(Consequence::of(Decision::Prompt, &ApprovalPolicy::Never), Consequence::RefusedUnasked);
    /// assert_eq!(Consequence::of(Decision::PromptUser, &ApprovalPolicy::OnRequest), Consequence::PersonAsked);
    /// ```
    pub fn of(decision: Decision, policy: &ApprovalPolicy) -> Self {
        let approval = approval(policy);
        match decision {
            Decision::None => Self::OwnChecks,
            Decision::Forbidden => Self::Refused,
            Decision::Prompt | Decision::PromptUser if !approval.asks() => Self::RefusedUnasked,
            Decision::Prompt if approval.leaves_it_to_the_reviewer() => Self::ReviewerAsked,
            Decision::Prompt | Decision::PromptUser => Self::PersonAsked,
        }
    }

    /// Returns `own-checks`, `reviewer-asked`, `person-asked`, `refused-unasked` or `refused`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OwnChecks => "own-checks",
            Self::ReviewerAsked => "reviewer-asked",
            Self::PersonAsked => "person-asked",
            Self::RefusedUnasked => "refused-unasked",
            Self::Refused => "refused",
        }
    }

    /// Returns the meaning, as a sentence without its period.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::OwnChecks => "the client's own checks and the sandbox decide",
            Self::ReviewerAsked => "the client asks the configured reviewer",
            Self::PersonAsked => "the client asks a person, never the automatic reviewer",
            Self::RefusedUnasked => "the client refuses without asking, and does not show the justification",
            Self::Refused => "refused",
        }
    }
}

/// Returns the approval policies that people may choose, by name. If the policy does not restrict them, it returns those
/// that need no settings.
///
/// ```
/// use stricture::{Document, accept, policy::ApprovalPolicy, rules::approval_policies};
///
/// let policy = Document::parse("allowed_approval_policies = [\"on-request\"]\n");
/// assert_eq!(approval_policies(&accept(&policy)?), [("on-request", ApprovalPolicy::OnRequest)]);
/// # Ok::<(), stricture::Rejected>(())
/// ```
pub fn approval_policies(accepted: &Accepted<'_>) -> Vec<(&'static str, ApprovalPolicy)> {
    let all = || vec![ApprovalPolicy::Untrusted, ApprovalPolicy::OnRequest, ApprovalPolicy::Never];
    let allowed = policy::approval_policies(accepted).unwrap_or_else(all);
    allowed.into_iter().map(|allowed| (approval(&allowed).word(), allowed)).collect()
}

/// An approval policy as the client sees it.
fn approval(policy: &ApprovalPolicy) -> Approval {
    match policy {
        ApprovalPolicy::Untrusted => Approval::Untrusted,
        ApprovalPolicy::OnRequest => Approval::OnRequest,
        ApprovalPolicy::Granular(switches) => Approval::Granular { rules: switches.rules },
        ApprovalPolicy::Never => Approval::Never,
    }
}
