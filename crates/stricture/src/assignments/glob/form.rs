//! The normal form of a pattern, which other spellings of the pattern share.

use super::letters::Letters;
use super::parse::Part;

/// What a pattern says, however it is spelt: two patterns of one form match the same names. The reverse holds for all that differ in letter case,
/// escapes, sets, the order of alternatives, or of `*` and `?`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Form(Vec<Part>);

impl Form {
    pub(super) fn of(parts: &[Part]) -> Self {
        Self(sequence(parts))
    }

    #[cfg(test)]
    pub(super) fn parts(&self) -> &[Part] {
        &self.0
    }
}

fn sequence(parts: &[Part]) -> Vec<Part> {
    let mut all: Vec<Part> = Vec::with_capacity(parts.len());
    for part in parts {
        match part {
            Part::Letter(_) | Part::Star => all.push(part.clone()),
            Part::Either(alternatives) => all.extend(either(alternatives)),
        }
    }
    // Of what stands for any letters, how many there must be comes first, and that there may be more last.
    let is_any = |part: &Part| *part == Part::Star || *part == Part::Letter(Letters::any());
    for run in all.chunk_by_mut(|one, other| is_any(one) && is_any(other)) {
        run.sort_by_key(|part| *part == Part::Star);
    }
    all.dedup_by(|one, other| *one == Part::Star && *other == Part::Star);
    all
}

/// The parts that stand for either of these: one part, unless there is only one alternative.
fn either(alternatives: &[Vec<Part>]) -> Vec<Part> {
    let mut all: Vec<Vec<Part>> = Vec::with_capacity(alternatives.len());
    let mut letters: Vec<Letters> = Vec::new();
    for alternative in alternatives {
        let mut parts = sequence(alternative);
        match parts.as_mut_slice() {
            [Part::Either(inner)] => {
                for inner in std::mem::take(inner) {
                    match inner.as_slice() {
                        [Part::Letter(letter)] => letters.push(letter.clone()),
                        _ => all.push(inner),
                    }
                }
            }
            [Part::Letter(letter)] => letters.push(letter.clone()),
            _ => all.push(parts),
        }
    }
    if !letters.is_empty() {
        all.push(vec![Part::Letter(Letters::either(&letters))]);
    }
    all.sort_unstable();
    all.dedup();
    match all.len() {
        1 => all.pop().unwrap_or_default(),
        _ => vec![Part::Either(all)],
    }
}
