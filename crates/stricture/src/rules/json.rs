//! The stable form `stricture/eval/1`, which `--format json` and the browser print.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning. Lines and columns count from 1, and a
//! column is a Unicode scalar value. Offsets are bytes and count from 0. The span of a rule is a place in the policy. The
//! span of a command is a place in the script.

use serde::{Serialize, Serializer};

use super::{Approvals, Decision, EvaluatedCommand, Evaluation, Script};
use crate::report::json::SpanJson;
use crate::syntax::Source;

/// The answer about one command.
///
/// ```
/// use stricture::{Document, accept, rules::{Approvals, RuleSet, json::EvalAnswer}};
///
/// let document = Document::parse("[rules]\nprefix_rules = [{ pattern = [{ token = \"rm\" }], decision = \"forbidden\" }]\n");
/// let policy = accept(&document).unwrap();
/// let rules = RuleSet::of(&policy);
/// let (evaluation, source) = (rules.evaluate(&["rm", "x"]), document.source());
/// let text = serde_json::to_string(&EvalAnswer::new(&evaluation, &Approvals::of(&policy), &source)).unwrap();
/// assert!(text.starts_with(r#"{"schema":"stricture/eval/1","decision":"forbidden","justification":null,"script":"none","#));
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct EvalAnswer<'a> {
    /// Always `stricture/eval/1`.
    pub schema: &'static str,
    /// The decision.
    pub decision: Decision,
    /// The text that the client shows to a person; null if it shows a generic text.
    pub justification: Option<&'a str>,
    /// `none`, `plain` or `opaque`.
    pub script: &'static str,
    /// The reason why the client does not look into the script; null if it does, or if the command is not a script.
    pub opaque: Option<OpaqueJson>,
    /// The commands that the rules apply to.
    pub commands: CommandsJson<'a>,
    /// The consequence of the decision under each approval policy that people may choose.
    pub approvals: Vec<ApprovalJson>,
}

/// A list that is written one element at a time, because the whole list may not fit into memory.
#[derive(Clone, Copy, Debug)]
pub struct CommandsJson<'a> {
    evaluation: &'a Evaluation<'a>,
    source: &'a Source<'a>,
}

/// The rules that match a command, written one at a time, like [`CommandsJson`].
#[derive(Clone, Copy, Debug)]
pub struct MatchesJson<'a> {
    command: &'a EvaluatedCommand<'a>,
    source: &'a Source<'a>,
}

/// The reason why the client does not look into a script.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct OpaqueJson {
    /// The name of the reason.
    pub reason: &'static str,
    /// The place in the script, in bytes from 0.
    pub offset: usize,
}

/// One command.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct CommandJson<'a> {
    /// The words of the command. The first word is the program.
    pub words: Vec<&'a str>,
    /// The decision about this command alone.
    pub decision: Decision,
    /// The rules that match it, in the order of the policy.
    pub matches: MatchesJson<'a>,
}

/// A rule that matches.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct MatchJson<'a> {
    /// The index of the rule in the policy's list, from 0.
    pub rule: usize,
    /// The words of the command that the rule matches.
    pub prefix: Vec<&'a str>,
    /// `words` or `base-name`.
    pub by: &'static str,
    /// The decision of the rule.
    pub decision: Decision,
    /// The justification of the rule; null if it has none.
    pub justification: Option<&'a str>,
    /// The place of the rule in the policy.
    pub span: SpanJson,
}

/// The consequence of the decision under one approval policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ApprovalJson {
    /// The name of the approval policy.
    pub policy: &'static str,
    /// `own-checks`, `reviewer-asked`, `person-asked`, `refused-unasked` or `refused`.
    pub consequence: &'static str,
}

impl<'a> EvalAnswer<'a> {
    /// Creates the answer. `source` is the text of the policy that the rules come from, and `approvals` are its
    /// approval policies.
    #[must_use]
    pub fn new(evaluation: &'a Evaluation<'a>, approvals: &Approvals, source: &'a Source<'a>) -> Self {
        let opaque = match evaluation.script() {
            Script::Opaque(opaque) => Some(OpaqueJson { reason: opaque.reason.name(), offset: opaque.at }),
            Script::None | Script::Plain => None,
        };
        let decision = evaluation.decision();
        let approvals = approvals
            .consequences(decision)
            .map(|(policy, consequence)| ApprovalJson { policy, consequence: consequence.as_str() });
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
    /// Returns the commands, in their order.
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
    /// Returns the rules that match, in the order of the policy.
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
