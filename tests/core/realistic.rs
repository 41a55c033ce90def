//! Policies as administrators write them, all of which the client accepts: `fixtures/realistic/*.requirements.toml`.
//!
//! The first line says which lints have something to say, or that none has: `# findings: none`. What they say stands in the `.expected`
//! file beside the policy, which `BLESS=1` rewrites; the first line is for people alone to write.

use std::collections::BTreeSet;

use stricture::Verdict;
use stricture_tests::{compare, count, document, files, root};

const MARK: &str = "# findings: ";

#[test]
fn policies_are_told_what_they_deserve_and_nothing_else() {
    let policies = files(&root().join("fixtures/realistic"), "toml");
    let mut wrong = Vec::new();
    let mut silent = 0;
    for policy in &policies {
        let document = document(policy);
        let report = stricture::lint(&document);
        let first = document.text().trim_start_matches('\u{feff}').lines().next().unwrap_or_default();
        let names = first.strip_prefix(MARK).unwrap_or_else(|| panic!("{}: no `{MARK}`", policy.display()));
        let expected: BTreeSet<&str> = names.split_whitespace().filter(|name| *name != "none").collect();
        let fired: BTreeSet<&str> = report.findings().iter().map(|finding| finding.lint.as_str()).collect();
        let findings = stricture_tests::findings(&document, &report);
        if fired != expected {
            wrong.push(format!("{}: fired {fired:?}, expected {expected:?}\n{findings}", policy.display()));
        }
        if report.verdict() == Verdict::Rejected {
            wrong.push(format!("{}: the client accepts this policy", policy.display()));
        }
        if expected.is_empty() {
            silent += 1;
        } else if let Err(difference) = compare(&policy.with_extension("expected"), &findings) {
            wrong.push(difference);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    count("realistic", policies.len());
    count("realistic-silent", silent);
}
