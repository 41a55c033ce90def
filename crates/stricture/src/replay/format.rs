//! How a log is written.

/// The form of a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A JSON object a line, with a `command` or an `argv`.
    Ndjson,
    /// The client's own session files.
    Sessions,
    /// The history of bash, with or without times.
    Bash,
    /// The history of zsh, extended or not.
    Zsh,
    /// The history of fish.
    Fish,
    /// A command a line.
    Lines,
}

/// How many lines are looked at before a log is taken for the simplest that it can be.
const LOOKED_AT: usize = 16;

impl Format {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Ndjson, Self::Sessions, Self::Bash, Self::Zsh, Self::Fish, Self::Lines];

    /// The word for it.
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

    /// What it is, for people who choose one.
    pub fn about(self) -> &'static str {
        match self {
            Self::Ndjson => "A JSON object a line",
            Self::Sessions => "The client's own session files",
            Self::Bash => "The history of bash",
            Self::Zsh => "The history of zsh",
            Self::Fish => "The history of fish",
            Self::Lines => "A command a line",
        }
    }

    /// The form of a log that begins so.
    ///
    /// ```
    /// use stricture::replay::Format;
    ///
    /// assert_eq!(Format::detect(b"{\"user\":\"ana\",\"command\":\"ls\"}\n"), Format::Ndjson);
    /// assert_eq!(Format::detect(b": 1700000000:0;ls\n"), Format::Zsh);
    /// assert_eq!(Format::detect(b"ls\n{ git push; }\n"), Format::Lines);
    /// ```
    pub fn detect(beginning: &[u8]) -> Self {
        let lines = beginning.strip_prefix(b"\xef\xbb\xbf").unwrap_or(beginning).split(|byte| *byte == b'\n');
        let lines = lines.map(<[u8]>::trim_ascii_end).filter(|line| !line.is_empty()).take(LOOKED_AT);
        let mut objects = false;
        for (at, line) in lines.enumerate() {
            if let Some(format) = Self::of_line(line) {
                return format;
            }
            objects = line.starts_with(b"{\"") && (objects || at == 0);
        }
        if objects { Self::Ndjson } else { Self::Lines }
    }

    /// The only form that has such a line.
    fn of_line(line: &[u8]) -> Option<Self> {
        if line.starts_with(b"{") {
            return of_object(line);
        }
        if line.starts_with(b"- cmd: ") {
            return Some(Self::Fish);
        }
        if is_time(line) {
            return Some(Self::Bash);
        }
        extended(line).map(|_| Self::Zsh)
    }
}

fn of_object(line: &[u8]) -> Option<Format> {
    let text = String::from_utf8_lossy(line);
    // Within a text of JSON, quotes stand behind backslashes: what is found is a key.
    let has = |key: &str| {
        let mut rests = text.split(key).skip(1);
        rests.any(|rest| rest.trim_start().starts_with(':'))
    };
    let item = ["function_call", "local_shell_call", "message", "reasoning"];
    let spelt = |kind: &str| text.contains(&format!("\"type\":\"{kind}\""));
    if has("\"type\"") && has("\"payload\"") || has("\"record_type\"") || item.iter().any(|kind| spelt(kind)) {
        Some(Format::Sessions)
    } else if has("\"command\"") || has("\"argv\"") {
        Some(Format::Ndjson)
    } else {
        None
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
