//! Lines of a stream, of which none is held that is longer than it may be.

use std::io::{self, BufRead, Read as _};

/// What was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Read {
    /// A line, without its end.
    Line,
    /// A line that is too long, and was skipped.
    TooLong,
    /// There is no more.
    End,
}

/// Reads the next line of at most `longest` bytes into `bytes`.
pub(crate) fn read_line(reader: &mut impl BufRead, longest: usize, bytes: &mut Vec<u8>) -> io::Result<Read> {
    bytes.clear();
    // Its end may have two bytes.
    let limit = u64::try_from(longest).unwrap_or(u64::MAX).saturating_add(2);
    if reader.by_ref().take(limit).read_until(b'\n', bytes)? == 0 {
        return Ok(Read::End);
    }
    let ended = bytes.pop_if(|last| *last == b'\n').is_some();
    bytes.pop_if(|last| ended && *last == b'\r');
    if bytes.len() <= longest {
        return Ok(Read::Line);
    }
    if !ended {
        skip_line(reader)?;
    }
    Ok(Read::TooLong)
}

fn skip_line(reader: &mut impl BufRead) -> io::Result<()> {
    loop {
        let buffer = reader.fill_buf()?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(buffer.len(), |end| end + 1);
        reader.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Read, read_line};

    #[test]
    fn lines() {
        let cases: [(&str, &[&str]); 8] = [
            ("", &[]),
            ("\n", &[""]),
            ("ab\r\nc", &["ab", "c"]),
            ("abc\nd\n", &["abc", "d"]),
            ("abc\r\nd", &["abc", "d"]),
            ("abcd\nd\n", &["too long", "d"]),
            ("abcdefgh\nabcd", &["too long", "too long"]),
            ("a\r", &["a\r"]),
        ];
        for (text, expected) in cases {
            let (mut reader, mut bytes, mut found) = (text.as_bytes(), Vec::new(), Vec::new());
            loop {
                match read_line(&mut reader, 3, &mut bytes) {
                    Ok(Read::Line) => found.push(String::from_utf8_lossy(&bytes).into_owned()),
                    Ok(Read::TooLong) => found.push("too long".to_owned()),
                    Ok(Read::End) => break,
                    Err(error) => found.push(error.to_string()),
                }
            }
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
