//! The list of lints.

use std::fmt::Write as _;

use stricture::Lint;

/// A line for each lint.
pub(super) fn human(lints: &[&Lint]) -> String {
    let mut out = String::new();
    let width = lints.iter().map(|lint| lint.name().len()).max().unwrap_or_default();
    for lint in lints {
        let _ = writeln!(out, "{:width$}  {:8}  {}", lint.name(), lint.outcome(), lint.summary());
    }
    out
}

/// `stricture/lints/1`.
pub(super) fn json(lints: &[&Lint]) -> String {
    let one = |lint: &&Lint| {
        serde_json::json!({
            "name": lint.name(),
            "outcome": lint.outcome(),
            "severity": lint.outcome().severity(),
            "summary": lint.summary(),
        })
    };
    let list: Vec<_> = lints.iter().map(one).collect();
    format!("{}\n", serde_json::json!({ "schema": "stricture/lints/1", "lints": list }))
}
