//! The path of a value in a policy.

use std::fmt;

/// One step of a [`KeyPath`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Segment {
    /// A key of a table.
    Key(String),
    /// An element of an array, counted from 0.
    Index(usize),
}

/// The path from the root of a policy to a key or value.
///
/// It prints as TOML writes it: `rules.prefix_rules[0].decision`, `permissions.":odd name"`. Keys that are not bare are
/// quoted, with their control characters escaped. So a path is always one line.
///
/// ```
/// use stricture::{KeyPath, Segment};
///
/// let path = KeyPath::new([Segment::Key("features".into()), Segment::Key("my feature".into())]);
/// assert_eq!(path.to_string(), r#"features."my feature""#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct KeyPath(Vec<Segment>);

impl KeyPath {
    /// Creates a path of these steps.
    pub fn new(segments: impl IntoIterator<Item = Segment>) -> Self {
        Self(segments.into_iter().collect())
    }

    /// Returns the steps, from the root.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// Whether this is the root itself.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns this path with one more key.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        let mut segments = self.0.clone();
        segments.push(Segment::Key(key.to_owned()));
        Self(segments)
    }
}

impl KeyPath {
    /// Returns the path with `[]` for every element of an array. It stays the same if elements are added or removed.
    ///
    /// ```
    /// use stricture::{KeyPath, Segment};
    ///
    /// let path = KeyPath::new([Segment::Key("rules".into()), Segment::Index(3), Segment::Key("decision".into())]);
    /// assert_eq!(path.without_indexes(), "rules[].decision");
    /// ```
    #[must_use]
    pub fn without_indexes(&self) -> String {
        Shown { path: self, indexes: false }.to_string()
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Shown { path: self, indexes: true }.fmt(f)
    }
}

/// A path as it is printed.
struct Shown<'p> {
    path: &'p KeyPath,
    indexes: bool,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, segment) in self.path.0.iter().enumerate() {
            match segment {
                Segment::Index(_) if !self.indexes => f.write_str("[]")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) => {
                    if at > 0 {
                        f.write_str(".")?;
                    }
                    if !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') {
                        f.write_str(key)?;
                    } else {
                        write!(f, "\"{}\"", key.escape_debug())?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// A path under construction, kept on the stack while a tree is walked: nothing is allocated until a path is needed.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Trail<'p> {
    parent: Option<&'p Trail<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'p> {
    Root,
    Key(&'p str),
    Index(usize),
}

impl<'p> Trail<'p> {
    pub(crate) const ROOT: Self = Self { parent: None, step: Step::Root };

    pub(crate) fn key(&'p self, key: &'p str) -> Self {
        Self { parent: Some(self), step: Step::Key(key) }
    }

    pub(crate) fn index(&'p self, index: usize) -> Self {
        Self { parent: Some(self), step: Step::Index(index) }
    }

    pub(crate) fn to_path(self) -> KeyPath {
        let mut segments = Vec::new();
        let mut at = Some(&self);
        while let Some(trail) = at {
            match trail.step {
                Step::Root => {}
                Step::Key(key) => segments.push(Segment::Key(key.to_owned())),
                Step::Index(index) => segments.push(Segment::Index(index)),
            }
            at = trail.parent;
        }
        segments.reverse();
        KeyPath(segments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_print_as_toml() {
        let root = Trail::ROOT;
        let rules = root.key("rules");
        let list = rules.key("prefix_rules");
        let first = list.index(0);
        assert_eq!(first.key("decision").to_path().to_string(), "rules.prefix_rules[0].decision");
        assert_eq!(root.key("").to_path().to_string(), "\"\"");
        assert_eq!(root.key("a\nb").key("é").to_path().to_string(), "\"a\\nb\".\"é\"");
        assert!(root.to_path().is_root());
    }
}
