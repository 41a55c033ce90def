//! Patterns for the names of groups.

mod cover;
mod form;
mod letters;
mod machine;
mod parse;
mod plain;

pub(crate) use cover::MOST_WORK;
pub use cover::TooManySteps;
pub(crate) use form::Form;
pub use parse::GlobError;

#[cfg(test)]
mod tests;

use super::fold::folded;
use machine::Machine;
use plain::Plain;

/// A pattern for names, in upper or lower case.
///
/// `*` matches any characters, including slashes, or none. `?` matches one character. `[a-z]` matches one character of a
/// set, and `[!a-z]` one that is not in it. `{a,b}` matches either alternative. A backslash escapes the next character.
/// All other characters match themselves.
///
/// ```
/// use stricture::assignments::Glob;
///
/// let glob = Glob::new("sre-{eu,us}*").unwrap();
/// assert!(glob.matches("SRE-EU/on-call"));
/// assert!(!glob.matches("sre-asia"));
/// assert_eq!(Glob::new("sre-[eu").unwrap_err().to_string(), "`[` is not closed; write `\\[` for the character itself");
/// ```
#[derive(Clone, Debug)]
pub struct Glob {
    machine: Machine,
    plain: Option<Plain>,
    literal: Option<String>,
    beginning: String,
    held: Vec<char>,
    form: Form,
}

impl Glob {
    /// Reads a pattern.
    ///
    /// # Errors
    /// Returns the problem of the pattern, and the text to write instead.
    pub fn new(pattern: &str) -> Result<Self, GlobError> {
        let parts = parse::parse(pattern)?;
        let only = |part: &parse::Part| match part {
            parse::Part::Letter(letters) => letters.only(),
            parse::Part::Star | parse::Part::Either(_) => None,
        };
        Ok(Self {
            machine: Machine::new(&parts),
            plain: Plain::of(&parts),
            literal: parts.iter().map(only).collect(),
            beginning: parts.iter().map_while(only).collect(),
            held: parts
                .split(|part| only(part).is_none())
                .max_by_key(|run| run.len())
                .map(|run| run.iter().filter_map(only).collect())
                .unwrap_or_default(),
            form: Form::of(&parts),
        })
    }

    /// Whether the pattern matches a name.
    pub fn matches(&self, name: &str) -> bool {
        self.matches_folded(&folded(name).collect::<Vec<char>>())
    }

    /// Whether it matches a name that is folded already.
    pub(super) fn matches_folded(&self, name: &[char]) -> bool {
        match &self.plain {
            Some(plain) => plain.matches(name),
            None => self.machine.accepts(name.iter().copied()),
        }
    }

    /// Returns a name that the pattern matches and that none of `others` matches, in folded form. Returns `Ok(None)` if
    /// there is no such name.
    ///
    /// # Errors
    /// Returns an error if the answer takes too many steps. Patterns that people write never take that many.
    ///
    /// ```
    /// use stricture::assignments::Glob;
    ///
    /// let glob = |pattern| Glob::new(pattern).unwrap();
    /// assert_eq!(glob("sre-[eu]?").escapes(&[&glob("sre-e*"), &glob("SRE-u*")]), Ok(None));
    /// let name = glob("sre-*").escapes(&[&glob("sre-?*")]).unwrap();
    /// assert_eq!(name.as_deref(), Some("sre-"));
    /// ```
    pub fn escapes(&self, others: &[&Self]) -> Result<Option<String>, TooManySteps> {
        self.escapes_within(others, &mut { MOST_WORK })
    }

    /// The same with the work that is left, from which what was done is taken.
    pub(crate) fn escapes_within(&self, others: &[&Self], left: &mut usize) -> Result<Option<String>, TooManySteps> {
        let others: Vec<&Machine> = others.iter().map(|other| &other.machine).collect();
        let kept = left.saturating_sub(MOST_WORK);
        let mut own = *left - kept;
        let found = cover::escapes(&self.machine, &others, &mut own);
        *left = kept + own;
        found
    }

    /// The letters that all names which it matches begin with, folded.
    pub(super) fn beginning(&self) -> &str {
        &self.beginning
    }

    /// The longest run of letters that all names which it matches hold, folded.
    pub(super) fn held(&self) -> &[char] {
        &self.held
    }

    /// What it says, however it is spelt.
    pub(crate) fn form(&self) -> &Form {
        &self.form
    }

    /// Returns the only name that the pattern matches, in folded form, if there is only one.
    pub fn literal(&self) -> Option<&str> {
        self.literal.as_deref()
    }
}
