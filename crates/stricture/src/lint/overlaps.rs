//! Which command rules change nothing, because of others.
//!
//! Of all rules that match a command the strictest decides; among those with that decision the one with the most words, and of
//! equally long ones the last, gives the text that is shown. A rule is pointless when it can be taken away without changing
//! either for any command. Whether a command's program is given by path does not matter: a rule that covers another one
//! matches wherever that one does, by the same word.

use std::borrow::Cow;
use std::collections::HashMap;

use super::rules::{Decision, Rule};

/// What the analysis of a policy's rules found.
#[derive(Debug, Default)]
pub(super) struct Overlaps {
    /// Rules that change nothing, in the order of the file.
    pub(super) pointless: Vec<Pointless>,
    /// Rules without a justification that keep a shorter rule's from being shown: the rule and that shorter one.
    pub(super) silencing: HashMap<usize, usize>,
    /// Steps that the analysis took.
    #[cfg(test)]
    steps: usize,
}

/// A rule that changes nothing. Rules are numbered among those that can be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pointless {
    pub(super) rule: usize,
    /// The rule that makes it so.
    pub(super) by: usize,
    pub(super) why: Why,
}

/// Why a rule changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
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
    /// The same rule stands there again.
    Repeated,
}

/// Steps that are spent for each word of all patterns. Rules written by people need a handful; only patterns made to overlap in
/// every which way need more, and those are then left alone.
const STEPS_PER_WORD: usize = 64;

/// A set of words, as sorted numbers.
type Choices = Box<[u32]>;

/// Rules that are the same in all respects.
struct Group<'r> {
    first: usize,
    last: usize,
    others: Vec<usize>,
    words: Vec<Choices>,
    folded: Option<Vec<Choices>>,
    decision: Decision,
    text: Option<&'r str>,
    canonical: bool,
    /// Its relations to others are not known: see [`Groups::of`].
    foreign: bool,
}

impl Overlaps {
    pub(super) fn of(rules: &[Rule<'_>]) -> Self {
        if rules.len() < 2 {
            return Self::default();
        }
        let groups = Groups::of(rules);
        let trie = Trie::of(&groups.all);
        let words: usize = groups.all.iter().flat_map(|group| &group.words).map(|choices| choices.len()).sum();
        let mut found = Self::default();
        let mut search = Search { groups: &groups.all, trie: &trie, fuel: words * STEPS_PER_WORD, met: Vec::new() };
        for (number, group) in groups.all.iter().enumerate() {
            let looked = !group.foreign && search.around(number);
            let met = if looked { search.met.as_slice() } else { &[] };
            found.judge(&groups, number, looked && !groups.foreign, met);
        }
        found.pointless.sort_by_key(|pointless| pointless.rule);
        #[cfg(test)]
        {
            found.steps = words * STEPS_PER_WORD - search.fuel;
        }
        found
    }

    /// Judges a group by the groups `met` that may match a command that it matches. `complete` says that those are all.
    fn judge(&mut self, groups: &Groups<'_>, number: usize, complete: bool, met: &[Met]) {
        let Some(group) = groups.all.get(number) else { return };
        let order = |other: &Group<'_>| (other.words.len(), other.last);
        let others = || met.iter().filter_map(|met| Some((met.covers, groups.all.get(met.group)?)));
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
type Identity<'r> = (Vec<Choices>, Decision, Option<&'r str>, bool);

struct Groups<'r> {
    all: Vec<Group<'r>>,
    /// Some rule's relations to others are not known.
    foreign: bool,
}

impl<'r> Groups<'r> {
    /// Where some rule ignores letter case, words are compared as if all did, which only makes more of them equal; what covers
    /// what is then decided by the words as written. Beyond ASCII, what counts as the same letter takes tables that are not here:
    /// such rules are left alone then.
    fn of(rules: &'r [Rule<'_>]) -> Self {
        let fold = rules.iter().any(|rule| rule.canonical);
        let mut numbers: HashMap<Cow<'r, str>, u32> = HashMap::new();
        let mut choices = |rule: &'r Rule<'_>, folded: bool| -> Vec<Choices> {
            let mut number = |text: &'r str| {
                let text = if folded && text.bytes().any(|byte| byte.is_ascii_uppercase()) {
                    Cow::Owned(text.to_ascii_lowercase())
                } else {
                    Cow::Borrowed(text)
                };
                let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
                *numbers.entry(text).or_insert(next)
            };
            let sorted = |word: &super::rules::Word<'r>| -> Choices {
                let mut choices: Vec<u32> = word.choices().map(|(_, text)| number(text)).collect();
                choices.sort_unstable();
                choices.dedup();
                choices.into()
            };
            rule.words.iter().map(sorted).collect()
        };
        let mut known: HashMap<Identity<'r>, usize> = HashMap::new();
        let mut all: Vec<Group<'r>> = Vec::new();
        for (at, rule) in rules.iter().enumerate() {
            let words = choices(rule, false);
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
            || (!other.canonical && other.words.iter().zip(&self.words).all(|(inner, outer)| is_within(inner, outer)))
    }
}

