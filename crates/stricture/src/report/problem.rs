//! Problems of files whose format Stricture defines.

use std::error::Error;
use std::ops::Deref;
use std::{fmt, vec};

use crate::syntax::{Span, SyntaxError};

/// A problem of a file whose format Stricture defines, such as `assignments.toml`. Stricture cannot use the file. A
/// problem of a policy is a [`Finding`](super::Finding).
///
/// ```
/// use stricture::{Problem, Span};
///
/// let problem = Problem::new(Span::new(0, 4), "unknown key `rool`").help("did you mean `rules`?");
/// assert_eq!(problem.to_string(), "unknown key `rool`; did you mean `rules`?");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The problem, in one line.
    pub message: String,
    /// The text to write instead.
    pub help: Option<String>,
    /// The place, as byte offsets in the document.
    pub span: Span,
}

/// All problems of such a file, in the order of the text. There is at least one.
///
/// ```
/// use stricture::{Document, Problems, levels::Settings};
///
/// let problems: Problems = Settings::read(&Document::parse("denny = []\nalow = []\n")).unwrap_err();
/// let messages: Vec<&str> = problems.iter().map(|problem| problem.message.as_str()).collect();
/// assert_eq!(messages, ["there is no setting `denny`; did you mean `deny`?", "there is no setting `alow`; did you mean `allow`?"]);
/// assert_eq!(problems.to_string(), messages.join("; "));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problem {
    /// Creates a problem at a place of a document.
    #[must_use]
    pub fn new(span: Span, message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, span }
    }

    /// Adds the text to write instead.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        self.help.as_ref().map_or(Ok(()), |help| write!(f, "; {help}"))
    }
}

impl Error for Problem {}

impl Problems {
    /// Checks that a list of problems is empty.
    ///
    /// # Errors
    /// Returns the problems, in the order of the text, if there are any.
    pub fn check(mut problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() {
            return Ok(());
        }
        problems.sort_by_key(|problem| problem.span);
        Err(Self(problems))
    }

    /// Converts the problems into a list.
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}

impl Deref for Problems {
    type Target = [Problem];

    fn deref(&self) -> &[Problem] {
        &self.0
    }
}

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, problem) in self.0.iter().enumerate() {
            write!(f, "{}{problem}", if at > 0 { "; " } else { "" })?;
        }
        Ok(())
    }
}

impl Error for Problems {}

impl From<Problem> for Problems {
    fn from(problem: Problem) -> Self {
        Self(vec![problem])
    }
}

impl From<&SyntaxError> for Problems {
    fn from(error: &SyntaxError) -> Self {
        Problem::new(error.span, error.message.clone()).into()
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = vec::IntoIter<Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'p> IntoIterator for &'p Problems {
    type Item = &'p Problem;
    type IntoIter = std::slice::Iter<'p, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
