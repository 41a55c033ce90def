//! Finds the command rules that change nothing because of other rules.
//!
//! If several rules match a command, the strictest decides. The client shows the text of the longest rule with that decision, and of the
//! last one of equally long rules. A rule is pointless if the decision and the text are the same for every command without it. It makes no
//! difference whether a command names its program by path: a rule that covers another one matches wherever that one does, by the same word.

use std::borrow::Cow;
use std::collections::HashMap;
use std::rc::Rc;

use crate::lint::rules::pattern_trie::{Choices, Met, PatternTrie, is_within};
use crate::rules::written::{Rule, Word};
use crate::rules::{Decision, Fuel};

/// What the analysis of a policy's rules found.
#[derive(Debug, Default)]
pub(in crate::lint) struct Overlaps {
    /// Rules that change nothing, in the order of the file.
    pub(in crate::lint) pointless: Vec<Pointless>,
    /// Rules without a justification that keep a shorter rule's from being shown: the rule and that shorter one.
    pub(in crate::lint) silencing: HashMap<usize, usize>,
    /// Steps that the analysis took.
    #[cfg(test)]
    steps: usize,
}

/// A rule that changes nothing. Rules are numbered among those that can be read.
#[derive(Clone, Copy, Debug)]
pub(in crate::lint) struct Pointless {
    pub(in crate::lint) rule: usize,
    /// The rule that makes it so.
    pub(in crate::lint) by: usize,
    pub(in crate::lint) why: Why,
}

/// Why a rule changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::lint) enum Why {
    /// A stricter rule matches wherever it does.
    Overruled,
    /// A rule with the same decision and text matches wherever it does. Where neither has a text and the command is refused, the
    /// generic text names fewer words without it.
    Included,
    /// A later rule of the same length with the same decision matches wherever it does, and shows its own text.
    Unheard {
        /// Whether the two patterns are the same.
        same: bool,
    },
    /// The policy contains the same rule again.
    Repeated,
}

/// Rules that are the same in all respects.
struct Group<'r> {
    first: usize,
    last: usize,
    others: Vec<usize>,
    words: Rc<[Choices]>,
    folded: Option<Rc<[Choices]>>,
    decision: Decision,
    text: Option<&'r str>,
    canonical: bool,
    /// Its relations to others are unknown: see [`Groups::of`].
    foreign: bool,
}

