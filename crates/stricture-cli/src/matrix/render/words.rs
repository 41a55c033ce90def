//! The words of the matrix in answers for people, with their colours. A colour never says anything that a word does not.

use stricture::Finding;
use stricture::matrix::{Cell, ClientOutcome};

use crate::render::style::Style;
use crate::render::text::painted;

const RED: u8 = 31;
const GREEN: u8 = 32;
const YELLOW: u8 = 33;
const CYAN: u8 = 36;

/// The word of a cell.
pub(super) fn cell(cell: Cell, style: Style) -> String {
    let color = match cell {
        Cell::Enforced => GREEN,
        Cell::Unmeasured => CYAN,
        Cell::Warned | Cell::Ignored => YELLOW,
        Cell::Rejected => RED,
    };
    painted(cell.as_str(), color, style)
}

/// The word of an outcome, as wide as the widest.
pub(super) fn outcome(outcome: ClientOutcome, style: Style) -> String {
    let color = match outcome {
        ClientOutcome::Enforced => GREEN,
        ClientOutcome::Unmeasured => CYAN,
        ClientOutcome::Ignored => YELLOW,
        ClientOutcome::Unusable | ClientOutcome::Rejected => RED,
    };
    painted(&format!("{:10}", outcome.as_str()), color, style)
}

/// What an outcome means. `ignored` is the number of lines that the client ignores.
pub(super) fn meaning(outcome: ClientOutcome, ignored: usize) -> String {
    match outcome {
        ClientOutcome::Enforced => "starts and enforces every line".to_owned(),
        ClientOutcome::Unmeasured => "starts, but not every line was measured".to_owned(),
        ClientOutcome::Ignored if ignored == 1 => "starts, but ignores 1 line".to_owned(),
        ClientOutcome::Ignored => format!("starts, but ignores {ignored} lines"),
        ClientOutcome::Unusable => "accepts the policy, but nobody can work with it".to_owned(),
        ClientOutcome::Rejected => "refuses to start with this policy".to_owned(),
    }
}

/// The words of the outcomes of machines, the worst first and the unknown ones last, each as wide as the widest.
pub(super) fn of_machines(style: Style) -> impl Iterator<Item = String> {
    let unknown = painted(&format!("{:10}", "unknown"), CYAN, style);
    ClientOutcome::ALL.into_iter().rev().map(move |one| outcome(one, style)).chain([unknown])
}

/// Why a client does not start. The lints about older clients name the clients in their message, and the answer may be about fewer.
pub(super) fn reason(finding: &Finding) -> String {
    let lint = stricture::find_lint(finding.lint.as_str());
    let is_of_older_clients = lint.is_ok_and(stricture::Lint::is_of_older_clients);
    if is_of_older_clients {
        format!("the client does not know `{}`, or its value", finding.key)
    } else {
        finding.message.clone()
    }
}
