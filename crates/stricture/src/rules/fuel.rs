//! The number of steps that a search may take.

/// How many steps are left. Rules that people write need few; of those that are made to overlap in every which way, no more is looked at
/// than there is fuel for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fuel(usize);

impl Fuel {
    /// Steps that are spent for each word of all patterns.
    const PER_WORD: usize = 64;

    /// Few words may be looked at as if they were so many.
    const LEAST_WORDS: usize = 1 << 12;

    /// So much that it never runs out.
    pub(crate) fn endless() -> Self {
        Self(usize::MAX)
    }

    pub(crate) fn new(steps: usize) -> Self {
        Self(steps)
    }

    /// Enough to look at rules that hold so many words: it grows with them, and no faster.
    pub(crate) fn for_words(words: usize) -> Self {
        Self(words.max(Self::LEAST_WORDS).saturating_mul(Self::PER_WORD))
    }

    /// Takes steps. False once they run out.
    pub(crate) fn spend(&mut self, steps: usize) -> bool {
        let left = self.0.checked_sub(steps);
        self.0 = left.unwrap_or(0);
        left.is_some()
    }

    pub(crate) fn is_out(self) -> bool {
        self.0 == 0
    }

    #[cfg(test)]
    pub(crate) fn left(self) -> usize {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fuel_runs_out_and_grows_with_the_words() {
        let mut fuel = Fuel::new(3);
        assert!(fuel.spend(2) && !fuel.is_out());
        assert!(fuel.spend(1) && fuel.is_out(), "the last step may be taken");
        assert!(!fuel.spend(1) && fuel.is_out());
        assert!(!Fuel::endless().is_out());
        let few = Fuel::for_words(1).left();
        assert_eq!(
            (few, Fuel::for_words(4_096).left()),
            (262_144, 262_144),
            "few words are looked at as if they were more"
        );
        assert_eq!(Fuel::for_words(8_192).left(), 2 * few);
    }
}