impl Overlaps {
    pub(in crate::lint) fn of(rules: &[Rule<'_>]) -> Self {
        if rules.len() < 2 {
            return Self::default();
        }
        let groups = Groups::of(rules);
        let mut trie = PatternTrie::new();
        for (number, group) in groups.all.iter().enumerate().filter(|(_, group)| !group.foreign) {
            trie.insert(number, group.keys());
        }
        let words: usize = groups.all.iter().flat_map(|group| group.words.iter()).map(|choices| choices.len()).sum();
        let mut fuel = Fuel::for_words(words);
        let mut found = Self::default();
        let mut met = Vec::new();
        for (number, group) in groups.all.iter().enumerate() {
            let looked = !group.foreign && trie.around(group.keys(), &mut fuel, &mut met);
            if !looked {
                met.clear();
            }
            found.judge(&groups, number, looked && !groups.foreign, &met);
        }
        found.pointless.sort_by_key(|pointless| pointless.rule);
        #[cfg(test)]
        {
            found.steps = Fuel::for_words(words).left() - fuel.left();
        }
        found
    }

    /// Judges a group by the groups `met` that may match a command that it matches. `complete` says that those are all.
    fn judge(&mut self, groups: &Groups<'_>, number: usize, complete: bool, met: &[Met]) {
        let Some(group) = groups.all.get(number) else { return };
        let order = |other: &Group<'_>| (other.words.len(), other.last);
        let others = || {
            let others = met.iter().filter(|met| met.pattern != number);
            others.filter_map(|met| {
                let other = groups.all.get(met.pattern)?;
                Some((met.covers && other.covers(group), other))
            })
        };
        let alike = || others().filter(|(_, other)| other.decision == group.decision);

        // Of the same rule several times the first is kept, unless a rule between them would then show its own text.
        let between = |other: &Group<'_>| {
            other.words.len() == group.words.len()
                && (group.first..group.last).contains(&other.last)
                && other.text != group.text
        };
        let contested = !complete || alike().any(|(_, other)| between(other));
        let kept = if contested { group.last } else { group.first };
        for rule in group.others.iter().chain([&group.first, &group.last]).filter(|rule| **rule != kept) {
            if group.first != group.last {
                self.pointless.push(Pointless { rule: *rule, by: kept, why: Why::Repeated });
            }
        }

        let covers = || others().filter(|(covers, _)| *covers).map(|(_, other)| other);
        let stricter = covers().filter(|other| other.decision > group.decision);
        if let Some(by) = stricter.min_by_key(|other| (std::cmp::Reverse(other.decision), order(other))) {
            self.pointless.push(Pointless { rule: kept, by: by.first, why: Why::Overruled });
            return;
        }
        let same_decision = || covers().filter(|other| other.decision == group.decision);
        let later = same_decision().filter(|other| order(other) > order(group));
        if let Some(by) = later.max_by_key(|other| order(other)) {
            let same = by.words == group.words && by.canonical == group.canonical;
            let why = if !same && by.text == group.text { Why::Included } else { Why::Unheard { same } };
            self.pointless.push(Pointless { rule: kept, by: by.last, why });
            return;
        }
        let earlier = same_decision().filter(|other| order(other) < order(group));
        let Some(by) = earlier.max_by_key(|other| order(other)).filter(|_| complete) else { return };
        if by.text == group.text {
            let takes_over =
                |other: &Group<'_>| order(by) < order(other) && order(other) < order(group) && other.text != group.text;
            if !alike().any(|(_, other)| takes_over(other)) {
                self.pointless.push(Pointless { rule: kept, by: by.first, why: Why::Included });
            }
        } else if group.text.is_none() && by.words.len() < group.words.len() {
            self.silencing.insert(kept, by.first);
        }
    }
}

/// All that makes a rule what it is.
type Identity<'r> = (Rc<[Choices]>, Decision, Option<&'r str>, bool);

struct Groups<'r> {
    all: Vec<Group<'r>>,
    /// The relations of some rule to others are unknown.
    foreign: bool,
}

impl<'r> Groups<'r> {
    /// Where some rule ignores letter case, words are compared as if all did, which only makes more of them equal; what covers
    /// what is then decided by the words as written. Beyond ASCII, what counts as the same letter takes tables that are not here:
    /// such rules are left alone then.
    fn of(rules: &'r [Rule<'_>]) -> Self {
        let fold = rules.iter().any(|rule| rule.canonical);
        let mut numbers: HashMap<Cow<'r, str>, u32> = HashMap::new();
        let mut choices = |rule: &'r Rule<'_>, folded: bool| -> Rc<[Choices]> {
            let mut number = |text: &'r str| {
                let text = if folded && text.bytes().any(|byte| byte.is_ascii_uppercase()) {
                    Cow::Owned(text.to_ascii_lowercase())
                } else {
                    Cow::Borrowed(text)
                };
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                *numbers.entry(text).or_insert(next)
            };
            let sorted = |word: &Word<'r>| -> Choices {
                let mut choices: Vec<u32> = word.choices().map(|(_, text)| number(text)).collect();
                choices.sort_unstable();
                choices.dedup();
                choices.into()
            };
            rule.words.iter().map(sorted).collect()
        };
        let mut known: HashMap<Identity<'r>, usize> = HashMap::new();
        let mut all: Vec<Group<'r>> = Vec::new();
        // Most rules of most policies are the only one for their program, and are done with here.
        let mut programs: HashMap<&str, u32> = HashMap::new();
        for (_, program) in rules.iter().filter_map(|rule| rule.words.first()).flat_map(Word::choices) {
            *programs.entry(program).or_default() += 1;
        }
        let is_alone = |rule: &Rule<'_>| {
            let program = rule.words.first();
            program.is_some_and(|program| program.all(|choice| programs.get(choice).is_none_or(|rules| *rules < 2)))
        };
        for (at, rule) in rules.iter().enumerate().filter(|(_, rule)| fold || !is_alone(rule)) {
            let words = choices(rule, rule.canonical);
            let identity = (words, rule.decision, rule.justification, rule.canonical);
            if let Some(group) = known.get(&identity).and_then(|group| all.get_mut(*group)) {
                if group.first != group.last {
                    group.others.push(group.last);
                }
                group.last = at;
                continue;
            }
            all.push(Group {
                first: at,
                last: at,
                others: Vec::new(),
                words: identity.0.clone(),
                folded: fold.then(|| choices(rule, true)),
                decision: rule.decision,
                text: rule.justification,
                canonical: rule.canonical,
                foreign: fold && !rule.words.iter().all(|word| word.all(str::is_ascii)),
            });
            known.insert(identity, all.len() - 1);
        }
        let foreign = all.iter().any(|group| group.foreign);
        Self { all, foreign }
    }
}

