//! `stricture test`.

mod files;
mod options;
mod people;
mod policies;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use stricture::cases::{
    AssignedCase, Case, Coverage, CoverageTally, Expectation, NearestRule, Subject, SuggestedCase, TestFile,
};
use stricture::cases::{json, nearest_rule, suggestions};
use stricture::rules::Script;
use stricture::rules::shell::OpaqueScript;
use stricture::{Document, Problem, Problems, Span};

pub(crate) use options::{TestFormat, TestOptions};
pub(crate) use policies::Tested;

use crate::arguments::Color;
use crate::exit::Exit;
use crate::inputs::{Input, read_once};
use crate::problems;
use crate::render::suites::CoverageShown;
use crate::render::{self, Style};
use crate::repository::Repository;
use crate::stdout::{answer, aside, complain};
use crate::trouble::Trouble;
use people::{Found, Outcome, People};
use policies::Policies;

/// A file of cases.
pub(crate) struct Tests {
    /// As the caller gave it.
    pub(crate) path: String,
    pub(crate) document: Document,
    suite: TestFile,
    /// For each expectation of each case, the policy that it is about.
    policies: Vec<Vec<Under>>,
    /// For each case about somebody, who that is.
    people: Vec<Found>,
}

/// What a command is asked under.
#[derive(Clone, Copy, Debug)]
enum Under {
    /// The policy of this number.
    Policy(usize),
    /// None: nobody manages whom the case is about.
    Nothing,
    /// What has no answers, or is not known.
    NotRun,
}

/// A case under a policy.
pub(crate) struct Checked<'r> {
    pub(crate) case: &'r Case,
    pub(crate) expectation: &'r Expectation,
    /// The number of the policy; `None` where nobody manages whom the case is about.
    pub(crate) policy: Option<usize>,
    pub(crate) told: json::Check,
    /// Why the client does not look into the script.
    pub(crate) opaque: Option<OpaqueScript>,
    /// The rule that comes nearest, where none matches and one was to.
    pub(crate) near: Option<NearestRule<'r>>,
}

/// A case that says which policy somebody gets.
pub(crate) struct Assigned<'r> {
    pub(crate) case: &'r AssignedCase,
    pub(crate) told: json::AssignedCheck<'r>,
    pub(crate) repository: &'r Repository,
    /// What decides, and its place in the assignments.
    pub(crate) decides: Option<(Span, String)>,
}

/// What became of a file of cases.
pub(crate) struct Ran<'r> {
    pub(crate) tests: &'r Tests,
    pub(crate) checks: Vec<Checked<'r>>,
    pub(crate) assigned: Vec<Assigned<'r>>,
    /// How many could not be made, since the policy has no answers.
    pub(crate) not_run: usize,
}

/// What the cases reach of a policy.
pub(crate) struct Covered<'r> {
    pub(crate) tested: &'r Tested,
    pub(crate) coverage: Coverage<'r>,
    /// Cases for the rest, if they were asked for.
    pub(crate) suggested: Vec<SuggestedCase<'r>>,
}

/// All that a report is about.
pub(crate) struct Results<'r> {
    pub(crate) files: Vec<Ran<'r>>,
    pub(crate) policies: &'r [Tested],
    /// What is covered, if that was asked for.
    pub(crate) covered: Option<Vec<Covered<'r>>>,
    pub(crate) troubles: &'r [Trouble],
}

