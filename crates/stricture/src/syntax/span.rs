//! A range of bytes in a policy's text.

/// A half-open range of byte offsets, counted from 0, in the text that a [`Document`](crate::Document) was made from.
///
/// Both ends are on character boundaries of that text, and `start <= end` always holds. A leading byte order mark is part
/// of the text: it is the first three bytes.
///
/// ```
/// use stricture::Span;
///
/// let span = Span::new(4, 9);
/// assert_eq!((span.start(), span.end(), span.len()), (4, 9, 5));
/// assert_eq!("abc [key] def".get(span.range()), Some("[key]"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    start: usize,
    end: usize,
}

impl Span {
    /// Creates the range from `start` to `end`. If `end` is before `start`, the range is empty.
    #[must_use]
    pub const fn new(start: usize, end: usize) -> Self {
        let end = if end < start { start } else { end };
        Self { start, end }
    }

    /// Creates the empty range at `offset`.
    #[must_use]
    pub const fn empty(offset: usize) -> Self {
        Self::new(offset, offset)
    }

    /// Returns the byte offset of the first byte.
    pub const fn start(self) -> usize {
        self.start
    }

    /// Returns the byte offset after the last byte.
    pub const fn end(self) -> usize {
        self.end
    }

    /// Returns the length in bytes.
    pub const fn len(self) -> usize {
        self.end - self.start
    }

    /// Whether the range is empty.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Returns the range in the type of the standard library, for slicing the text.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start..self.end
    }

    /// Returns the smallest range that covers both.
    #[must_use]
    pub fn cover(self, other: Self) -> Self {
        Self::new(self.start.min(other.start), self.end.max(other.end))
    }
}

impl From<std::ops::Range<usize>> for Span {
    fn from(range: std::ops::Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}
