//! The client's scanner, which reads before its lexer. It skips more than spaces, and reads some words that the lexer
//! then does not see.

use super::letters::{is_letter, is_space};
use super::reason::{OpaqueReason, OpaqueScript};
use super::text::Text;

/// What a glance at a place finds.
pub(super) enum Glance {
    /// A word such as `-n` that a space follows: with it goes what was skipped before it, even line ends.
    Option { start: usize, end: usize },
    /// Nothing, and the scanner looks no further.
    Stop,
    /// Nothing up to `at`; a name would begin at `start`, since all before it was skipped.
    On { at: usize },
}

/// Looks for `-` and letters with a space after them.
///
/// The word begins where the skipping ended, or else at `start`. A line end is skipped unless it ends a command here; one
/// backslash before a line end is skipped, and then all blanks and line ends.
pub(super) fn option(text: Text<'_>, mut start: usize, from: usize, line_ends_count: bool) -> Glance {
    let mut at = text.skip(from, |char| is_space(char) && char != '\n');
    if at > from {
        start = at;
    }
    if text.byte(at) == b'\\' {
        let after = match (text.byte(at + 1), text.byte(at + 2)) {
            (b'\r', b'\n') => at + 3,
            (b'\r' | b'\n', _) => at + 2,
            _ => return Glance::Stop,
        };
        at = text.skip(after, is_space);
        start = at;
    }
    if text.byte(at) == b'\n' && !line_ends_count {
        at = text.skip(at, is_space);
        start = at;
    }
    if text.byte(at) == b'-' {
        let end = text.skip(at + 1, is_letter);
        if end > at + 1 && is_space(text.at(end)) {
            return Glance::Option { start, end };
        }
        at = end;
    }
    Glance::On { at }
}

/// Looks, where a command may begin, for what makes the beginning of an assignment or a redirection out of a word.
///
/// It looks from where [`option`] left off, so that `- a=1` is an assignment: the dash was taken for a blank.
pub(super) fn name(text: Text<'_>, mut at: usize) -> Result<(), OpaqueScript> {
    loop {
        match text.byte(at) {
            b' ' | b'\t' | b'\r' | b'\n' => at += 1,
            b'\\' => match text.line_end(at + 1) {
                Some(after) => at = after,
                None => return Ok(()),
            },
            _ => break,
        }
    }
    let name = at;
    if matches!(text.byte(at), b'*' | b'@' | b'?' | b'-' | b'0' | b'_') {
        at += 1;
        if matches!(text.byte(at), b'=' | b'[' | b':' | b'-' | b'%' | b'#' | b'/') {
            return Ok(());
        }
    }
    let digits = text.skip(at, |char| char.is_ascii_digit());
    let end = text.skip(digits, |char| is_letter(char) || char == '_' || char.is_ascii_digit());
    if end == at {
        return Ok(());
    }
    let number = digits == end;
    let next = text.byte(end + 1);
    let reason = match text.byte(end) {
        b'<' | b'>' if number => OpaqueReason::Redirection,
        b'=' => OpaqueReason::Assignment,
        b'+' if next == b'=' => OpaqueReason::Assignment,
        b'+' if next == b':' => OpaqueReason::UnreadableProgram,
        b'[' => OpaqueReason::Pattern,
        b'%' | b'@' => OpaqueReason::UnreadableProgram,
        b'#' if !number => OpaqueReason::Hash,
        _ => return Ok(()),
    };
    Err(OpaqueScript::new(reason, if reason == OpaqueReason::Assignment { name } else { end }))
}
