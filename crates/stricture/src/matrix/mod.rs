//! Which client releases start with a policy, and what each of them does with each line.

mod cells;
mod effects;
mod fleet;
pub mod json;
mod lines;
mod people;

pub use cells::{Cell, LineCells};
pub use fleet::{Fleet, FleetClient, FleetError, FleetMachines, FleetRow};
pub use lines::MatrixLine;
pub use people::{FleetPeople, JudgedRepository, RefusedMachines};

use crate::client::Client;
use crate::linter::Linter;
use crate::release::{AskedClient, Clients};
use crate::report::{Finding, Report, Verdict};
use crate::syntax::Document;

use effects::Effects;

/// The behaviour of each client release for each line of a policy.
///
/// It comes from one lint run for all measured releases, so it agrees with the findings. A suppressed finding does not make a client
/// enforce a line, so suppressions change nothing here.
///
/// ```
/// use stricture::{Document, Verdict, matrix::{Cell, Matrix}, release::Clients};
///
/// let policy = Document::parse("allow_login_shell = false\n[otel]\nheaders_helper = \"/usr/local/bin/headers\"\n");
/// let clients = Clients::of_each(["0.142.0", "0.169.0..0.171.0"].map(|spec| spec.parse().unwrap())).unwrap();
/// let matrix = Matrix::of(&policy, &clients);
/// let verdicts: Vec<Verdict> = matrix.clients().map(|client| matrix.verdict(client)).collect();
/// assert_eq!(verdicts, [Verdict::Accepted, Verdict::Rejected, Verdict::Accepted]);
/// let [shell, helper] = matrix.lines() else { panic!("two keys") };
/// assert_eq!(helper.key.to_string(), "otel.headers_helper");
/// assert_eq!(matrix.cells(shell), [Cell::Ignored, Cell::Enforced, Cell::Enforced]);
/// assert_eq!(matrix.cells(helper), [Cell::Ignored, Cell::Rejected, Cell::Enforced]);
/// assert_eq!(matrix.min_client().unwrap().release.to_string(), "0.171.0");
/// ```
#[derive(Clone, Debug)]
pub struct Matrix {
    asked: Clients,
    report: Report,
    lines: Vec<MatrixLine>,
    /// The cells of all lines together.
    together: LineCells,
}

/// The behaviour of a client for a whole policy. The worse one is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClientOutcome {
    /// The client starts and enforces every line.
    Enforced,
    /// The client starts, but nobody measured what it does with every line.
    Unmeasured,
    /// The client starts, but ignores at least one line.
    Ignored,
    /// The client accepts the policy, but nobody can work with it.
    Unusable,
    /// The client refuses to start.
    Rejected,
}

impl ClientOutcome {
    /// Returns all outcomes, the best first.
    pub const ALL: [Self; 5] = [Self::Enforced, Self::Unmeasured, Self::Ignored, Self::Unusable, Self::Rejected];

    /// Returns the word, as every output spells it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Enforced => "enforced",
            Self::Unmeasured => "unmeasured",
            Self::Ignored => "ignored",
            Self::Unusable => "unusable",
            Self::Rejected => "rejected",
        }
    }
}

impl Matrix {
    /// Judges a policy for these clients. The policy is checked once, whatever their number.
    #[must_use]
    pub fn of(document: &Document, clients: &Clients) -> Self {
        // All releases matter to the oldest client from which on every line is enforced.
        let report = Linter::new().clients(Clients::all()).lint(document);
        // Older releases read some texts that the newer ones cannot read.
        let lines = match document.root().ok().or_else(|| document.older_root()) {
            None => Vec::new(),
            Some(root) => {
                let mut effects = Effects::new(root);
                let suppressed = report.suppressed().iter().map(|suppressed| &suppressed.finding);
                report.findings().iter().chain(suppressed).for_each(|finding| effects.add(finding));
                for unfamiliar in Client::of(root).unfamiliar() {
                    effects.add_unmeasured(&unfamiliar.path(), unfamiliar.knowledge.unmeasured);
                }
                lines::of(root, &effects)
            }
        };
        let unmeasured = LineCells { unmeasured: report.unmeasured(), ..LineCells::default() };
        let together = lines.iter().fold(unmeasured, |all, line| all.or(line.cells));
        Self { asked: clients.clone(), report, lines, together }
    }

    /// Returns the clients that were asked about, the oldest first.
    pub fn clients(&self) -> impl ExactSizeIterator<Item = AskedClient> + DoubleEndedIterator {
        self.asked.iter()
    }

    /// Returns the keys that the policy sets, in the order of the text. A table is among them only if it is empty, or if it stops a client
    /// because a key is missing in it.
    pub fn lines(&self) -> &[MatrixLine] {
        &self.lines
    }

    /// Returns whether a client starts with the policy.
    pub fn verdict(&self, client: AskedClient) -> Verdict {
        self.report.verdict_for(client)
    }

    /// Returns what each of the asked clients does with a line, the oldest client first.
    pub fn cells(&self, line: &MatrixLine) -> Vec<Cell> {
        self.asked.iter().map(|client| line.cells.of(client)).collect()
    }

    /// Returns what a client does with the whole policy.
    pub fn outcome(&self, client: AskedClient) -> ClientOutcome {
        match self.verdict(client) {
            Verdict::Rejected => return ClientOutcome::Rejected,
            Verdict::Unusable => return ClientOutcome::Unusable,
            Verdict::Accepted => {}
        }
        match self.together.of(client) {
            Cell::Enforced => ClientOutcome::Enforced,
            Cell::Unmeasured => ClientOutcome::Unmeasured,
            Cell::Warned | Cell::Ignored | Cell::Rejected => ClientOutcome::Ignored,
        }
    }

    /// Returns the worst outcome of the asked clients.
    pub fn worst(&self) -> ClientOutcome {
        self.asked.iter().map(|client| self.outcome(client)).max().unwrap_or(ClientOutcome::Enforced)
    }

    /// Returns the lines that a client ignores, in silence or not.
    pub fn ignored_by(&self, client: AskedClient) -> impl Iterator<Item = &MatrixLine> {
        self.lines.iter().filter(move |line| line.cells.of(client).is_ignored())
    }

    /// Returns the oldest measured release from which on every measured release starts and enforces every line. `None` if there is none.
    pub fn min_client(&self) -> Option<AskedClient> {
        let all = Clients::all();
        let enforces = |client: &AskedClient| {
            self.verdict(*client) != Verdict::Rejected && self.together.of(*client) == Cell::Enforced
        };
        all.iter().rev().take_while(enforces).last()
    }

    /// Returns the findings that stop all work with at least one of the asked clients, each with those clients.
    pub fn refusals(&self) -> impl Iterator<Item = (&Finding, Vec<AskedClient>)> {
        let stops = self.report.findings().iter().filter(|finding| finding.outcome.stops_work());
        stops.filter_map(|finding| {
            let stopped = self.asked.iter().filter(|client| finding.clients.contains(client.judged_as));
            let stopped: Vec<AskedClient> = stopped.collect();
            (!stopped.is_empty()).then_some((finding, stopped))
        })
    }
}
