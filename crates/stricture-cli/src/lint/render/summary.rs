//! How much of everything was found, in one line.

use stricture::schema::CLIENT;
use stricture::{Severity, Suppression};

use super::reported::Reported;
use crate::lint::results::LintedFile;
use crate::quantity::many;

/// `3 files checked: 2 errors, 1 warning (1 suppressed)`.
pub(super) fn checked(reported: &Reported<'_>) -> String {
    let files = reported.files;
    let findings = || files.iter().flat_map(|file| file.report.findings());
    let count = |severity: Severity| findings().filter(|finding| finding.severity() == severity).count();
    let errors = count(Severity::Error);
    let denied = files.iter().map(LintedFile::failures).sum::<usize>() - errors;
    let mut told = listed([
        (errors, "error"),
        (count(Severity::Warning), "warning"),
        (count(Severity::Advice), "piece of advice"),
    ]);
    let hidden = files.iter().flat_map(|file| file.report.suppressed());
    let (known, allowed): (Vec<_>, Vec<_>) = hidden.partition(|suppressed| suppressed.by == Suppression::Baseline);
    if told.is_empty() {
        let them = if files.len() == 1 { "it" } else { "them" };
        told = if known.is_empty() && allowed.is_empty() {
            format!("client {CLIENT} loads {them} and ignores nothing in {them}")
        } else {
            format!("client {CLIENT} loads {them}")
        };
    }
    let fixed = files.iter().map(LintedFile::fixes).sum();
    let aside = [(denied, "denied"), (fixed, "fixed"), (allowed.len(), "suppressed"), (known.len(), "in the baseline")];
    let aside: Vec<String> =
        aside.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")).collect();
    let aside = if aside.is_empty() { String::new() } else { format!(" ({})", aside.join(", ")) };
    let skipped = match reported.skipped.len() {
        0 => String::new(),
        count => format!(", {count} skipped"),
    };
    format!("{} checked{skipped}: {told}{aside}", many(files.len(), "file"))
}

/// What there is of each, such as `1 error, 2 warnings`.
fn listed<const N: usize>(counts: [(usize, &str); N]) -> String {
    let some = counts.into_iter().filter(|(count, _)| *count > 0);
    some.map(|(count, name)| many(count, name)).collect::<Vec<_>>().join(", ")
}
