//! Any bytes: linting and reading them ends, and every finding lies within the text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use stricture::{Document, Linter, Requirements, Verdict};

fuzz_target!(|bytes: &[u8]| {
    let document = Document::from_bytes(bytes.to_vec());
    let checked = Linter::new().check(&document);
    let report = checked.report();
    let source = document.source();
    for finding in report.findings() {
        assert!(document.text().get(finding.span.range()).is_some());
        let _ = source.place(finding.span, stricture::ColumnUnit::Utf16);
        let _ = finding.key.to_string();
    }
    let accepted = report.verdict() == Verdict::Accepted;
    assert_eq!(checked.accepted().is_some(), accepted);
    if let Some(accepted) = checked.accepted() {
        let _ = Requirements::of(&accepted);
    }
});
