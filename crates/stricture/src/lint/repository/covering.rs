//! Finds the group patterns that never decide, because earlier rules match everything that they match.

use crate::assignments::{Assignments, Glob, Patterns, TooManySteps};

/// Most patterns that are put together to cover another one.
const MOST: usize = 32;

/// For each pattern of each rule, the patterns of earlier rules that together match everything that it matches.
#[derive(Debug, Default)]
pub(in crate::lint) struct Covered {
    by_rule: Vec<Vec<Option<Vec<Pattern>>>>,
}

/// A pattern: its rule and its place there.
pub(in crate::lint) type Pattern = (usize, usize);

impl Covered {
    pub(in crate::lint) fn of(assignments: &Assignments) -> Self {
        let search = Search { assignments, patterns: Patterns::of(assignments) };
        let of_rule = |(rule, patterns): (usize, usize)| (0..patterns).map(|at| search.covering((rule, at))).collect();
        let sizes = assignments.rules.iter().map(|rule| rule.patterns.len());
        Self { by_rule: sizes.enumerate().map(of_rule).collect() }
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
}

impl Search<'_> {
    fn glob(&self, (rule, pattern): Pattern) -> Option<&Glob> {
        Some(&self.assignments.rules.get(rule)?.patterns.get(pattern)?.glob)
    }

    /// Asks for a name that is still free, and adds the pattern that matches it to the others, until there is none. So of thousands of
    /// earlier patterns it looks only at those that matter.
    fn covering(&self, pattern: Pattern) -> Option<Vec<Pattern>> {
        let glob = self.glob(pattern)?;
        let mut by: Vec<Pattern> = Vec::new();
        while let Some(name) = self.free(glob, &by).ok()? {
            let taker = self.earlier(pattern.0, &name)?;
            if by.len() == MOST || by.contains(&taker) {
                return None;
            }
            by.push(taker);
        }
        // The patterns that were found first may be useless because of the later ones.
        for at in (0..by.len()).rev() {
            let mut fewer = by.clone();
            fewer.remove(at);
            if matches!(self.free(glob, &fewer), Ok(None)) {
                by = fewer;
            }
        }
        // A pattern that matches nothing at all does not need another one that covers it.
        (!by.is_empty()).then_some(by)
    }

    /// A name that the pattern matches and the others do not.
    fn free(&self, glob: &Glob, by: &[Pattern]) -> Result<Option<String>, TooManySteps> {
        let others: Vec<&Glob> = by.iter().filter_map(|pattern| self.glob(*pattern)).collect();
        glob.escapes(&others)
    }

    /// A pattern of a rule before this one that matches a name.
    fn earlier(&self, rule: usize, name: &str) -> Option<Pattern> {
        let (first, pattern) = *self.patterns.matching(name).first()?;
        let (first, pattern) = (usize::try_from(first).ok()?, usize::try_from(pattern).ok()?);
        (first < rule).then_some((first, pattern))
    }
}
