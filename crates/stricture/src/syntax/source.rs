//! The conversion of byte offsets into lines and columns. There is no other.

use super::Span;

/// A number that counts from 1, like lines and columns in editors and reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OneBased(usize);

impl OneBased {
    /// Converts a count from 0 into a count from 1.
    #[must_use]
    pub const fn from_zero_based(index: usize) -> Self {
        Self(index.saturating_add(1))
    }

    /// Returns the number, which is never 0.
    pub const fn get(self) -> usize {
        self.0
    }
}

/// The unit of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnUnit {
    /// A Unicode scalar value. Stricture prints these columns everywhere.
    Scalar,
    /// A UTF-16 code unit. Browsers and language servers use these columns.
    Utf16,
}

/// A place in a text, as people and editors name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The line; lines end with LF or CR LF.
    pub line: OneBased,
    /// The column, in the unit asked for. A byte order mark at the start of the file takes none.
    pub column: OneBased,
    /// The byte offset, from 0.
    pub offset: usize,
}

/// Byte distance between two stored counts of a text that is not ASCII.
const BLOCK: usize = 512;

/// A text with an index for lines and columns.
///
/// Creating the index reads the text once. Each question then takes a binary search and reads at most a few hundred
/// bytes, also in a file of one single line.
///
/// ```
/// use stricture::{ColumnUnit, Source, Span};
///
/// let source = Source::new("a = 1\nb = 'é!'\n");
/// let (start, end) = source.place(Span::new(11, 14), ColumnUnit::Scalar);
/// assert_eq!((start.line.get(), start.column.get()), (2, 6));
/// assert_eq!((end.line.get(), end.column.get()), (2, 8), "é is one column and two bytes");
/// ```
#[derive(Clone, Debug)]
pub struct Source<'t> {
    text: &'t str,
    line_starts: Vec<usize>,
    /// Scalars and UTF-16 units before each multiple of [`BLOCK`] bytes; empty for an ASCII text.
    counts: Vec<(usize, usize)>,
}

