//! A script, as the scanners read it.

/// A script, read by byte offset; behind its end stand NUL characters, as the client's scanner sees it.
#[derive(Clone, Copy)]
pub(super) struct Text<'a>(pub(super) &'a str);

impl<'a> Text<'a> {
    /// The character that begins at this offset.
    pub(super) fn at(self, at: usize) -> char {
        match self.byte(at) {
            byte @ ..0x80 => char::from(byte),
            _ => self.0.get(at..).and_then(|rest| rest.chars().next()).unwrap_or('\0'),
        }
    }

    /// The byte at this offset: enough to know a character of ASCII.
    pub(super) fn byte(self, at: usize) -> u8 {
        self.0.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// Whether the script ends here.
    pub(super) fn ends(self, at: usize) -> bool {
        at >= self.0.len()
    }

    /// The text between two offsets.
    pub(super) fn slice(self, start: usize, end: usize) -> &'a str {
        self.0.get(start..end).unwrap_or_default()
    }

    /// The first offset from `at` on whose character is none of these.
    pub(super) fn skip(self, mut at: usize, skipped: impl Fn(char) -> bool) -> usize {
        loop {
            let char = self.at(at);
            if self.ends(at) || !skipped(char) {
                return at;
            }
            at += char.len_utf8();
        }
    }

    /// Behind a line end: `\n` or `\r\n`.
    pub(super) fn line_end(self, at: usize) -> Option<usize> {
        match (self.byte(at), self.byte(at + 1)) {
            (b'\n', _) => Some(at + 1),
            (b'\r', b'\n') => Some(at + 2),
            _ => None,
        }
    }
}
