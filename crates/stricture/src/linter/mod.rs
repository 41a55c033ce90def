//! A lint run with all that decides about it: the only way in which a verdict comes about.

mod checked;

pub use checked::Checked;

use crate::client::Accepted;
use crate::levels::{Baseline, KnownFinding, Levels, suppress_known};
use crate::lint::{self, Repository};
use crate::report::{Finding, Problems, Rejected, Report};
use crate::syntax::Document;

/// Lints policies and policy repositories, with settings.
///
/// ```
/// use stricture::{Document, Linter, levels::Levels};
///
/// let mut levels = Levels::new();
/// levels.deny("warnings".parse().unwrap());
/// let linter = Linter::new().levels(levels);
///
/// let policy = Document::parse("allowed_sandbox_modes = [\"read-only\", \"danger-full-access\"]\n");
/// let report = linter.lint(&policy);
/// assert_eq!(report.findings()[0].lint.as_str(), "full-access-allowed");
/// assert!(linter.fails(&report.findings()[0]));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Linter {
    levels: Levels,
    known: Vec<KnownFinding>,
}

impl Linter {
    /// A linter with the default settings: all lints, no decisions about them, no baseline.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets which findings fail a run, and which are suppressed.
    #[must_use]
    pub fn levels(self, levels: Levels) -> Self {
        Self { levels, ..self }
    }

    /// Suppresses the findings that `baseline` has of the file at `path`. Such a linter is for that file alone.
    #[must_use]
    pub fn baseline(self, baseline: &Baseline, path: &str) -> Self {
        Self { known: baseline.files.get(path).cloned().unwrap_or_default(), ..self }
    }

    /// Finds all that is wrong with a policy.
    ///
    /// The verdict is that of the client release [`CLIENT`](crate::schema::CLIENT). Where the client's answer depends on the
    /// machine (a file that must exist, a host's name, a server that must answer), the report says what the text alone decides.
    /// Time and memory grow linearly with the document.
    pub fn lint(&self, document: &Document) -> Report {
        self.without_suppressed(lint::run(document), document)
    }

    /// Like [`lint`](Self::lint), but keeps the report with its document, so that the [accepted](Checked::accepted) policy can follow.
    ///
    /// ```
    /// use stricture::{Document, Linter, Requirements};
    ///
    /// let policy = Document::parse("allow_appshots = false\nallow_appshot = false\n");
    /// let checked = Linter::new().check(&policy);
    /// assert_eq!(checked.report().findings()[0].lint.as_str(), "unknown-key");
    /// let requirements = checked.accepted().map(|accepted| Requirements::of(&accepted));
    /// assert_eq!(requirements.and_then(|requirements| requirements.allow_appshots), Some(false));
    /// ```
    pub fn check<'d>(&self, document: &'d Document) -> Checked<'d> {
        Checked::new(document, self.lint(document))
    }

    /// Lints a policy and returns it if the client starts with it.
    ///
    /// # Errors
    /// Returns the report if the client refuses the policy.
    pub fn accept<'d>(&self, document: &'d Document) -> Result<Accepted<'d>, Rejected> {
        self.check(document).into_accepted()
    }

    /// Finds what is wrong with who gets which policy. All findings are places in the assignments; labels may be places in policies. The
    /// policies themselves are linted by [`lint`](Self::lint).
    ///
    /// # Errors
    /// Returns what is wrong with the assignments, in the order of the text: nothing can be said about who gets what then.
    pub fn lint_repository(&self, repository: &Repository<'_>) -> Result<Report, Problems> {
        let report = lint::run_on_repository(repository)?;
        Ok(self.without_suppressed(report, repository.assignments()))
    }

    /// Whether a finding fails a run.
    pub fn fails(&self, finding: &Finding) -> bool {
        self.levels.fails(finding)
    }

    fn without_suppressed(&self, report: Report, document: &Document) -> Report {
        suppress_known(&self.known, self.levels.apply(report), document.text())
    }
}

/// Finds all that is wrong with a policy: the short form of [`Linter::new().lint(document)`](Linter::lint).
///
/// Findings that a comment `# stricture: allow(lint) reason` in the policy allows are among the
/// [suppressed](Report::suppressed) ones.
///
/// ```
/// use stricture::{Document, lint};
///
/// let report = lint(&Document::parse("[features]\ncode_mod = true # stricture: allow(unknown-feature) of the next client\nno_such = true\n"));
/// let found: Vec<_> = report.findings().iter().map(|finding| (finding.lint.as_str(), finding.key.to_string())).collect();
/// assert_eq!(found, [("unknown-feature", "features.no_such".to_owned())]);
/// assert_eq!(report.suppressed()[0].by.reason(), Some("of the next client"));
/// ```
pub fn lint(document: &Document) -> Report {
    Linter::new().lint(document)
}

/// Lints a policy and returns it if the client starts with it: the short form of [`Linter::new().accept(document)`](Linter::accept).
///
/// ```
/// use stricture::{Document, accept};
///
/// assert!(accept(&Document::parse("allow_appshots = false\n")).is_ok());
/// let rejected = accept(&Document::parse("allowed_sandbox_modes = []\n")).unwrap_err();
/// assert_eq!(rejected.report().findings().len(), 1);
/// ```
///
/// # Errors
/// Returns the report if the client refuses the policy.
pub fn accept(document: &Document) -> Result<Accepted<'_>, Rejected> {
    Linter::new().accept(document)
}

/// Finds what is wrong with who gets which policy: the short form of
/// [`Linter::new().lint_repository(repository)`](Linter::lint_repository).
///
/// ```
/// use stricture::{Document, Repository, lint_repository};
///
/// let assignments = Document::parse(r#"
/// default = "policies/baseline.toml"
/// [[rules]]
/// groups = ["sre-*"]
/// policy = "policies/sre.toml"
/// [[rules]]
/// groups = ["SRE-EU"]
/// policy = "policies/eu.toml"
/// "#);
/// let report = lint_repository(&Repository::new(&assignments)).unwrap();
/// assert_eq!(report.findings()[0].lint.as_str(), "unreachable-group-rule");
/// ```
///
/// # Errors
/// Returns what is wrong with the assignments, in the order of the text: nothing can be said about who gets what then.
pub fn lint_repository(repository: &Repository<'_>) -> Result<Report, Problems> {
    Linter::new().lint_repository(repository)
}
