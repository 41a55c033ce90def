//! The escaped form of policies that an editor cannot show.
//!
//! `\\` is a backslash, `\r` a carriage return, `\u{…}` a character by its number, and `\x…` a byte by its two digits.
//! `\` at the end of a line joins it to the next line, or to nothing if it is the last line.

use std::fmt::Write as _;

use crate::MARK;

/// Whether a character is invisible, looks like another one, or may be lost in an editor.
pub fn hides(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t')
        || matches!(
            u32::from(c),
            // Blanks, marks of direction, and separators of lines; byte order marks; what is no character.
            0xA0 | 0xAD | 0x1680 | 0x2000..=0x200F | 0x2028..=0x202F | 0x205F..=0x206F | 0x3000 | 0xFDD0..=0xFDEF | 0xFEFF
        )
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Returns the lines that stand for these bytes.
pub fn write(policy: &[u8]) -> String {
    let mut out = String::new();
    for chunk in policy.utf8_chunks() {
        let mut characters = chunk.valid().chars();
        while let Some(c) = characters.next() {
            match c {
                '\\' => out.push_str("\\\\"),
                '\r' => out.push_str("\\r"),
                '#' if begins_head(&out, characters.as_str()) => out.push_str("\\u{23}"),
                c if hides(c) => {
                    let _ = write!(out, "\\u{{{:X}}}", u32::from(c));
                }
                c => out.push(c),
            }
        }
        for byte in chunk.invalid() {
            let _ = write!(out, "\\x{byte:02X}");
        }
    }
    if !out.is_empty() && !out.ends_with('\n') {
        out.push_str("\\\n");
    }
    out
}

/// Whether a `#` between these texts would make a head line.
fn begins_head(before: &str, after: &str) -> bool {
    let mark = MARK.strip_prefix('#').unwrap_or(MARK);
    (before.is_empty() || before.ends_with('\n')) && after.starts_with(mark)
}

/// Adds what a line stands for.
pub(crate) fn read(line: &str, policy: &mut Vec<u8>) -> Result<(), &'static str> {
    let mut rest = line;
    while let Some((before, escaped)) = rest.split_once('\\') {
        policy.extend_from_slice(before.as_bytes());
        let mut characters = escaped.chars();
        match characters.next() {
            Some('\n') => {}
            Some('\\') => policy.push(b'\\'),
            Some('r') => policy.push(b'\r'),
            Some('x') => {
                let (digits, after) = characters.as_str().split_at_checked(2).ok_or("`\\x` needs two digits")?;
                policy.push(u8::from_str_radix(digits, 16).map_err(|_| "`\\x` needs two digits")?);
                characters = after.chars();
            }
            Some('u') => {
                const WRONG: &str = "`\\u{…}` holds the number of a character";
                let number = characters.as_str().strip_prefix('{').and_then(|rest| rest.split_once('}'));
                let (digits, after) = number.ok_or(WRONG)?;
                let c = u32::from_str_radix(digits, 16).ok().and_then(char::from_u32).ok_or(WRONG)?;
                policy.extend_from_slice(c.encode_utf8(&mut [0; 4]).as_bytes());
                characters = after.chars();
            }
            _ => return Err("no such escape"),
        }
        rest = characters.as_str();
    }
    policy.extend_from_slice(rest.as_bytes());
    Ok(())
}
