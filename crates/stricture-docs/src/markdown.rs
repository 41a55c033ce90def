//! Text as Markdown.

/// A line of help: words that are code, and those that Markdown would take for its own, become code; so does what stands in braces.
pub(crate) fn prose(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(['{', '`']) {
        let (before, from) = rest.split_at(start);
        let close = if from.starts_with('{') { '}' } else { '`' };
        let Some((inner, after)) = from.split_at_checked(1).and_then(|(_, inner)| inner.split_once(close)) else {
            break;
        };
        out.push_str(&words(before));
        out.push_str(&code(&if close == '}' { format!("{{{inner}}}") } else { inner.to_owned() }));
        rest = after;
    }
    out + &words(rest)
}

/// Text in which no code is marked.
fn words(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        let core = word.trim_start_matches(['(', '"']).trim_end_matches([',', '.', ';', ':', ')', '"', '?', '…']);
        if is_code(core) { word.replacen(core, &code(core), 1) } else { word.to_owned() }
    });
    words.collect::<Vec<_>>().join(" ")
}

fn is_code(word: &str) -> bool {
    word.contains(['_', '*', '<', '>', '[', ']', '|', '{', '}', '\\', '#', '$', '~', '&'])
        || word.contains("://")
        || (word.len() > 1 && word.starts_with(['/', ':', '.']))
}

/// `text` as code.
pub(crate) fn code(text: &str) -> String {
    format!("`{text}`")
}

/// Names as code, with commas between.
pub(crate) fn codes<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    texts.into_iter().map(code).collect::<Vec<_>>().join(", ")
}

/// `text` as it stands in a cell of a table, where a bar would end the cell even within code.
pub(crate) fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// The anchor that a heading gets, on the web as in the book.
pub(crate) fn anchor(heading: &str) -> String {
    heading
        .chars()
        .filter_map(|c| match c {
            ' ' => Some('-'),
            _ if c.is_alphanumeric() || matches!(c, '-' | '_') => Some(c.to_ascii_lowercase()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{anchor, prose};

    #[test]
    fn what_markdown_would_read_becomes_code() {
        let cases = [
            ("Plain words, and/or more", "Plain words, and/or more"),
            ("beside allowed_domains; * is any text", "beside `allowed_domains`; `*` is any text"),
            ("(see <profile>)", "(see `<profile>`)"),
            ("`_kept_ as it is` and a_b", "`_kept_ as it is` and `a_b`"),
            ("write { token = \"git\" }, never a string", "write `{ token = \"git\" }`, never a string"),
            ("an open { brace_d", "an open `{` `brace_d`"),
        ];
        for (text, expected) in cases {
            assert_eq!(prose(text), expected);
        }
    }

    #[test]
    fn anchors_are_those_of_the_web() {
        assert_eq!(anchor("`hooks.<Event>[].command_windows`"), "hooksEventcommand_windows".to_lowercase());
        assert_eq!(anchor("Allowing it"), "allowing-it");
    }
}
