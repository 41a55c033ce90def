//! How often a list holds a word: a word that it holds several times is reported once.

use crate::syntax::Node;

/// The end of a message about a word with these values.
pub(in crate::lint) fn times(nodes: &[&Node]) -> String {
    match nodes.len() {
        0 | 1 => String::new(),
        count => format!(" ({count} times)"),
    }
}
