//! The matrix of clients and lines agrees with the findings of the lint: over every policy of the fixtures.

use std::fmt::Write as _;

use stricture::matrix::{Cell, ClientOutcome, Matrix};
use stricture::release::{AskedClient, Clients};
use stricture::{Document, Finding, Linter, Outcome, Release, Report, Verdict};
use stricture_tests::count;
use stricture_tests::policies::below;

const FOLDERS: &[&str] = &["conformance", "realistic", "rules", "lints", "passed-over"];

fn client(release: &Release) -> AskedClient {
    Clients::only(*release).expect("it was measured").newest()
}

/// The findings that hold for a client, with those that a comment suppresses: a comment does not change what a client does.
fn holding(report: &Report, client: AskedClient) -> impl Iterator<Item = &Finding> {
    let suppressed = report.suppressed().iter().map(|suppressed| &suppressed.finding);
    let all = report.findings().iter().chain(suppressed);
    all.filter(move |finding| finding.clients.contains(client.judged_as))
}

#[test]
fn the_matrix_agrees_with_the_findings() {
    let all = Clients::all();
    let (mut wrong, mut lines, mut cells) = (Vec::new(), 0, [0; Cell::ALL.len()]);
    for policy in below(FOLDERS) {
        let document = policy.document();
        let report = Linter::new().clients(all.clone()).lint(&document);
        let matrix = Matrix::of(&document, &all);
        lines += matrix.lines().len();
        for client in Release::measured().iter().map(client) {
            let of = |cell: Cell| matrix.lines().iter().filter(move |line| line.cells.of(client) == cell);
            for cell in Cell::ALL {
                cells[cell as usize] += of(cell).count();
            }
            let mut fail = |what: &str| wrong.push(format!("{}: {}: {what}", policy.name, client.release));
            let rejects = |finding: &&Finding| finding.outcome == Outcome::Rejected;
            let rejected = holding(&report, client).any(|finding| rejects(&finding));
            if rejected != (matrix.verdict(client) == Verdict::Rejected) {
                fail("the verdict is not that of the findings");
            }
            if of(Cell::Rejected).next().is_some() && !rejected {
                fail("a line stops a client that starts");
            }
            let with_key = |finding: &Finding| !finding.key.is_root();
            if holding(&report, client).any(|finding| rejects(&finding) && with_key(finding))
                && of(Cell::Rejected).next().is_none()
            {
                fail("no line stops a client that refuses a line");
            }
            let ignores = holding(&report, client).any(|finding| finding.outcome == Outcome::Ignored);
            let ignored = matrix.ignored_by(client).next().is_some();
            if ignored && !ignores || ignores && !ignored && !rejected {
                fail("the ignored lines are not those of the findings");
            }
            let unmeasured = report.unmeasured().contains(client.judged_as);
            if of(Cell::Unmeasured).next().is_some() && !unmeasured {
                fail("a line is not measured, but the report says that all are");
            }
            if unmeasured && matrix.outcome(client) == ClientOutcome::Enforced {
                fail("not every line was measured, but the matrix says that all are enforced");
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    count("matrix-lines", lines);
    for cell in Cell::ALL {
        count(&format!("matrix-{}", cell.as_str()), cells[cell as usize]);
    }
}

/// The two lints about older clients say of each key what the matrix says of its line.
#[test]
fn the_lints_about_older_clients_say_the_same() {
    let (mut wrong, mut looked_at) = (Vec::new(), 0);
    for policy in below(FOLDERS) {
        let document = policy.document();
        let report = Linter::new().clients(Clients::all()).lint(&document);
        let matrix = Matrix::of(&document, &Clients::all());
        for finding in report.findings() {
            let is = |cell: Cell| match finding.lint.as_str() {
                "needs-newer-client" => cell == Cell::Rejected,
                "ignored-by-older-client" => cell >= Cell::Warned,
                _ => true,
            };
            let about = |line: &&stricture::matrix::MatrixLine| line.key.segments().starts_with(finding.key.segments());
            for client in finding.clients.iter().map(|release| client(&release)) {
                for line in matrix.lines().iter().filter(about) {
                    looked_at += 1;
                    if !is(line.cells.of(client)) {
                        wrong.push(format!("{}: {}: {}: {}", policy.name, client.release, line.key, finding.message));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(looked_at > 10_000, "{looked_at}");
}

/// The oldest client is one after which every measured release enforces all, and no older one does.
#[test]
fn the_oldest_client_that_enforces_every_line() {
    let mut seen = std::collections::BTreeMap::<String, usize>::new();
    for policy in below(&["conformance"]) {
        let matrix = Matrix::of(&policy.document(), &Clients::default());
        let all_lines = |client: AskedClient| matrix.lines().iter().all(|line| line.cells.of(client) == Cell::Enforced);
        let enforces = |release: &Release| match matrix.outcome(client(release)) {
            ClientOutcome::Enforced => true,
            ClientOutcome::Unusable => all_lines(client(release)),
            _ => false,
        };
        let measured = Release::measured();
        let first = (0..measured.len()).find(|at| measured[*at..].iter().all(enforces)).map(|at| measured[at]);
        assert_eq!(matrix.min_client().map(|client| client.release), first, "{}", policy.name);
        *seen.entry(first.map_or_else(|| "none".to_owned(), |release| release.to_string())).or_default() += 1;
    }
    assert!(seen.len() > 8, "{seen:?}");
}

/// Lines are in the order of the text, each once, and each has the text of its key.
#[test]
fn lines_are_those_of_the_text() {
    for policy in below(FOLDERS) {
        let document = policy.document();
        let matrix = Matrix::of(&document, &Clients::default());
        let starts: Vec<usize> = matrix.lines().iter().map(|line| line.span.start()).collect();
        assert!(starts.is_sorted(), "{}", policy.name);
        let keys: std::collections::BTreeSet<_> = matrix.lines().iter().map(|line| &line.key).collect();
        assert_eq!(keys.len(), matrix.lines().len(), "{}", policy.name);
        if document.root().is_ok_and(|root| !root.is_empty()) {
            assert!(!keys.is_empty(), "{}", policy.name);
        }
    }
}

/// The examples of the issue of old releases: what a key is to each.
#[test]
fn known_lines() {
    let line = |text: &str, key: &str| {
        let document = Document::parse(text);
        let matrix = Matrix::of(&document, &Clients::all());
        let found = matrix.lines().iter().find(|line| line.key.to_string() == key);
        let found = found.unwrap_or_else(|| panic!("{key}: {:?}", matrix.lines()));
        let mut runs = String::new();
        let mut before = None;
        for (client, cell) in matrix.clients().zip(matrix.cells(found)) {
            if before != Some(cell) {
                let _ = write!(runs, "{} {}, ", client.release, cell.as_str());
            }
            before = Some(cell);
        }
        runs.trim_end_matches(", ").to_owned()
    };
    let server =
        "[mcp_servers.w.identity.command]\nexecutable = \"uvx\"\nargs = [{ match = \"exact\", value = \"x\" }]\n";
    for key in ["executable", "args[0].match", "args[0].value"] {
        let key = format!("mcp_servers.w.identity.command.{key}");
        assert_eq!(line(server, &key), "0.98.0 rejected, 0.145.0 enforced");
    }
    assert_eq!(line("allow_login_shell = false\n", "allow_login_shell"), "0.98.0 ignored, 0.147.0 enforced");
    assert_eq!(
        line("[otel]\nlog_user_prompt = true\n", "otel.log_user_prompt"),
        "0.98.0 ignored, 0.157.0 warned, 0.169.0 enforced"
    );
    assert_eq!(line("alow_appshots = false\n", "alow_appshots"), "0.98.0 ignored, 0.157.0 warned");
    assert_eq!(
        line("[features]\nno_such = true\n", "features.no_such"),
        "0.98.0 ignored, 0.114.0 rejected, 0.124.0 warned"
    );
    let blank = "guardian_policy_config = \" \" # stricture: allow(blank-text) later\n";
    let written = blank.split_once(" #").expect("a comment").0;
    assert_eq!(
        line(blank, "guardian_policy_config"),
        line(written, "guardian_policy_config"),
        "a comment changes nothing"
    );
    assert_eq!(line("allowed_sandbox_modes = []\n", "allowed_sandbox_modes"), "0.98.0 rejected");
}
