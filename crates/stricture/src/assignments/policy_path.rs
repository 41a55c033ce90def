//! The paths of policies, in normal form.

use crate::syntax::Span;

/// The path of a policy, relative to the folder of the assignments. Apart from links, it never leads out of that folder.
///
/// Different spellings of a path mean the same policy. So paths are compared and printed in normal form.
///
/// ```
/// use stricture::{Document, assignments::Assignments};
///
/// let assignments = Assignments::read(&Document::parse(r#"
/// default = "./policies//baseline.toml"
/// [[rules]]
/// groups = ["sre"]
/// policy = "policies/baseline.toml"
/// "#)).unwrap();
/// assert_eq!(assignments.policies().len(), 1);
/// let default = assignments.default.unwrap();
/// assert_eq!((default.as_str(), default.written()), ("policies/baseline.toml", "./policies//baseline.toml"));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct PolicyPath {
    path: String,
    written: String,
    /// The place in the text.
    pub span: Span,
}

impl PolicyPath {
    /// The path that is written somewhere; `None` if it may lead out.
    pub(super) fn new(written: &str, span: Span) -> Option<Self> {
        (!leads_out(written)).then(|| Self { path: Self::normal(written), written: written.to_owned(), span })
    }

    /// Returns the path in normal form.
    pub fn as_str(&self) -> &str {
        &self.path
    }

    /// Returns the path as it is written.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// Returns the normal form of any path: without `.` and without unnecessary slashes. A slash at the end stays,
    /// because such a path does not name a file.
    ///
    /// ```
    /// use stricture::assignments::PolicyPath;
    ///
    /// assert_eq!(PolicyPath::normal("./policies//./sre.toml"), "policies/sre.toml");
    /// assert_eq!(PolicyPath::normal("policies/sre.toml//"), "policies/sre.toml/");
    /// ```
    pub fn normal(path: &str) -> String {
        let mut normal = if path.starts_with('/') { "/".to_owned() } else { String::new() };
        for part in path.split('/').filter(|part| !part.is_empty() && *part != ".") {
            if !normal.is_empty() && !normal.ends_with('/') {
                normal.push('/');
            }
            normal.push_str(part);
        }
        if (path.ends_with('/') || path.ends_with("/.")) && !normal.ends_with('/') {
            normal.push('/');
        }
        normal
    }
}

/// Whether a path, on whichever system, might not stay in its folder: absolute, with a drive, on another machine, or through `..`.
fn leads_out(path: &str) -> bool {
    path.starts_with(['/', '\\']) || path.contains([':', '\0']) || path.split(['/', '\\']).any(|part| part == "..")
}
