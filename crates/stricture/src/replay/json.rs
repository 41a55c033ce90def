//! `stricture/replay/1`: the stable form that `--format json` prints.
//!
//! These types are only ever extended: a field, once printed, keeps its name and meaning. Lines and columns count from 1, columns in
//! Unicode scalar values; offsets are bytes from 0.

use serde::Serialize;

use super::{CommandExcerpt, ComparedPolicy, LogFormat, Replay};
use crate::report::json::SpanJson;
use crate::rules::Decision;
use crate::syntax::Source;

/// What a policy would have done to the commands of logs.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ReplayAnswer {
    /// Always `stricture/replay/1`.
    pub schema: &'static str,
    /// The policy's path, as the caller gave it.
    pub policy: String,
    /// The path of the policy that it is compared with; null where it is compared with none.
    pub against: Option<String>,
    /// The logs, in the order in which they were read.
    pub logs: Vec<Log>,
    /// How many commands there are.
    pub commands: u64,
    /// What the client makes of them.
    pub scripts: ScriptCounts,
    /// How many are decided differently.
    pub changed: u64,
    /// How they are.
    pub changes: Vec<DecisionChangeJson>,
    /// The rules on which that depends, from the one with the most commands down.
    pub rules: Vec<RuleEffectJson>,
    /// Lines that could not be read.
    pub skipped: Vec<SkippedLinesJson>,
}

/// A log.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct Log {
    /// Its path, as the caller gave it; `-` for standard input.
    pub path: String,
    /// Its form.
    pub from: &'static str,
    /// How many commands it holds.
    pub commands: u64,
}

/// Whether the client looks into scripts.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct ScriptCounts {
    /// Commands that are no scripts.
    pub none: u64,
    /// Scripts that it looks into.
    pub plain: u64,
    /// Scripts that it does not look into.
    pub opaque: u64,
}

/// How many commands come from one decision to another.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct DecisionChangeJson {
    /// What is decided without the policy.
    pub from: Decision,
    /// What the policy decides.
    pub to: Decision,
    /// How many commands.
    pub count: u64,
}

/// A rule, and the commands that are decided differently because it is there, or no longer there.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct RuleEffectJson {
    /// `policy`, or `against` where it is a rule of the other policy that commands are free of.
    pub side: &'static str,
    /// Its number in that policy's list, from 0.
    pub rule: usize,
    /// For each place the words of which one must stand there.
    pub pattern: Vec<Vec<String>>,
    /// What it decides.
    pub decision: Decision,
    /// Where it stands in its policy.
    pub span: SpanJson,
    /// How many commands.
    pub count: u64,
    /// How they are decided differently.
    pub changes: Vec<DecisionChangeJson>,
    /// The first of them.
    pub first: CommandExcerptJson,
    /// The most frequent of them, from the most frequent down.
    pub frequent: Vec<FrequentCommandJson>,
}

/// A command in a log.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct CommandExcerptJson {
    /// How it begins.
    pub command: String,
    /// Whether there is more of it.
    pub cut: bool,
    /// The log's path.
    pub path: String,
    /// Its line, from 1.
    pub line: u64,
}

/// A frequent command.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FrequentCommandJson {
    /// It occurs at least so often,
    pub at_least: u64,
    /// and at most so often.
    pub at_most: u64,
    /// One of its places.
    #[serde(flatten)]
    pub example: CommandExcerptJson,
}

/// Lines that could not be read.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct SkippedLinesJson {
    /// `not-json`, `not-utf8`, `too-long`, `no-command` or `not-an-entry`.
    pub reason: &'static str,
    /// How many.
    pub count: u64,
    /// The log of the first.
    pub path: String,
    /// Its line, from 1.
    pub line: u64,
}

/// A policy as the answer names it.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct NamedPolicy<'a> {
    /// Its path.
    pub path: &'a str,
    /// Its text.
    pub source: &'a Source<'a>,
}

impl<'a> NamedPolicy<'a> {
    /// The policy at `path`.
    #[must_use]
    pub fn new(path: &'a str, source: &'a Source<'a>) -> Self {
        Self { path, source }
    }
}

impl Log {
    /// A log of this form.
    pub fn new(path: &str, format: LogFormat, commands: u64) -> Self {
        Self { path: path.to_owned(), from: format.as_str(), commands }
    }
}

impl ReplayAnswer {
    /// The answer, with so many frequent commands a rule.
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
