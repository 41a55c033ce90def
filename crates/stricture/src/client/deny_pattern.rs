//! The patterns of denied paths, and the paths that they match.
//!
//! The client's own library for patterns reads them and says what they come to as an expression on bytes. It would also compile that,
//! but brings for it a second engine for expressions, of a size that a browser has to load: the engine at hand does, on a text that
//! has a character for each byte.

use std::collections::BTreeMap;

use globset::GlobBuilder;
use regex_lite::{Regex, RegexBuilder};

/// A pattern of denied paths.
pub(crate) struct DenyPattern<'p> {
    /// What every path that it matches begins and ends with: nearly all paths are told by these.
    beginning: &'p str,
    end: &'p str,
    expression: Regex,
}

impl<'p> DenyPattern<'p> {
    /// Reads a pattern; `None` where the client refuses it.
    pub(crate) fn new(pattern: &'p str) -> Option<Self> {
        let glob =
            GlobBuilder::new(pattern).literal_separator(true).backslash_escape(true).allow_unclosed_class(true).build();
        let glob = glob.ok()?;
        let expression = glob.regex().strip_prefix("(?-u)")?;
        let expression = RegexBuilder::new(expression).dot_matches_new_line(true).build().ok()?;
        let special = ['*', '?', '[', ']', '{', '}', ',', '!', '\\'];
        let beginning = pattern.split(special).next().unwrap_or_default();
        // `**/` stands for no folder at all, too.
        let end = pattern.rsplit(special).next().unwrap_or_default().trim_start_matches('/');
        Some(Self { beginning, end, expression })
    }

    /// The first of `paths` that it matches.
    pub(crate) fn first_match<'m, T>(&self, paths: &'m BTreeMap<String, T>) -> Option<(&'m String, &'m T)> {
        paths
            .range(self.beginning.to_owned()..)
            .take_while(|(path, _)| path.starts_with(self.beginning))
            .find(|(path, _)| path.ends_with(self.end) && self.matches(path))
    }

    fn matches(&self, path: &str) -> bool {
        if path.is_ascii() {
            return self.expression.is_match(path);
        }
        self.expression.is_match(&path.bytes().map(char::from).collect::<String>())
    }
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
                let own = ours.first_match(&BTreeMap::from([(path.to_owned(), 0)])).is_some();
                assert_eq!(own, reference.is_match(path), "{pattern} on {path}");
            }
        }
    }
}
