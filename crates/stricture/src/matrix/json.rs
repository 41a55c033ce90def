//! The stable form `stricture/matrix/1`, which `--format json` prints.
//!
//! Later releases only add fields: a printed field keeps its name and its meaning. Lines and columns count from 1, and a
//! column is a Unicode scalar value. Offsets are bytes and count from 0.

use serde::Serialize;

use super::{Cell, ClientOutcome, Fleet, Matrix};
use crate::release::AskedClient;
use crate::report::Verdict;
use crate::report::json::{ClientVerdict, SpanJson};
use crate::syntax::Source;

/// The behaviour of each client for a policy and its lines.
///
/// ```
/// use stricture::{Document, matrix::{Matrix, json::MatrixAnswer}};
///
/// let document = Document::parse("allow_login_shell = false\n");
/// let matrix = Matrix::of(&document, &"0.145.0..0.147.0".parse().unwrap());
/// let text = serde_json::to_string(&MatrixAnswer::new("p.toml", &matrix, &document.source())).unwrap();
/// assert!(text.starts_with(r#"{"schema":"stricture/matrix/1","path":"p.toml","min_client":"0.147.0","clients":[{"client":"0.145.0","#));
/// assert!(text.contains(r#""cells":["ignored","enforced"]"#));
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct MatrixAnswer {
    /// Always `stricture/matrix/1`.
    pub schema: &'static str,
    /// The path, as the caller gave it.
    pub path: String,
    /// The oldest measured release from which on every line is enforced; null if there is none.
    pub min_client: Option<String>,
    /// The verdict of each client, the oldest client first.
    pub clients: Vec<ClientVerdict>,
    /// The keys that the policy sets, in the order of the text.
    pub lines: Vec<LineJson>,
    /// The machines of the company; the field is there only if the caller asked about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fleet: Option<FleetJson>,
}

/// A key that the policy sets.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct LineJson {
    /// The key, as TOML writes it.
    pub key: String,
    /// The place of the key.
    pub span: SpanJson,
    /// The behaviour of each client for it, in the order of `clients`.
    pub cells: Vec<Cell>,
}

/// The machines of a company under a policy.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FleetJson {
    /// The number of all machines.
    pub machines: u64,
    /// The number of machines whose client is not known.
    pub unknown: u64,
    /// The name of the column with the client releases.
    pub column: String,
    /// The number of machines for each outcome, the worst first. The last one is `unknown`.
    pub outcomes: Vec<OutcomeMachines>,
    /// The clients, the oldest first.
    pub clients: Vec<FleetClientJson>,
    /// The lines of the table whose client is not known.
    pub rows: Vec<FleetRowJson>,
}

/// The machines with one outcome.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct OutcomeMachines {
    /// `rejected`, `unusable`, `ignored`, `unmeasured`, `enforced` or `unknown`.
    pub outcome: &'static str,
    /// The number of machines.
    pub machines: u64,
}

/// The machines of one client release.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FleetClientJson {
    /// The client's release.
    pub client: String,
    /// The release whose measurements apply: the newest measured one that is not later.
    pub judged_as: String,
    /// The number of machines.
    pub machines: u64,
    /// Whether the client starts with the policy.
    pub verdict: Verdict,
    /// The keys that the client ignores, in silence or not, in the order of the text.
    pub ignored: Vec<String>,
}

/// A line of the table whose client is not known.
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FleetRowJson {
    /// The line, from 1.
    pub line: usize,
    /// The problem, in one line.
    pub message: String,
    /// The number of machines.
    pub machines: u64,
}

impl MatrixAnswer {
    /// Creates the answer. `source` is the text of the policy.
    #[must_use]
    pub fn new(path: impl Into<String>, matrix: &Matrix, source: &Source<'_>) -> Self {
        let verdict = |client: AskedClient| ClientVerdict {
            client: client.release.to_string(),
            judged_as: client.judged_as.to_string(),
            verdict: matrix.verdict(client),
        };
        let line = |line: &super::MatrixLine| LineJson {
            key: line.key.to_string(),
            span: SpanJson::new(line.span, source),
            cells: matrix.cells(line),
        };
        Self {
            schema: "stricture/matrix/1",
            path: path.into(),
            min_client: matrix.min_client().map(|client| client.release.to_string()),
            clients: matrix.clients().map(verdict).collect(),
            lines: matrix.lines().iter().map(line).collect(),
            fleet: None,
        }
    }

    /// Adds the machines of a company.
    #[must_use]
    pub fn with_fleet(self, matrix: &Matrix, fleet: &Fleet) -> Self {
        Self { fleet: Some(FleetJson::new(matrix, fleet)), ..self }
    }
}

impl FleetJson {
    /// Counts the machines of a company under a policy.
    #[must_use]
    pub fn new(matrix: &Matrix, fleet: &Fleet) -> Self {
        let clients = fleet.clients();
        let with = |outcome: ClientOutcome| {
            let those = clients.iter().filter(|all| matrix.outcome(all.client) == outcome);
            OutcomeMachines {
                outcome: outcome.as_str(),
                machines: those.fold(0, |sum, all| sum.saturating_add(all.machines)),
            }
        };
        let unknown = OutcomeMachines { outcome: "unknown", machines: fleet.unknown() };
        let client = |all: &super::FleetClient| FleetClientJson {
            client: all.client.release.to_string(),
            judged_as: all.client.judged_as.to_string(),
            machines: all.machines,
            verdict: matrix.verdict(all.client),
            ignored: matrix.ignored_by(all.client).map(|line| line.key.to_string()).collect(),
        };
        let rows = fleet.rows().iter().map(|row| FleetRowJson {
            line: row.line,
            message: row.message.clone(),
            machines: row.machines,
        });
        Self {
            machines: fleet.machines(),
            unknown: fleet.unknown(),
            column: fleet.column().to_owned(),
            outcomes: ClientOutcome::ALL.into_iter().rev().map(with).chain([unknown]).collect(),
            clients: clients.iter().map(client).collect(),
            rows: rows.collect(),
        }
    }
}
