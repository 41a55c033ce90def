//! The head line of a case.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::{Answer, Case, Release, Verdict};

const IGNORES: &str = "ignores: ";
const ESCAPED: &str = "escaped";

/// What stands behind the mark.
pub(crate) fn write(case: &Case, escaped: bool) -> String {
    let mut out = case.name.clone();
    if let Some(answer) = &case.answer {
        out.push_str(if answer.accepted { " | accepted" } else { " | rejected" });
        if !answer.ignored.is_empty() || answer.more > 0 {
            let settings: Vec<String> = answer.ignored.iter().map(|setting| quoted(setting)).collect();
            let _ = write!(out, " | {IGNORES}{}", settings.join(", "));
            if answer.more > 0 {
                let _ = write!(out, " (+{} more)", answer.more);
            }
        }
    }
    for verdict in Verdict::ALL {
        let releases = case.others.iter().filter(|(_, other)| **other == verdict);
        let releases: Vec<String> = releases.map(|(release, _)| release.to_string()).collect();
        if !releases.is_empty() {
            let _ = write!(out, " | {}: {}", releases.join(", "), verdict.word());
        }
    }
    if escaped {
        let _ = write!(out, " | {ESCAPED}");
    }
    out
}

/// The setting as it is where that cannot be misread, else between quotes. The client writes no escapes, and no quotes.
fn quoted(setting: &str) -> String {
    let plain = !setting.is_empty() && setting.chars().all(|c| c.is_ascii_alphanumeric() || "_-.$@/".contains(c));
    if plain { setting.to_owned() } else { format!("\"{setting}\"") }
}

/// The case without its policy, and whether that is escaped.
pub(crate) fn parse(head: &str) -> Result<(Case, bool), &'static str> {
    let mut parts = head.split(" | ").peekable();
    let name = parts.next().unwrap_or_default();
    if name.is_empty() || !name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-') {
        return Err("a case has a name in lower case and hyphens");
    }
    let accepted = parts.next_if(|part| ["accepted", "rejected"].contains(part)).map(|word| word == "accepted");
    let (ignored, more) = match parts.next_if(|part| part.starts_with(IGNORES)) {
        Some(part) => settings(part.strip_prefix(IGNORES).unwrap_or_default())?,
        None => (Vec::new(), 0),
    };
    let mut others = BTreeMap::new();
    for verdict in Verdict::ALL {
        let said = |part: &&str| part.strip_suffix(verdict.word()).is_some_and(|part| part.ends_with(": "));
        if let Some((releases, _)) = parts.next_if(said).and_then(|part| part.split_once(": ")) {
            for release in releases.split(", ") {
                others.insert(release.parse::<Release>()?, verdict);
            }
        }
    }
    let escaped = parts.next_if_eq(&ESCAPED).is_some();
    if parts.next().is_some() {
        return Err(
            "a head line is `NAME | accepted | ignores: SETTING, … (+N more) | RELEASE, …: rejected | escaped`",
        );
    }
    if accepted != Some(true) && (!ignored.is_empty() || more > 0) {
        return Err("only a client that starts ignores anything");
    }
    let answer = accepted.map(|accepted| Answer { accepted, ignored, more });
    Ok((Case { name: name.to_owned(), answer, others, policy: Vec::new() }, escaped))
}

/// The settings that are named, and how many more there are.
fn settings(text: &str) -> Result<(Vec<String>, usize), &'static str> {
    let (list, more) = match text.split_once(" (+") {
        None => (text, 0),
        Some((list, more)) => {
            let more = more.strip_suffix(" more)").and_then(|more| more.parse().ok());
            (list, more.ok_or("what is more is written `(+N more)`")?)
        }
    };
    let plain = |word: &str| {
        let inner = word.strip_prefix('"').and_then(|word| word.strip_suffix('"')).unwrap_or(word);
        if quoted(inner) == word {
            Ok(inner.to_owned())
        } else {
            Err("a setting stands between quotes if it needs them")
        }
    };
    Ok((list.split(", ").map(plain).collect::<Result<_, _>>()?, more))
}
