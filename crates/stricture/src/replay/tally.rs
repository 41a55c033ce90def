//! The count of changes.

use std::hash::BuildHasher as _;

use hashbrown::DefaultHashBuilder;

use super::cache::Cache;
use super::{CommandExcerpt, FrequentCommands, LogPosition, LoggedCommand, SkipReason, SkippedLines};
use crate::rules::shell::Splitter;
use crate::rules::{Decision, Rule, RuleSet, Script};

/// How many frequent commands may be counted in all, so that policies of many rules do not take more memory than others.
const COUNTERS: usize = 50_000;

/// How many are counted for a rule, at least and at most.
const COUNTERS_A_RULE: (usize, usize) = (8, 256);

/// The number of decisions that there are.
const DECISIONS: usize = Decision::ALL.len();

/// A count of the decisions that differ between a policy and another one, or none.
#[derive(Clone, Debug)]
pub struct Replay<'r> {
    sides: Sides<'r>,
    splitter: Splitter,
    cache: Cache<Outcome>,
    hasher: DefaultHashBuilder,
    counters: usize,
    commands: u64,
    scripts: [u64; 3],
    changes: [[u64; DECISIONS]; DECISIONS],
    skipped: SkippedLines,
}

/// The policies that are compared.
#[derive(Clone, Debug)]
struct Sides<'r> {
    policy: Compared<'r>,
    against: Option<Compared<'r>>,
}

/// A policy, and what its rules do to the commands that it and the other decide differently.
#[derive(Clone, Debug)]
struct Compared<'r> {
    rules: &'r RuleSet,
    /// By the place of the rule in the list.
    rows: Vec<Option<Box<Counts>>>,
}

#[derive(Clone, Debug)]
struct Counts {
    /// By what the other policy decides.
    others: [u64; DECISIONS],
    first: CommandExcerpt,
    frequent: FrequentCommands,
}

/// What is made of a command.
#[derive(Clone, Copy, Debug)]
struct Outcome {
    script: u8,
    policy: (Decision, usize),
    against: (Decision, usize),
}

/// One of the two compared policies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ComparedPolicy {
    /// The policy itself.
    Policy,
    /// The policy that it is compared with.
    Against,
}

/// The number of commands that change from one decision to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecisionChange {
    /// The decision without the policy.
    pub from: Decision,
    /// The decision with the policy.
    pub to: Decision,
    /// The number of commands.
    pub count: u64,
}

/// A rule that causes changes. If a command is treated more strictly, it is the deciding rule of the policy. Otherwise,
/// it is the rule of the other policy that no longer applies.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct RuleEffect<'r> {
    /// The policy that has the rule.
    pub side: ComparedPolicy,
    /// The rule.
    pub rule: &'r Rule,
    /// The number of commands.
    pub count: u64,
    /// The changes of decisions.
    pub changes: Vec<DecisionChange>,
    /// The first of these commands.
    pub first: &'r CommandExcerpt,
    /// The most frequent of these commands.
    pub frequent: &'r FrequentCommands,
}

impl<'r> Replay<'r> {
    /// Compares a policy with another one. Without another one, every command that a rule matches changes.
    pub fn new(policy: &'r RuleSet, against: Option<&'r RuleSet>) -> Self {
        let rules = policy.rules().len() + against.map_or(0, |against| against.rules().len());
        let (least, most) = COUNTERS_A_RULE;
        Self {
            sides: Sides { policy: Compared::new(policy), against: against.map(Compared::new) },
            splitter: Splitter::new(),
            cache: Cache::new(),
            hasher: DefaultHashBuilder::default(),
            counters: (COUNTERS / rules.max(1)).clamp(least, most),
            commands: 0,
            scripts: [0; 3],
            changes: [[0; DECISIONS]; DECISIONS],
            skipped: SkippedLines::default(),
        }
    }

    /// Counts a result of a [`LogReader`](super::LogReader) at a place.
    pub fn take(&mut self, place: LogPosition, read: Result<LoggedCommand<'_>, SkipReason>) {
        match read {
            Ok(asked) => self.add(place, &asked),
            Err(broken) => self.skipped.add(broken, place),
        }
    }

    fn add(&mut self, place: LogPosition, asked: &LoggedCommand<'_>) {
        self.commands += 1;
        let Self { sides, splitter, .. } = self;
        let (hash, outcome) = match asked {
            LoggedCommand::Script(script) => {
                let hash = self.hasher.hash_one(script.as_ref());
                (Some(hash), self.cache.get(hash, script, || sides.decide(asked, splitter)))
            }
            LoggedCommand::Words(_) => (None, sides.decide(asked, splitter)),
        };
        if let Some(count) = self.scripts.get_mut(usize::from(outcome.script)) {
            *count += 1;
        }
        let ((from, old), (to, new)) = (outcome.against, outcome.policy);
        if let Some(count) = self.changes.get_mut(number(from)).and_then(|to_all| to_all.get_mut(number(to))) {
            *count += 1;
        }
        let (side, rule, other) = match (to.cmp(&from), &mut self.sides.against) {
            (std::cmp::Ordering::Greater, _) => (&mut self.sides.policy, new, from),
            (std::cmp::Ordering::Less, Some(against)) => (against, old, to),
            _ => return,
        };
        let text = asked.text();
        let hash = hash.unwrap_or_else(|| self.hasher.hash_one(text.as_ref()));
        side.count(rule, other, self.counters, (hash, &text, place));
    }

