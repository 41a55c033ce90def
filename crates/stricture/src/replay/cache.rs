//! The latest decisions about scripts, because logs repeat themselves.

/// How many scripts are remembered, at most.
const SLOTS: usize = 1 << 13;

/// Longest script that is remembered, in bytes.
const LONGEST: usize = 256;

/// Remembers what was made of scripts, each in the one place that its hash gives it, if it comes twice before another does.
#[derive(Clone, Debug)]
pub(super) struct Cache<T> {
    /// The hash of the last script in each place: most scripts that come once are known for it without a look at the slots.
    last: Vec<u64>,
    slots: Vec<Option<Slot<T>>>,
}

#[derive(Clone, Debug)]
struct Slot<T> {
    text: String,
    made: T,
}

impl<T: Copy> Cache<T> {
    pub(super) fn new() -> Self {
        Self { last: vec![0; SLOTS], slots: std::iter::repeat_with(|| None).take(SLOTS).collect() }
    }

    /// What is made of a script: what is remembered, or what `make` makes.
    pub(super) fn get(&mut self, hash: u64, text: &str, make: impl FnOnce() -> T) -> T {
        let at = usize::try_from(hash % SLOTS as u64).unwrap_or_default();
        let Some((last, slot)) = self.last.get_mut(at).zip(self.slots.get_mut(at)) else { return make() };
        if *last != hash || text.len() > LONGEST {
            *last = hash;
            return make();
        }
        match slot {
            Some(slot) if slot.text == text => slot.made,
            Some(slot) => {
                slot.text.clear();
                slot.text.push_str(text);
                slot.made = make();
                slot.made
            }
            None => slot.insert(Slot { text: text.to_owned(), made: make() }).made,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cache;

    #[test]
    fn what_is_remembered_is_of_the_very_text() {
        let mut cache = Cache::new();
        // The same hash for all: nothing but the texts tells them apart.
        for text in ["a", "a", "b", "b", "a", "", "", "a"].into_iter().cycle().take(100) {
            assert_eq!(cache.get(7, text, || text.chars().next()), text.chars().next());
        }
        cache.get(8, "c", || Some('c'));
        cache.get(8, "c", || Some('c'));
        assert_eq!(cache.get(8, "c", || None), Some('c'));
    }
}
