//! Whether somebody could still run a command.

use super::{JoinedEvaluation, OwnMatch};
use crate::client::{Accepted, Client, doors};
use crate::rules::{Approvals, Consequence, Decision};

/// Somebody who wants to run a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Somebody {
    /// A person who works with the client, with rule files of their own.
    Person,
    /// A repository that a person trusts, with rule files of its own.
    Project,
    /// `codex exec`, in which nobody answers questions.
    Exec,
    /// A program that drives the client by its protocol. It answers questions itself.
    Driver,
}

/// The way in which the client gets a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Way {
    /// The agent asks for it.
    Agent,
    /// Somebody types it as a command for the shell. A program does the same with `thread/shellCommand`.
    Typed,
    /// A program sends it with `command/exec`.
    Sent,
    /// A program starts it with `process/spawn`: the experiments `sandbox/a-program-spawns-*` of `fixtures/experiments`.
    Spawned,
}

/// The reaction of the client.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Answer {
    /// The client refuses the command.
    Refused,
    /// The client refuses the command, because it may ask nobody.
    RefusedUnasked,
    /// The client asks first.
    Asked,
    /// The client's own checks and the sandbox decide.
    OwnChecks,
    /// The client runs the command in a sandbox that the policy allows. No rule applies.
    Sandboxed,
    /// The client runs the command in the sandbox, and asks nobody.
    Unasked,
    /// The client runs the command outside the sandbox, and asks nobody.
    Unsandboxed,
}

/// An attempt to run a command, with the answer to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The way.
    pub way: Way,
    /// The answer.
    pub answer: Answer,
    /// The rule of a rule file that decides, if one does.
    pub own: Option<OwnMatch>,
}

/// Whether no rule of a rule file takes a command out of the sandbox. The client does so only in sessions without a denied path.
///
/// ```
/// use stricture::{Document, accept, rules::own::keeps_sandbox};
///
/// let policy = Document::parse("permissions.filesystem.deny_read = [\"~/.ssh\"]\n");
/// assert!(keeps_sandbox(&accept(&policy)?));
/// # Ok::<(), stricture::Rejected>(())
/// ```
pub fn keeps_sandbox(accepted: &Accepted<'_>) -> bool {
    doors::denies_reads(&Client::of(accepted.root()))
}

impl Somebody {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Person, Self::Project, Self::Exec, Self::Driver];

    /// Returns `person`, `project`, `exec` or `driver`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Project => "project",
            Self::Exec => "exec",
            Self::Driver => "driver",
        }
    }

    /// Returns every way that this somebody has, with the client's answer. `approvals` are the approval policies that people may choose, and
    /// `keeps_sandbox` comes from [`keeps_sandbox`]. The answers were seen with the clients 0.169.0 and 0.171.0 on Linux, see `fixtures/experiments/own-rules.toml`.
    ///
    /// ```
    /// use stricture::{Document, accept, rules::{Approvals, RuleSet, own::{Answer, Joined, OwnRules, Somebody, keeps_sandbox}}};
    ///
    /// let document = Document::parse("allowed_sandbox_modes = [\"read-only\"]\n");
    /// let policy = accept(&document).unwrap();
    /// let own = OwnRules::parse("prefix_rule(pattern = [\"touch\"])\n")?;
    /// let joined = Joined::new(&RuleSet::of(&policy), &[own]);
    /// let evaluation = joined.evaluate(&["touch", "x"]);
    /// let attempts = Somebody::Exec.attempts(&evaluation, &Approvals::of(&policy), keeps_sandbox(&policy));
    /// assert_eq!(attempts[0].answer, Answer::Unsandboxed);
    /// # Ok::<(), stricture::rules::own::OwnRulesError>(())
    /// ```
    pub fn attempts(
        self,
        evaluation: &JoinedEvaluation<'_>,
        approvals: &Approvals,
        keeps_sandbox: bool,
    ) -> Vec<Attempt> {
        let answer = match self.through_agent(evaluation, approvals) {
            Answer::Unsandboxed if keeps_sandbox => Answer::Unasked,
            answer => answer,
        };
        let agent = Attempt { way: Way::Agent, answer, own: evaluation.own() };
        let without_rules = |way, answer| Attempt { way, answer, own: None };
        let typed = without_rules(Way::Typed, Answer::Unsandboxed);
        match self {
            Self::Person => vec![agent, typed],
            Self::Project | Self::Exec => vec![agent],
            Self::Driver => vec![
                agent,
                typed,
                without_rules(Way::Sent, Answer::Sandboxed),
                without_rules(Way::Spawned, Answer::Unsandboxed),
            ],
        }
    }

    fn through_agent(self, evaluation: &JoinedEvaluation<'_>, approvals: &Approvals) -> Answer {
        let decision = evaluation.decision();
        let asks = || {
            let mut consequences = approvals.consequences(decision);
            self != Self::Exec && consequences.any(|(_, consequence)| consequence != Consequence::RefusedUnasked)
        };
        match decision {
            Decision::None if evaluation.leaves_sandbox() => Answer::Unsandboxed,
            Decision::None => Answer::OwnChecks,
            Decision::Forbidden => Answer::Refused,
            Decision::Prompt | Decision::PromptUser if asks() => Answer::Asked,
            Decision::Prompt | Decision::PromptUser => Answer::RefusedUnasked,
        }
    }
}

impl Way {
    /// Returns `agent`, `typed`, `sent` or `spawned`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Typed => "typed",
            Self::Sent => "sent",
            Self::Spawned => "spawned",
        }
    }
}

impl Answer {
    /// Returns `refused`, `refused-unasked`, `asked`, `own-checks`, `sandboxed`, `unasked` or `unsandboxed`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::RefusedUnasked => "refused-unasked",
            Self::Asked => "asked",
            Self::OwnChecks => "own-checks",
            Self::Sandboxed => "sandboxed",
            Self::Unasked => "unasked",
            Self::Unsandboxed => "unsandboxed",
        }
    }

    /// Returns the meaning, as a sentence without its period.
    pub fn phrase(self) -> &'static str {
        match self {
            Self::Refused => "the client refuses it",
            Self::RefusedUnasked => "the client refuses it, because nobody answers",
            Self::Asked => "the client asks first",
            Self::OwnChecks => "the client's own checks and the sandbox decide",
            Self::Sandboxed => "it runs in a sandbox that the policy allows; no rule applies",
            Self::Unasked => "it runs in the sandbox, and the client asks nobody",
            Self::Unsandboxed => "it runs outside the sandbox, and the client asks nobody",
        }
    }
}
