//! One finding and its vocabulary.

use std::fmt;

use serde::Serialize;

use super::{Fate, Fix};
use crate::release::Releases;
use crate::syntax::{ColumnUnit, Document, KeyPath, Place, Span};

/// The client's reaction to the line that a finding is about. Every output uses these words. The worse outcome is
/// greater.
///
/// ```
/// use stricture::Outcome;
///
/// assert!(Outcome::Rejected > Outcome::Unusable && Outcome::Unusable > Outcome::Ignored);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Outcome {
    /// The client does what the author meant, but the line can mislead a reader.
    Untidy,
    /// The client accepts the line, but the line probably does not do what its author meant. Or the machine decides whether
    /// the client starts.
    Risky,
    /// The client starts but does not enforce the line: what the line should restrict stays unrestricted.
    Ignored,
    /// The client accepts the policy, but nobody can work with it: the client ends, no session or command runs, or nobody can sign in.
    Unusable,
    /// The client refuses the policy: it does not start on any machine that gets the policy.
    Rejected,
}

impl Outcome {
    /// Returns the severity of a finding with this outcome.
    pub const fn severity(self) -> Severity {
        match self {
            Self::Rejected | Self::Unusable | Self::Ignored => Severity::Error,
            Self::Risky => Severity::Warning,
            Self::Untidy => Severity::Advice,
        }
    }

    /// Whether nobody can work with the policy. Nothing suppresses such a finding.
    pub const fn stops_work(self) -> bool {
        matches!(self, Self::Rejected | Self::Unusable)
    }

    /// Returns the meaning in one line, beginning in lower case and without a final period.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Rejected => "the client does not start on any machine that gets this policy",
            Self::Unusable => {
                "the client accepts the policy, but nobody can work with it: the client ends, no session or command runs, \
                 or nobody can sign in"
            }
            Self::Ignored => {
                "the client starts but does not enforce this line: what the line should restrict stays unrestricted"
            }
            Self::Risky => {
                "the client accepts this line, but the line probably does not do what its author meant. Or the machine \
                 decides whether the client starts"
            }
            Self::Untidy => "the client does what the author meant, but the line can mislead a reader",
        }
    }

    /// Returns the word, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rejected => "rejected",
            Self::Unusable => "unusable",
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

/// The severity of a finding. The more severe value is greater, as the stricter [`Decision`](crate::rules::Decision) is.
///
/// ```
/// use stricture::Severity;
///
/// assert!(Severity::Error > Severity::Warning && Severity::Warning > Severity::Advice);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The severity of `untidy`.
    Advice,
    /// The severity of `risky`.
    Warning,
    /// The severity of `rejected` and `ignored`.
    Error,
}

impl Severity {
    /// Returns the word, as every output spells it.
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

/// The name of a lint, in kebab case. A name never changes its meaning and is never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct LintName(&'static str);

impl LintName {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// Returns the name.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for LintName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// A second place of a finding, such as the rule that makes another rule useless.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Label {
    /// The place, as byte offsets in the document, or in the file that `elsewhere` names.
    pub span: Span,
    /// A description of the place, in a few words.
    pub message: String,
    /// The other file, if the place is not in the file of the finding.
    pub elsewhere: Option<FilePlace>,
}

/// A place in a file other than the file of the finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FilePlace {
    /// The path of the file, relative to the folder of the repository.
    pub path: String,
    /// The start of the label's span. Columns are Unicode scalar values.
    pub start: Place,
    /// The end of the label's span.
    pub end: Place,
}

/// One problem of a policy, with the place that causes it.
///
/// [`lint`](crate::lint) makes findings. A message is one line, in lower case and without a final period. Quotes from the
/// policy are in backticks, and their control characters are escaped.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// The lint that made the finding.
    pub lint: LintName,
    /// The client's reaction to the line.
    pub outcome: Outcome,
    /// The key that the finding is about.
    pub key: KeyPath,
    /// The problem, in one line.
    pub message: String,
    /// The way to solve the problem.
    pub help: Option<String>,
    /// The text that causes the finding, as byte offsets in the document.
    pub span: Span,
    /// Other places that explain the finding.
    pub labels: Vec<Label>,
    /// The fixes for the finding.
    pub fixes: Vec<Fix>,
    /// Whether the text that causes the finding is a secret. No report may show it then.
    pub secret: bool,
    /// The measured client releases for which the finding holds.
    pub clients: Releases,
    pub(crate) fate: Option<Fate>,
}

impl Finding {
    /// Returns the severity of the finding.
    pub const fn severity(&self) -> Severity {
        self.outcome.severity()
    }

    /// Returns the effect of the line and of everything in it. `None` if the client enforces it, or refuses to start.
    pub fn fate(&self) -> Option<&Fate> {
        self.fate.as_ref()
    }

    /// Says for which releases it holds.
    #[must_use]
    pub(crate) fn with_clients(self, clients: Releases) -> Self {
        Self { clients, ..self }
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

    /// Returns the labels that are in the same file.
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

/// A finding has places and no text. The graphical reports of `miette` panic at a place beyond column 65,535 of the text that is put beside
/// them, so a program that shows the policies of strangers has to cut long lines first, as the command does.
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
