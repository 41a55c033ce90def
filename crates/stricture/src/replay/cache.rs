//! What was decided about scripts of late: logs repeat themselves.

/// How many scripts are remembered, at most.
const SLOTS: usize = 1 << 13;

/// Longest script that is remembered, in bytes.
const LONGEST: usize = 256;

/// Remembers what was made of scripts, each in the one place that its hash gives it.
#[derive(Clone, Debug)]
pub(super) struct Cache<T> {
    slots: Vec<Option<Slot<T>>>,
}

#[derive(Clone, Debug)]
struct Slot<T> {
    hash: u64,
    text: String,
    made: T,
}

impl<T: Copy> Cache<T> {
    pub(super) fn new() -> Self {
        Self { slots: std::iter::repeat_with(|| None).take(SLOTS).collect() }
    }

    /// What is made of a script: what is remembered, or what `make` makes.
    pub(super) fn get(&mut self, hash: u64, text: &str, make: impl FnOnce() -> T) -> T {
        if text.len() > LONGEST {
            return make();
        }
        let at = usize::try_from(hash % SLOTS as u64).unwrap_or_default();
        let Some(slot) = self.slots.get_mut(at) else { return make() };
        match slot {
            Some(slot) if slot.hash == hash && slot.text == text => slot.made,
            Some(slot) => {
                slot.made = make();
                slot.hash = hash;
                slot.text.clear();
                slot.text.push_str(text);
                slot.made
            }
            None => slot.insert(Slot { hash, text: text.to_owned(), made: make() }).made,
        }
    }
}
