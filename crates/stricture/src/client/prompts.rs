//! The effect of a command rule's question under each approval policy.

use super::approvals::ALLOWED_POLICIES;
use crate::schema::{At, View};

/// The words for the approval policies.
const UNTRUSTED: &str = "untrusted";
const ON_REQUEST: &str = "on-request";
const GRANULAR: &str = "granular";
const NEVER: &str = "never";

/// An approval policy, as far as command rules go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Approval {
    Untrusted,
    OnRequest,
    /// A switch for each kind of question.
    Granular {
        /// Whether those of command rules are asked.
        rules: bool,
    },
    Never,
}

/// The list of approval policies that people may choose.
pub(crate) fn allowed<'v, 'd>(policy: &'v View<'d>) -> Option<&'v At<'d>> {
    policy.get(ALLOWED_POLICIES)
}

impl Approval {
    /// The policy that an element of [`allowed`] names; what the client reads in the place of an old word asks as that one does. The schema has
    /// what is read.
    pub(crate) fn of(at: &At<'_>) -> Option<Self> {
        Some(match at.word()? {
            (UNTRUSTED, _) => Self::Untrusted,
            (GRANULAR, below) => Self::Granular { rules: below?.view()?.bool("rules") != Some(false) },
            (NEVER, _) => Self::Never,
            _ => Self::OnRequest,
        })
    }

    /// Whether anybody is asked what a command rule asks; else the command is refused, whoever the reviewer is. Cases of the fact E32 in
    /// `fixtures/rules/approval`; a granular policy must have the switch (`granular-missing-rules`).
    pub(crate) fn asks(self) -> bool {
        match self {
            Self::Untrusted | Self::OnRequest => true,
            Self::Granular { rules } => rules,
            Self::Never => false,
        }
    }

    /// Whether the configured reviewer answers a `prompt`, and not always a person. Cases of the facts E30 and E31 in
    /// `fixtures/rules/approval`. Where the policy requires automatic review, it answers in any case: see [`super::reviewers::required`].
    pub(crate) fn leaves_it_to_the_reviewer(self) -> bool {
        self != Self::Untrusted
    }

    /// Returns the word.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Untrusted => UNTRUSTED,
            Self::OnRequest => ON_REQUEST,
            Self::Granular { .. } => GRANULAR,
            Self::Never => NEVER,
        }
    }
}