/// Runs the cases of suites.
pub(crate) fn run(options: &TestOptions, color: Color) -> Result<Exit, Trouble> {
    if options.suggest && options.format == TestFormat::Junit {
        return Err(Trouble::Usage("--suggest prints TOML, or JSON with --format json"));
    }
    let style = Style::on_standard_output(color);
    let found = files::find(&options.paths);
    let mut troubles = found.troubles;
    read_once(options.directory.iter().chain(&options.paths))?;
    let mut policies = Policies::new(style);
    let mut people = People::new(style, &options.directory);
    let mut tests = Vec::new();
    for (input, repository) in found.files {
        match read(&input, &repository, &mut policies, &mut people, style) {
            Ok(file) => tests.push(file),
            Err(trouble) => troubles.push(trouble),
        }
    }
    if options.wants_coverage() {
        found.repositories.iter().for_each(|repository| policies.whole(repository));
    }
    if options.suggest && !policies.all.is_empty() {
        // Where nothing is tested yet, suggestions are what is wanted.
        troubles.retain(|trouble| !matches!(trouble, Trouble::NoTests { .. }));
    } else if troubles.is_empty() && tests.iter().all(Tests::is_empty) {
        troubles.push(Trouble::NoCases);
    }
    troubles.append(&mut policies.troubles);
    troubles.append(&mut people.troubles);
    for trouble in troubles.iter().filter(|trouble| !matches!(trouble, Trouble::Suite { .. })) {
        complain(&trouble.in_short());
    }
    let results = results(&tests, &policies, &people, options, &troubles);
    report(&results, options, style)?;
    Ok(exit(&results, options))
}

fn read(
    input: &Input,
    repository: &Path,
    policies: &mut Policies,
    people: &mut People,
    style: Style,
) -> Result<Tests, Trouble> {
    let (path, document) = (input.shown(), Document::from_bytes(input.read()?));
    let broken = |problems: Problems| {
        let count = render::many(problems.len(), "problem");
        let message = problems::tell(&path, &document, &problems, style);
        complain(&format!("{path}: {count}, so its cases are not run"));
        Trouble::Suite { path: PathBuf::from(&path), message }
    };
    let suite = TestFile::read(&document).map_err(broken)?;
    let directories = people.directories(repository, &suite.directory).map_err(broken)?;
    let mut problems: Vec<Problem> = Vec::new();
    // What is said once for all cases is wrong once.
    let mut noted: HashSet<(Span, String)> = HashSet::new();
    let mut note = |problem: Problem| {
        if noted.insert((problem.span, problem.message.clone())) {
            problems.push(problem);
        }
    };
    let found: Vec<Found> = suite
        .assigned
        .iter()
        .map(|case| {
            people.find(repository, case, &directories).unwrap_or_else(|problem| {
                note(problem);
                Found::NotRun
            })
        })
        .collect();
    let mut numbers = Vec::new();
    for case in &suite.cases {
        let mut own = Vec::new();
        for Expectation { subject, subject_span, .. } in &case.expectations {
            let name = match policy_of(subject, case, &suite, &found, people) {
                Outcome::Policy(name) => name,
                Outcome::Nothing => {
                    own.push(Under::Nothing);
                    continue;
                }
                Outcome::NotRun => {
                    own.push(Under::NotRun);
                    continue;
                }
            };
            match policies.named(repository, name, *subject_span) {
                Ok(number) => own.push(number.map_or(Under::NotRun, Under::Policy)),
                Err(problem) => note(problem),
            }
        }
        numbers.push(own);
    }
    Problems::check(problems).map_err(broken)?;
    Ok(Tests { path, document, suite, policies: numbers, people: found })
}

/// The policy that an expectation is about: the one that is named, or that somebody gets.
fn policy_of<'r>(
    subject: &'r Subject,
    case: &Case,
    suite: &TestFile,
    found: &'r [Found],
    people: &'r People,
) -> Outcome<'r> {
    match subject {
        Subject::Policy(name) => Outcome::Policy(name),
        Subject::Somebody(_) => {
            // Cases are kept in the order of their numbers.
            let at = suite.assigned.binary_search_by_key(&case.index, |assigned| assigned.index);
            at.ok().and_then(|at| found.get(at)).map_or(Outcome::NotRun, |found| people.outcome(found))
        }
        _ => Outcome::NotRun,
    }
}

