//! A policy that questions are asked about.

use std::path::{Path, PathBuf};

use stricture::policy::ApprovalPolicy;
use stricture::rules::{RuleSet, approval_policies};
use stricture::{Accepted, Document, Linter, Outcome, Report};

use crate::inputs::Input;
use crate::render::{Shown, Style};
use crate::stdout::aside;
use crate::trouble::Trouble;

/// A policy that the client accepts.
pub(crate) struct Policy {
    /// As the caller gave it.
    pub(crate) path: String,
    pub(crate) document: Document,
    pub(crate) rules: RuleSet,
    /// The approval policies that people may choose, by name.
    pub(crate) approvals: Vec<(&'static str, ApprovalPolicy)>,
    report: Report,
}

impl Policy {
    /// Reads a policy; `-` is standard input. What stops the client is shown on standard error, and nothing is answered about it.
    pub(crate) fn load(path: &Path, style: Style) -> Result<Self, Trouble> {
        Self::load_with(path, style, |_| ()).map(|(policy, ())| policy)
    }

    /// Like [`load`](Self::load), with something more that is made of the policy.
    pub(crate) fn load_with<M>(
        path: &Path,
        style: Style,
        make: impl FnOnce(&Accepted<'_>) -> M,
    ) -> Result<(Self, M), Trouble> {
        let input = Input::of(path);
        let (path, document) = (input.shown(), Document::from_bytes(input.read()?));
        let checked = Linter::new().check(&document);
        let Some(accepted) = checked.accepted() else {
            let report = checked.report();
            let shown = Shown::new(&path, &document, report);
            for finding in report.findings().iter().filter(|finding| finding.outcome == Outcome::Rejected) {
                let message = format!("{}: {}", finding.lint, finding.message);
                aside(&shown.problem(&message, finding.help.as_deref(), finding.span, style));
                aside("\n");
            }
            return Err(Trouble::Rejected { path: PathBuf::from(path) });
        };
        let (rules, approvals, other) = (RuleSet::of(&accepted), approval_policies(&accepted), make(&accepted));
        let report = checked.into_report();
        Ok((Self { path, document, rules, approvals, report }, other))
    }

    /// Its text as reports for people show it.
    pub(crate) fn shown(&self) -> Shown<'_> {
        Shown::new(&self.path, &self.document, &self.report)
    }
}
