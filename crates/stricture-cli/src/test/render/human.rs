//! The report for people: one line per file, each failure with the lines of the case and of the rule, the coverage, and a summary.

use std::collections::HashMap;
use std::fmt::Write as _;

use stricture::cases::{NearestRule, Subject, UncoveredRule};
use stricture::report::RuleNumber;
use stricture::{Source, Span};

use crate::printable::{printable, printable_start};
use crate::quantity::many;
use crate::render::clients::asked;
use crate::render::place::place;
use crate::render::source::PrintableSource;
use crate::render::style::Style;
use crate::render::text::painted;
use crate::test::checked::{CheckedAssignment, CheckedCommand};
use crate::test::policies::TestedPolicy;
use crate::test::results::{CoveredPolicy, TestResults, TestedFile};

/// Longest command that is shown in a title, in characters.
const LONGEST: usize = 100;

/// The parts of the coverage to show.
#[derive(Clone, Copy, Debug)]
pub(super) struct CoverageShown {
    /// Whether rules that are not reached are shown in their places.
    pub(super) places: bool,
    /// How much is wanted, in percent.
    pub(super) threshold: Option<u8>,
}

/// Most words of a list that are shown.
const MOST_WORDS: usize = 5;

/// The whole report; nothing where nothing could be run.
pub(super) fn human(results: &TestResults<'_>, shown: CoverageShown, style: Style) -> String {
    let mut out = String::new();
    for file in &results.files {
        let (failed, all) = (file.failed(), many(file.count(), "check"));
        let verdict = if failed == 0 { green("pass", style) } else { red("FAIL", style) };
        let some = if failed == 0 { all } else { format!("{failed} of {all}") };
        let _ = writeln!(out, "{verdict} {} ({some}{})", printable(&file.tests.path), not_run(file.not_run));
    }
    failures(&mut out, results, style);
    coverage(&mut out, results, shown, style);
    if !results.files.is_empty() {
        let _ = writeln!(out, "\n{}{}", summary(&results.files), judged_for(results));
    }
    // Parts begin with an empty line; the first one needs none.
    out.strip_prefix('\n').map(str::to_owned).unwrap_or(out)
}

