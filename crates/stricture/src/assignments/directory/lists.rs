//! Many short lists of numbers, stored one after the other.

/// Lists of numbers, each of which has a number itself.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    all: Vec<u32>,
    /// Where each list ends.
    ends: Vec<u32>,
}

impl Lists {
    /// Adds to the list that is being made.
    pub(super) fn push(&mut self, number: u32) {
        self.all.push(number);
    }

    /// Ends the list that is being made.
    pub(super) fn close(&mut self) {
        self.ends.push(short(self.all.len()));
    }

    /// How many numbers there are in all lists together.
    pub(super) fn size(&self) -> usize {
        self.all.len()
    }

    /// Forgets what was added since the last list was ended.
    pub(super) fn cancel(&mut self) {
        self.all.truncate(self.ends.last().map_or(0, |end| long(*end)));
    }

    /// A list.
    pub(super) fn get(&self, number: u32) -> &[u32] {
        let at = usize::try_from(number).unwrap_or(usize::MAX);
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).map_or(0, |end| long(*end));
        self.ends.get(at).and_then(|end| self.all.get(start..long(*end))).unwrap_or_default()
    }

    /// How many lists there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Puts other numbers in the place of those that there are, or nothing. `number` is told the list and the old number.
    pub(super) fn replace(&mut self, mut number: impl FnMut(u32, u32) -> Option<u32>) {
        let (mut from, mut to) = (0, 0);
        for (list, end) in (0..).zip(&mut self.ends) {
            for at in from..long(*end) {
                let new = self.all.get(at).and_then(|old| number(list, *old));
                if let Some((new, place)) = new.zip(self.all.get_mut(to)) {
                    *place = new;
                    to += 1;
                }
            }
            from = long(*end);
            *end = short(to);
        }
        self.all.truncate(to);
    }

    /// These lists with `others` put in from the other side: where list `g` of those holds `p`, list `p` of these gets `g`. Each list is then
    /// in order and holds no number twice.
    pub(super) fn joined(self, others: &Self) -> Self {
        let mut sizes = vec![0_u32; self.len()];
        let count = |sizes: &mut Vec<u32>, list: u32, by: u32| {
            if let Some(size) = usize::try_from(list).ok().and_then(|list| sizes.get_mut(list)) {
                *size += by;
            }
        };
        for list in (0..).take(self.len()) {
            count(&mut sizes, list, short(self.get(list).len()));
        }
        for number in &others.all {
            count(&mut sizes, *number, 1);
        }
        if others.all.is_empty() {
            return self.sorted();
        }
        // Lists of nothing are not needed any longer, and may be many.
        let own = if self.all.is_empty() { Self::default() } else { self };
        // Where the next number of each list goes.
        let mut places = sizes;
        let mut sum = 0;
        for place in &mut places {
            sum += std::mem::replace(place, sum);
        }
        let mut all = vec![0; long(sum)];
        let mut put = |list: u32, number: u32| {
            if let Some(place) = usize::try_from(list).ok().and_then(|list| places.get_mut(list)) {
                if let Some(slot) = all.get_mut(long(*place)) {
                    *slot = number;
                }
                *place += 1;
            }
        };
        for list in (0..).take(own.len()) {
            own.get(list).iter().for_each(|number| put(list, *number));
        }
        for list in (0..).take(others.len()) {
            others.get(list).iter().for_each(|person| put(*person, list));
        }
        // Each place now stands where its list ends.
        Self { all, ends: places }.sorted()
    }

    /// Each list in order, without repeats.
    fn sorted(mut self) -> Self {
        let mut from = 0;
        for end in &self.ends {
            if let Some(list) = self.all.get_mut(from..long(*end)) {
                list.sort_unstable();
            }
            from = long(*end);
        }
        let mut last = None;
        self.replace(|list, number| {
            let repeated = last == Some((list, number));
            last = Some((list, number));
            (!repeated).then_some(number)
        });
        self
    }
}

/// Four bytes a place: there are a million lists.
fn short(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn long(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}
