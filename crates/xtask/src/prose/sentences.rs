//! Sentences and their words.

/// The sentences of a text without markup.
///
/// A sentence ends at a full stop, a question mark or an exclamation mark before a space and anything but a lower-case letter, so that
/// `e.g. this` stays whole.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '.' | '?' | '!')) {
        let end = at + c.len_utf8();
        let Some((before, after)) = text.split_at_checked(end) else { continue };
        let rest = after.trim_start_matches([')', '"', '”']);
        let goes_on = rest.trim_start().chars().next().is_some_and(char::is_lowercase);
        if rest.starts_with(char::is_whitespace) && !goes_on {
            found.extend(before.get(start..).map(str::trim));
            start = end;
        }
    }
    found.extend(text.get(start..).map(str::trim));
    found.retain(|sentence| sentence.chars().any(char::is_alphanumeric));
    found
}

/// How many words a sentence has.
pub(super) fn words(sentence: &str) -> usize {
    sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_sentences_end() {
        let text =
            "One ends here. `code` begins another, e.g. this one? Yes (all of it.) And 1.2 is no end; nor is that.";
        let expected = [
            "One ends here.",
            "`code` begins another, e.g. this one?",
            "Yes (all of it.",
            ") And 1.2 is no end; nor is that.",
        ];
        assert_eq!(sentences(text), expected);
        assert_eq!(sentences(" - "), [""; 0]);
        assert_eq!(words("two words – and `code`"), 4);
    }
}
