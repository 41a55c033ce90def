//! The search for ways around the rules of a policy: commands that do what a rule restricts, but that the rule does not
//! match.
//!
//! Every way is checked against the whole policy. If another rule catches it as strictly, it is not a way around.

pub mod json;
mod kind;
mod remedy;
mod scripts;
mod tried;

use super::shell::Splitter;
use super::{Decision, Fuel, Rule, RuleSet};

pub use kind::WalkAroundKind;
pub use remedy::Remedy;

use remedy::Remedies;
use tried::Tried;

/// A command that does what a rule restricts, but gets a less strict decision.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WalkAround {
    /// The kind of the way around.
    pub kind: WalkAroundKind,
    /// The request of the agent: a shell, a flag and the script.
    pub argv: [String; 3],
    /// The decision about it.
    pub decision: Decision,
    /// The index in [`WalkArounds::remedies`] of the rule that stops it; `None` if no rule stops only this.
    pub remedy: Option<usize>,
}

/// A rule that has ways around it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WaysAroundRule<'r> {
    /// The rule.
    pub rule: &'r Rule,
    /// The ways around it.
    pub ways: Vec<WalkAround>,
}

/// All ways around the rules of a policy that were found.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct WalkArounds<'r> {
    /// The rules that have ways around them, in the order of the policy.
    pub rules: Vec<WaysAroundRule<'r>>,
    /// The rules to add. Together they stop every way that names one of them.
    pub remedies: Vec<Remedy>,
    /// The number of rules that were not searched, because they or the policy are too large.
    pub left_out: usize,
}

/// Bytes of commands and of rules to add that are tried at most. A rule that people write takes ten thousand.
const MOST_BYTES: usize = 16 << 20;

/// Steps that are taken at most to see what is decided on those. A command that people write takes a handful.
const MOST_STEPS: usize = 16 << 20;

/// Bytes in the words of a rule that is looked at.
const LONGEST_RULE: usize = 16 << 10;

/// Places of its pattern: each may be written in other ways, with all that stands around it.
const MOST_PLACES: usize = 64;

/// Words of its pattern: each rule to add repeats them.
const MOST_WORDS: usize = 1 << 10;

/// Programs of a rule that are tried.
const MOST_PROGRAMS: usize = 8;

impl RuleSet {
    /// Looks for ways around the rules.
    ///
    /// If a pattern lists alternatives, the search tries the first. For programs, it tries the first eight; for all but
    /// one of them, it tries only their own options and names.
    ///
    /// ```
    /// use stricture::{Document, accept, rules::RuleSet};
    ///
    /// let policy = r#"rules.prefix_rules = [{ pattern = [{ token = "git" }, { token = "push" }], decision = "prompt" }]"#;
    /// let rules = RuleSet::of(&accept(&Document::parse(policy)).unwrap());
    /// let found = rules.walk_arounds();
    /// let way = found.rules[0].ways.iter().find(|way| way.argv[2] == "git -C . push").unwrap();
    /// assert_eq!(way.decision.as_str(), "none");
    /// assert!(found.remedies[way.remedy.unwrap()].to_toml().contains(r#"pattern = [{ token = "git" }, { any_of = ["-C", "#));
    /// ```
    pub fn walk_arounds(&self) -> WalkArounds<'_> {
        let mut search = Search {
            set: self,
            splitter: Splitter::new(),
            remedies: Remedies::default(),
            bytes: 0,
            fuel: Fuel::new(MOST_STEPS),
        };
        let mut rules = Vec::new();
        let mut left_out = 0;
        let paths = tried::Paths::of(self.rules());
        for rule in self.rules() {
            if search.bytes > MOST_BYTES || search.fuel.is_out() || is_too_large(rule) {
                left_out += 1;
                continue;
            }
            match search.ways(rule, &paths) {
                Some(ways) if ways.is_empty() => {}
                Some(ways) => rules.push(WaysAroundRule { rule, ways }),
                None => left_out += 1,
            }
        }
        let mut found = WalkArounds { rules, remedies: search.remedies.into_list(), left_out };
        self.keep_what_helps(&mut found);
        found
    }

    /// Asks again, with the rules to add: what they do not stop does not name them.
    fn keep_what_helps(&self, found: &mut WalkArounds<'_>) {
        let added = found.remedies.iter().map(Remedy::as_rule);
        let with = Self::new(self.rules().iter().cloned().chain(added).collect());
        let mut splitter = Splitter::new();
        let mut helps = vec![false; found.remedies.len()];
        for walked in &mut found.rules {
            for way in &mut walked.ways {
                let argv = way.argv.each_ref().map(String::as_str);
                if with.decide(&argv, &mut splitter).decision() < walked.rule.decision {
                    way.remedy = None;
                }
                if let Some(helps) = way.remedy.and_then(|remedy| helps.get_mut(remedy)) {
                    *helps = true;
                }
            }
        }
        // What helps nowhere goes, and the others move up.
        let mut next = 0;
        let numbers: Vec<usize> = helps
            .iter()
            .map(|helps| {
                next += usize::from(*helps);
                next.saturating_sub(1)
            })
            .collect();
        let mut kept = helps.iter();
        found.remedies.retain(|_| kept.next().copied().unwrap_or_default());
        for way in found.rules.iter_mut().flat_map(|walked| &mut walked.ways) {
            way.remedy = way.remedy.and_then(|remedy| numbers.get(remedy).copied());
        }
    }
}

fn is_too_large(rule: &Rule) -> bool {
    let words = || rule.pattern.iter().flatten();
    rule.pattern.len() > MOST_PLACES
        || words().count() > MOST_WORDS
        || words().map(|choice| choice.len() + 1).sum::<usize>() > LONGEST_RULE
}

struct Search<'r> {
    set: &'r RuleSet,
    splitter: Splitter,
    remedies: Remedies,
    bytes: usize,
    fuel: Fuel,
}

impl Search<'_> {
    /// The ways around a rule; none where the fuel runs out before all are tried.
    fn ways(&mut self, rule: &Rule, paths: &tried::Paths<'_>) -> Option<Vec<WalkAround>> {
        let mut ways: Vec<WalkAround> = Vec::new();
        let Some((programs, rest)) = rule.pattern.split_first() else { return Some(ways) };
        let rest: Vec<&str> = rest.iter().filter_map(|choices| Some(choices.first()?.as_str())).collect();
        for (nth, program) in programs.iter().take(MOST_PROGRAMS).enumerate() {
            let words: Vec<&str> = std::iter::once(program.as_str()).chain(rest.iter().copied()).collect();
            for Tried { kind, argvs, remedy } in tried::all(rule, &words, paths, nth > 0) {
                self.bytes += remedy.as_ref().map_or(0, Remedy::size);
                self.bytes += argvs.iter().flatten().map(String::len).sum::<usize>();
                let decisions = argvs.into_iter().map(|argv| Some((self.decide(&argv)?, argv)));
                let decisions: Vec<_> = decisions.collect::<Option<_>>()?;
                let Some((decision, argv)) = decisions.into_iter().min_by_key(|(decision, _)| *decision) else {
                    continue;
                };
                if decision < rule.decision && !ways.iter().any(|way| way.argv == argv) {
                    let remedy = remedy.map(|remedy| self.remedies.number(remedy));
                    ways.push(WalkAround { kind, argv, decision, remedy });
                }
            }
        }
        Some(ways)
    }

    fn decide(&mut self, argv: &[String; 3]) -> Option<Decision> {
        let argv = argv.each_ref().map(String::as_str);
        Some(self.set.decide_within(&argv, &mut self.splitter, &mut self.fuel)?.decision())
    }
}
