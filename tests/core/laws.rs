//! Laws that hold for every text, valid or not.

use proptest::prelude::*;
use stricture::levels::Baseline;
use stricture::{Document, Linter, Outcome, Verdict, accept, lint};
use stricture_tests::count;
use stricture_tests::layouts::in_braces;
use stricture_tests::policies::{Policy, below};

/// Everything that must hold for a document, whatever it says.
fn holds(document: &Document) {
    let report = lint(document);
    let source = document.source();
    for finding in report.findings() {
        let spans = std::iter::once(finding.span)
            .chain(finding.labels_here().map(|label| label.span))
            .chain(finding.fixes.iter().flat_map(|fix| fix.edits.iter().map(|edit| edit.span)));
        for span in spans {
            assert!(document.text().get(span.range()).is_some(), "{:?} lies in the text", finding);
            let (start, end) = source.place(span, stricture::ColumnUnit::Scalar);
            assert!((start.line, start.column) <= (end.line, end.column));
        }
        assert!(!finding.message.chars().any(char::is_control), "{:?}", finding.message);
        assert!(!finding.key.to_string().chars().any(char::is_control));
    }
    let rejected = report.findings().iter().any(|finding| finding.outcome == Outcome::Rejected);
    assert_eq!(rejected, report.verdict() == Verdict::Rejected);
    assert_eq!(accept(document).is_ok(), !rejected);
}

/// Pieces of policies, whole and broken.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "allowed_sandbox_modes",
        "permissions",
        "rules",
        "prefix_rules",
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        ".",
        ",",
        "\n",
        "\"",
        "'",
        "\"\"\"",
        "\"read-only\"",
        "true",
        "1",
        "-1",
        "1979-05-27",
        "#",
        " ",
        "\t",
        "\r\n",
        "\u{feff}",
        "é",
        "🦀",
        "\u{0}",
        "\\u",
        "hooks",
        "PreToolUse",
        "mcp_servers",
        "x",
        "identity",
        "command",
        "\"*\"",
        "extends",
        "default_permissions",
        "features",
        "a",
        "inf",
        "0x",
        "[permissions.x]\n",
        "[rules]\nprefix_rules = [",
        "{ pattern = [{ token = \"git\" }], decision = \"prompt\" }",
        "[[hooks.Stop]]\n",
        "[experimental_network]\n",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text(text in ".{0,200}") {
        holds(&Document::parse(text));
    }

    #[test]
    fn any_pieces(text in pieces()) {
        holds(&Document::parse(text));
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        holds(&Document::from_bytes(bytes));
    }
}

#[test]
fn every_prefix_of_every_fixture_ends_well() {
    let mut all = below(&[""]);
    // Made to cost as much as a file can; the whole of it is linted elsewhere.
    all.retain(|policy| !policy.name.ends_with("unchecked-expression/bad.toml"));
    // In this order, a text begins as the one before it does for as long as it does as any, and what both begin with is tried once.
    all.sort_by(|one, other| one.bytes.cmp(&other.bytes));
    let (mut before, mut tried): (&[u8], usize) = (&[], 0);
    for Policy { bytes, .. } in &all {
        // Long files are cut at fewer places, so that a new large fixture does not make this the slowest test.
        let step = (bytes.len() / 2000).max(1);
        let same = bytes.iter().zip(before).take_while(|(one, other)| one == other).count();
        let first = if tried == 0 { 0 } else { same + 1 };
        for end in (first..=bytes.len()).step_by(step) {
            holds(&Document::from_bytes(bytes[..end].to_vec()));
            tried += 1;
        }
        before = if step == 1 { bytes } else { &[] };
    }
    count("laws-prefixes", tried);
}

#[test]
fn the_order_of_keys_does_not_change_the_verdict() {
    let mut compared = 0;
    for file in below(&[""]) {
        let Some(text) = file.text() else { continue };
        let Ok(table) = text.parse::<toml::Table>() else { continue };
        // The one key whose meaning hangs on its place: first in a table, it makes the client's library take it for a date.
        if text.contains("$__toml_private_datetime") {
            continue;
        }
        let verdicts = [false, true].map(|backwards| lint(&Document::parse(in_braces(&table, backwards))).verdict());
        assert_eq!(verdicts[0], verdicts[1], "{}", file.name);
        compared += 1;
    }
    count("laws-orders", compared);
}

/// A baseline made from a file silences all of it but what stops work, and nothing that is not in it.
#[test]
fn a_baseline_silences_exactly_what_it_was_made_from() {
    let mut silenced = 0;
    for file in below(&[""]) {
        let document = file.document();
        let report = lint(&document);
        let mut baseline = Baseline::default();
        let recorded = baseline.record("p.toml", report.clone(), document.text());
        let left = Linter::new().baseline(&baseline, "p.toml").lint(&document);
        let rejected: Vec<_> =
            report.findings().iter().filter(|finding| finding.outcome.stops_work()).cloned().collect();
        assert_eq!((left.findings(), left.gone()), (&rejected[..], 0), "{}", file.name);
        assert_eq!(recorded, left);
        silenced += report.findings().len() - rejected.len();
        assert_eq!(Linter::new().baseline(&baseline, "other.toml").lint(&document), report);
        // Each finding less in the baseline is one more in the report.
        for (at, known) in baseline.files.values().flatten().enumerate() {
            let mut less = baseline.clone();
            less.files.get_mut("p.toml").unwrap()[at].count -= 1;
            let left = Linter::new().baseline(&less, "p.toml").lint(&document);
            assert_eq!(left.findings().len(), rejected.len() + 1, "{}: {known:?}", file.name);
        }
    }
    count("laws-silenced", silenced);
}
