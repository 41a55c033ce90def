//! One finding and the vocabulary that it is put in.

use std::fmt;

use serde::Serialize;

use super::{Fate, Fix};
use crate::syntax::{ColumnUnit, Document, KeyPath, Place, Span};

/// What the client does with the line that a finding is about: the vocabulary of the whole program. The graver is the greater.
///
/// ```
/// use stricture::Outcome;
///
/// assert!(Outcome::Rejected > Outcome::Ignored && Outcome::Risky > Outcome::Untidy);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Outcome {
    /// It works, and a reader would stumble.
    Untidy,
    /// The line is enforced, and hardly does what its author meant.
    Risky,
    /// The client starts and does not enforce this line: shipping it leaves a door open that the file says is closed.
    Ignored,
    /// The client refuses to start with this file: shipping it stops every managed machine.
    Rejected,
}

impl Outcome {
    /// How loudly a finding of this outcome is reported. It follows from the outcome alone.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Rejected | Self::Ignored => Severity::Error,
            Self::Risky => Severity::Warning,
            Self::Untidy => Severity::Advice,
        }
    }

    /// What the client does, in one line that begins in lower case and has no final period.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Rejected => "the client refuses to start with this file: shipping it stops every managed machine",
            Self::Ignored => {
                "the client starts but does not enforce this line: what the policy restricts stays unrestricted"
            }
            Self::Risky => {
                "the client enforces this line, but the line is unlikely to do what its author meant, or the machine decides whether the client starts"
            }
            Self::Untidy => "the client does what the author meant, but the line can mislead a reader",
        }
    }

    /// The word for it, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rejected => "rejected",
            Self::Ignored => "ignored",
            Self::Risky => "risky",
            Self::Untidy => "untidy",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How loudly a finding is reported. The louder is the greater, as the stricter [`Decision`](crate::rules::Decision) is.
///
/// ```
/// use stricture::Severity;
///
/// assert!(Severity::Error > Severity::Warning && Severity::Warning > Severity::Advice);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// For `untidy`.
    Advice,
    /// For `risky`.
    Warning,
    /// For `rejected` and `ignored`.
    Error,
}

impl Severity {
    /// The word for it, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Advice => "advice",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The name of a lint: kebab-case, never reused, never changing its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct LintName(&'static str);

impl LintName {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for LintName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// A second place that a finding is about, such as the rule that covers another one.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// Where: byte offsets in the document, or in the file that `elsewhere` names.
    pub span: Span,
    /// What stands there, in a few words.
    pub message: String,
    /// The other file, if it is not the one that the finding is about.
    pub elsewhere: Option<FilePlace>,
}

/// A place in another file than the one that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FilePlace {
    /// The file: its path from the folder of the repository.
    pub path: String,
    /// Where the label's span starts in it, columns in Unicode scalar values.
    pub start: Place,
    /// Where it ends.
    pub end: Place,
}

/// One thing that is wrong with a policy, with the place that causes it.
///
/// Made by [`lint`](crate::lint). Messages are one line, in lower case and without a final period; what was quoted from the
/// policy stands in backticks with its control characters escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The lint that found it.
    pub lint: LintName,
    /// What the client does with the line.
    pub outcome: Outcome,
    /// The key that it is about.
    pub key: KeyPath,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The text that causes it: byte offsets in the document.
    pub span: Span,
    /// Other places that matter.
    pub labels: Vec<Label>,
    /// Ways to repair it.
    pub fixes: Vec<Fix>,
    /// Whether the text that causes it is a secret, which no report may show.
    pub secret: bool,
    pub(crate) fate: Option<Fate>,
}

impl Finding {
    /// How loudly it is reported.
    pub const fn severity(&self) -> Severity {
        self.outcome.severity()
    }

    /// What becomes of the line and what goes with it, where the client starts and does not enforce it as it is written.
    pub fn fate(&self) -> Option<&Fate> {
        self.fate.as_ref()
    }

    /// Says what becomes of the line.
    #[must_use]
    pub(crate) fn with_fate(mut self, fate: Fate) -> Self {
        self.fate = Some(fate);
        self
    }

    /// Adds what to do about it.
    #[must_use]
    pub(crate) fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a way to repair it.
    #[must_use]
    pub(crate) fn fix(mut self, fix: impl Into<Option<Fix>>) -> Self {
        self.fixes.extend(fix.into());
        self
    }

    /// Adds a second place.
    #[must_use]
    pub(crate) fn label(mut self, span: Span, message: impl Into<String>) -> Self {
        self.labels.push(Label { span, message: message.into(), elsewhere: None });
        self
    }

    /// Adds a second place, in another file.
    #[must_use]
    pub(crate) fn label_in(mut self, path: &str, document: &Document, span: Span, message: impl Into<String>) -> Self {
        let (start, end) = document.source().place(span, ColumnUnit::Scalar);
        let elsewhere = Some(FilePlace { path: path.to_owned(), start, end });
        self.labels.push(Label { span, message: message.into(), elsewhere });
        self
    }

    /// The second places in the same file.
    pub fn labels_here(&self) -> impl Iterator<Item = &Label> {
        self.labels.iter().filter(|label| label.elsewhere.is_none())
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Finding {}

#[cfg(feature = "miette")]
impl miette::Diagnostic for Finding {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.lint))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.outcome.severity() {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Advice => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = miette::LabeledSpan> + '_>> {
        let first = miette::LabeledSpan::new_primary_with_span(Some(self.outcome.to_string()), self.span.range());
        let others = self
            .labels_here()
            .map(|label| miette::LabeledSpan::new_with_span(Some(label.message.clone()), label.span.range()));
        Some(Box::new(std::iter::once(first).chain(others)))
    }
}
