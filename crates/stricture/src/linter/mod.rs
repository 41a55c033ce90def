//! A lint run with its settings. Every verdict comes from here.

mod checked;

pub use checked::Checked;

use crate::client::Accepted;
use crate::levels::{Baseline, KnownFinding, Levels, Platform, suppress_known};
use crate::lint::{self, Repository};
use crate::release::Clients;
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
    clients: Clients,
    /// `None` for all.
    platforms: Option<Vec<Platform>>,
}

impl Linter {
    /// Creates a linter with the default settings: all lints, the newest client, no settings for findings, no baseline.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets which findings fail a run, and which are suppressed.
    #[must_use]
    pub fn levels(self, levels: Levels) -> Self {
        Self { levels, ..self }
    }

    /// Sets the clients that judge the policies. Without it, that is the newest measured release.
    ///
    /// ```
    /// use stricture::{Document, Linter};
    ///
    /// let linter = Linter::new().clients("0.142.0..".parse().unwrap());
    /// let report = linter.lint(&Document::parse("allow_login_shell = false\n"));
    /// assert_eq!(report.findings()[0].lint.as_str(), "ignored-by-older-client");
    /// assert_eq!(report.findings()[0].clients.to_string(), "0.142.0 to 0.145.0");
    /// ```
    #[must_use]
    pub fn clients(self, clients: Clients) -> Self {
        Self { clients, ..self }
    }

    /// Sets the platforms for which the policies are. Without it, these are all. Findings that hold only on others are left out.
    ///
    /// ```
    /// use stricture::{Document, Linter, Platform, Verdict};
    ///
    /// let policy = Document::parse("permissions.filesystem.deny_read = [\"/**/*.pem\"]\n");
    /// assert_eq!(Linter::new().lint(&policy).verdict(), Verdict::Unusable);
    /// assert_eq!(Linter::new().platforms([Platform::Macos]).lint(&policy).verdict(), Verdict::Accepted);
    /// ```
    #[must_use]
    pub fn platforms(self, platforms: impl IntoIterator<Item = Platform>) -> Self {
        Self { platforms: Some(platforms.into_iter().collect()), ..self }
    }

    /// Suppresses the findings that `baseline` has for the file at `path`. Use such a linter only for that file.
    #[must_use]
    pub fn baseline(self, baseline: &Baseline, path: &str) -> Self {
        Self { known: baseline.files.get(path).cloned().unwrap_or_default(), ..self }
    }

    /// Finds all problems of a policy.
    ///
    /// The verdict is the worst of the [clients](Self::clients) that were asked about. Sometimes the result depends on the
    /// machine: a file must exist, a server must answer, or the host name matters. The report then judges only the text.
    /// Time and memory grow linearly with the document.
    pub fn lint(&self, document: &Document) -> Report {
        let linux = self.platforms.as_ref().is_none_or(|platforms| platforms.contains(&Platform::Linux));
        self.without_suppressed(lint::run(document, &self.clients, linux), document)
    }

    /// Like [`lint`](Self::lint), but keeps the report with its document, so that you can ask for the
    /// [accepted](Checked::accepted) policy.
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

    /// Finds problems of the assignments. Every finding points to the assignments; a label may point to a policy. Use
    /// [`lint`](Self::lint) for the policies themselves.
    ///
    /// # Errors
    /// Returns the errors in the assignments, in the order of the text. With errors, Stricture cannot tell who gets which
    /// policy.
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

/// Finds all problems of a policy: the short form of [`Linter::new().lint(document)`](Linter::lint).
///
/// A comment `# stricture: allow(lint) reason` in the policy suppresses findings. They are among the
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

/// Finds problems of the assignments: the short form of
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
/// Returns the errors in the assignments, in the order of the text. With errors, Stricture cannot tell who gets which
/// policy.
pub fn lint_repository(repository: &Repository<'_>) -> Result<Report, Problems> {
    Linter::new().lint_repository(repository)
}
