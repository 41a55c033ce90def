//! The entries of `remote_sandbox_config`: which hosts they are for.

use std::collections::HashMap;

use crate::client::sandbox;
use crate::schema::{At, View};
use crate::syntax::Span;

/// The entries for certain hosts, and the key of each that names them.
pub(super) const ENTRIES: &str = "remote_sandbox_config";
pub(super) const PATTERNS: &str = "hostname_patterns";

/// An entry with what is known about each of its patterns.
pub(crate) struct Entry<'d> {
    pub(crate) at: At<'d>,
    view: View<'d>,
    pub(crate) patterns: Vec<(At<'d>, Reach)>,
}

/// Whether a host can come to an entry by way of a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// As far as is known.
    Open,
    /// No name matches a blank pattern.
    Blank,
    /// Every name that it matches belongs to an earlier entry, by the pattern there.
    Taken(Span),
}

/// Effort that is spent on comparing patterns of one document, in characters: beyond it a pattern counts as open.
const MOST_EFFORT: usize = 400_000;

impl<'d> Entry<'d> {
    /// The modes that it allows.
    pub(crate) fn modes(&self) -> Option<&At<'d>> {
        self.view.get(sandbox::LIST)
    }

    /// The key that says for which hosts it is.
    pub(crate) fn hosts(&self) -> Option<&At<'d>> {
        self.view.get(PATTERNS)
    }

    /// Whether it is for every machine that has a name.
    pub(crate) fn is_for_every_host(&self) -> bool {
        sandbox::matches_every_host(&self.view)
    }

    /// Whether no host can come to it.
    pub(crate) fn is_unreachable(&self) -> bool {
        let readable = self.hosts().and_then(|patterns| patterns.node.as_array());
        readable.is_some_and(|patterns| patterns.len() == self.patterns.len())
            && self.patterns.iter().all(|(_, reach)| *reach != Reach::Open)
    }
}

/// The entries, in their order: the first that matches a host counts, as the cases `hosts-first-match-wins` and
/// `hosts-first-match-is-wrong` show.
pub(crate) fn entries<'d>(policy: &View<'d>) -> Vec<Entry<'d>> {
    let mut earlier = Earlier { exact: HashMap::new(), globs: Vec::new(), effort: MOST_EFFORT };
    let mut entries = Vec::new();
    for at in policy.items(ENTRIES) {
        let Some(view) = at.view() else { continue };
        let items = view.items(PATTERNS);
        let texts = items.into_iter().filter_map(|at| at.node.as_text().map(normal).map(|text| (at, text)));
        let judged: Vec<(At<'d>, String, Reach)> = texts
            .map(|(at, text)| {
                let reach = earlier.reach(&text);
                (at, text, reach)
            })
            .collect();
        for (at, text, reach) in &judged {
            if *reach == Reach::Open {
                earlier.add(text, at.node.span);
            }
        }
        let patterns = judged.into_iter().map(|(at, _, reach)| (at, reach)).collect();
        entries.push(Entry { at, view, patterns });
    }
    entries
}

/// The patterns of the entries before.
struct Earlier {
    exact: HashMap<String, Span>,
    globs: Vec<(String, Span)>,
    effort: usize,
}

impl Earlier {
    fn reach(&mut self, pattern: &str) -> Reach {
        if pattern.is_empty() {
            return Reach::Blank;
        }
        if let Some(span) = self.exact.get(pattern) {
            return Reach::Taken(*span);
        }
        for (glob, span) in &self.globs {
            let effort = glob.len() + pattern.len();
            if effort > self.effort {
                break;
            }
            self.effort -= effort;
            if covers(glob, pattern) {
                return Reach::Taken(*span);
            }
        }
        Reach::Open
    }

    fn add(&mut self, pattern: &str, span: Span) {
        if pattern.contains(['*', '?']) {
            self.globs.push((pattern.to_owned(), span));
        }
        self.exact.entry(pattern.to_owned()).or_insert(span);
    }
}

