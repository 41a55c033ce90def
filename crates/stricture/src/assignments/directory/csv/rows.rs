//! The lines of a table, as in RFC 4180 and as spreadsheets write them. A quote that is not closed would hide the people
//! after it, so this reader guesses nothing about quotes. The crate `csv` accepts any bytes as a table, and cannot report
//! this.

use std::io::{BufRead, BufReader, ErrorKind, Read};

use super::super::error::DirectoryError;

/// Most bytes of a line. Real ones have some hundreds; one without an end must not fill the memory.
const LONGEST: usize = 1 << 20;

/// How much of a table is read at once.
const AT_ONCE: usize = 1 << 16;

/// What some programs write in front of a text in UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// A table while it is read, line by line.
pub(crate) struct Rows<R> {
    reader: BufReader<R>,
    row: Row,
}

/// A line, and where in the table its end stands.
#[derive(Debug)]
pub(crate) struct Row {
    /// Where the line begins.
    pub(crate) line: usize,
    /// The fields, one behind the other.
    text: Vec<u8>,
    /// Where each field ends.
    ends: Vec<usize>,
    state: State,
    /// The place of the byte that is read.
    here: Place,
    /// The place of the last quote that opened a field.
    opened: Place,
    after_return: bool,
}

#[derive(Clone, Copy, Debug)]
struct Place {
    line: usize,
    column: usize,
}

/// What was read of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Nothing, or blanks.
    Nothing,
    Plain,
    /// A quote and what stands behind it.
    Quoted,
    /// A quote behind those: it closes the field, unless another one follows.
    Quote,
    /// All of it, and blanks.
    Closed,
}

impl<R: Read> Rows<R> {
    pub(crate) fn new(table: R) -> Self {
        let here = Place { line: 1, column: 0 };
        let row = Row {
            line: 1,
            text: Vec::new(),
            ends: Vec::new(),
            state: State::Nothing,
            here,
            opened: here,
            after_return: false,
        };
        Self { reader: BufReader::with_capacity(AT_ONCE, table), row }
    }

    /// The next line that is not blank; `None` where there is no more.
    pub(crate) fn read(&mut self) -> Result<Option<&Row>, DirectoryError> {
        self.row.clear();
        loop {
            let read = match self.reader.fill_buf() {
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(DirectoryError::whole(error.to_string())),
            };
            if read.is_empty() {
                return Ok(if self.row.end()? { Some(&self.row) } else { None });
            }
            let (mut used, mut whole) = (0, false);
            for byte in read {
                used += 1;
                whole = self.row.take(*byte)?;
                if whole {
                    break;
                }
            }
            self.reader.consume(used);
            if whole {
                return Ok(Some(&self.row));
            }
        }
    }
}

impl Row {
    /// How many fields there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// A field, without blanks around it.
    pub(crate) fn field(&self, number: usize) -> Result<&str, DirectoryError> {
        let start = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let bytes = self.ends.get(number).and_then(|end| self.text.get(start..*end)).unwrap_or_default();
        let text = std::str::from_utf8(bytes)
            .map_err(|_| DirectoryError::in_line(self.line, "the line is not valid UTF-8: save the table in UTF-8"))?;
        Ok(text.trim())
    }

    /// The message about a first line that has other separators than commas.
    pub(crate) fn other_separator(&self) -> Option<&'static str> {
        let all = self.field(0).ok().filter(|_| self.len() == 1)?;
        if all.contains(';') {
            Some("the table separates its fields with `;`: save it with commas")
        } else if all.contains('\t') {
            Some("the table separates its fields with tabs: save it with commas")
        } else {
            None
        }
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.state = State::Nothing;
    }

    fn is_blank(&self) -> bool {
        self.ends.is_empty() && self.text.is_empty() && self.state == State::Nothing
    }

    /// Reads a byte; told is whether the line ends with it.
    fn take(&mut self, byte: u8) -> Result<bool, DirectoryError> {
        self.here.column += 1;
        if self.is_blank() {
            self.line = self.here.line;
        }
        let ends = matches!(byte, b'\n' | b'\r');
        let mut whole = false;
        match (self.state, byte) {
            (State::Quoted, b'"') => self.state = State::Quote,
            (State::Quoted, _) => self.text.push(byte),
            (State::Quote, b'"') => {
                self.text.push(byte);
                self.state = State::Quoted;
            }
            (_, b'\n' | b'\r') => whole = self.end()?,
            (_, b',') => self.end_field(),
            (State::Nothing, b'"') => (self.state, self.opened) = (State::Quoted, self.here),
            (State::Nothing, b' ' | b'\t') => {}
            (State::Quote | State::Closed, b' ' | b'\t') => self.state = State::Closed,
            (State::Quote | State::Closed, _) => return Err(self.goes_on()),
            (State::Nothing | State::Plain, _) => {
                self.text.push(byte);
                self.state = State::Plain;
            }
        }
        if ends {
            // A return and a line feed are one end.
            self.here.line += usize::from(!(byte == b'\n' && self.after_return));
            self.here.column = 0;
        }
        self.after_return = byte == b'\r';
        if self.here.line == 1 && self.here.column == MARK.len() && self.text == MARK && self.state == State::Plain {
            self.clear();
        }
        if self.text.len().max(self.ends.len()) > LONGEST {
            return Err(self.too_long());
        }
        Ok(whole)
    }

    /// Ends the line; told is whether there was anything in it.
    fn end(&mut self) -> Result<bool, DirectoryError> {
        if self.state == State::Quoted {
            return Err(self.unclosed());
        }
        if self.is_blank() {
            return Ok(false);
        }
        self.end_field();
        Ok(true)
    }

    fn end_field(&mut self) {
        self.ends.push(self.text.len());
        self.state = State::Nothing;
    }

    fn unclosed(&self) -> DirectoryError {
        let message =
            "a quote opens here and never closes: end the field with a quote, and double each quote inside it";
        DirectoryError { line: self.opened.line, column: self.opened.column, message: message.to_owned() }
    }

    fn goes_on(&self) -> DirectoryError {
        let Place { line, column } = self.here;
        let message = format!(
            "the quote here closes before line {line}, column {column}, but the field continues: end the field with a quote, and double each quote inside it"
        );
        DirectoryError { line: self.opened.line, column: self.opened.column, message }
    }

    fn too_long(&self) -> DirectoryError {
        if self.state == State::Quoted {
            return self.unclosed();
        }
        DirectoryError::in_line(
            self.line,
            "the line is too long for a table: write one line for each group of each person",
        )
    }
}