impl Group<'_> {
    /// Its words as they are looked up.
    fn keys(&self) -> &[Choices] {
        self.folded.as_deref().unwrap_or(&self.words)
    }

    /// Whether it matches every command that `other` matches, given that its folded words allow for it.
    fn covers(&self, other: &Self) -> bool {
        self.canonical
            || (!other.canonical
                && other.words.iter().zip(self.words.iter()).all(|(inner, outer)| is_within(inner, outer)))
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::rules::written::Rules;
    use crate::schema::{self, View};
    use crate::syntax::Document;

    fn overlaps(rules: usize, rule: impl Fn(usize) -> String) -> (usize, usize) {
        let mut text = String::from("[rules]\nprefix_rules = [\n");
        for number in 0..rules {
            let _ = writeln!(
                text,
                "{{ pattern = [{}], decision = \"prompt\", justification = \"{number}\" }},",
                rule(number)
            );
        }
        text.push(']');
        let document = Document::parse(text);
        let rules = Rules::of(&View::root(document.root().unwrap(), schema::root()));
        let found = Overlaps::of(rules.as_slice());
        (found.steps, found.pointless.len())
    }

    /// Writes the pattern of a rule by its number.
    type Shape = fn(usize) -> String;

    fn word(word: &str) -> String {
        format!("{{ token = \"{word}\" }}")
    }

    fn either(one: &str, other: &str) -> String {
        format!("{{ any_of = [\"{one}\", \"{other}\"] }}")
    }

    fn overlapping(n: usize) -> String {
        let pair = |n: usize| either(&format!("x{}", n % 7), &format!("x{}", n % 11));
        [pair(n), pair(n / 7), pair(n / 77), word(&format!("y{n}"))].join(", ")
    }

    /// Counted in steps, not in time: four times as many rules take four times as many steps, whatever they look like.
    #[test]
    fn time_grows_with_the_number_of_rules() {
        let shapes: [(&str, Shape); 5] = [
            ("one beside the other", |n| [word("git"), word(&format!("x{n}"))].join(", ")),
            ("each by itself", |n| word(&format!("x{n}"))),
            ("the same", |_| word("git")),
            ("the same word among two", |n| either("git", &format!("x{n}"))),
            ("overlaps of overlaps", overlapping),
        ];
        for (shape, rule) in shapes {
            let ((quarter, _), (whole, _)) = (overlaps(2_500, rule), overlaps(10_000, rule));
            assert!(whole <= quarter * 9 / 2, "{shape}: {quarter} steps for 2,500 rules, {whole} for 10,000");
        }
    }

    #[test]
    fn many_rules_are_judged_to_the_last() {
        let (_, found) = overlaps(10_000, |n| word(&format!("x{}", n % 5_000)));
        assert_eq!(found, 5_000);
    }
}
