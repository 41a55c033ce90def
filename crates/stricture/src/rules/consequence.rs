//! The consequence of a decision under an approval policy.

use super::Decision;
use crate::client::prompts::Approval;
use crate::client::{Accepted, reviewers};
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
    /// Returns the consequence of `decision` under `policy`, if a person may answer. [`Approvals`] also knows who may.
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

/// The approval policies that people may choose, and whether a person may answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Approvals {
    policies: Vec<(&'static str, ApprovalPolicy)>,
    no_person_answers: bool,
}

impl Approvals {
    /// Returns the approval policies that people may choose. If the policy does not restrict them, these are those that need no settings.
    ///
    /// ```
    /// use stricture::{Document, accept, rules::{Approvals, Consequence, Decision}};
    ///
    /// let text = "allowed_approval_policies = [\"untrusted\"]\nallowed_approvals_reviewers = [\"auto_review\"]\n";
    /// let approvals = Approvals::of(&accept(&Document::parse(text))?);
    /// // Only automatic review may answer.
    /// let under = |decision| approvals.consequences(decision).collect::<Vec<_>>();
    /// assert_eq!(under(Decision::Prompt), [("untrusted", Consequence::ReviewerAsked)]);
    /// assert_eq!(under(Decision::PromptUser), [("untrusted", Consequence::RefusedUnasked)]);
    /// # Ok::<(), stricture::Rejected>(())
    /// ```
    pub fn of(accepted: &Accepted<'_>) -> Self {
        let all = || vec![ApprovalPolicy::Untrusted, ApprovalPolicy::OnRequest, ApprovalPolicy::Never];
        let allowed = policy::approval_policies(accepted).unwrap_or_else(all);
        Self {
            policies: allowed.into_iter().map(|allowed| (approval(&allowed).word(), allowed)).collect(),
            no_person_answers: reviewers::no_person(&accepted.view()).is_some(),
        }
    }

    /// Returns the approval policies, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &ApprovalPolicy)> {
        self.policies.iter().map(|(name, policy)| (*name, policy))
    }

    /// Returns the consequence of `decision` under each approval policy, by name. If no person may answer, automatic review does, and the client
    /// refuses what only a person may approve. With models that require automatic review, this also holds, but no policy tells the model.
    pub fn consequences(&self, decision: Decision) -> impl Iterator<Item = (&'static str, Consequence)> {
        self.iter().map(move |(name, policy)| {
            let consequence = match Consequence::of(decision, policy) {
                Consequence::PersonAsked if self.no_person_answers && decision == Decision::PromptUser => {
                    Consequence::RefusedUnasked
                }
                Consequence::PersonAsked if self.no_person_answers => Consequence::ReviewerAsked,
                consequence => consequence,
            };
            (name, consequence)
        })
    }
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
