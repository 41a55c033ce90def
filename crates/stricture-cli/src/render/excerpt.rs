//! The lines around a few places of a text, cut to what a person reads.
//!
//! The library that draws reports gives up the whole process at a column beyond 65,535, and draws each line in full. A policy may be one
//! line of a megabyte with a finding every few bytes. So the library never sees a text: it sees an excerpt, whose size depends on the number
//! of places alone.

use miette::{MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use stricture::{ColumnUnit, Source, Span};

use super::window::Windows;

/// Lines of a place that are shown. Of a longer place, these are the first.
const MOST_LINES: usize = 12;

/// Lines that are shown above and below a place, as the library shows them by itself.
const AROUND: usize = 1;

/// The lines around a few places.
#[derive(Debug)]
pub(super) struct Excerpt<'t> {
    name: &'t str,
    text: String,
    lines: Vec<Line>,
    places: Vec<Place>,
}

/// A line of an excerpt.
#[derive(Clone, Copy, Debug)]
struct Line {
    /// Its number in the whole text, from 0.
    number: usize,
    /// Where it starts in the excerpt.
    start: usize,
}

/// A place of which an excerpt was made.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// Where it is in the excerpt.
    span: Span,
    /// The line and the column at which it starts in the whole text, from 0.
    line: usize,
    column: usize,
}

/// A place of the whole text, with the lines of it that are shown.
#[derive(Clone, Copy, Debug)]
struct Wanted {
    span: Span,
    column: usize,
    first: usize,
    last: usize,
    /// Whether it goes on below the last line that is shown.
    goes_on: bool,
}

impl<'t> Excerpt<'t> {
    /// Cuts the lines around `spans` out of a text. Its length and lines are those of `source`.
    pub(super) fn new(name: &'t str, text: &str, source: &Source<'_>, spans: &[Span]) -> Self {
        let wanted: Vec<Wanted> = spans.iter().map(|span| wanted(source, *span)).collect();
        let mut excerpt = Self { name, text: String::new(), lines: Vec::new(), places: Vec::new() };
        let mut mapped: Vec<(usize, usize)> = vec![(0, 0); wanted.len()];
        for number in numbers(source, &wanted) {
            let start = excerpt.text.len();
            excerpt.lines.push(Line { number, start });
            let span = source.line_span(number);
            let line = text.get(span.range()).unwrap_or_default();
            let within = |offset: usize| offset.saturating_sub(span.start()).min(line.len());
            let mut focuses = Vec::new();
            for place in wanted.iter().filter(|place| (place.first..=place.last).contains(&number)) {
                let (begins, ends) = (place.first == number, place.last == number && !place.goes_on);
                let (from, to) = (within(place.span.start()), within(place.span.end()));
                focuses.extend(match (begins, ends) {
                    (true, true) => Some((from, to)),
                    (true, false) => Some((from, from)),
                    (false, true) => Some((to, to)),
                    (false, false) => None,
                });
            }
            let goes_on = wanted.iter().any(|place| place.goes_on && place.last == number);
            let windows = Windows::of(line, &focuses);
            let end = windows.write(&mut excerpt.text, goes_on);
            for (place, (from, to)) in wanted.iter().zip(&mut mapped) {
                if place.first == number {
                    *from = start + windows.position(within(place.span.start()));
                }
                if place.last == number {
                    *to = if place.goes_on { start + end } else { start + windows.position(within(place.span.end())) };
                }
            }
        }
        excerpt.places = wanted
            .iter()
            .zip(mapped)
            .map(|(place, (from, to))| Place {
                span: Span::new(from, to.max(from)),
                line: place.first,
                column: place.column,
            })
            .collect();
        excerpt
    }

    /// The places in the excerpt, in the order in which they were given.
    pub(super) fn spans(&self) -> impl Iterator<Item = Span> {
        self.places.iter().map(|place| place.span)
    }

    /// The index of the line on which an offset of the excerpt is.
    fn line_at(&self, offset: usize) -> usize {
        self.lines.partition_point(|line| line.start <= offset).saturating_sub(1)
    }

    /// Whether this line and the one above it are neighbours in the whole text, too.
    fn follows(&self, index: usize) -> bool {
        let above = index.checked_sub(1).and_then(|above| self.lines.get(above));
        above.zip(self.lines.get(index)).is_some_and(|(above, line)| above.number + 1 == line.number)
    }
}

