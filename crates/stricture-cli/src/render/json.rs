//! Answers as JSON.

use std::fmt::Write as _;
use std::io;

use serde::Serialize;
use stricture::steers;

use crate::error::CliError;

/// `answer` on one line.
pub(crate) fn json_line(answer: &impl Serialize) -> Result<String, CliError> {
    let mut text = inert(serde_json::to_string(answer).map_err(|error| CliError::Output(error.into()))?);
    text.push('\n');
    Ok(text)
}

/// Writes `answer` on one line.
pub(crate) fn write_line(out: &mut impl io::Write, answer: &impl Serialize) -> io::Result<()> {
    let text = inert(serde_json::to_string(answer)?);
    out.write_all(text.as_bytes())?;
    out.write_all(b"\n")
}

/// `answer` on many lines, for people to review.
pub(crate) fn json_lines(answer: &impl Serialize) -> serde_json::Result<String> {
    Ok(lines_inert(&serde_json::to_string_pretty(answer)?) + "\n")
}

/// The same JSON, in which no string does anything to what shows it. A log is shown by a terminal or a page long before it is parsed.
fn inert(json: String) -> String {
    let harmless = json.bytes().all(|byte| byte.is_ascii() && byte != 0x7f) && !json.contains("##");
    if harmless { json } else { escaped(&json) }
}

fn lines_inert(json: &str) -> String {
    json.split('\n').map(escaped).collect::<Vec<_>>().join("\n")
}

/// Escapes what steers, which JSON holds in strings only, and the second of two `#`, which begin a command in the logs of some build
/// servers.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 16);
    let mut before = ' ';
    for c in json.chars() {
        if steers(c) || (c == '#' && before == '#') {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
        before = c;
    }
    out
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{json_line, json_lines};

    #[test]
    fn strings_do_nothing_and_stay_what_they_are() {
        for (text, expected) in [
            ("é 🦀", "\"é 🦀\""),
            ("\u{7f}\u{9b}", r#""\u007f\u009b""#),
            ("\u{2028}\u{202e}\u{200b}", r#""\u2028\u202e\u200b""#),
            ("\u{e0041}", r#""\udb40\udc41""#),
            ("##[group] ###", r##""#\u0023[group] #\u0023\u0023""##),
        ] {
            let value = Value::from(text);
            let line = json_line(&value).unwrap();
            assert_eq!(line.trim_end(), expected);
            assert_eq!(serde_json::from_str::<Value>(&line).unwrap(), value);
            let lines = json_lines(&[text]).unwrap();
            assert_eq!(lines, format!("[\n  {expected}\n]\n"));
        }
    }
}
