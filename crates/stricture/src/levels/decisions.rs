//! Settings for findings: which of them fail a run, and which are suppressed.

use std::str::FromStr;

use thiserror::Error;

use crate::lint::{self, Lint, NoSuchLint};
use crate::report::{Finding, Report, Severity, Suppression};

/// The findings that a setting is for.
///
/// ```
/// use stricture::levels::Selector;
///
/// assert!(matches!("advice".parse(), Ok(Selector::From(stricture::Severity::Advice))));
/// assert!(matches!("unknown-key".parse(), Ok(Selector::Lint(lint)) if lint.name() == "unknown-key"));
/// let error = "unknown-keys".parse::<Selector>().unwrap_err();
/// assert_eq!(error.to_string(), "there is no lint `unknown-keys`; did you mean `unknown-key`?");
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Selector {
    /// `warnings` or `advice`. A `deny` is for that severity and above, and an `allow` for that severity and below.
    From(Severity),
    /// One lint.
    Lint(&'static Lint),
    /// `skipped`: inputs that were found and not judged, such as links.
    Skipped,
}

/// The error that nobody can suppress the findings of a lint.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("findings of `{name}` cannot be suppressed: they stop all work anyway")]
#[non_exhaustive]
pub struct NotAllowable {
    /// The name of the lint.
    pub name: &'static str,
}

impl FromStr for Selector {
    type Err = NoSuchLint;

    fn from_str(name: &str) -> Result<Self, NoSuchLint> {
        match name {
            "warnings" => Ok(Self::From(Severity::Warning)),
            "advice" => Ok(Self::From(Severity::Advice)),
            "skipped" => Ok(Self::Skipped),
            _ => lint::find_lint(name).map(Self::Lint),
        }
    }
}

/// Settings for findings, in the order in which they were made.
///
/// By default, errors fail a run; warnings and advice are only reported. A setting for a lint overrides a setting for a
/// severity. A later setting overrides an earlier setting for the same findings.
///
/// ```
/// use stricture::{Document, Linter, Suppression, levels::Levels};
///
/// let mut levels = Levels::new();
/// levels.allow("unknown-key".parse().unwrap()).unwrap();
/// let error = levels.allow("missing-read-only".parse().unwrap()).unwrap_err();
/// assert_eq!(error.to_string(), "findings of `missing-read-only` cannot be suppressed: they stop all work anyway");
///
/// let report = Linter::new().levels(levels).lint(&Document::parse("allow_appshot = true\n"));
/// assert!(report.findings().is_empty());
/// assert_eq!(report.suppressed()[0].by, Suppression::Allowed);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Levels {
    decisions: Vec<(Selector, Decision)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Decision {
    Deny,
    Allow,
}

impl Levels {
    /// Creates empty settings: errors fail a run, and all findings are reported.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes these findings fail a run.
    pub fn deny(&mut self, subject: Selector) {
        self.decisions.push((subject, Decision::Deny));
    }

    /// Suppresses these findings.
    ///
    /// # Errors
    /// Returns an error if findings of the lint stop work.
    pub fn allow(&mut self, subject: Selector) -> Result<(), NotAllowable> {
        match subject {
            Selector::Lint(lint) if lint.outcome().stops_work() => Err(NotAllowable { name: lint.name() }),
            _ => {
                self.decisions.push((subject, Decision::Allow));
                Ok(())
            }
        }
    }

    /// Appends `later` settings, which override these.
    #[must_use]
    pub fn then(mut self, later: &Self) -> Self {
        self.decisions.extend_from_slice(&later.decisions);
        self
    }

    /// Suppresses the findings that are allowed.
    pub(crate) fn apply(&self, report: Report) -> Report {
        if self.decisions.is_empty() {
            return report;
        }
        report.suppress(|finding| (self.decided(finding) == Some(Decision::Allow)).then_some(Suppression::Allowed))
    }

    /// Whether a finding fails a run.
    pub fn fails(&self, finding: &Finding) -> bool {
        finding.severity() == Severity::Error || self.decided(finding) == Some(Decision::Deny)
    }

    /// Whether an input that was found and not judged fails a run: it does where `skipped` is denied.
    ///
    /// ```
    /// use stricture::levels::Levels;
    ///
    /// let mut levels = Levels::new();
    /// assert!(!levels.deny_skipped());
    /// levels.deny("skipped".parse().unwrap());
    /// assert!(levels.deny_skipped());
    /// ```
    pub fn deny_skipped(&self) -> bool {
        let latest = self.decisions.iter().rev().find(|(subject, _)| matches!(subject, Selector::Skipped));
        latest.is_some_and(|(_, made)| *made == Decision::Deny)
    }

    fn decided(&self, finding: &Finding) -> Option<Decision> {
        let latest = |fits: &dyn Fn(&Selector, Decision) -> bool| {
            self.decisions.iter().rev().find(|(subject, made)| fits(subject, *made)).map(|(_, made)| *made)
        };
        latest(&|subject, _| matches!(subject, Selector::Lint(lint) if lint.lint_name() == finding.lint)).or_else(
            || {
                latest(&|subject, made| match (subject, made) {
                    (Selector::From(severity), Decision::Deny) => finding.severity() >= *severity,
                    (Selector::From(severity), Decision::Allow) => finding.severity() <= *severity,
                    (Selector::Lint(_) | Selector::Skipped, _) => false,
                })
            },
        )
    }
}
