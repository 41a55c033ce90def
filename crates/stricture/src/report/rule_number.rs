//! The number of a rule in texts for people.

use std::fmt;

/// The number of a command rule or a group rule in texts for people: the first rule is rule 1.
///
/// The library and JSON count rules from 0, as they count everything. This type alone makes the number.
///
/// ```
/// use stricture::report::RuleNumber;
///
/// let first = RuleNumber::of(0);
/// assert_eq!(first.to_string(), "rule 1");
/// assert_eq!(first.on_line(7), "rule 1 (line 7)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleNumber {
    index: usize,
}

impl RuleNumber {
    /// Creates the number of the rule with this index. The first rule has index 0.
    pub const fn of(index: usize) -> Self {
        Self { index }
    }

    /// Returns the index of the rule; the first rule has index 0.
    pub const fn index(self) -> usize {
        self.index
    }

    /// Returns the number alone; the first rule has number 1.
    pub const fn number(self) -> usize {
        self.index.saturating_add(1)
    }

    /// Returns the rule with its line, for a text that is not at the rule's place.
    pub fn on_line(self, line: usize) -> String {
        format!("{self} (line {line})")
    }
}

impl fmt::Display for RuleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rule {}", self.number())
    }
}
