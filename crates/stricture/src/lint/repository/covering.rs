//! Which group patterns never decide, because earlier rules match all that they do.

use crate::assignments::{Assignments, Glob, Patterns, TooManySteps};

/// Most patterns that are put together to cover another one.
const MOST: usize = 32;

/// For each pattern of each rule, the patterns of earlier rules that together match all that it does.
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

    /// The patterns of earlier rules that match all that this one does.
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

    /// Asks for a name that is still free, and puts the pattern that takes it beside the others, until there is none: of thousands of
    /// earlier patterns only those are looked at that matter.
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
        // Those that were found first may do nothing that the later ones do not.
        for at in (0..by.len()).rev() {
            let mut fewer = by.clone();
            fewer.remove(at);
            if matches!(self.free(glob, &fewer), Ok(None)) {
                by = fewer;
            }
        }
        // A pattern that matches nothing at all needs nobody to take it away.
        (!by.is_empty()).then_some(by)
    }

    /// A name that the pattern matches and those do not.
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
