//! The notation of words as a script.

/// Writes words as a script. [`Splitter`](super::Splitter) returns the same words, unless the first word is not a plain
/// program name.
///
/// ```
/// use stricture::rules::shell::join;
///
/// assert_eq!(join(["git", "commit", "-m", "it's done", ""]), r#"git commit -m "it's done" ''"#);
/// ```
#[must_use]
pub fn join<'w>(words: impl IntoIterator<Item = &'w str>) -> String {
    let mut out = String::new();
    for (at, word) in words.into_iter().enumerate() {
        if at > 0 {
            out.push(' ');
        }
        push(&mut out, word);
    }
    out
}

fn push(out: &mut String, word: &str) {
    let bare = |c: char| c.is_ascii_alphanumeric() || "%+,-./:@_".contains(c) || (!c.is_ascii() && c.is_alphanumeric());
    if !word.is_empty() && word.chars().all(bare) {
        out.push_str(word);
    } else if !word.contains('\'') {
        out.extend(["'", word, "'"]);
    } else if !word.contains(['"', '$', '`', '\\']) {
        out.extend(["\"", word, "\""]);
    } else {
        // A quote of the one kind stands within quotes of the other.
        for (at, part) in word.split('\'').enumerate() {
            if at > 0 {
                out.push_str("\"'\"");
            }
            if !part.is_empty() {
                out.extend(["'", part, "'"]);
            }
        }
    }
}
