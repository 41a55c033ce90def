//! The patterns of denied paths, and the paths that they match.
//!
//! The client's own library for patterns reads them and says what they come to as an expression on bytes. It would also compile that,
//! but brings for it a second engine for expressions, of a size that a browser has to load: the engine at hand does, on a text that
//! has a character for each byte.

use std::cell::Cell;
use std::collections::BTreeMap;

use globset::GlobBuilder;
use regex_lite::{Regex, RegexBuilder};

/// A pattern of denied paths.
#[derive(Debug)]
pub(crate) struct DenyPattern {
    /// What every path that it matches begins with, ends with and holds: these rule out nearly all paths.
    beginning: String,
    end: String,
    held: String,
    expression: Regex,
}

/// Work that may be spent on holding patterns against paths, in units of about ten nanoseconds. There may be a hundred thousand of each,
/// and no order of them spares comparing each with each.
#[derive(Debug)]
pub(crate) struct PatternEffort(Cell<usize>);

/// The work for all patterns and paths of one policy. A thousand patterns and a thousand paths take less.
const MOST_EFFORT: usize = 4_000_000;

/// What it takes to see that a path is none of those that a pattern may match.
const TO_RULE_OUT: usize = 2;

/// What it takes to hold an expression against one byte of a path.
const FOR_BYTE: usize = 10;

/// The work ran out before a pattern was held against all paths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotDecided;

impl PatternEffort {
    /// All of it.
    pub(crate) fn full() -> Self {
        Self(Cell::new(MOST_EFFORT))
    }

    fn spend(&self, units: usize) -> Result<(), NotDecided> {
        self.0.set(self.0.get().checked_sub(units).ok_or(NotDecided)?);
        Ok(())
    }
}

impl DenyPattern {
    /// Reads a pattern; `None` where the client refuses it.
    pub(crate) fn new(pattern: &str) -> Option<Self> {
        let glob =
            GlobBuilder::new(pattern).literal_separator(true).backslash_escape(true).allow_unclosed_class(true).build();
        let glob = glob.ok()?;
        let expression = glob.regex().strip_prefix("(?-u)")?;
        let expression = RegexBuilder::new(expression).dot_matches_new_line(true).build().ok()?;
        let special = ['*', '?', '[', ']', '{', '}', ',', '!', '\\'];
        let beginning = pattern.split(special).next().unwrap_or_default();
        // `**/` stands for no folder at all, too.
        let end = pattern.rsplit(special).next().unwrap_or_default().trim_start_matches('/');
        Some(Self { beginning: beginning.to_owned(), end: end.to_owned(), held: held(pattern).to_owned(), expression })
    }

    /// The first of `paths` that it matches.
    pub(crate) fn first_match<'m, T>(
        &self,
        paths: &'m BTreeMap<String, T>,
        effort: &PatternEffort,
    ) -> Result<Option<(&'m String, &'m T)>, NotDecided> {
        let begun = paths.range(self.beginning.clone()..).take_while(|(path, _)| path.starts_with(&self.beginning));
        for (path, value) in begun {
            effort.spend(TO_RULE_OUT)?;
            if !path.ends_with(&self.end) || !path.contains(&self.held) {
                continue;
            }
            effort.spend(FOR_BYTE * path.len())?;
            if self.matches(path) {
                return Ok(Some((path, value)));
            }
        }
        Ok(None)
    }

    fn matches(&self, path: &str) -> bool {
        if path.is_ascii() {
            return self.expression.is_match(path);
        }
        self.expression.is_match(&path.bytes().map(char::from).collect::<String>())
    }
}

/// The longest text that every path which a pattern matches holds. The slashes beside `**` stand for no folder, too.
fn held(pattern: &str) -> &str {
    if pattern.contains(['[', ']', '{', '}', '\\']) {
        return "";
    }
    let pieces = pattern.split(['*', '?']).map(|piece| piece.trim_matches('/'));
    pieces.max_by_key(|piece| piece.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each pattern on each path, against the library's own engine.
    #[test]
    fn matches_what_the_library_matches() {
        let patterns = [
            "**",
            "**/x",
            "/**",
            "/a/**",
            "/a/**/b",
            "/a/*",
            "/a/?",
            "/a/[b-d]",
            "/a/[!b]",
            "/a/{b,c/*}",
            "/a/*.pem",
            "/é/*",
            "/[é]",
            "/a/\\*",
            "/*/b",
            "/a/[b",
            "a,b/*",
            "/a/??",
            "/a.b/*",
            "/a/{,x}b",
            "/**/b/*",
            "/a/**/c/**",
            "**/b",
        ];
        let paths = [
            "/", "/a", "/a/", "/a/b", "/a/x/b", "/a/c/d", "/a/.pem", "/a/k.pem", "/é/b", "/é", "/ä", "x", "/x", "/a/*",
            "/a/é", "/aXb/c", "/a.b/c", "a,b/c", "/a/[b", "/a/\n", "/a/xb",
        ];
        for pattern in patterns {
            let glob = GlobBuilder::new(pattern)
                .literal_separator(true)
                .backslash_escape(true)
                .allow_unclosed_class(true)
                .build()
                .unwrap();
            let reference = glob.compile_matcher();
            let ours = DenyPattern::new(pattern).unwrap();
            for path in paths {
                let paths = BTreeMap::from([(path.to_owned(), 0)]);
                let own = ours.first_match(&paths, &PatternEffort::full()).map(|found| found.is_some());
                assert_eq!(own, Ok(reference.is_match(path)), "{pattern} on {path}");
            }
        }
    }
}
