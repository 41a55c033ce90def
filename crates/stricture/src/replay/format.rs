//! The formats of logs.

use super::looks;

/// The format of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LogFormat {
    /// One JSON object per line, with a `command` or an `argv`.
    Ndjson,
    /// Session files of the client.
    Sessions,
    /// The history of bash, with or without times.
    Bash,
    /// The history of zsh, extended or not.
    Zsh,
    /// The history of fish.
    Fish,
    /// One command per line.
    Lines,
}

/// How many lines are looked at before a log is taken for the simplest that it can be.
const LOOKED_AT: usize = 16;

/// The number of bytes at the start of a log that decide its format. Lines of the client's session files may be long.
pub const BEGINNING: usize = 64 << 10;

impl LogFormat {
    /// All formats.
    pub const ALL: [Self; 6] = [Self::Ndjson, Self::Sessions, Self::Bash, Self::Zsh, Self::Fish, Self::Lines];

    /// Returns the word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ndjson => "ndjson",
            Self::Sessions => "sessions",
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
            Self::Lines => "lines",
        }
    }

    /// Returns a description for people.
    pub fn about(self) -> &'static str {
        match self {
            Self::Ndjson => "One JSON object per line",
            Self::Sessions => "Session files of the client",
            Self::Bash => "The history of bash",
            Self::Zsh => "The history of zsh",
            Self::Fish => "The history of fish",
            Self::Lines => "One command per line",
        }
    }

    /// Returns the format of a log with this beginning. Only the first [`BEGINNING`] bytes matter.
    ///
    /// ```
    /// use stricture::replay::LogFormat;
    ///
    /// assert_eq!(LogFormat::detect(b"{\"user\":\"ana\",\"command\":\"ls\"}\n"), LogFormat::Ndjson);
    /// assert_eq!(LogFormat::detect(b": 1700000000:0;ls\n"), LogFormat::Zsh);
    /// assert_eq!(LogFormat::detect(b"ls\n{ git push; }\n"), LogFormat::Lines);
    /// ```
    pub fn detect(beginning: &[u8]) -> Self {
        if Self::is_one_value(beginning) {
            return Self::Ndjson;
        }
        let (beginning, is_cut) = within(beginning);
        let mut lines = beginning.split(|byte| *byte == b'\n').peekable();
        let (mut looked_at, mut is_json) = (0, true);
        while let Some(line) = lines.next().filter(|_| looked_at < LOOKED_AT) {
            let line = line.trim_ascii_end();
            if line.is_empty() {
                continue;
            }
            looked_at += 1;
            // Of a line that breaks off, nothing is known but what is found in an object.
            let is_whole = !is_cut || lines.peek().is_some();
            if let Some(format) = Self::of_line(line, is_whole) {
                return format;
            }
            is_json &= begins_json(line);
        }
        if is_json && looked_at > 0 { Self::Ndjson } else { Self::Lines }
    }

    /// Whether a log with this beginning is one JSON value that holds all commands. Such a log does not have one object
    /// or one command per line.
    ///
    /// ```
    /// use stricture::replay::LogFormat;
    ///
    /// assert!(LogFormat::is_one_value(b"[\n  {\"command\": \"ls\"},\n"));
    /// assert!(!LogFormat::is_one_value(b"{\"command\": \"ls\"}\n"));
    /// ```
    pub fn is_one_value(beginning: &[u8]) -> bool {
        looks::is_one_value(within(beginning).0)
    }

    /// The only form that has such a line.
    fn of_line(line: &[u8], is_whole: bool) -> Option<Self> {
        if begins_json(line) {
            return looks::form(line);
        }
        if line.starts_with(b"- cmd: ") {
            return Some(Self::Fish);
        }
        if is_whole && is_time(line) {
            return Some(Self::Bash);
        }
        extended(line).map(|_| Self::Zsh)
    }
}

/// What is looked at, without the mark at its beginning, and whether that is not all.
fn within(beginning: &[u8]) -> (&[u8], bool) {
    let (text, is_cut) = beginning.get(..BEGINNING).map_or((beginning, false), |text| (text, true));
    (text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text), is_cut)
}

/// Whether a line begins as an object does, or a list of texts. Nothing that is run does.
fn begins_json(line: &[u8]) -> bool {
    match line.trim_ascii_start() {
        [b'{', rest @ ..] => matches!(rest, [b'"' | b'}', ..]) || looks::has_key(rest.trim_ascii_start()),
        [b'[', rest @ ..] => rest.starts_with(b"\"") || rest.trim_ascii() == b"]",
        _ => false,
    }
}

/// Whether a line of bash's history is the time of the entry below it.
pub(super) fn is_time(line: &[u8]) -> bool {
    matches!(line, [b'#', rest @ ..] if !rest.is_empty() && rest.iter().all(u8::is_ascii_digit))
}

/// The command of a line of zsh's extended history.
pub(super) fn extended(line: &[u8]) -> Option<&[u8]> {
    let number = |text: &[u8]| !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    let rest = line.strip_prefix(b":")?.trim_ascii_start();
    let end = rest.iter().position(|byte| *byte == b';')?;
    let (times, command) = rest.split_at_checked(end)?;
    let colon = times.iter().position(|byte| *byte == b':')?;
    let (start, taken) = times.split_at_checked(colon)?;
    (number(start) && number(taken.get(1..)?)).then(|| command.get(1..)).flatten()
}
