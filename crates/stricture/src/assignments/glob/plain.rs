//! Patterns without alternatives, which need no machine.

use super::letters::Letters;
use super::parse::Part;

/// Letters and stars, one after the other. Most patterns are that, and a directory has thousands of names to hold against thousands of them.
#[derive(Clone, Debug)]
pub(super) struct Plain(Vec<Step>);

#[derive(Clone, Debug)]
enum Step {
    /// This letter.
    One(char),
    /// One letter of these.
    Of(Letters),
    /// Any letters, or none.
    Star,
}

impl Plain {
    /// The parts of a pattern, if there are no alternatives among them.
    pub(super) fn of(parts: &[Part]) -> Option<Self> {
        let step = |part: &Part| match part {
            Part::Letter(letters) => Some(letters.only().map_or_else(|| Step::Of(letters.clone()), Step::One)),
            Part::Star => Some(Step::Star),
            Part::Either(_) => None,
        };
        parts.iter().map(step).collect::<Option<_>>().map(Self)
    }

    /// Whether it matches a folded name. Only the last star that was met can have to stand for more letters, so that nothing is tried in more
    /// ways than there are letters.
    pub(super) fn matches(&self, name: &[char]) -> bool {
        // What stands behind the last star is quickly ruled out.
        if let (Some(Step::One(last)), Some(letter)) = (self.0.last(), name.last())
            && last != letter
        {
            return false;
        }
        let (mut step, mut at) = (0, 0);
        let mut star: Option<(usize, usize)> = None;
        loop {
            let taken = match (self.0.get(step), name.get(at)) {
                (None, None) => return true,
                (Some(Step::Star), _) => {
                    star = Some((step + 1, at));
                    step += 1;
                    continue;
                }
                (Some(Step::One(own)), Some(letter)) => own == letter,
                (Some(Step::Of(letters)), Some(letter)) => letters.contains(*letter),
                (None, Some(_)) | (Some(_), None) => false,
            };
            if taken {
                (step, at) = (step + 1, at + 1);
                continue;
            }
            // The star takes one letter more.
            let Some((behind, from)) = star.filter(|(_, from)| *from < name.len()) else { return false };
            (step, at) = (behind, from + 1);
            star = Some((behind, from + 1));
        }
    }
}
