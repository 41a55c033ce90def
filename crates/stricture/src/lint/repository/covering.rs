//! Finds the group patterns that never decide, because earlier rules match everything that they match.

use crate::assignments::{Assignments, Glob, MOST_WORK, Patterns, TooManySteps};

/// Most patterns that are put together to cover another one.
const MOST: usize = 32;

/// Work that may be spent on each pattern, in what [`Glob::escapes_within`] counts. What one does not need is left for the others.
const WORK_EACH: usize = 500;

/// More work that may be spent, so that a few patterns may be hard.
const WORK_MORE: usize = 4 * MOST_WORK;

/// For each pattern of each rule, the patterns of earlier rules that together match everything that it matches.
#[derive(Debug, Default)]
pub(in crate::lint) struct Covered {
    by_rule: Vec<Vec<Option<Vec<Pattern>>>>,
    undecided: Option<Pattern>,
}

/// A pattern: its rule and its place there.
pub(in crate::lint) type Pattern = (usize, usize);

impl Covered {
    pub(in crate::lint) fn of(assignments: &Assignments) -> Self {
        let count: usize = assignments.rules.iter().map(|rule| rule.patterns.len()).sum();
        let left = WORK_MORE + WORK_EACH * count;
        let mut search = Search { assignments, patterns: Patterns::of(assignments), left };
        let mut covered = Self::default();
        for (rule, patterns) in assignments.rules.iter().map(|rule| rule.patterns.len()).enumerate() {
            let mut by_pattern = Vec::with_capacity(patterns);
            for pattern in (0..patterns).map(|at| (rule, at)) {
                by_pattern.push(search.covering(pattern).unwrap_or_else(|TooManySteps| {
                    covered.undecided.get_or_insert(pattern);
                    None
                }));
            }
            covered.by_rule.push(by_pattern);
        }
        covered
    }

    /// The first pattern of which it was not decided whether earlier ones match all that it does: that would have taken too much work.
    pub(in crate::lint) fn undecided(&self) -> Option<Pattern> {
        self.undecided
    }

    /// The patterns of earlier rules that together match everything that this pattern matches.
    pub(in crate::lint) fn by(&self, (rule, pattern): Pattern) -> Option<&[Pattern]> {
        self.by_rule.get(rule)?.get(pattern)?.as_deref()
    }

    /// Whether no pattern of a rule ever decides.
    pub(in crate::lint) fn is_unreachable(&self, rule: usize) -> bool {
        self.by_rule.get(rule).is_some_and(|patterns| !patterns.is_empty() && patterns.iter().all(Option::is_some))
    }
}

struct Search<'a> {
    assignments: &'a Assignments,
    patterns: Patterns<'a>,
    /// The work that is left.
    left: usize,
}

fn glob(assignments: &Assignments, (rule, pattern): Pattern) -> Option<&Glob> {
    Some(&assignments.rules.get(rule)?.patterns.get(pattern)?.glob)
}

impl Search<'_> {
    /// Asks for a name that is still free, and adds the pattern that matches it to the others, until there is none. So of thousands of
    /// earlier patterns it looks only at those that matter.
    fn covering(&mut self, pattern: Pattern) -> Result<Option<Vec<Pattern>>, TooManySteps> {
        let mut by: Vec<Pattern> = Vec::new();
        while let Some(name) = self.free(pattern, &by)? {
            let Some(taker) = self.earlier(pattern.0, &name)? else { return Ok(None) };
            if by.len() == MOST || by.contains(&taker) {
                return Ok(None);
            }
            by.push(taker);
        }
        // The patterns that were found first may be useless because of the later ones.
        for at in (0..by.len()).rev() {
            let mut fewer = by.clone();
            fewer.remove(at);
            if matches!(self.free(pattern, &fewer), Ok(None)) {
                by = fewer;
            }
        }
        // A pattern that matches nothing at all does not need another one that covers it.
        Ok((!by.is_empty()).then_some(by))
    }

    /// A name that the pattern matches and the others do not.
    fn free(&mut self, pattern: Pattern, by: &[Pattern]) -> Result<Option<String>, TooManySteps> {
        let assignments = self.assignments;
        let Some(glob) = glob(assignments, pattern) else { return Ok(None) };
        let others: Vec<&Glob> = by.iter().filter_map(|pattern| self::glob(assignments, *pattern)).collect();
        glob.escapes_within(&others, &mut self.left)
    }

    /// A pattern of a rule before this one that matches a name.
    fn earlier(&mut self, rule: usize, name: &str) -> Result<Option<Pattern>, TooManySteps> {
        let before = u32::try_from(rule).unwrap_or(u32::MAX);
        let found = self.patterns.first_matching(name, before, &mut self.left)?;
        Ok(found.and_then(|(rule, pattern)| Some((usize::try_from(rule).ok()?, usize::try_from(pattern).ok()?))))
    }
}