    /// Returns the number of commands.
    pub fn commands(&self) -> u64 {
        self.commands
    }

    /// Returns the number of commands with a different decision.
    pub fn changed(&self) -> u64 {
        self.changes().iter().map(|change| change.count).sum()
    }

    /// Returns the number of commands that are not scripts, of plain scripts, and of opaque scripts.
    pub fn scripts(&self) -> [u64; 3] {
        self.scripts
    }

    /// Returns the changes of decisions that occur, the strictest first.
    pub fn changes(&self) -> Vec<DecisionChange> {
        let mut changes = Vec::new();
        for to in Decision::ALL.into_iter().rev() {
            for from in Decision::ALL.into_iter().rev().filter(|from| *from != to) {
                let count = self.changes.get(number(from)).and_then(|all| all.get(number(to))).copied();
                changes.extend(count.filter(|count| *count > 0).map(|count| DecisionChange { from, to, count }));
            }
        }
        changes
    }

    /// Returns the rules that cause the changes, the rule with the most commands first.
    pub fn rows(&self) -> Vec<RuleEffect<'_>> {
        let mut rows = self.sides.policy.rows(ComparedPolicy::Policy);
        rows.extend(self.sides.against.iter().flat_map(|against| against.rows(ComparedPolicy::Against)));
        rows.sort_by_key(|row| (std::cmp::Reverse(row.count), row.side, row.rule.index));
        rows
    }

    /// Returns the lines that could not be read.
    pub fn skipped(&self) -> &SkippedLines {
        &self.skipped
    }
}

impl Sides<'_> {
    fn decide(&self, asked: &LoggedCommand<'_>, splitter: &mut Splitter) -> Outcome {
        asked.with_argv(|argv| {
            let (script, policy) = self.policy.decide(argv, splitter);
            let against = self.against.as_ref().map(|against| against.decide(argv, splitter).1);
            Outcome { script, policy, against: against.unwrap_or_default() }
        })
    }
}

impl<'r> Compared<'r> {
    fn new(rules: &'r RuleSet) -> Self {
        let places = rules.rules().iter().map(|rule| rule.index + 1).max().unwrap_or_default();
        Self { rules, rows: std::iter::repeat_with(|| None).take(places).collect() }
    }

    /// What kind of script it is, what is decided, and by which rule.
    fn decide(&self, argv: &[&str], splitter: &mut Splitter) -> (u8, (Decision, usize)) {
        let decided = self.rules.decide(argv, splitter);
        let script = match decided.script {
            Script::None => 0,
            Script::Plain => 1,
            Script::Opaque(_) => 2,
        };
        (script, (decided.decision(), decided.rule.map_or(0, |rule| rule.index)))
    }

    fn count(&mut self, rule: usize, other: Decision, counters: usize, (hash, text, place): (u64, &str, LogPosition)) {
        let Some(row) = self.rows.get_mut(rule) else { return };
        let counts = row.get_or_insert_with(|| {
            Box::new(Counts {
                others: [0; DECISIONS],
                first: CommandExcerpt::new(text, place),
                frequent: FrequentCommands::new(counters),
            })
        });
        if let Some(count) = counts.others.get_mut(number(other)) {
            *count += 1;
        }
        counts.frequent.add(hash, text, place);
    }

    fn rows(&self, side: ComparedPolicy) -> Vec<RuleEffect<'_>> {
        let rules = self.rules.rules().iter();
        let counted = rules.filter_map(|rule| Some((rule, self.rows.get(rule.index)?.as_deref()?)));
        let row = |(rule, counts): (&'r Rule, _)| RuleEffect::new(side, rule, counts);
        counted.map(row).collect()
    }
}

impl<'r> RuleEffect<'r> {
    fn new(side: ComparedPolicy, rule: &'r Rule, counts: &'r Counts) -> Self {
        let others = Decision::ALL.into_iter().zip(counts.others).filter(|(_, count)| *count > 0);
        let changes = others.map(|(other, count)| match side {
            ComparedPolicy::Policy => DecisionChange { from: other, to: rule.decision, count },
            ComparedPolicy::Against => DecisionChange { from: rule.decision, to: other, count },
        });
        Self {
            side,
            rule,
            count: counts.others.iter().sum(),
            changes: changes.collect(),
            first: &counts.first,
            frequent: &counts.frequent,
        }
    }
}

/// The number of a decision, from the laxest.
fn number(decision: Decision) -> usize {
    Decision::ALL.iter().position(|one| *one == decision).unwrap_or_default()
}
