//! `stricture/eval/1`: the stable form that `--format json` and the browser print.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1, columns in
//! Unicode scalar values; offsets are bytes from 0. Spans of rules are places in the policy, those of commands offsets in the script.

use serde::{Serialize, Serializer};

use super::{Consequence, Decision, EvaluatedCommand, Evaluation, Script};
use crate::policy::ApprovalPolicy;
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// The answer about one command.
///
/// ```
/// use stricture::{Document, accept, rules::{RuleSet, approval_policies, json::EvalAnswer}};
///
/// let document = Document::parse("[rules]\nprefix_rules = [{ pattern = [{ token = \"rm\" }], decision = \"forbidden\" }]\n");
/// let policy = accept(&document).unwrap();
/// let rules = RuleSet::of(&policy);
/// let (evaluation, source) = (rules.evaluate(&["rm", "x"]), document.source());
/// let text = serde_json::to_string(&EvalAnswer::new(&evaluation, &approval_policies(&policy), &source)).unwrap();
/// assert!(text.starts_with(r#"{"schema":"stricture/eval/1","decision":"forbidden","justification":null,"script":"none","#));
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct EvalAnswer<'a> {
    /// Always `stricture/eval/1`.
    pub schema: &'static str,
    /// What happens.
    pub decision: Decision,
    /// The text that a person is shown; null where the client has only a generic one.
    pub justification: Option<&'a str>,
    /// `none`, `plain` or `opaque`.
    pub script: &'static str,
    /// Why the script is not looked into; null where it is, or is none.
    pub opaque: Option<OpaqueJson>,
    /// The commands that rules are applied to.
    pub commands: CommandsJson<'a>,
    /// What the decision comes to under each approval policy that people may choose.
    pub approvals: Vec<ApprovalJson>,
}

/// A list that is made while it is written, an element at a time: it may be longer than memory allows for.
#[derive(Clone, Copy, Debug)]
pub struct CommandsJson<'a> {
    evaluation: &'a Evaluation<'a>,
    source: &'a Source<'a>,
}

/// The same, of the rules that match a command.
#[derive(Clone, Copy, Debug)]
pub struct MatchesJson<'a> {
    command: &'a EvaluatedCommand<'a>,
    source: &'a Source<'a>,
}

/// Why a script is not looked into.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct OpaqueJson {
    /// What stands in the way.
    pub reason: &'static str,
    /// Where that stands in the script: bytes from 0.
    pub offset: usize,
}

/// One command.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct CommandJson<'a> {
    /// Its words; the first is the program.
    pub words: Vec<&'a str>,
    /// What the rules say of it alone.
    pub decision: Decision,
    /// The rules that match it, in the order of the policy.
    pub matches: MatchesJson<'a>,
}

/// A rule that matches.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct MatchJson<'a> {
    /// Its number in the policy's list, from 0.
    pub rule: usize,
    /// The words of the command that it is about.
    pub prefix: Vec<&'a str>,
    /// `words` or `base-name`.
    pub by: &'static str,
    /// What it decides.
    pub decision: Decision,
    /// Its text.
    pub justification: Option<&'a str>,
    /// Where it stands in the policy.
    pub span: SpanJson,
}

/// What the decision comes to under an approval policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ApprovalJson {
    /// Its name.
    pub policy: &'static str,
    /// `own-checks`, `reviewer-asked`, `person-asked`, `refused-unasked` or `refused`.
    pub consequence: &'static str,
}

impl<'a> EvalAnswer<'a> {
    /// The answer; `source` is the text of the policy that the rules come from, and `approvals` are its
    /// [approval policies](super::approval_policies).
    #[must_use]
    pub fn new(
        evaluation: &'a Evaluation<'a>,
        approvals: &[(&'static str, ApprovalPolicy)],
        source: &'a Source<'a>,
    ) -> Self {
        let opaque = match evaluation.script() {
            Script::Opaque(opaque) => Some(OpaqueJson { reason: opaque.reason.name(), offset: opaque.at }),
            Script::None | Script::Plain => None,
        };
        let decision = evaluation.decision();
        let approvals = approvals.iter().map(|(name, allowed)| ApprovalJson {
            policy: name,
            consequence: Consequence::of(decision, allowed).as_str(),
        });
        Self {
            schema: "stricture/eval/1",
            decision,
            justification: evaluation.justification(),
            script: evaluation.script().as_str(),
            opaque,
            commands: CommandsJson { evaluation, source },
            approvals: approvals.collect(),
        }
    }
}

impl<'a> CommandsJson<'a> {
    /// The commands, in their order.
    pub fn iter(self) -> impl Iterator<Item = CommandJson<'a>> {
        let Self { evaluation, source } = self;
        evaluation.commands().iter().map(move |command| CommandJson {
            words: command.words().collect(),
            decision: command.decision(),
            matches: MatchesJson { command, source },
        })
    }
}

impl<'a> MatchesJson<'a> {
    /// The rules that match, in the order of the policy.
    pub fn iter(self) -> impl Iterator<Item = MatchJson<'a>> {
        let Self { command, source } = self;
        command.matches().into_iter().map(move |found| MatchJson {
            rule: found.rule.index,
            prefix: command.prefix(found).collect(),
            by: found.by.as_str(),
            decision: found.rule.decision,
            justification: found.rule.justification.as_deref(),
            span: SpanJson::new(found.rule.span, source),
        })
    }
}

impl Serialize for CommandsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl Serialize for MatchesJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}
