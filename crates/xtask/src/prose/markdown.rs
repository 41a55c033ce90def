//! The prose of Markdown: paragraphs, items of lists and cells of tables, without code.

/// The pieces of prose of `page`, each with its line (from 1).
pub(super) fn prose(page: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String)> = None;
    let mut fenced = false;
    let mut comment = false;
    for (index, raw) in page.lines().enumerate() {
        let (line, number) = (raw.trim(), index + 1);
        if line.starts_with("```") {
            fenced = !fenced;
            found.extend(open.take());
            continue;
        }
        comment |= line.starts_with("<!--");
        if fenced || comment {
            comment &= !line.ends_with("-->");
            continue;
        }
        let heading = line.starts_with('#');
        let row = line.starts_with('|');
        let item = item(line);
        if line.is_empty() || heading || row || item.is_some() {
            found.extend(open.take());
        }
        if heading || line.is_empty() {
            continue;
        }
        if row {
            let cells = line.replace("\\|", "/");
            found.extend(cells.split('|').map(|cell| (number, plain(cell.trim()))));
            continue;
        }
        let text = item.unwrap_or(line);
        match &mut open {
            Some((_, paragraph)) => {
                paragraph.push(' ');
                paragraph.push_str(text);
            }
            None => open = Some((number, text.to_owned())),
        }
    }
    found.extend(open);
    for (_, text) in &mut found {
        *text = plain(text);
    }
    found.retain(|(_, text)| text.chars().any(char::is_alphabetic));
    found
}

/// What stands behind the sign of an item of a list.
fn item(line: &str) -> Option<&str> {
    if let Some(rest) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some(rest);
    }
    let (number, rest) = line.split_once(". ")?;
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(rest)
}

/// What stands for a piece of code.
pub(super) const CODE: &str = "`…`";

/// A text without emphasis, targets of links and pieces of code.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::new();
    for (index, part) in text.split('`').enumerate() {
        if index % 2 == 1 {
            out.push_str(CODE);
        } else {
            out.push_str(part);
        }
    }
    let mut bare = String::new();
    let mut rest = out.as_str();
    while let Some((before, after)) = rest.split_once("](") {
        bare.push_str(before);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    bare.push_str(rest);
    bare.replace("**", "").replace(['[', ']', '*'], "").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::prose;

    #[test]
    fn prose_without_code() {
        let page = "<!-- made\nby a tool -->\n# A heading\n\nOne [link](a.md) and\n**two** `is no` words.\n\n- an item\n  goes on\n- \
                    another\n\n```sh\nis told\n```\n\n| a cell | `x` |\n| --- | --- |\n";
        let expected = [(5, "One link and two `…` words."), (8, "an item goes on"), (10, "another"), (16, "a cell")];
        let found = prose(page);
        assert_eq!(found.iter().map(|(line, text)| (*line, text.as_str())).collect::<Vec<_>>(), expected);
    }
}
