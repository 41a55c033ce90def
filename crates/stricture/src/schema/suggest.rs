//! The suggestion for a misspelt word.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::{TableType, path};
use crate::syntax::{KeyPath, Segment};

/// Names longer than this get no suggestion: comparing them would cost more than the answer is worth.
const LONGEST: usize = 64;

/// The candidate that `word` was most likely meant to be, if one is near enough.
pub(crate) fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let folded = fold(word);
    let letters = count_letters(word);
    // A third of the letters may differ: beyond that a suggestion is a guess.
    let furthest = |candidate: &str| (candidate.len().min(word.len()) / 3).max(1);
    let mut known: Option<Option<bool>> = None;
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        // What follows is ordered by what it costs: a hostile file asks about tens of thousands of words.
        let limit = furthest(candidate).min(best.map_or(usize::MAX, |(distance, _)| distance));
        if candidate.len().abs_diff(word.len()) > limit || least_distance(&letters, &count_letters(candidate)) > limit {
            continue;
        }
        if are_opposites(*known.get_or_insert_with(|| says(word)), candidate) {
            continue;
        }
        let distance = strsim::osa_distance(&fold(candidate), &folded);
        if distance <= limit && best.is_none_or(|best| (distance, candidate) < best) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// A word as it is compared: letter case and the kind of separator make no difference.
fn fold(text: &str) -> String {
    text.to_lowercase().replace(['_', ' ', '.'], "-")
}

/// Whether one says yes and the other no, as `allowed_x` and `blocked_x` do: few letters differ, and nobody meant the other.
fn are_opposites(said: Option<bool>, other: &str) -> bool {
    matches!((said, said.and_then(|_| says(other))), (Some(one), Some(other)) if one != other)
}

/// Whether a name is about what is forbidden.
pub(crate) fn forbids(name: &str) -> bool {
    says(name) == Some(false)
}

/// What a name says: no where one of these words is in it, else yes where one of those is.
fn says(name: &str) -> Option<bool> {
    let has = |parts: &[&str]| parts.iter().any(|part| name.contains(part));
    if has(&["deny", "denied", "disallow", "block", "forbid", "disable", "exclude", "prohibit"]) {
        Some(false)
    } else {
        has(&["allow", "enable", "include", "permit"]).then_some(true)
    }
}

/// How often each letter of a word occurs once it is [folded](fold), as far as it matters here: bytes are told apart by their last five bits,
/// in which upper and lower case are alike. Letters that are not ASCII and separators are left out.
fn count_letters(text: &str) -> [u8; 32] {
    let mut counts = [0_u8; 32];
    for byte in text.bytes().filter(u8::is_ascii_alphanumeric) {
        if let Some(count) = counts.get_mut(usize::from(byte & 31)) {
            *count = count.saturating_add(1);
        }
    }
    counts
}

/// A lower bound for the number of edits between two texts.
fn least_distance(one: &[u8; 32], other: &[u8; 32]) -> usize {
    let (mut more, mut less) = (0, 0);
    for (a, b) in one.iter().zip(other) {
        more += usize::from(a.saturating_sub(*b));
        less += usize::from(b.saturating_sub(*a));
    }
    more.max(less)
}

/// The key of `table` that `key` was most likely meant to be.
pub(crate) fn nearest_key(key: &str, table: &'static TableType) -> Option<&'static str> {
    nearest(key, table.fields.iter().flat_map(|field| std::iter::once(field.key).chain(field.aliases.iter().copied())))
}

/// The paths at which the format has this key, as the reference spells them: those below the top-level key `near` first, then the
/// shortest.
pub(crate) fn homes_of(key: &str, near: &str) -> Vec<&'static str> {
    /// All paths by their last step.
    static HOMES: OnceLock<HashMap<&'static str, Vec<&'static str>>> = OnceLock::new();
    let all = HOMES.get_or_init(|| {
        let mut all: HashMap<_, Vec<_>> = HashMap::new();
        for known in path::keys() {
            all.entry(known.key()).or_default().push(known.as_str());
        }
        all
    });
    let mut homes = all.get(key).cloned().unwrap_or_default();
    homes.sort_by_key(|home| (home.split('.').next() != Some(near), home.len(), *home));
    homes
}

/// Whether a name alone shows which key was meant: `deny_read` does, but many programs have a `version`, a `name` or a `match`.
pub(crate) fn is_distinctive(name: &str) -> bool {
    name.contains(['_', '-'])
}

/// Whether a key of a document stands where the reference has `home`.
pub(crate) fn is_at(key: &KeyPath, home: &str) -> bool {
    let mut home = home;
    for segment in key.segments() {
        let rest = match segment {
            Segment::Index(_) => home.strip_prefix("[]"),
            Segment::Key(key) => {
                let step = home.strip_prefix('.').unwrap_or(home);
                if step.starts_with('<') {
                    step.split_once('>').map(|(_, rest)| rest)
                } else {
                    step.strip_prefix(key.as_str()).filter(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
                }
            }
        };
        match rest {
            Some(rest) => home = rest,
            None => return false,
        }
    }
    home.is_empty()
}

#[cfg(test)]
mod tests {
    use super::{is_at, nearest};
    use crate::syntax::{KeyPath, Segment};

    #[test]
    fn at_home() {
        let key = |key: &str| Segment::Key(key.to_owned());
        let path =
            KeyPath::new([key("hooks"), key("Stop"), Segment::Index(0), key("hooks"), Segment::Index(2), key("type")]);
        assert!(is_at(&path, "hooks.<Event>[].hooks[].type"));
        assert!(!is_at(&path, "hooks.<Event>[].hooks[].types"));
        assert!(!is_at(&path, "hooks.<Event>[].hooks[]"));
        assert!(!is_at(&path, "hooks.<Event>.hooks[].type"));
    }

    #[test]
    fn near_and_far() {
        let words = ["on-request", "never", "untrusted", "on-failure"];
        assert_eq!(nearest("on_request", words), Some("on-request"));
        assert_eq!(nearest("onrequest", words), Some("on-request"));
        assert_eq!(nearest("disabled", ["enabled"]), None);
        assert_eq!(nearest("blocked_sources", ["allowed_sources"]), None);
        assert_eq!(nearest("allow_domains", ["denied_domains", "allowed_domains"]), Some("allowed_domains"));
        assert_eq!(nearest("Never", words), Some("never"));
        assert_eq!(nearest("nevr", words), Some("never"));
        assert_eq!(nearest("always", words), None);
        assert_eq!(nearest("", words), None);
    }
}