/// All patterns by their words.
#[derive(Default)]
struct Trie<'g> {
    /// Below a node, by a single word.
    single: HashMap<(u32, u32), u32>,
    /// Below a node, by alternatives: the branches that hold a word.
    several: HashMap<(u32, u32), Vec<u32>>,
    branches: Vec<(&'g [u32], u32)>,
    by_choices: HashMap<(u32, &'g [u32]), u32>,
    /// The groups that end at each node.
    ends: Vec<Vec<usize>>,
}

impl<'g> Trie<'g> {
    fn of(groups: &'g [Group<'_>]) -> Self {
        let mut trie = Self { ends: vec![Vec::new()], ..Self::default() };
        for (number, group) in groups.iter().enumerate().filter(|(_, group)| !group.foreign) {
            let mut node = 0;
            for choices in group.keys() {
                node = trie.child(node, choices);
            }
            if let Some(ends) = usize::try_from(node).ok().and_then(|node| trie.ends.get_mut(node)) {
                ends.push(number);
            }
        }
        trie
    }

    fn child(&mut self, node: u32, choices: &'g [u32]) -> u32 {
        let next = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
        let child = match choices {
            [only] => *self.single.entry((node, *only)).or_insert(next),
            _ => *self.by_choices.entry((node, choices)).or_insert(next),
        };
        if child == next {
            self.ends.push(Vec::new());
            if choices.len() > 1 {
                let branch = u32::try_from(self.branches.len()).unwrap_or(u32::MAX);
                self.branches.push((choices, child));
                for choice in choices {
                    self.several.entry((node, *choice)).or_default().push(branch);
                }
            }
        }
        child
    }

    fn ends(&self, node: u32) -> &[usize] {
        usize::try_from(node).ok().and_then(|node| self.ends.get(node)).map_or(&[], Vec::as_slice)
    }
}

/// A group that may match a command which another one matches.
struct Met {
    group: usize,
    /// It matches all of them.
    covers: bool,
}

struct Search<'g, 'r> {
    groups: &'g [Group<'r>],
    trie: &'g Trie<'g>,
    /// Steps that are left.
    fuel: usize,
    met: Vec<Met>,
}

impl Search<'_, '_> {
    /// Fills `met` with the other groups, of no more words, that may match a command which this one matches. False when the steps run
    /// out before.
    fn around(&mut self, number: usize) -> bool {
        self.met.clear();
        let Some(group) = self.groups.get(number) else { return false };
        let mut open = vec![(0_u32, group.keys(), true)];
        while let Some((node, words, covers)) = open.pop() {
            let ends = self.trie.ends(node);
            if !self.spend(1 + ends.len()) {
                return false;
            }
            for end in ends.iter().filter(|end| **end != number) {
                let covers = covers && self.groups.get(*end).is_some_and(|other| other.covers(group));
                self.met.push(Met { group: *end, covers });
            }
            let Some((choices, rest)) = words.split_first() else { continue };
            for choice in choices {
                if let Some(child) = self.trie.single.get(&(node, *choice)) {
                    open.push((*child, rest, covers && choices.len() == 1));
                }
                let branches = self.trie.several.get(&(node, *choice)).map_or(&[][..], Vec::as_slice);
                for (outer, child) in
                    branches.iter().filter_map(|at| self.trie.branches.get(usize::try_from(*at).ok()?))
                {
                    if !self.spend(choices.len()) {
                        return false;
                    }
                    // A branch that holds several of the choices is followed for the first of them.
                    if choices.iter().find(|one| outer.binary_search(one).is_ok()) == Some(choice) {
                        open.push((*child, rest, covers && is_within(choices, outer)));
                    }
                }
            }
            if !self.spend(choices.len()) {
                return false;
            }
        }
        true
    }

    fn spend(&mut self, steps: usize) -> bool {
        let left = self.fuel.checked_sub(steps);
        self.fuel = left.unwrap_or(0);
        left.is_some()
    }
}

/// Whether all of `inner` are among `outer`; both are sorted.
fn is_within(inner: &[u32], outer: &[u32]) -> bool {
    inner.len() <= outer.len() && inner.iter().all(|one| outer.binary_search(one).is_ok())
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;
    use crate::lint::rules::Rules;
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

    /// Counted in steps, not in time: twice as many rules take twice as many steps, whatever they look like.
    #[test]
    fn time_grows_with_the_number_of_rules() {
        let word = |word: String| format!("{{ token = \"{word}\" }}");
        let several = |words: [String; 2]| format!("{{ any_of = [\"{}\", \"{}\"] }}", words[0], words[1]);
        let shapes: [(&str, Box<dyn Fn(usize) -> String>); 4] = [
            ("one after the other", Box::new(|n| [word("git".into()), word(format!("x{n}"))].join(", "))),
            ("the same", Box::new(|_| word("git".into()))),
            ("the same word among two", Box::new(|n| several(["git".into(), format!("x{n}")]))),
            (
                "overlaps of overlaps",
                Box::new(|n| {
                    let pair = |n: usize| several([format!("x{}", n % 7), format!("x{}", n % 11)]);
                    [pair(n), pair(n / 7), pair(n / 77), word(format!("y{n}"))].join(", ")
                }),
            ),
        ];
        for (shape, rule) in shapes {
            let ((half, _), (whole, _)) = (overlaps(5_000, &rule), overlaps(10_000, &rule));
            assert!(whole <= half * 5 / 2, "{shape}: {half} steps for 5,000 rules, {whole} for 10,000");
        }
    }

    #[test]
    fn many_rules_are_judged_to_the_last() {
        let (_, found) = overlaps(10_000, |n| format!("{{ token = \"x{}\" }}", n % 5_000));
        assert_eq!(found, 5_000);
    }
}
