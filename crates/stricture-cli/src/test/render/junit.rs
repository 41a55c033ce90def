//! `--format junit`: a test suite a file, a test case a case under a policy.

use std::collections::HashMap;
use std::fmt::Write as _;

use stricture::Source;

use super::human;
use crate::printable::printable;
use crate::render::place::place;
use crate::render::xml::{error_suite, escape};
use crate::test::checked::{CheckedAssignment, CheckedCommand};
use crate::test::results::{TestResults, TestedFile};

/// The test suites, as Jenkins and GitLab read them.
pub(super) fn junit(results: &TestResults<'_>) -> String {
    let errors = results.errors.len();
    let tests: usize = results.files.iter().map(TestedFile::count).sum();
    let failures: usize = results.files.iter().map(TestedFile::failed).sum();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        out,
        "<testsuites name=\"stricture\" tests=\"{}\" failures=\"{failures}\" errors=\"{errors}\">",
        tests + errors
    );
    error_suite(&mut out, "not run", results.errors);
    for file in &results.files {
        let path = escape(&printable(&file.tests.path));
        let _ = writeln!(
            out,
            "  <testsuite name=\"{path}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"0\">",
            file.count(),
            file.failed()
        );
        let source = file.tests.document.source();
        let mut names = HashMap::new();
        for check in &file.assigned {
            let asked = check.case.name.clone().unwrap_or_else(|| check.case.somebody.text());
            let name = unique(printable(&asked), &mut names);
            let told = || assigned_text(check, &file.tests.path, &source);
            case(&mut out, &name, &path, check.told.failure.as_deref(), told);
        }
        for check in &file.checks {
            let name = unique(name(check), &mut names);
            let told = || text(results, check, &file.tests.path, &source);
            case(&mut out, &name, &path, check.told.failure.as_deref(), told);
        }
        out.push_str("  </testsuite>\n");
    }
    out.push_str("</testsuites>\n");
    out
}

fn case(out: &mut String, name: &str, path: &str, failure: Option<&str>, text: impl Fn() -> String) {
    let name = escape(name);
    let Some(failure) = failure else {
        let _ = writeln!(out, "    <testcase name=\"{name}\" classname=\"{path}\"/>");
        return;
    };
    let message = escape(&printable(failure));
    let text = escape(&text()).replace("&#10;", "\n");
    let _ = writeln!(out, "    <testcase name=\"{name}\" classname=\"{path}\">");
    let _ = writeln!(out, "      <failure type=\"failed\" message=\"{message}\">{text}</failure>");
    out.push_str("    </testcase>\n");
}

/// Returns the position of the case and its failure, and below them what decides.
fn assigned_text(check: &CheckedAssignment<'_>, path: &str, source: &Source<'_>) -> String {
    let failure = check.told.failure.as_deref().unwrap_or_default();
    let mut text = format!("{}: {}", place(path, source, check.case.span), printable(failure));
    if let Some((span, label)) = &check.decides {
        let repository = check.repository;
        let _ = write!(text, "\n{}: {label}", place(&repository.path, &repository.document.source(), *span));
    }
    text
}

/// Where the case stands and how it fails, and below that the rules that the failure names.
fn text(results: &TestResults<'_>, check: &CheckedCommand<'_>, path: &str, source: &Source<'_>) -> String {
    let failure = check.told.failure.as_deref().unwrap_or_default();
    let mut text = format!("{}: {}", place(path, source, check.case.span), printable(failure));
    if let Some(tested) = human::tested(results, check) {
        let policy = &tested.policy;
        for (span, label) in human::named_rules(results, check) {
            let _ = write!(text, "\n{}: {label}", place(&policy.path, &policy.document.source(), span));
        }
    }
    if let Some(why) = human::why_opaque(check) {
        text.push('\n');
        text.push_str(&why);
    }
    text
}

/// Viewers recognise a case by its name from run to run, so it holds no line number.
fn name(check: &CheckedCommand<'_>) -> String {
    let asked = check.case.name.clone().unwrap_or_else(|| check.case.asked.text());
    format!("{} [{}]", printable(&asked), human::under(check))
}

/// Two cases of a suite never share a name.
fn unique(name: String, given: &mut HashMap<String, usize>) -> String {
    let times = given.entry(name.clone()).or_default();
    *times += 1;
    if *times == 1 { name } else { format!("{name} ({times})") }
}
