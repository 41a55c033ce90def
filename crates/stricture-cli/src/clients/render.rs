//! The measured releases for people.

use std::fmt::Write as _;

use stricture::schema::{Changes, ClientsAnswer};

use crate::quantity::many;
use crate::render::style::Style;
use crate::render::text::bold;

/// The width of the answer.
const WIDTH: usize = 80;

/// What is in front of the names.
const INDENT: &str = "                  ";

/// The releases, the newest first, with what changed in each.
pub(super) fn human(answer: &ClientsAnswer, style: Style) -> String {
    let mut out = String::new();
    let oldest = answer.releases.first().map(|release| release.client.as_str());
    for release in answer.releases.iter().rev() {
        let _ = writeln!(out, "{}", bold(&release.client, style));
        if Some(release.client.as_str()) == oldest {
            out.push_str("  the oldest measured release\n");
        } else {
            changes(&mut out, "new", &release.new);
            changes(&mut out, "gone", &release.gone);
        }
        out.push('\n');
    }
    let _ = writeln!(out, "To see what each release does with a key or word, use --format json.");
    out
}

fn changes(out: &mut String, what: &str, changes: &Changes) {
    list(out, &format!("{what} keys"), &folded(&changes.keys));
    let inside = |key: &str| changes.keys.iter().any(|new| key == *new || is_below(key, new));
    // A key that is new brings its words with it.
    let words = changes.words.iter().filter(|word| !inside(word.key));
    let words: Vec<String> = words.map(|word| format!("{} ({})", word.word, word.key)).collect();
    list(out, &format!("{what} words"), &words);
    let features: Vec<String> = changes.features.iter().map(|name| (*name).to_owned()).collect();
    list(out, &format!("{what} features"), &features);
}

/// The keys that are in no other of them, each with how many are in it.
fn folded(keys: &[&str]) -> Vec<String> {
    let outer = keys.iter().filter(|key| !keys.iter().any(|other| is_below(key, other)));
    let named = outer.map(|key| match keys.iter().filter(|other| is_below(other, key)).count() {
        0 => (*key).to_owned(),
        below => format!("{key} (with {} in it)", many(below, "key")),
    });
    named.collect()
}

fn is_below(key: &str, other: &str) -> bool {
    key.strip_prefix(other).is_some_and(|rest| rest.starts_with(['.', '[']))
}

fn list(out: &mut String, title: &str, names: &[String]) {
    if names.is_empty() {
        return;
    }
    let first = format!("  {title:16}");
    let options = textwrap::Options::new(WIDTH).initial_indent(&first).subsequent_indent(INDENT);
    let options = options.word_separator(textwrap::WordSeparator::AsciiSpace).break_words(false);
    let _ = writeln!(
        out,
        "{}",
        textwrap::fill(&names.join(", "), options.word_splitter(textwrap::WordSplitter::NoHyphenation))
    );
}
