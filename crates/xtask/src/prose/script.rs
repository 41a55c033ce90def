//! The texts of the preview page: of its HTML and of the strings of its scripts.

/// The strings of a script in JavaScript with their lines; `${…}` in them is a piece of code.
pub(super) fn strings(script: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, line) in script.lines().enumerate() {
        let code = line.trim();
        if code.starts_with("//") || code.starts_with('*') || code.starts_with("/*") {
            found.push((index + 1, code.trim_start_matches(['/', '*', ' ']).to_owned()));
            continue;
        }
        let mut rest = code;
        while let Some(at) = rest.find(['"', '\'', '`']) {
            let (_, string) = rest.split_at_checked(at).unwrap_or_default();
            let quote = string.chars().next().unwrap_or_default();
            let body = string.get(1..).unwrap_or_default();
            let Some(end) = body.find(quote) else { break };
            let (text, after) = body.split_at_checked(end).unwrap_or_default();
            found.push((index + 1, without_code(text)));
            rest = after.get(1..).unwrap_or_default();
        }
    }
    found
}

fn without_code(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("${") {
        out.push_str(before);
        out.push_str(super::markdown::CODE);
        rest = after.split_once('}').map_or("", |(_, rest)| rest);
    }
    out + rest
}

/// The texts between the tags of a page in HTML, with their lines, and those of attributes that people read.
pub(super) fn texts(page: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (index, line) in page.lines().enumerate() {
        for attribute in ["title=\"", "aria-label=\"", "placeholder=\""] {
            let values = line.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
            found.extend(values.map(|value| (index + 1, value.to_owned())));
        }
        // The attributes of a tag that takes several lines.
        if !line.contains('<') && line.contains("=\"") {
            continue;
        }
        let outside = line.split('>').filter_map(|part| part.split('<').next());
        found.extend(outside.map(|text| (index + 1, text.trim().to_owned())));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{strings, texts};

    #[test]
    fn strings_and_texts() {
        let script = "// A comment.\nsay(`There are ${count} of them`, \"and more\");\n";
        let of_script = strings(script);
        let expected = [(1, "A comment."), (2, "There are `…` of them"), (2, "and more")];
        assert_eq!(of_script.iter().map(|(line, text)| (*line, text.as_str())).collect::<Vec<_>>(), expected);
        let of_page = texts("<p title=\"Show it\">Hello <b>you</b></p>");
        let expected = [(1, "Show it"), (1, ""), (1, "Hello"), (1, "you"), (1, ""), (1, "")];
        assert_eq!(of_page.iter().map(|(line, text)| (*line, text.as_str())).collect::<Vec<_>>(), expected);
    }
}
