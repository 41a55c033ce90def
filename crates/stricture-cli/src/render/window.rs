//! The parts of a long line that are shown, and where they are then.

/// Longest line that is shown in full, in characters.
const LONGEST: usize = 240;

/// Characters that are shown before and behind a place on a longer one.
const AROUND: usize = 60;

/// Characters of a place that are shown there.
const OF_PLACE: usize = 120;

/// What stands where something is left out.
const CUT: char = '…';

/// The parts of a line that are shown: in order, none of which touch.
#[derive(Debug)]
pub(super) struct Windows<'t> {
    line: &'t str,
    /// Without its line end.
    body: usize,
    parts: Vec<Part>,
}

/// A part of a line.
#[derive(Clone, Copy, Debug)]
struct Part {
    from: usize,
    to: usize,
    /// Where it starts in what is shown.
    shown: usize,
}

impl<'t> Windows<'t> {
    /// The parts of a line around these places: byte offsets in the line. Without any place, its beginning.
    pub(super) fn of(line: &'t str, places: &[(usize, usize)]) -> Self {
        let text = line.strip_suffix('\n').map_or(line, |text| text.strip_suffix('\r').unwrap_or(text));
        let body = text.len();
        let mut parts: Vec<Part> = Vec::new();
        if is_short(text) {
            parts.push(Part { from: 0, to: body, shown: 0 });
        } else if places.is_empty() {
            parts.push(Part { from: 0, to: after(text, 0, LONGEST), shown: 0 });
        }
        let mut all: Vec<(usize, usize)> = if parts.is_empty() { places.to_vec() } else { Vec::new() };
        all.sort_unstable();
        for (from, to) in all {
            let to = to.min(after(text, from, OF_PLACE));
            let (from, to) = (before(text, from, AROUND), after(text, to, AROUND));
            match parts.last_mut() {
                // One letter takes no more room than the sign that it is left out.
                Some(last) if after(text, last.to, 1) >= from => last.to = last.to.max(to),
                _ => parts.push(Part { from, to, shown: 0 }),
            }
        }
        let (mut shown, mut at) = (0, 0);
        for part in &mut parts {
            shown += if part.from > at { CUT.len_utf8() } else { 0 };
            part.shown = shown;
            shown += part.to - part.from;
            at = part.to;
        }
        Self { line, body, parts }
    }

    /// Appends what is shown to `out`, with the line end. What the line is part of may go on below it, which is then shown, too. Gives back
    /// how much there is before the line end.
    pub(super) fn write(&self, out: &mut String, goes_on: bool) -> usize {
        let (start, mut at) = (out.len(), 0);
        for part in &self.parts {
            if part.from > at {
                out.push(CUT);
            }
            out.push_str(self.line.get(part.from..part.to).unwrap_or_default());
            at = part.to;
        }
        if at < self.body || goes_on {
            out.push(CUT);
        }
        let end = out.len() - start;
        out.push_str(self.line.get(self.body..).unwrap_or_default());
        end
    }

    /// Where a byte of the line is in what is shown. One that is left out is behind the sign for it.
    pub(super) fn position(&self, offset: usize) -> usize {
        let index = self.parts.partition_point(|part| part.from <= offset);
        let Some(part) = index.checked_sub(1).and_then(|index| self.parts.get(index)) else { return 0 };
        let end = part.shown + part.to - part.from;
        if offset <= part.to {
            return part.shown + offset - part.from;
        }
        let cut = if part.to < self.body { CUT.len_utf8() } else { 0 };
        end + cut + offset.saturating_sub(self.body)
    }
}

/// Whether a line is shown in full. Characters are only counted where that takes little time.
fn is_short(line: &str) -> bool {
    line.len() <= LONGEST * char::MAX.len_utf8() && line.chars().count() <= LONGEST
}

/// The offset `count` characters behind `at`.
fn after(line: &str, at: usize, count: usize) -> usize {
    let rest = line.get(at..).unwrap_or_default();
    rest.char_indices().nth(count).map_or(line.len(), |(offset, _)| at + offset)
}

/// The offset `count` characters before `at`.
fn before(line: &str, at: usize, count: usize) -> usize {
    let start = line.get(..at).unwrap_or_default();
    count.checked_sub(1).and_then(|last| start.char_indices().rev().nth(last)).map_or(0, |(offset, _)| offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str, places: &[(usize, usize)]) -> (String, Vec<usize>) {
        let windows = Windows::of(line, places);
        let mut out = String::new();
        windows.write(&mut out, false);
        (out, places.iter().flat_map(|(from, to)| [windows.position(*from), windows.position(*to)]).collect())
    }

    #[test]
    fn a_short_line_is_shown_in_full() {
        assert_eq!(shown("a = 1\r\n", &[(4, 5)]), ("a = 1\r\n".to_owned(), vec![4, 5]));
        let line = "é".repeat(LONGEST);
        assert_eq!(shown(&line, &[]).0, line);
    }

    #[test]
    fn a_long_line_is_cut_around_its_places() {
        let line = format!("{}AB{}C{}\n", "x".repeat(1_000), "y".repeat(1_000), "z".repeat(1_000));
        let (text, at) = shown(&line, &[(2_002, 2_003), (1_000, 1_002)]);
        let (x, y, z) = ("x".repeat(AROUND), "y".repeat(AROUND), "z".repeat(AROUND));
        assert_eq!(text, format!("…{x}AB{y}…{y}C{z}…\n"));
        assert_eq!((text.get(at[2]..at[3]), text.get(at[0]..at[1])), (Some("AB"), Some("C")));
    }

    #[test]
    fn a_long_place_is_cut_behind_its_beginning() {
        let line = format!("k = \"{}\"\n", "x".repeat(100_000));
        let (text, at) = shown(&line, &[(4, 100_006)]);
        assert_eq!(text, format!("k = \"{}…\n", "x".repeat(OF_PLACE - 1 + AROUND)));
        let place = format!("\"{}…", "x".repeat(OF_PLACE - 1 + AROUND));
        assert_eq!(text.get(at[0]..at[1]), Some(place.as_str()));
    }

    #[test]
    fn without_a_place_the_beginning_is_shown() {
        assert_eq!(shown(&"x".repeat(1_000), &[]).0, format!("{}…", "x".repeat(LONGEST)));
    }
}
