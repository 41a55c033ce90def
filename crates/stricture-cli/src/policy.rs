//! A policy that questions are asked about.

use std::path::{Path, PathBuf};

use stricture::release::Clients;
use stricture::rules::own::keeps_sandbox;
use stricture::rules::{Approvals, RuleSet};
use stricture::{Accepted, Document, Linter, Outcome, Report};

use crate::error::CliError;
use crate::files::inputs::Input;
use crate::print::print_aside;
use crate::readers::Readers;
use crate::render::clients::asked;
use crate::render::source::PrintableSource;
use crate::render::style::Style;
use crate::settings;

/// A policy that the client accepts.
pub(crate) struct Policy {
    /// As the caller gave it.
    pub(crate) path: String,
    pub(crate) document: Document,
    pub(crate) rules: RuleSet,
    /// The approval policies that people may choose, by name.
    pub(crate) approvals: Approvals,
    /// The clients that the answers are about.
    pub(crate) readers: Readers,
    /// Whether no rule file takes a command out of the sandbox.
    pub(crate) keeps_sandbox: bool,
    report: Report,
}

impl Policy {
    /// Reads a policy for the newest client; `-` is standard input. What stops the client is shown on standard error, and nothing is answered
    /// about it.
    pub(crate) fn load(path: &Path, style: Style) -> Result<Self, CliError> {
        Self::load_with(path, &Clients::default(), style, |_| ()).map(|(policy, ())| policy)
    }

    /// Like [`load`](Self::load), for the clients that are given, or else those of the nearest `stricture.toml`.
    pub(crate) fn load_for(path: &Path, given: &[Clients], style: Style) -> Result<Self, CliError> {
        let clients = settings::clients(given, &Input::of(path))?;
        Self::load_with(path, &clients, style, |_| ()).map(|(policy, ())| policy)
    }

    /// Like [`load`](Self::load), for some clients, and with something more that is made of the policy. The newest client that starts reads
    /// it.
    pub(crate) fn load_with<M>(
        path: &Path,
        clients: &Clients,
        style: Style,
        make: impl FnOnce(&Accepted<'_>) -> M,
    ) -> Result<(Self, M), CliError> {
        let input = Input::of(path);
        let (path, document) = (input.shown(), Document::from_bytes(input.read()?));
        let mut checked = Linter::new().clients(clients.clone()).check(&document);
        let readers = Readers::of(checked.report());
        if let Some(readers) = readers.as_ref().filter(|readers| !readers.refusing().is_empty()) {
            checked = Linter::new().clients(readers.starting.clone()).check(&document);
        }
        let (Some(readers), Some(accepted)) = (readers, checked.accepted()) else {
            let report = checked.report();
            let shown = PrintableSource::of_policy(&path, &document, report);
            for finding in report.findings().iter().filter(|finding| finding.outcome == Outcome::Rejected) {
                let message = format!("{}: {}", finding.lint, finding.message);
                print_aside(&shown.problem(&message, finding.help.as_deref(), finding.span, style));
                print_aside("\n");
            }
            return Err(CliError::Rejected { path: PathBuf::from(path), clients: asked(clients) });
        };
        let (rules, approvals, more) = (RuleSet::of(&accepted), Approvals::of(&accepted), make(&accepted));
        let keeps_sandbox = keeps_sandbox(&accepted);
        let report = checked.into_report();
        Ok((Self { path, document, rules, approvals, readers, keeps_sandbox, report }, more))
    }

    /// Its text as reports for people show it.
    pub(crate) fn printable(&self) -> PrintableSource<'_> {
        PrintableSource::of_policy(&self.path, &self.document, &self.report)
    }
}
