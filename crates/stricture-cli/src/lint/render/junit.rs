//! `--format junit`: one test suite per policy, one test case per finding.
//!
//! A finding that fails the run is a failed test. Other findings are passed tests with their text as output, and suppressed ones are
//! skipped tests. A policy without findings is one passed test.

use std::collections::HashMap;
use std::fmt::Write as _;

use stricture::{Finding, Source, SuppressedFinding};

use super::details::details;
use super::reported::Reported;
use crate::lint::results::{LintedFile, SkippedInput};
use crate::printable::printable;
use crate::render::place::place;
use crate::render::xml::{error_suite, escape};

/// The test suites, as Jenkins and GitLab read them.
pub(super) fn junit(reported: &Reported<'_>) -> String {
    let suites: Vec<Suite> = reported.files.iter().map(|file| suite(reported, file)).collect();
    let sum = |count: fn(&Suite) -> usize| suites.iter().map(count).sum::<usize>();
    let errors = reported.errors.len();
    let denied = reported.skipped.iter().filter(|input| input.denied).count();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        out,
        "<testsuites name=\"stricture\" tests=\"{}\" failures=\"{}\" errors=\"{errors}\">",
        sum(|suite| suite.tests) + errors + reported.skipped.len(),
        sum(|suite| suite.failures) + denied,
    );
    error_suite(&mut out, "not linted", reported.errors);
    skipped_suite(&mut out, reported.skipped);
    for (suite, file) in suites.iter().zip(reported.files) {
        let _ = writeln!(
            out,
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\">",
            escape(&printable(&file.path)),
            suite.tests,
            suite.failures,
            file.report.suppressed().len(),
        );
        let verdict = file.report.verdict().as_str();
        let _ = writeln!(
            out,
            "    <properties>\n      <property name=\"verdict\" value=\"{verdict}\"/>\n      \
             <property name=\"clients\" value=\"{}\"/>\n    </properties>",
            file.report.clients()
        );
        out.push_str(&suite.cases);
        out.push_str("  </testsuite>\n");
    }
    out.push_str("</testsuites>\n");
    out
}

/// A test suite of what was found and not judged, if there is any.
fn skipped_suite(out: &mut String, skipped: &[SkippedInput]) {
    if skipped.is_empty() {
        return;
    }
    let denied = skipped.iter().filter(|input| input.denied).count();
    let (count, only_told) = (skipped.len(), skipped.len() - denied);
    let _ = writeln!(
        out,
        "  <testsuite name=\"skipped\" tests=\"{count}\" failures=\"{denied}\" errors=\"0\" skipped=\"{only_told}\">"
    );
    for SkippedInput { skipped, denied } in skipped {
        let name = escape(&printable(&skipped.path.display().to_string()));
        let message = escape(&printable(&skipped.to_string()));
        let _ = writeln!(out, "    <testcase name=\"{name}\" classname=\"skipped\">");
        let _ = if *denied {
            writeln!(out, "      <failure type=\"skipped\" message=\"{message}\"/>")
        } else {
            writeln!(out, "      <skipped>{message}</skipped>")
        };
        out.push_str("    </testcase>\n");
    }
    out.push_str("  </testsuite>\n");
}

struct Suite {
    tests: usize,
    failures: usize,
    cases: String,
}

fn suite(reported: &Reported<'_>, file: &LintedFile) -> Suite {
    let class = escape(&printable(&file.path));
    let source = file.document.source();
    let mut names = Names::default();
    let mut cases = String::new();
    let mut case = |finding: &Finding, body: &str| {
        let name = escape(&names.name(finding));
        let _ = writeln!(cases, "    <testcase name=\"{name}\" classname=\"{class}\">\n{body}    </testcase>");
    };
    for finding in file.report.findings() {
        let text = escape(&text(reported, file, &source, finding)).replace("&#10;", "\n");
        if file.fails(finding) {
            let (kind, message) = (finding.outcome, escape(&printable(&finding.message)));
            case(finding, &format!("      <failure type=\"{kind}\" message=\"{message}\">{text}</failure>\n"));
        } else {
            case(finding, &format!("      <system-out>{text}</system-out>\n"));
        }
    }
    for suppressed in file.report.suppressed() {
        let why = escape(&printable(&why(suppressed)));
        case(&suppressed.finding, &format!("      <skipped>{why}</skipped>\n"));
    }
    let found = file.report.findings().len() + file.report.suppressed().len();
    if found == 0 {
        cases = format!("    <testcase name=\"nothing to report\" classname=\"{class}\"/>\n");
    }
    Suite { tests: found.max(1), failures: file.failures(), cases }
}

/// The finding as `--format concise` tells it, with the rest below.
fn text(reported: &Reported<'_>, file: &LintedFile, source: &Source<'_>, finding: &Finding) -> String {
    let (place, severity) = (place(&file.path, source, finding.span), finding.severity());
    let mut text = format!("{place}: {severity}: {} [{}]", printable(&finding.message), finding.lint);
    for detail in details(reported, file, source, finding) {
        text.push('\n');
        text.push_str(&detail);
    }
    text
}

fn why(suppressed: &SuppressedFinding) -> String {
    let by = suppressed.by.as_str();
    suppressed.by.reason().map_or_else(|| by.to_owned(), |reason| format!("{by}: {reason}"))
}

/// Names of test cases. Viewers recognise a case by its name from run to run, so it holds no line number, and two cases of a suite
/// never share one.
#[derive(Default)]
struct Names {
    given: HashMap<String, usize>,
}

impl Names {
    fn name(&mut self, finding: &Finding) -> String {
        let key = printable(&finding.key.to_string());
        let name = if key.is_empty() { finding.lint.to_string() } else { format!("{}: {key}", finding.lint) };
        let given = self.given.entry(name.clone()).or_default();
        *given += 1;
        if *given == 1 { name } else { format!("{name} ({given})") }
    }
}
