//! The comparison of names without upper and lower case.

use std::sync::OnceLock;

/// The letter by which a letter is compared: one for all its cases. Letters that only whole words fold, such as `ß` to `ss`, stay as they
/// are, so that `?` is always one letter.
pub(super) fn fold(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let upper = single(letter, letter.to_uppercase());
    single(upper, upper.to_lowercase())
}

/// The letters by which a text is compared.
pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(fold)
}

fn single(letter: char, mut cased: impl Iterator<Item = char>) -> char {
    match (cased.next(), cased.next()) {
        (Some(only), None) => only,
        _ => letter,
    }
}

/// All letters that are not compared by themselves, with the letter that they are compared by; in order.
pub(super) fn changed() -> &'static [(char, char)] {
    static FOLDED: OnceLock<Vec<(char, char)>> = OnceLock::new();
    FOLDED.get_or_init(|| ('\0'..=char::MAX).map(|c| (c, fold(c))).filter(|(from, to)| from != to).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_is_done_in_one_step() {
        for (from, to) in changed() {
            assert_eq!(fold(*to), *to, "{from} to {to}");
        }
        for (one, other) in [('A', 'a'), ('É', 'é'), ('Σ', 'ς'), ('\u{212a}', 'k'), ('\u{1e9e}', 'ß'), ('ſ', 's')]
        {
            assert_eq!(fold(one), fold(other), "{one} {other}");
        }
        assert_ne!(fold('ß'), fold('s'));
    }
}
