//! The rules of a policy together with those of rule files.

use super::{OwnDecision, OwnRule, OwnRules};
use crate::client::own_rules;
use crate::rules::{Decision, EvaluatedCommand, Evaluation, Match, Rule, RuleSet};

/// The rules of a policy, and those of the rule files that somebody has.
///
/// ```
/// use stricture::rules::{Decision, RuleSet, own::{Joined, OwnRules}};
///
/// let own = OwnRules::parse("prefix_rule(pattern = [\"touch\"], decision = \"allow\")\n")?;
/// let joined = Joined::new(&RuleSet::default(), &[own]);
/// assert!(joined.evaluate(&["bash", "-lc", "touch /x"]).leaves_sandbox());
/// // One command without such a rule keeps the whole script in the sandbox.
/// assert!(!joined.evaluate(&["bash", "-lc", "touch /x && ls"]).leaves_sandbox());
/// # Ok::<(), stricture::rules::own::OwnRulesError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Joined {
    set: RuleSet,
    /// The number of rules that the policy has. Those of the files follow them.
    of_policy: usize,
    /// The file, the number in it, and the decision of each rule of the files.
    own: Vec<(usize, usize, OwnDecision)>,
}

/// The decision of all rules together.
#[derive(Clone, Debug)]
pub struct JoinedEvaluation<'a> {
    joined: &'a Joined,
    evaluation: Evaluation<'a>,
}

/// A rule of a file that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OwnMatch {
    /// The number of the file, from 0.
    pub file: usize,
    /// The number of the rule in the file, from 0.
    pub rule: usize,
    /// The decision of the rule.
    pub decision: OwnDecision,
}

impl Joined {
    /// Puts the rules together. Rules of files that have no effect on the client are left out.
    pub fn new(policy: &RuleSet, files: &[OwnRules]) -> Self {
        let mut rules = policy.rules().to_vec();
        let of_policy = rules.len();
        let mut own = Vec::new();
        for (file, rule, written) in files
            .iter()
            .enumerate()
            .flat_map(|(file, rules)| {
                rules.rules().iter().enumerate().map(move |(rule, written)| (file, rule, written))
            })
            .filter(|(file, _, written)| {
                let is_default = files.get(*file).is_some_and(|file| file.is_default_file);
                !(is_default && is_without_effect(written))
            })
        {
            rules.push(Rule {
                index: rules.len(),
                pattern: written.pattern.clone(),
                decision: match written.decision {
                    OwnDecision::Allow => Decision::None,
                    OwnDecision::Prompt => Decision::Prompt,
                    OwnDecision::Forbidden => Decision::Forbidden,
                },
                justification: None,
                canonical: written.canonical,
                span: written.span,
            });
            own.push((file, rule, written.decision));
        }
        Self { set: RuleSet::new(rules), of_policy, own }
    }

    /// Evaluates a command that the agent asks for, as [`RuleSet::evaluate`] does.
    pub fn evaluate<'a>(&'a self, argv: &'a [&'a str]) -> JoinedEvaluation<'a> {
        JoinedEvaluation { joined: self, evaluation: self.set.evaluate(argv) }
    }

    /// Whether any rule matches these words.
    pub(super) fn has_match(&self, words: &[&str]) -> bool {
        self.set.deciding(words).is_some()
    }

    /// The rule of a file, if the match is one.
    fn own(&self, found: Match<'_>) -> Option<OwnMatch> {
        let (file, rule, decision) = *self.own.get(found.rule.index.checked_sub(self.of_policy)?)?;
        Some(OwnMatch { file, rule, decision })
    }
}

impl JoinedEvaluation<'_> {
    /// Returns the strictest decision. It is [`Decision::None`] if no rule matches, or only rules with `allow`.
    pub fn decision(&self) -> Decision {
        self.evaluation.decision()
    }

    /// Whether the command runs outside the sandbox and the client asks nobody. For that, a rule with `allow` matches each command of the
    /// script, and no stricter rule matches any. The client's own check of dangerous commands, such as `rm -rf`, comes first.
    pub fn leaves_sandbox(&self) -> bool {
        self.decision() == Decision::None && self.evaluation.commands().iter().all(EvaluatedCommand::is_matched)
    }

    /// Returns the rule of a file that decides: the rule with `allow` for the first command, or the strictest one. `None` if a rule of the
    /// policy decides, or no rule does.
    pub fn own(&self) -> Option<OwnMatch> {
        self.joined.own(self.evaluation.shown()?.as_match())
    }

    /// Returns the evaluation by all rules together.
    pub fn evaluation(&self) -> &Evaluation<'_> {
        &self.evaluation
    }
}

/// Whether the client goes on as if the rule were not there, in the file `default.rules`.
fn is_without_effect(rule: &OwnRule) -> bool {
    let words: Option<Vec<&str>> = rule
        .pattern
        .iter()
        .map(|choices| match choices.as_slice() {
            [only] => Some(only.as_str()),
            _ => None,
        })
        .collect();
    rule.is_of_client
        && rule.decision == OwnDecision::Allow
        && words.is_some_and(|words| own_rules::is_too_broad(&words))
}
