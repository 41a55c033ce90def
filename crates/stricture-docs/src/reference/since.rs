//! Which clients know a key or a word, and what the others do.

use std::fmt::Write as _;

use stricture::schema::{Since, Unfamiliar};

/// Without a capital and a final period.
pub(crate) fn sentence(since: Since) -> String {
    let mut text = match (since.present_in(), since.absent_in()) {
        (None, _) => "to none of the clients asked".to_owned(),
        (Some(present), None) => format!("to all clients asked, from {present} on"),
        (Some(present), Some(absent)) => {
            let first = if since.is_exact() {
                format!("since client {present}")
            } else {
                format!("since client {present} or one between {absent} and it")
            };
            let before = match since.in_absent() {
                Some(what) => format!("; {absent} {}", does(what)),
                None => String::new(),
            };
            first + &before
        }
    };
    if let Some(removed) = since.removed_in() {
        let _ = write!(text, "; no longer in {removed}");
        if let Some(what) = since.in_removed() {
            let _ = write!(text, ", which {}", does(what));
        }
    }
    text
}

fn does(what: Unfamiliar) -> &'static str {
    match what {
        Unfamiliar::Ignored => "ignores it",
        Unfamiliar::Refused => "refuses to start with it",
    }
}