fn wanted(source: &Source<'_>, span: Span) -> Wanted {
    let (start, end) = source.place(span, ColumnUnit::Scalar);
    let (first, last) = (start.line.get() - 1, end.line.get() - 1);
    let shown = last.min(first + MOST_LINES - 1);
    Wanted { span, column: start.column.get() - 1, first, last: shown, goes_on: shown < last }
}

/// The numbers of the lines that are shown, in order.
fn numbers(source: &Source<'_>, wanted: &[Wanted]) -> Vec<usize> {
    let mut numbers = Vec::new();
    for place in wanted {
        // Past the last line, a text has lines without anything in them.
        let around = (place.last + 1..=place.last + AROUND).filter(|line| !source.line_span(*line).is_empty());
        numbers.extend((place.first.saturating_sub(AROUND)..=place.last).chain(around));
    }
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

impl SourceCode for Excerpt<'_> {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset() + span.len());
        let (mut first, mut last) = (self.line_at(start), self.line_at(end));
        for _ in 0..before {
            first -= usize::from(self.follows(first));
        }
        for _ in 0..after {
            last += usize::from(self.follows(last + 1));
        }
        let Some(line) = self.lines.get(first) else { return Err(MietteError::OutOfBounds) };
        let from = line.start;
        let to = self.lines.get(last + 1).map_or(self.text.len(), |next| next.start);
        let data = self.text.get(from..to).ok_or(MietteError::OutOfBounds)?;
        // The library prints these as `file:line:column` of the place; it takes them from 0.
        let place = self.places.iter().find(|place| (place.span.start(), place.span.end()) == (start, end));
        let (line, column) = match place {
            Some(place) if before == 0 => (place.line, place.column),
            _ => (line.number, 0),
        };
        Ok(Box::new(MietteSpanContents::new_named(
            self.name.to_owned(),
            data.as_bytes(),
            (from, to - from).into(),
            line,
            column,
            data.lines().count(),
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt(text: &str, spans: &[Span]) -> (String, Vec<String>) {
        let source = Source::new(text);
        let excerpt = Excerpt::new("x", text, &source, spans);
        let places = excerpt.spans().map(|span| excerpt.text.get(span.range()).unwrap().to_owned()).collect();
        (excerpt.text.clone(), places)
    }

    #[test]
    fn short_lines_stay_as_they_are() {
        let text = "a\nb\nc\nd\ne\nf\ng\n";
        let (shown, places) = excerpt(text, &[Span::new(2, 3), Span::new(10, 11)]);
        assert_eq!((shown.as_str(), places), ("a\nb\nc\ne\nf\ng\n", vec!["b".to_owned(), "f".to_owned()]));
    }

    #[test]
    fn the_end_of_the_text_has_a_place() {
        let (shown, places) = excerpt("a = 1\r\n", &[Span::empty(7)]);
        assert_eq!((shown.as_str(), places), ("a = 1\r\n", vec![String::new()]));
        let (shown, places) = excerpt("", &[Span::empty(0)]);
        assert_eq!((shown.as_str(), places), ("", vec![String::new()]));
    }

    #[test]
    fn of_many_lines_the_first_are_shown() {
        let text = "line\n".repeat(1_000);
        let (shown, places) = excerpt(&text, &[Span::new(5, 4_000)]);
        assert_eq!(shown.lines().count(), 1 + MOST_LINES + AROUND);
        assert!(places[0].starts_with("line\n") && places[0].ends_with("line…"), "{:?}", places[0]);
    }

    #[test]
    fn any_places_of_any_lines() {
        let text = ["é".repeat(5_000), "\t".repeat(400), "x".repeat(300), String::new(), "🦀".repeat(900)].join("\r\n");
        let source = Source::new(&text);
        let marks: Vec<usize> = (0..=text.len()).filter(|at| text.is_char_boundary(*at)).step_by(97).collect();
        for from in &marks {
            for to in marks.iter().filter(|to| *to >= from).step_by(7) {
                let excerpt = Excerpt::new("x", &text, &source, &[Span::new(*from, *to), Span::empty(*to)]);
                assert!(excerpt.text.len() < 8_000, "{from} {to}: {} bytes", excerpt.text.len());
                let (whole, end) = (excerpt.places[0].span, excerpt.places[1].span);
                assert!(excerpt.text.get(whole.range()).is_some() && excerpt.text.get(end.range()).is_some());
                let letter = |text: &str, at: usize| text.get(at..).and_then(|rest| rest.chars().next());
                assert_eq!(letter(&excerpt.text, whole.start()), letter(&text, *from), "{from} {to}");
                assert_eq!(letter(&excerpt.text, end.start()), letter(&text, *to), "{from} {to}");
            }
        }
    }
}