fn results<'r>(
    tests: &'r [Tests],
    all: &'r Policies,
    people: &'r People,
    options: &TestOptions,
    troubles: &'r [Trouble],
) -> Results<'r> {
    let policies = all.all.as_slice();
    let mut coverages: Vec<Coverage<'r>> = policies.iter().map(|tested| Coverage::new(&tested.policy.rules)).collect();
    let mut files = Vec::new();
    for file in tests {
        let source = file.document.source();
        let (mut checks, mut not_run) = (Vec::new(), 0);
        for (case, numbers) in file.suite.cases.iter().zip(&file.policies) {
            let argv = case.asked.argv();
            for (expectation, under) in case.expectations.iter().zip(numbers) {
                let policy = if let Under::Policy(number) = under { Some(*number) } else { None };
                let tested = policy.and_then(|number| policies.get(number));
                let rules = match (tested, under) {
                    (Some(tested), _) => &tested.policy.rules,
                    (None, Under::Nothing) => &all.no_rules,
                    (None, _) => {
                        not_run += 1;
                        continue;
                    }
                };
                let evaluation = rules.evaluate(&argv);
                if let Some(coverage) = policy.and_then(|policy| coverages.get_mut(policy)) {
                    coverage.record(&evaluation);
                }
                let relative = tested.map(|tested| match &expectation.subject {
                    Subject::Policy(written) => written.as_str(),
                    _ => &tested.relative,
                });
                let told = json::Check::new(case, expectation, relative, &evaluation, &source);
                let opaque = if let Script::Opaque(opaque) = evaluation.script() { Some(opaque) } else { None };
                let missed = told.failure.is_some() && told.got.rule.is_none();
                let near = if missed { nearest_rule(rules, &evaluation) } else { None };
                checks.push(Checked { case, expectation, policy, told, opaque, near });
            }
        }
        let assigned = file.suite.assigned.iter().zip(&file.people);
        let unknown =
            |(case, found): &(&AssignedCase, &Found)| case.expected.is_some() && matches!(found, Found::NotRun);
        not_run += assigned.clone().filter(unknown).count();
        let assigned = assigned.filter_map(|(case, found)| people.check(case, found, &source)).collect();
        files.push(Ran { tests: file, checks, assigned, not_run });
    }
    let covered = options.wants_coverage().then(|| {
        let all = policies.iter().zip(coverages);
        all.map(|(tested, coverage)| {
            let suggested = if options.suggest {
                suggestions(&tested.relative, &tested.policy.rules, &mut coverage.clone())
            } else {
                Vec::new()
            };
            Covered { tested, coverage, suggested }
        })
        .collect()
    });
    Results { files, policies, covered, troubles }
}

fn report(results: &Results<'_>, options: &TestOptions, style: Style) -> Result<(), Trouble> {
    // Suggestions stand for what they are to reach.
    let shown = CoverageShown { places: options.coverage || !options.suggest, threshold: options.threshold };
    match options.format {
        TestFormat::Human if options.suggest => {
            aside(&render::suites::human(results, shown, style));
            answer(&render::suites::suggested(results))
        }
        TestFormat::Human => answer(&render::suites::human(results, shown, style)),
        TestFormat::Json => answer(&render::suites::json(results)?),
        TestFormat::Junit => answer(&render::suites::junit(results)),
    }
}

fn exit(results: &Results<'_>, options: &TestOptions) -> Exit {
    if !results.troubles.is_empty() {
        return Exit::Trouble;
    }
    let failed = results.files.iter().any(|file| file.failed() > 0);
    let uncovered = options.threshold.is_some_and(|least| results.tally().percent() < usize::from(least));
    if failed || uncovered { Exit::Findings } else { Exit::Clean }
}

impl Checked<'_> {
    pub(crate) fn failed(&self) -> bool {
        self.told.failure.is_some()
    }
}

impl Assigned<'_> {
    pub(crate) fn failed(&self) -> bool {
        self.told.failure.is_some()
    }
}

impl Tests {
    fn is_empty(&self) -> bool {
        self.suite.cases.is_empty() && self.suite.assigned.is_empty()
    }
}

impl Ran<'_> {
    /// How many checks there are.
    pub(crate) fn count(&self) -> usize {
        self.checks.len() + self.assigned.len()
    }

    /// How many checks fail.
    pub(crate) fn failed(&self) -> usize {
        let assigned = self.assigned.iter().filter(|check| check.failed());
        self.checks.iter().filter(|check| check.failed()).count() + assigned.count()
    }
}

impl Results<'_> {
    /// What is covered of all policies together.
    pub(crate) fn tally(&self) -> CoverageTally {
        let mut tally = CoverageTally::default();
        for covered in self.covered.iter().flatten() {
            tally += covered.coverage.tally();
        }
        tally
    }
}
