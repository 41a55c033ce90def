//! The stable form `stricture/replay/1`, which `--format json` prints.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning. Lines and columns count from 1, and a
//! column is a Unicode scalar value. Offsets are bytes and count from 0.

use serde::Serialize;

use super::{CommandExcerpt, ComparedPolicy, LogFormat, Replay};
use crate::report::json::SpanJson;
use crate::rules::Decision;
use crate::syntax::Source;

/// The effect that a policy would have had on the commands of logs.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ReplayAnswer {
    /// Always `stricture/replay/1`.
    pub schema: &'static str,
    /// The policy's path, as the caller gave it.
    pub policy: String,
    /// The path of the other policy; null if there is none.
    pub against: Option<String>,
    /// The logs, in the order in which they were read.
    pub logs: Vec<Log>,
    /// The number of commands.
    pub commands: u64,
    /// The number of scripts of each kind.
    pub scripts: ScriptCounts,
    /// The number of commands with a different decision.
    pub changed: u64,
    /// The changes of decisions.
    pub changes: Vec<DecisionChangeJson>,
    /// The rules that cause the changes, the rule with the most commands first.
    pub rules: Vec<RuleEffectJson>,
    /// The lines that could not be read.
    pub skipped: Vec<SkippedLinesJson>,
}

/// A log.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Log {
    /// The path of the log, as the caller gave it; `-` for standard input.
    pub path: String,
    /// The format of the log.
    pub from: &'static str,
    /// The number of commands in the log.
    pub commands: u64,
}

/// The numbers of commands by kind of script.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ScriptCounts {
    /// The number of commands that are not scripts.
    pub none: u64,
    /// The number of plain scripts.
    pub plain: u64,
    /// The number of opaque scripts.
    pub opaque: u64,
}

/// The number of commands that change from one decision to another.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct DecisionChangeJson {
    /// The decision without the policy.
    pub from: Decision,
    /// The decision with the policy.
    pub to: Decision,
    /// The number of commands.
    pub count: u64,
}

/// A rule, with the commands whose decision changes because the rule exists or no longer exists.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RuleEffectJson {
    /// `policy`; or `against` for a rule of the other policy that no longer applies.
    pub side: &'static str,
    /// The index of the rule in that policy's list, from 0.
    pub rule: usize,
    /// The words that match at each position of the command.
    pub pattern: Vec<Vec<String>>,
    /// The decision of the rule.
    pub decision: Decision,
    /// The place of the rule in its policy.
    pub span: SpanJson,
    /// The number of commands.
    pub count: u64,
    /// The changes of decisions.
    pub changes: Vec<DecisionChangeJson>,
    /// The first of these commands.
    pub first: CommandExcerptJson,
    /// The most frequent of these commands, the most frequent first.
    pub frequent: Vec<FrequentCommandJson>,
}

/// A command in a log.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct CommandExcerptJson {
    /// The beginning of the command.
    pub command: String,
    /// Whether the command is longer.
    pub cut: bool,
    /// The log's path.
    pub path: String,
    /// The line, from 1.
    pub line: u64,
}

/// A frequent command.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FrequentCommandJson {
    /// The command occurs at least this number of times.
    pub at_least: u64,
    /// The command occurs at most this number of times.
    pub at_most: u64,
    /// One place where it occurs.
    #[serde(flatten)]
    pub example: CommandExcerptJson,
}

/// The lines that could not be read.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SkippedLinesJson {
    /// `not-json`, `not-utf8`, `too-long`, `no-command` or `not-an-entry`.
    pub reason: &'static str,
    /// The number of lines.
    pub count: u64,
    /// The path of the log with the first such line.
    pub path: String,
    /// The line, from 1.
    pub line: u64,
}

/// A policy, as the answer names it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct NamedPolicy<'a> {
    /// The path of the policy.
    pub path: &'a str,
    /// The text of the policy.
    pub source: &'a Source<'a>,
}

impl<'a> NamedPolicy<'a> {
    /// Names the policy at `path`.
    #[must_use]
    pub fn new(path: &'a str, source: &'a Source<'a>) -> Self {
        Self { path, source }
    }
}

impl Log {
    /// Creates the entry of a log with this format.
    pub fn new(path: &str, format: LogFormat, commands: u64) -> Self {
        Self { path: path.to_owned(), from: format.as_str(), commands }
    }
}

impl ReplayAnswer {
    /// Creates the answer, with this number of frequent commands per rule.
    #[must_use]
    pub fn new(
        replay: &Replay<'_>,
        logs: Vec<Log>,
        policy: NamedPolicy<'_>,
        against: Option<NamedPolicy<'_>>,
        top: usize,
    ) -> Self {
        let [none, plain, opaque] = replay.scripts();
        let path = |log: usize| logs.get(log).map(|log| log.path.clone()).unwrap_or_default();
        let command = |kept: &CommandExcerpt| CommandExcerptJson {
            command: kept.text.clone(),
            cut: kept.cut,
            path: path(kept.place.log),
            line: kept.place.line,
        };
        let rules = replay.rows().into_iter().map(|row| {
            let (side, source) = match (row.side, against) {
                (ComparedPolicy::Against, Some(against)) => ("against", against.source),
                _ => ("policy", policy.source),
            };
            let frequent = row.frequent.top(top);
            RuleEffectJson {
                side,
                rule: row.rule.index,
                pattern: row.rule.pattern.clone(),
                decision: row.rule.decision,
                span: SpanJson::new(row.rule.span, source),
                count: row.count,
                changes: row.changes.iter().map(DecisionChangeJson::new).collect(),
                first: command(row.first),
                frequent: frequent
                    .iter()
                    .map(|counted| FrequentCommandJson {
                        at_least: counted.at_least,
                        at_most: counted.at_most,
                        example: command(counted.kept),
                    })
                    .collect(),
            }
        });
        let skipped = replay.skipped().kinds().map(|(kind, count, first)| SkippedLinesJson {
            reason: kind.name(),
            count,
            path: path(first.log),
            line: first.line,
        });
        Self {
            schema: "stricture/replay/1",
            policy: policy.path.to_owned(),
            against: against.map(|against| against.path.to_owned()),
            commands: replay.commands(),
            scripts: ScriptCounts { none, plain, opaque },
            changed: replay.changed(),
            changes: replay.changes().iter().map(DecisionChangeJson::new).collect(),
            rules: rules.collect(),
            skipped: skipped.collect(),
            logs,
        }
    }
}

impl DecisionChangeJson {
    fn new(change: &super::DecisionChange) -> Self {
        Self { from: change.from, to: change.to, count: change.count }
    }
}
