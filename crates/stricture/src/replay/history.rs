//! Entries of shell histories, which may be longer than one line.

use super::format::{extended, is_time};

/// What a line of a history is to the entry under way.
pub(super) enum Step {
    /// It begins an entry, and may go on.
    Begins(Vec<u8>),
    /// It goes on.
    GoesOn(Vec<u8>),
    /// It ends what there is, and is nothing itself.
    Ends,
    /// It says something about an entry.
    Aside,
    /// It is nothing that such a history holds.
    Strange,
}

/// Bash: in a history that begins with a time, an entry is all that stands between two of them. As bash itself does, such a history takes
/// every comment that begins with a digit for a time.
pub(super) fn bash(line: &[u8], timed: bool) -> Step {
    match line {
        [b'#', b'0'..=b'9', ..] if timed || is_time(line) => Step::Ends,
        line if timed => Step::GoesOn(line.to_vec()),
        line => Step::Begins(line.to_vec()),
    }
}

/// Zsh: a line end within a command stands behind a backslash. Returns whether the entry goes on besides.
pub(super) fn zsh(line: &[u8], goes_on: bool) -> (Step, bool) {
    let line = unmeta(line);
    let (text, more) = match line.strip_suffix(b"\\") {
        Some(text) => (text, true),
        // A blank keeps a backslash from joining the next entry.
        None => (line.strip_suffix(b" ").filter(|text| text.ends_with(b"\\")).unwrap_or(&line), false),
    };
    let step =
        if goes_on { Step::GoesOn(text.to_vec()) } else { Step::Begins(extended(text).unwrap_or(text).to_vec()) };
    (step, more)
}

/// What zsh makes of bytes that mean something to it, undone.
fn unmeta(line: &[u8]) -> Vec<u8> {
    const META: u8 = 0x83;
    let mut out = Vec::with_capacity(line.len());
    let mut bytes = line.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            META => out.extend(bytes.next().map(|byte| byte ^ 32)),
            _ => out.push(byte),
        }
    }
    out
}

/// Fish: an entry is a line, with escapes; below it stands more about it.
pub(super) fn fish(line: &[u8]) -> Step {
    let Some(text) = line.strip_prefix(b"- cmd: ") else {
        let says_no_command = line.starts_with(b" ") || line.trim_ascii().is_empty() || line == b"- cmd:";
        return if says_no_command { Step::Aside } else { Step::Strange };
    };
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.iter().copied();
    while let Some(byte) = bytes.next() {
        match byte {
            b'\\' => match bytes.next() {
                Some(b'n') => out.push(b'\n'),
                Some(b'\\') | None => out.push(b'\\'),
                Some(other) => out.extend([b'\\', other]),
            },
            _ => out.push(byte),
        }
    }
    Step::Begins(out)
}
