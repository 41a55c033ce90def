//! The questions about keys, words and tables, and what their answers mean.

use super::asker::Asker;
use super::measured::Cell;
use super::place::{MADE_UP, Place, wrong};
use super::plan::{AskedKey, AskedTable, AskedWord};
use crate::Failure;
use crate::client::Reaction;
use crate::differential::Tree;

/// Whether the client knows a key. Then a value of a wrong type stops it there. Under a made-up name, the value does not stop it, or
/// for another reason.
pub(super) fn key(asker: &Asker<'_>, key: &AskedKey) -> Result<Cell, Failure> {
    if key.entry {
        return entry(asker, key);
    }
    let with = |name: &str, value: Tree| {
        let mut entries: Vec<_> = key.beside.iter().filter(|(other, _)| *other != key.key).cloned().collect();
        entries.push((name.to_owned(), value));
        asker.ask(&key.place.policy(Tree::Table(entries)))
    };
    if !key.takes_any {
        let Reaction::Refuses(its) = with(&key.key, wrong())? else { return Ok(Cell::Ignored) };
        let Reaction::Refuses(made_up) = with(MADE_UP, wrong())? else { return Ok(Cell::Recognised) };
        if !same(&its, &key.key, &made_up) {
            return Ok(Cell::Recognised);
        }
        if names(&its, &key.key) {
            return Ok(Cell::Refused);
        }
    }
    Ok(match (with(&key.key, key.good.clone())?, with(MADE_UP, key.good.clone())?) {
        (Reaction::Starts, Reaction::Refuses(_)) => Cell::Recognised,
        (Reaction::Refuses(its), Reaction::Refuses(made_up))
            if same(&its, &key.key, &made_up) && names(&its, &key.key) =>
        {
            Cell::Refused
        }
        _ => Cell::Unmeasured,
    })
}

/// Whether the client starts with values of a wrong type for all these keys of one table: then it knows none of them.
pub(super) fn all_ignored(asker: &Asker<'_>, keys: &[&AskedKey]) -> Result<bool, Failure> {
    let Some(first) = keys.first().filter(|_| keys.iter().all(|key| !key.entry && !key.takes_any)) else {
        return Ok(false);
    };
    let mut entries: Vec<(String, Tree)> = keys.iter().map(|key| (key.key.clone(), wrong())).collect();
    let beside = first.beside.iter().filter(|(name, _)| keys.iter().all(|key| key.key != *name));
    entries.extend(beside.cloned());
    Ok(asker.ask(&first.place.policy(Tree::Table(entries)))? == Reaction::Starts)
}

/// Whether the client reads the entries of a map: one of a wrong type stops it, and none does not.
fn entry(asker: &Asker<'_>, key: &AskedKey) -> Result<Cell, Failure> {
    if key.takes_any {
        return Ok(Cell::Unmeasured);
    }
    let mut entries = key.beside.clone();
    let without = asker.ask(&key.place.policy(Tree::Table(entries.clone())))?;
    entries.push((key.key.clone(), wrong()));
    Ok(match (asker.ask(&key.place.policy(Tree::Table(entries)))?, without) {
        (Reaction::Starts, _) => Cell::Ignored,
        (Reaction::Refuses(_), Reaction::Starts) => Cell::Recognised,
        (Reaction::Refuses(its), Reaction::Refuses(without)) if reason(&its) != reason(&without) => Cell::Recognised,
        _ => Cell::Unmeasured,
    })
}

/// Whether the client knows a word: it starts with it, or refuses it for another reason than a made-up word.
pub(super) fn word(asker: &Asker<'_>, word: &str, place: &Place, key: Option<Cell>) -> Result<Cell, Failure> {
    let its = asker.ask(&place.policy(Tree::text(word)))?;
    let made_up = asker.ask(&place.policy(Tree::text(MADE_UP)))?;
    Ok(match (its, made_up) {
        (Reaction::Starts, Reaction::Refuses(_)) | (Reaction::Refuses(_), Reaction::Starts) => Cell::Recognised,
        // It may know the key and take any text.
        (Reaction::Starts, Reaction::Starts) if key == Some(Cell::Ignored) => Cell::Ignored,
        (Reaction::Refuses(its), Reaction::Refuses(made_up)) => {
            if !same(&its, word, &made_up) {
                Cell::Recognised
            } else if names(&its, word) {
                Cell::Refused
            } else {
                Cell::Unmeasured
            }
        }
        (Reaction::Starts, Reaction::Starts) => Cell::Unmeasured,
    })
}

