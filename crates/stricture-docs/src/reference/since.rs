//! The clients that know a key or a word, and the reaction of the others.

use std::fmt::Write as _;

use stricture::schema::{Since, Unfamiliar};

/// Without a capital and a final period.
pub(crate) fn sentence(since: Since) -> String {
    let mut text = match (since.present_in(), since.absent_in()) {
        (None, _) => "by no tested client".to_owned(),
        (Some(present), None) => format!("by every tested client since {present}"),
        (Some(present), Some(absent)) => {
            let first = if since.is_exact() {
                format!("since client {present}")
            } else {
                format!("since client {present}, or since a release between {absent} and {present}")
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