/// A pattern as it is compared: without blanks around it and final dots, in lower case, and with each run of `*` and `?` in one order.
fn normal(pattern: &str) -> String {
    let pattern = pattern.trim().trim_end_matches('.').to_lowercase();
    let mut out = String::with_capacity(pattern.len());
    let mut star = false;
    for c in pattern.chars() {
        if c == '*' {
            star = true;
            continue;
        }
        if c != '?' && std::mem::take(&mut star) {
            out.push('*');
        }
        out.push(c);
    }
    if star {
        out.push('*');
    }
    out
}

/// Whether every name that `narrow` matches is one that `wide` matches; both are normal. `true` is certain. The wildcards of `narrow` are
/// characters that only a wildcard takes: `*` takes any text, the wildcards in it included, and `?` one character or another `?`.
fn covers(wide: &str, narrow: &str) -> bool {
    let (wide, narrow): (Vec<char>, Vec<char>) = (wide.chars().collect(), narrow.chars().collect());
    let (mut at, mut next) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    while let Some(c) = narrow.get(next) {
        match wide.get(at) {
            Some('*') => {
                back = Some((at + 1, next));
                at += 1;
                continue;
            }
            Some('?') if *c != '*' => {}
            Some(w) if w == c && *c != '?' => {}
            _ => {
                let Some((after, taken)) = back else { return false };
                back = Some((after, taken + 1));
                (at, next) = (after, taken + 1);
                continue;
            }
        }
        at += 1;
        next += 1;
    }
    wide.iter().skip(at).all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn certain_covers() {
        for (wide, narrow) in [
            ("*", "build.example.com"),
            ("*", "*.example.com"),
            ("*.example.com", "a.b.example.com"),
            ("*.example.com", "*.b.Example.com."),
            ("build-*", "build-?"),
            ("build-??", "build-1?"),
            ("build-?*", "build-*?"),
            ("a*b*c", "a?b*xc"),
            ("a", " A "),
        ] {
            assert!(covers(&normal(wide), &normal(narrow)), "{wide} {narrow}");
        }
        for (wide, narrow) in [
            ("build.example.com", "*"),
            ("*.example.com", "example.com"),
            ("*.b.example.com", "*.example.com"),
            ("build-?", "build-*"),
            ("build-?", "build-"),
            ("a*b", "a*"),
            ("[a]", "a"),
            ("?", "*"),
            ("??", "?"),
        ] {
            assert!(!covers(&normal(wide), &normal(narrow)), "{wide} {narrow}");
        }
    }

    /// Whether `pattern` matches `name`, by definition.
    fn matches(pattern: &[char], name: &[char]) -> bool {
        match (pattern.split_first(), name.split_first()) {
            (None, None) => true,
            (Some((&'*', rest)), _) => matches(rest, name) || (!name.is_empty() && matches(pattern, &name[1..])),
            (Some((&'?', rest)), Some((_, name))) => matches(rest, name),
            (Some((p, rest)), Some((n, name))) => p == n && matches(rest, name),
            _ => false,
        }
    }

    /// All texts of up to `longest` of these characters.
    fn texts(characters: &str, longest: usize) -> Vec<Vec<char>> {
        let mut all: Vec<Vec<char>> = vec![Vec::new()];
        let mut last = all.clone();
        for _ in 0..longest {
            last = last
                .iter()
                .flat_map(|text| characters.chars().map(|c| text.iter().copied().chain([c]).collect()))
                .collect();
            all.extend(last.clone());
        }
        all
    }

    #[test]
    fn what_is_covered_matches_too() {
        let names = texts("ab", 4);
        let patterns: Vec<String> =
            texts("ab*?", 3).iter().map(|text| normal(&text.iter().collect::<String>())).collect();
        for wide in &patterns {
            for narrow in patterns.iter().filter(|narrow| covers(wide, narrow)) {
                let (w, n): (Vec<char>, Vec<char>) = (wide.chars().collect(), narrow.chars().collect());
                assert!(names.iter().all(|name| !matches(&n, name) || matches(&w, name)), "{wide} {narrow}");
            }
        }
    }
}