/// Cases for what no case covers, as TOML.
pub(super) fn suggested(results: &TestResults<'_>) -> String {
    let all = results.covered.iter().flatten().flat_map(|covered| &covered.suggested);
    all.map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// The clients that the cases are about.
fn judged_for(results: &TestResults<'_>) -> String {
    results.clients().map(|clients| format!("; judged for {}", asked(&clients))).unwrap_or_default()
}

fn summary(files: &[TestedFile<'_>]) -> String {
    let all: usize = files.iter().map(TestedFile::count).sum();
    let failed: usize = files.iter().map(TestedFile::failed).sum();
    let told = match (all, failed) {
        (0, _) => "nothing to check".to_owned(),
        (1, 0) => "it passes".to_owned(),
        (_, 0) => "all pass".to_owned(),
        (_, 1) => format!("{} pass, 1 fails", all - 1),
        (_, failed) => format!("{} pass, {failed} fail", all - failed),
    };
    let not_run = not_run(files.iter().map(|file| file.not_run).sum());
    format!("{} in {}: {told}{not_run}", many(all, "check"), many(files.len(), "file"))
}

fn not_run(count: usize) -> String {
    if count == 0 { String::new() } else { format!(", {count} not run") }
}

fn failures(out: &mut String, results: &TestResults<'_>, style: Style) {
    // Covering a text takes as long as the text is; many cases fail in the same one.
    let mut policies: HashMap<Option<usize>, PrintableSource<'_>> = HashMap::new();
    let mut repositories: HashMap<&str, PrintableSource<'_>> = HashMap::new();
    for file in results.files.iter().filter(|file| file.failed() > 0) {
        let source = file.tests.document.source();
        let shown = PrintableSource::plain(&file.tests.path, &file.tests.document);
        for check in file.assigned.iter().filter(|check| check.failed()) {
            assigned(out, &file.tests.path, &source, &shown, check, style);
            if let Some(place) = &check.decides {
                let repository = check.repository;
                let text = repositories.entry(&repository.path).or_insert_with(|| repository.printable());
                out.push_str(&text.excerpt(std::slice::from_ref(place), style));
            }
        }
        for check in file.checks.iter().filter(|check| check.failed()) {
            let failure = check.told.failure.as_deref().unwrap_or_default();
            let asked = check.case.name.clone().unwrap_or_else(|| check.case.asked.text());
            let _ = writeln!(
                out,
                "\n{}: {} [{}]\n  {}",
                place(&file.tests.path, &source, check.case.span),
                cut(&asked),
                under(check),
                red(&printable(failure), style)
            );
            out.push_str(&shown.excerpt(&places(check), style));
            if let Some(tested) = tested(results, check) {
                let policy = policies.entry(check.policy).or_insert_with(|| tested.policy.printable());
                // A place at a time: several in one picture would be joined by all that lies between them.
                for place in named_rules(results, check) {
                    out.push_str(&policy.excerpt(&[place], style));
                }
            }
            if let Some(why) = why_opaque(check) {
                let _ = writeln!(out, "  {why}");
            }
        }
    }
}

/// The policy that a check is about.
pub(super) fn tested<'r>(results: &TestResults<'r>, check: &CheckedCommand<'_>) -> Option<&'r TestedPolicy> {
    results.policies.get(check.policy?)
}

/// What a command was asked under: a policy, and whose it is.
pub(super) fn under(check: &CheckedCommand<'_>) -> String {
    let policy = check.told.policy.as_deref().map_or_else(|| "no managed policy".to_owned(), printable);
    match &check.expectation.subject {
        Subject::Somebody(somebody) => format!("{}: {policy}", cut(&somebody.text())),
        _ => policy,
    }
}

/// Who gets another policy than a case says, with the lines of the case.
fn assigned(
    out: &mut String,
    path: &str,
    source: &Source<'_>,
    shown: &PrintableSource<'_>,
    check: &CheckedAssignment<'_>,
    style: Style,
) {
    let failure = check.told.failure.as_deref().unwrap_or_default();
    let asked = check.case.name.clone().unwrap_or_else(|| check.case.somebody.text());
    let title = cut(&asked);
    let _ = writeln!(out, "\n{}: {title}\n  {}", place(path, source, check.case.span), red(&printable(failure), style));
    let got = match check.told.got.as_ref().map(|got| got.policy) {
        Some(Some(policy)) => format!("gets {}", cut(policy)),
        Some(None) => "gets no managed policy".to_owned(),
        None => "not in the directory".to_owned(),
    };
    let mut places = vec![(check.case.span, got)];
    places.extend(check.case.expected.as_ref().map(|expected| (expected.span, "expected".to_owned())));
    out.push_str(&shown.excerpt(&places, style));
}

/// What was asked, and what was expected of it.
fn places(check: &CheckedCommand<'_>) -> Vec<(Span, String)> {
    let wrong = match &check.expectation.because {
        Some(because) if check.told.got.decision == check.expectation.decision => because.span,
        _ => check.expectation.span,
    };
    vec![(check.case.span, format!("got {}", check.told.got.decision)), (wrong, "expected".to_owned())]
}

/// The places of the rules that a failure names: the rule that decides or comes nearest, then the rule that the case expects.
pub(super) fn named_rules(results: &TestResults<'_>, check: &CheckedCommand<'_>) -> Vec<(Span, String)> {
    let got = deciding(results, check).or_else(|| nearest(check));
    got.into_iter().chain(expected(results, check)).collect()
}

/// The place of the rule that a case expects, if the failure is about the rule and not about the decision.
fn expected(results: &TestResults<'_>, check: &CheckedCommand<'_>) -> Option<(Span, String)> {
    let index = check.told.expected.rule.filter(|_| check.told.expected.decision == check.told.got.decision)?;
    let rules = tested(results, check)?.policy.rules.rules();
    let rule = rules.iter().find(|rule| rule.index == index)?;
    Some((rule.span, format!("{} is expected to decide", RuleNumber::of(index))))
}

/// The place of the rule that decides.
fn deciding(results: &TestResults<'_>, check: &CheckedCommand<'_>) -> Option<(Span, String)> {
    let index = check.told.got.rule?;
    let rules = tested(results, check)?.policy.rules.rules();
    let rule = rules.iter().find(|rule| rule.index == index)?;
    Some((rule.span, format!("{} decides: {}", RuleNumber::of(index), rule.decision)))
}

/// The place of the rule that comes nearest, where none decides.
fn nearest(check: &CheckedCommand<'_>) -> Option<(Span, String)> {
    let NearestRule { rule, words, .. } = check.near?;
    let wanted: Vec<String> =
        rule.pattern.get(words)?.iter().take(MOST_WORDS).map(|word| format!("`{}`", cut(word))).collect();
    let number = RuleNumber::of(rule.index);
    let label = format!("{number} is nearest: it needs {} as word {}", wanted.join(" or "), words + 1);
    Some((rule.span, label))
}

/// Says why rules do not apply to the commands in an opaque script.
pub(super) fn why_opaque(check: &CheckedCommand<'_>) -> Option<String> {
    let opaque = check.opaque?;
    let argv = check.case.asked.argv();
    let script = argv.last().copied().unwrap_or_default();
    let column = script.get(..opaque.at).unwrap_or(script).chars().count() + 1;
    let reason = opaque.reason.phrase();
    Some(format!("the script is opaque ({reason} at character {column}): the client does not look inside it"))
}

fn coverage(out: &mut String, results: &TestResults<'_>, shown: CoverageShown, style: Style) {
    let CoverageShown { places, threshold } = shown;
    let Some(all) = &results.covered else { return };
    for covered in all.iter().filter(|_| places) {
        unreached(out, covered, style);
    }
    let width = all.iter().map(|covered| covered.tested.policy.path.chars().count()).max().unwrap_or_default();
    out.push_str("\ncoverage\n");
    for covered in all {
        let tally = covered.coverage.tally();
        let mut told = format!("{} of {}", tally.reached_rules, many(tally.rules, "rule"));
        if tally.alternatives > 0 {
            let _ = write!(told, ", {} of {}", tally.reached_alternatives, many(tally.alternatives, "listed word"));
        }
        let _ = writeln!(out, "  {:width$}  {:3} %  {told}", printable(&covered.tested.policy.path), tally.percent());
    }
    let percent = results.tally().percent();
    let short = threshold.is_some_and(|least| percent < usize::from(least));
    let least = threshold.map(|least| format!(", {least} % required")).unwrap_or_default();
    let total = format!("{percent} % in total{least}");
    let _ = writeln!(out, "  {}", if short { red(&total, style) } else { total });
}

/// The rules that are not reached, each in its place.
fn unreached(out: &mut String, covered: &CoveredPolicy<'_>, style: Style) {
    let unreached = covered.coverage.unreached();
    if unreached.is_empty() {
        return;
    }
    let policy = &covered.tested.policy;
    let shown = policy.printable();
    let _ = writeln!(out, "\n{}: {} not fully covered", shown.name(), many(unreached.len(), "rule"));
    for one in &unreached {
        // A place at a time: several in one picture would be joined by all that lies between them.
        out.push_str(&shown.excerpt(&[(one.rule.span, lacking(one))], style));
    }
}

fn lacking(unreached: &UncoveredRule<'_>) -> String {
    let rule = RuleNumber::of(unreached.rule.index);
    if unreached.whole {
        return format!("no case covers {rule}");
    }
    let words: Vec<String> = unreached.words.iter().map(|word| format!("`{}`", cut(word))).collect();
    format!("no case covers {} of {rule}", words.join(", "))
}

/// What may be shown of a text.
fn cut(text: &str) -> String {
    printable_start(text, LONGEST)
}

fn green(text: &str, style: Style) -> String {
    painted(text, 32, style)
}

fn red(text: &str, style: Style) -> String {
    painted(text, 31, style)
}
