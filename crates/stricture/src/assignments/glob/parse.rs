//! The parser of patterns.

use super::letters::Letters;

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Part {
    /// One letter of these.
    Letter(Letters),
    /// Any letters, or none.
    Star,
    /// What one of these stands for.
    Either(Vec<Vec<Part>>),
}

/// The reason why a pattern cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum GlobError {
    /// A `[` without its `]`.
    #[error("`[` is not closed; write `\\[` for the character itself")]
    UnclosedSet,
    /// A range whose end comes before its start, such as `[z-a]`.
    #[error("a range ends before it starts")]
    BackwardRange,
    /// A `{` without its `}`.
    #[error("`{{` is not closed; write `\\{{` for the character itself")]
    UnclosedAlternatives,
    /// A `}` without its `{`.
    #[error("`}}` closes nothing; write `\\}}` for the character itself")]
    UnopenedAlternatives,
    /// A backslash at the end.
    #[error("the backslash at the end escapes nothing; write `\\\\` for the character itself")]
    DanglingBackslash,
    /// Nested alternatives that are too deep.
    #[error("alternatives are nested too deeply")]
    TooDeep,
    /// More characters than a pattern may have.
    #[error("the pattern is too long")]
    TooLong,
}

/// Deepest nesting of alternatives.
const DEEPEST: usize = 16;

/// Longest pattern, in letters.
const LONGEST: usize = 1 << 12;

pub(super) fn parse(pattern: &str) -> Result<Vec<Part>, GlobError> {
    if pattern.chars().nth(LONGEST).is_some() {
        return Err(GlobError::TooLong);
    }
    // The sequences that are open, each with the alternatives before it.
    let mut open: Vec<(Vec<Vec<Part>>, Vec<Part>)> = Vec::new();
    let mut parts = Vec::new();
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '?' => parts.push(Part::Letter(Letters::any())),
            '*' if parts.last() != Some(&Part::Star) => parts.push(Part::Star),
            '*' => {}
            '[' => parts.push(Part::Letter(set(&mut letters)?)),
            '{' if open.len() >= DEEPEST => return Err(GlobError::TooDeep),
            '{' => open.push((Vec::new(), std::mem::take(&mut parts))),
            ',' if !open.is_empty() => {
                if let Some((alternatives, _)) = open.last_mut() {
                    alternatives.push(std::mem::take(&mut parts));
                }
            }
            '}' => {
                let (mut alternatives, before) = open.pop().ok_or(GlobError::UnopenedAlternatives)?;
                alternatives.push(std::mem::replace(&mut parts, before));
                parts.push(Part::Either(alternatives));
            }
            '\\' => {
                let letter = letters.next().ok_or(GlobError::DanglingBackslash)?;
                parts.push(Part::Letter(Letters::one(letter)));
            }
            letter => parts.push(Part::Letter(Letters::one(letter))),
        }
    }
    if open.is_empty() { Ok(parts) } else { Err(GlobError::UnclosedAlternatives) }
}

/// A set of letters: what stands between `[` and `]`. A `]` that comes first is a letter, as is a `-` at either end.
fn set(letters: &mut std::str::Chars<'_>) -> Result<Letters, GlobError> {
    let mut next = letters.next();
    let inverted = matches!(next, Some('!' | '^'));
    if inverted {
        next = letters.next();
    }
    let mut ranges: Vec<(char, char)> = Vec::new();
    loop {
        let first = next.ok_or(GlobError::UnclosedSet)?;
        if first == ']' && !ranges.is_empty() {
            break;
        }
        next = letters.next();
        if next == Some('-') && letters.clone().next().is_some_and(|after| after != ']') {
            let last = letters.next().ok_or(GlobError::UnclosedSet)?;
            if last < first {
                return Err(GlobError::BackwardRange);
            }
            ranges.push((first, last));
            next = letters.next();
        } else {
            ranges.push((first, first));
        }
    }
    let set = Letters::of(&ranges);
    Ok(if inverted { set.inverted() } else { set })
}
