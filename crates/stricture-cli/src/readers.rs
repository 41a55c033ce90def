//! The clients that read a policy, and those that do not start with it.

use std::fmt::Write as _;

use serde::Serialize;
use stricture::release::{AskedClient, Clients};
use stricture::report::json::ClientVerdict;
use stricture::{Finding, Outcome, Release, Report, Verdict};

use crate::render::clients::named;

/// The clients that a question about a policy is about.
pub(crate) struct Readers {
    /// The clients that start with the policy.
    pub(crate) starting: Clients,
    refusing: Vec<Release>,
    /// The clients that accept the policy and with which nobody can work.
    useless: Vec<Release>,
    ignoring: Vec<Release>,
    verdicts: Vec<ClientVerdict>,
}

/// An answer with the clients that it is about.
#[derive(Serialize)]
pub(crate) struct WithReaders<'r, A: Serialize> {
    #[serde(flatten)]
    answer: A,
    clients: &'r [ClientVerdict],
    /// The client whose reading is the answer.
    read_as: String,
}

impl Readers {
    /// The clients of a report. `None` if none of them starts.
    pub(crate) fn of(report: &Report) -> Option<Self> {
        let starts = |client: &AskedClient| report.verdict_for(*client) != Verdict::Rejected;
        let (starting, refusing): (Vec<AskedClient>, Vec<AskedClient>) = report.clients().iter().partition(starts);
        let all = report.findings().iter().chain(report.suppressed().iter().map(|suppressed| &suppressed.finding));
        let not_enforced: Vec<&Finding> = all.filter(|finding| finding.outcome == Outcome::Ignored).collect();
        let ignores =
            |client: &&AskedClient| not_enforced.iter().any(|finding| finding.clients.contains(client.judged_as));
        let releases = |clients: &mut dyn Iterator<Item = &AskedClient>| clients.map(|client| client.release).collect();
        Some(Self {
            ignoring: releases(&mut starting.iter().filter(ignores)),
            refusing: releases(&mut refusing.iter()),
            useless: releases(&mut starting.iter().filter(|client| report.verdict_for(**client) == Verdict::Unusable)),
            starting: Clients::of_each(starting.iter().filter_map(|client| Clients::only(client.release).ok()))?,
            verdicts: ClientVerdict::of_each(report),
        })
    }

    /// The clients that do not start with the policy.
    pub(crate) fn refusing(&self) -> &[Release] {
        &self.refusing
    }

    /// An answer for programs, with the clients.
    pub(crate) fn with<A: Serialize>(&self, answer: A) -> WithReaders<'_, A> {
        WithReaders { answer, clients: &self.verdicts, read_as: self.starting.newest().release.to_string() }
    }

    /// Which client's reading the answer is, and what the others do, a sentence a line.
    pub(crate) fn sentences(&self) -> String {
        let newest = self.starting.newest();
        let mut out = format!("This is how client {} reads the policy", newest.release);
        if newest.release != newest.judged_as {
            let _ = write!(out, ", judged as {}", newest.judged_as);
        }
        out.push_str(".\n");
        let others: Vec<Release> =
            self.ignoring.iter().filter(|release| **release != newest.release).copied().collect();
        for (clients, one, several) in [
            (
                &self.refusing,
                "refuses to start with it; `stricture matrix` shows",
                "refuse to start with it; `stricture matrix` shows",
            ),
            (
                &self.useless,
                "accepts it, but nobody can work with it; `stricture lint` shows",
                "accept it, but nobody can work with it; `stricture lint` shows",
            ),
            (
                &others,
                "ignores a line of it; `stricture matrix` shows",
                "ignore a line of it; `stricture matrix` shows",
            ),
        ] {
            if !clients.is_empty() {
                let verb = if clients.len() == 1 { one } else { several };
                let clients = named(clients);
                let first: String = clients.chars().take(1).flat_map(char::to_uppercase).collect();
                let rest: String = clients.chars().skip(1).collect();
                let _ = writeln!(out, "{first}{rest} {verb} the lines.");
            }
        }
        out
    }
}
