//! Made-up scripts: from those that agents write to those that nobody would, the same ones for the same seed.

mod atoms;

pub use atoms::REALISTIC;
use atoms::{BLANKS, CONNECTORS, ENDS, GAPS, INSIDE, JOINTS, KEYWORDS, NARROW, NESTS, PIECES, PROGRAMS, SOUP, WORDS};

/// Makes scripts.
pub struct Scripts {
    state: u64,
}

impl Scripts {
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { state: seed }
    }

    /// The next script.
    pub fn script(&mut self) -> String {
        match self.below(12) {
            0 | 1 => self.plain(),
            2 => self.plain_then(SOUP),
            3 => self.plain_then(BLANKS),
            4 => self.pick(REALISTIC).to_owned(),
            5 => self.realistic_then(SOUP),
            6 => self.realistic_then(BLANKS),
            7 => self.soup(SOUP),
            8 => self.soup(NARROW),
            9 => self.pipelines(),
            10 => self.several(),
            _ => self.nested(),
        }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).expect("less than a usize")
    }

    fn pick(&mut self, from: &[&'static str]) -> &'static str {
        let at = self.below(from.len());
        from[at]
    }

    /// Commands of plain words, joined as plain scripts join them.
    fn plain(&mut self) -> String {
        let mut script = self.maybe(BLANKS, 5);
        for at in 0..=self.below(4) {
            if at > 0 {
                script += self.pick(CONNECTORS);
            }
            script += self.pick(PROGRAMS);
            for _ in 0..self.below(5) {
                script += self.pick(GAPS);
                for _ in 0..=self.below(6).saturating_sub(3) {
                    let piece = self.piece();
                    script += &piece;
                }
            }
        }
        script + &self.maybe(ENDS, 2)
    }

    fn piece(&mut self) -> String {
        match self.below(6) {
            0 => format!("'{}'", self.pick(INSIDE)),
            1 => format!("\"{}\"", self.pick(INSIDE)),
            2 => self.pick(KEYWORDS).to_owned(),
            _ => self.pick(PIECES).to_owned(),
        }
    }

    fn maybe(&mut self, from: &[&'static str], odds: usize) -> String {
        if self.below(odds) == 0 { self.pick(from).to_owned() } else { String::new() }
    }

    fn plain_then(&mut self, atoms: &[&'static str]) -> String {
        let script = self.plain();
        self.mutated(&script, atoms)
    }

    fn realistic_then(&mut self, atoms: &[&'static str]) -> String {
        let script = self.pick(REALISTIC);
        self.mutated(script, atoms)
    }

    /// The script with one to three places changed.
    fn mutated(&mut self, script: &str, atoms: &[&'static str]) -> String {
        let mut chars: Vec<char> = script.chars().collect();
        for _ in 0..=self.below(3) {
            let at = self.below(chars.len() + 1);
            let end = (at + self.below(4)).min(chars.len());
            let atom = self.pick(atoms).chars();
            match self.below(4) {
                0 => drop(chars.drain(at..end)),
                1 => drop(chars.splice(at..end, atom)),
                _ => drop(chars.splice(at..at, atom)),
            }
        }
        chars.into_iter().collect()
    }

    fn soup(&mut self, atoms: &[&'static str]) -> String {
        (0..self.below(12)).map(|_| self.pick(atoms)).collect()
    }

    /// Pipelines and lists of them: the grammar reads them in several ways, and line ends differently in each.
    fn pipelines(&mut self) -> String {
        (0..self.below(24)).map(|at| if at % 2 == 0 { self.pick(WORDS) } else { self.pick(JOINTS) }).collect()
    }

    /// Scripts one behind the other, so that readings come to one again and part again.
    fn several(&mut self) -> String {
        let mut script = String::new();
        for at in 0..=self.below(8) {
            if at > 0 {
                script += self.pick(CONNECTORS);
            }
            script += &match self.below(4) {
                0 => self.plain(),
                1 => self.pick(REALISTIC).to_owned(),
                _ => self.pipelines(),
            };
        }
        script
    }

    fn nested(&mut self) -> String {
        let mut script = self.plain();
        for _ in 0..=self.below(3) {
            let (open, close) = NESTS[self.below(NESTS.len())];
            script = format!("{open}{script}{close}");
        }
        script + &self.maybe(ENDS, 3)
    }
}
