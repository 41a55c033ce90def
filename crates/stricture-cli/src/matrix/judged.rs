//! What the answers of `stricture matrix` are about.

use stricture::Document;
use stricture::matrix::{Fleet, Matrix};
use stricture::release::Clients;

/// All that the answer is about.
pub(super) struct Judged {
    /// The path of the policy, as the caller gave it.
    pub(super) path: String,
    pub(super) document: Document,
    pub(super) clients: Clients,
    pub(super) matrix: Matrix,
    /// The machines, with the path of their table.
    pub(super) fleet: Option<(String, Fleet)>,
}