impl<'t> Source<'t> {
    /// Indexes `text`.
    pub fn new(text: &'t str) -> Self {
        let mut line_starts = vec![if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }];
        line_starts.extend(text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1));
        let mut counts = Vec::new();
        if !text.is_ascii() {
            let (mut scalars, mut units, mut next) = (0, 0, 0);
            for (at, c) in text.char_indices() {
                while at >= next {
                    counts.push((scalars, units));
                    next += BLOCK;
                }
                scalars += 1;
                units += c.len_utf16();
            }
        }
        Self { text, line_starts, counts }
    }

    /// Returns the text that was indexed.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the start and the end of `span`. If an offset is beyond the text or inside a character, the boundary
    /// before it counts.
    pub fn place(&self, span: Span, unit: ColumnUnit) -> (Place, Place) {
        (self.at(span.start(), unit), self.at(span.end(), unit))
    }

    /// Returns the number of characters before the start and before the end of `span`. A byte order mark at the start of
    /// the file is not a character.
    pub fn characters(&self, span: Span, unit: ColumnUnit) -> (usize, usize) {
        let first = self.line_starts.first().copied().unwrap_or_default();
        let before = |offset| self.count(self.boundary(offset), unit).saturating_sub(self.count(first, unit));
        (before(span.start()), before(span.end()))
    }

    /// Returns the bytes of the line with this index, from 0, including its line end. After the last line, returns the
    /// end of the text.
    pub fn line_span(&self, line: usize) -> Span {
        let end = self.text.len();
        let start = self.line_starts.get(line).copied().unwrap_or(end);
        Span::new(start, self.line_starts.get(line + 1).copied().unwrap_or(end))
    }

    /// The last place at or before the byte `offset` where a character starts or the text ends.
    fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }

    fn at(&self, offset: usize, unit: ColumnUnit) -> Place {
        let offset = self.boundary(offset);
        let line = self.line_starts.partition_point(|start| *start <= offset).saturating_sub(1);
        let start = self.line_starts.get(line).copied().unwrap_or(0);
        let column = self.count(offset, unit).saturating_sub(self.count(start, unit));
        Place { line: OneBased::from_zero_based(line), column: OneBased::from_zero_based(column), offset }
    }

    /// Columns before the byte `offset`, from the start of the text.
    fn count(&self, offset: usize, unit: ColumnUnit) -> usize {
        let Some(last) = self.counts.len().checked_sub(1) else {
            return offset; // ASCII
        };
        let index = (offset / BLOCK).min(last);
        let (scalars, units) = self.counts.get(index).copied().unwrap_or_default();
        // A block's counts are those before the first character that starts in it.
        let mut block = index * BLOCK;
        while !self.text.is_char_boundary(block) {
            block += 1;
        }
        let rest = self.text.get(block..offset).unwrap_or_default();
        match unit {
            ColumnUnit::Scalar => scalars + rest.chars().count(),
            ColumnUnit::Utf16 => units + rest.chars().map(char::len_utf16).sum::<usize>(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Line and column, in scalars and in UTF-16 units, of the byte `offset`.
    fn at(text: &str, offset: usize) -> (usize, usize, usize) {
        let source = Source::new(text);
        let (scalar, _) = source.place(Span::empty(offset), ColumnUnit::Scalar);
        let (utf16, _) = source.place(Span::empty(offset), ColumnUnit::Utf16);
        assert_eq!(scalar.line, utf16.line);
        (scalar.line.get(), scalar.column.get(), utf16.column.get())
    }

    #[test]
    fn ascii() {
        assert_eq!(at("", 0), (1, 1, 1));
        assert_eq!(at("a = 1", 4), (1, 5, 5));
        assert_eq!(at("a = 1\n", 6), (2, 1, 1));
        assert_eq!(at("a\nbc\nd", 4), (2, 3, 3));
        assert_eq!(at("a\nbc\nd", 5), (3, 1, 1));
    }

    #[test]
    fn carriage_returns_belong_to_their_line() {
        assert_eq!(at("a = 1\r\nb = 2\r\n", 7), (2, 1, 1));
        assert_eq!(at("a = 1\r\nb = 2\r\n", 5), (1, 6, 6));
        assert_eq!(Source::new("a = 1\r\nb = 2\r\n").line_span(1), Span::new(7, 14));
        assert_eq!(Source::new("a = 1\r\nb = 2\r\n").line_span(9), Span::empty(14));
    }

    #[test]
    fn a_byte_order_mark_takes_no_column() {
        assert_eq!(at("\u{feff}a = 1", 3), (1, 1, 1));
        assert_eq!(at("\u{feff}a = 1", 7), (1, 5, 5));
        assert_eq!(at("\u{feff}a = 1\nb", 9), (2, 1, 1));
    }

    #[test]
    fn characters_are_counted_without_the_byte_order_mark() {
        let source = Source::new("\u{feff}é = 1\r\nx");
        assert_eq!(source.characters(Span::new(3, 12), ColumnUnit::Scalar), (0, 8));
        assert_eq!(source.characters(Span::new(0, 99), ColumnUnit::Utf16), (0, 8));
    }

    #[test]
    fn characters_wider_than_a_byte() {
        // é is 2 bytes, 1 scalar, 1 unit; 🦀 is 4 bytes, 1 scalar, 2 units; e + U+0301 is two scalars.
        assert_eq!(at("é🦀x", 2), (1, 2, 2));
        assert_eq!(at("é🦀x", 6), (1, 3, 4));
        assert_eq!(at("e\u{301}x", 3), (1, 3, 3));
    }

    #[test]
    fn the_end_of_the_text_and_beyond() {
        assert_eq!(at("ab", 2), (1, 3, 3));
        assert_eq!(at("ab", 99), (1, 3, 3));
        assert_eq!(at("é", 1), (1, 1, 1), "inside a character: its start");
        assert_eq!(at("é", 99), (1, 2, 2));
    }

    #[test]
    fn stored_counts_agree_with_counting() {
        let text: String = (0..4000).map(|i| ["a", "é", "🦀", "\n", "x"][i * 7 % 5]).collect();
        let source = Source::new(&text);
        for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = text.get(..offset).unwrap();
            let line = before.matches('\n').count() + 1;
            let tail = before.rsplit('\n').next().unwrap();
            let (scalar, _) = source.place(Span::empty(offset), ColumnUnit::Scalar);
            let (utf16, _) = source.place(Span::empty(offset), ColumnUnit::Utf16);
            assert_eq!((scalar.line.get(), scalar.column.get()), (line, tail.chars().count() + 1));
            assert_eq!(utf16.column.get(), tail.encode_utf16().count() + 1);
            let span = Span::new(offset, text.len());
            let (first, last) = source.characters(span, ColumnUnit::Scalar);
            assert_eq!((first, last), (text.get(..offset).unwrap().chars().count(), text.chars().count()));
        }
    }
}