/// How many elements the client wants in the array that stands for a table.
pub(super) fn elements(asker: &Asker<'_>, table: &AskedTable) -> Result<Option<usize>, Failure> {
    let Reaction::Refuses(text) = asker.ask(&table.place.policy(Tree::Array(Vec::new())))? else { return Ok(None) };
    let text = reason(&text);
    let Some((_, rest)) = text.split_once("invalid length 0, expected ") else { return Ok(None) };
    Ok(rest.split_once(" with ").and_then(|(_, rest)| rest.split_whitespace().next()?.parse().ok()))
}

/// The names that the client expects in a table, if it refuses other ones and says so.
pub(super) fn expected_names(asker: &Asker<'_>, table: &AskedTable) -> Result<Option<String>, Failure> {
    let mut entries = table.base.clone();
    entries.push((MADE_UP.to_owned(), wrong()));
    expected(asker, &table.place.policy(Tree::Table(entries)), "unknown field")
}

/// The words that the client expects in a place.
pub(super) fn expected_words(asker: &Asker<'_>, word: &AskedWord) -> Result<Option<String>, Failure> {
    expected(asker, &word.place.policy(Tree::text(MADE_UP)), "unknown variant")
}

fn expected(asker: &Asker<'_>, policy: &str, what: &str) -> Result<Option<String>, Failure> {
    let Reaction::Refuses(text) = asker.ask(policy)? else { return Ok(None) };
    let text = reason(&text);
    let start = format!("{what} `{MADE_UP}`, ");
    let Some((_, rest)) = text.split_once(&start) else { return Ok(None) };
    let line = rest.lines().next().unwrap_or_default();
    let mut names: Vec<&str> = line.split('`').skip(1).step_by(2).collect();
    names.dedup();
    Ok(Some(names.join(", ")))
}

/// Whether two reasons differ only in the name that they are about.
fn same(its: &str, name: &str, made_up: &str) -> bool {
    let plain =
        |text: &str, name: &str| reason(text).replace(&format!("`{name}`"), "`_`").replace(&format!(".{name}`"), "._`");
    plain(its, name) == plain(made_up, MADE_UP)
}

/// Whether a reason says that the name is unknown.
fn names(text: &str, name: &str) -> bool {
    let text = reason(text);
    ["unknown field", "unknown variant"].iter().any(|what| text.contains(&format!("{what} `{name}`")))
}

/// The reason without what shows the text of the policy and the place in it.
pub(super) fn reason(text: &str) -> String {
    let lines = text.lines().map(str::trim).take_while(|line| !line.starts_with("Stack backtrace"));
    let shown = |line: &&str| {
        let gutter = line.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start().starts_with('|');
        !(line.is_empty() || gutter || line.contains("TOML parse error at line"))
    };
    lines.filter(shown).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "Error: failed to parse x: TOML parse error at line 1, column 28\n  |\n1 | a = `b`\n  |     ^\nunknown variant `b`, expected `c`\n";
    const NEW: &str = "Error: failed\n\nCaused by:\n    unknown variant `zz_made_up`, expected `c`\n\nStack backtrace:\n  0: <unknown>\n";

    #[test]
    fn the_text_of_the_policy_is_no_reason() {
        assert_eq!(reason(OLD), "unknown variant `b`, expected `c`");
        assert!(!reason(NEW).contains("backtrace"));
    }

    #[test]
    fn reasons_differ_only_in_the_name() {
        assert!(same("unknown variant `b`, expected `c`", "b", "unknown variant `zz_made_up`, expected `c`"));
        assert!(!same("invalid type", "b", "unknown field `zz_made_up`"));
        assert!(names(OLD, "b") && !names(OLD, "c"));
    }
}
