//! `--diff`: what fixes would change, as a unified diff.

use std::fmt::Write as _;

use similar::{ChangeTag, TextDiff};

use crate::printable::printable;

/// The difference between two texts of the file at `path`, as `patch` takes it. On a terminal, what would steer it is escaped.
pub(super) fn unified(path: &str, old: &str, new: &str, color: bool, terminal: bool) -> String {
    let diff = TextDiff::from_lines(old, new);
    let path = printable(path);
    let mut out = String::new();
    let mut line = |start: &str, text: &str, style: &str| {
        let body = text.strip_suffix('\n').unwrap_or(text);
        let tabs = |text: &str| text.split('\t').map(printable).collect::<Vec<_>>().join("\t");
        let body = if terminal { tabs(body) } else { body.to_owned() };
        if color && !style.is_empty() {
            let _ = writeln!(out, "\u{1b}[{style}m{start}{body}\u{1b}[0m");
        } else {
            let _ = writeln!(out, "{start}{body}");
        }
        if !text.ends_with('\n') {
            out.push_str("\\ No newline at end of file\n");
        }
    };
    line("--- ", &format!("{path}\n"), "1");
    line("+++ ", &format!("{path}\n"), "1");
    for hunk in diff.unified_diff().iter_hunks() {
        line("", &format!("{}\n", hunk.header().to_string().trim_end()), "36");
        for change in hunk.iter_changes() {
            let (start, style) = match change.tag() {
                ChangeTag::Delete => ("-", "31"),
                ChangeTag::Insert => ("+", "32"),
                ChangeTag::Equal => (" ", ""),
            };
            line(start, change.value(), style);
        }
    }
    out
}
