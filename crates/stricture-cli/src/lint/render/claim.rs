//! What a report may say about the clients: which of them start, and whether they enforce every line.

use std::fmt::Write as _;

use stricture::release::{AskedClient, Clients, Release, Releases};
use stricture::{Outcome, Verdict};

use crate::lint::results::LintedFile;
use crate::render::clients::{self, named};

/// All clients that were asked about, with those that were judged as another release.
pub(super) fn asked(files: &[LintedFile]) -> String {
    all(files).map(|clients| clients::asked(&clients)).unwrap_or_default()
}

fn all(files: &[LintedFile]) -> Option<Clients> {
    Clients::of_each(files.iter().map(|file| file.report.clients().clone()))
}

/// What becomes of files without findings: no more than the clients do.
///
/// A suppressed finding does not change what a client does, so the claim is what it would be without the suppression.
pub(super) fn of_silent(files: &[LintedFile]) -> String {
    let them = if files.len() == 1 { "it" } else { "them" };
    let is_empty = |file: &LintedFile| file.document.root().is_ok_and(stricture::Table::is_empty);
    let empty = files.iter().filter(|file| is_empty(file)).count();
    if empty == files.len() {
        let what = if files.len() == 1 { "it is empty and requires" } else { "they are empty and require" };
        return format!("{} with {them}; {what} nothing", starts(files));
    }
    let suppressed = || files.iter().flat_map(|file| file.report.suppressed());
    let enforced = !suppressed().any(|suppressed| suppressed.finding.outcome >= Outcome::Risky);
    let unmeasured = files.iter().fold(Releases::none(), |all, file| all.or(file.report.unmeasured()));
    let several = all(files).is_some_and(|clients| clients.iter().len() > 1);
    let mut claim = format!("{} with {them}", starts(files));
    if !unmeasured.is_empty() {
        let _ = write!(claim, "; not every line was measured for {unmeasured}");
    } else if enforced {
        claim.push_str(if several { " and enforce every line" } else { " and enforces every line" });
    }
    if empty > 0 {
        let _ = write!(claim, "; {empty} of {them} require{} nothing", if empty == 1 { "s" } else { "" });
    }
    claim
}

fn starts(files: &[LintedFile]) -> String {
    let several = all(files).is_some_and(|clients| clients.iter().len() > 1);
    format!("{} start{}", asked(files), if several { "" } else { "s" })
}

/// Which clients start with all files, where only some do: `client 0.171.0 starts, 3 clients from 0.153.0 to 0.169.0 do not`.
pub(super) fn of_found(files: &[LintedFile]) -> String {
    let clients: Vec<AskedClient> = all(files).iter().flat_map(Clients::iter).collect();
    let starts = |client: &AskedClient| {
        let is_asked = |file: &LintedFile| file.report.clients().iter().any(|other| other == *client);
        !files.iter().any(|file| is_asked(file) && file.report.verdict_for(*client) == Verdict::Rejected)
    };
    let (start, refuse): (Vec<AskedClient>, Vec<AskedClient>) = clients.into_iter().partition(starts);
    if start.is_empty() || refuse.is_empty() {
        return format!("for {}", asked(files));
    }
    let releases = |clients: Vec<AskedClient>| clients.into_iter().map(|client| client.release).collect::<Vec<_>>();
    let (start, refuse) = (releases(start), releases(refuse));
    let verb = if start.len() == 1 { "starts" } else { "start" };
    let not = if refuse.len() == 1 { "does not" } else { "do not" };
    format!("{} {verb}, {} {not}", named(&start), named(&refuse))
}

/// The clients for which a finding holds, if it does not hold for all.
pub(super) fn of_finding(file: &LintedFile, finding: &stricture::Finding) -> Option<String> {
    let clients = file.report.clients();
    let holds: Vec<Release> = clients.within(finding.clients).collect();
    (holds.len() < clients.iter().len()).then(|| named(&holds))
}
