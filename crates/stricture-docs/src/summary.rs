//! The summary of the book. People write it, except for the pages below the two indexes.

use std::fmt::Write as _;

use crate::{FOLDERS, Page};

/// `summary` with the lines below the line of each generated index replaced by the pages that there are.
pub(crate) fn fill(summary: &str, pages: &[Page]) -> Result<String, String> {
    let mut out = String::new();
    let mut replaced = 0;
    let mut lines = summary.lines().peekable();
    while let Some(line) = lines.next() {
        out.push_str(line);
        out.push('\n');
        let Some(folder) = FOLDERS.iter().find(|folder| line.ends_with(&format!("]({folder}/index.md)"))) else {
            continue;
        };
        replaced += 1;
        while lines.next_if(|line| line.starts_with(' ')).is_some() {}
        for page in pages.iter().filter(|page| page.path.starts_with(&format!("{folder}/"))) {
            if !page.path.ends_with("/index.md") {
                let _ = writeln!(out, "  - [{}]({})", title(&page.text), page.path);
            }
        }
    }
    if replaced == FOLDERS.len() { Ok(out) } else { Err("each generated index needs one line".to_owned()) }
}

/// The heading of a page.
fn title(text: &str) -> &str {
    text.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default().trim_matches('`')
}
