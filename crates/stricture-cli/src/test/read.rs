//! Reading: files of cases, with the policies and people that they are about.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use stricture::cases::{Case, Expectation, Subject, TestFile};
use stricture::{Document, Problem, Problems, Span};

use super::find::FoundTests;
use super::options::TestOptions;
use super::people::{People, PolicyOf, Whom};
use super::policies::Policies;
use crate::error::CliError;
use crate::files::inputs::{Input, read_once};
use crate::print::print_message;
use crate::problems::print_problems;
use crate::quantity::many;
use crate::render::style::Style;

/// Everything that is to be tested.
pub(super) struct ReadTests {
    pub(super) files: Vec<ReadTestFile>,
    pub(super) policies: Policies,
    pub(super) people: People,
    pub(super) errors: Vec<CliError>,
}

/// A file of cases.
pub(super) struct ReadTestFile {
    /// As the caller gave it.
    pub(super) path: String,
    pub(super) document: Document,
    pub(super) suite: TestFile,
    /// For each expectation of each case, the policy that it is about.
    pub(super) policies: Vec<Vec<Under>>,
    /// For each case about somebody, who that is.
    pub(super) people: Vec<Whom>,
}

/// What a command is asked under.
#[derive(Clone, Copy, Debug)]
pub(super) enum Under {
    /// The policy of this number.
    Policy(usize),
    /// None: nobody manages whom the case is about.
    Nothing,
    /// What has no answers, or is not known.
    NotRun,
}

impl ReadTestFile {
    fn is_empty(&self) -> bool {
        self.suite.cases.is_empty() && self.suite.assigned.is_empty()
    }
}

/// Reads every file of cases, and what they are about. A file that cannot be read hides nothing.
pub(super) fn read(found: FoundTests, options: &TestOptions, style: Style) -> Result<ReadTests, CliError> {
    read_once(options.directory.iter().chain(&options.paths))?;
    let mut errors = found.errors;
    let mut policies = Policies::new(style, &options.client);
    let mut people = People::new(style, &options.directory);
    let mut files = Vec::new();
    for (input, repository) in found.files {
        match read_file(&input, &repository, &mut policies, &mut people, style) {
            Ok(file) => files.push(file),
            Err(error) => errors.push(error),
        }
    }
    if options.wants_coverage() {
        found.repositories.iter().for_each(|repository| policies.whole(repository));
    }
    if options.suggest && !policies.all.is_empty() {
        // Where nothing is tested yet, suggestions are what is wanted.
        errors.retain(|error| !matches!(error, CliError::NoTests { .. }));
    } else if errors.is_empty() && files.iter().all(ReadTestFile::is_empty) {
        errors.push(CliError::NoCases);
    }
    errors.append(&mut policies.errors);
    errors.append(&mut people.errors);
    Ok(ReadTests { files, policies, people, errors })
}

fn read_file(
    input: &Input,
    repository: &Path,
    policies: &mut Policies,
    people: &mut People,
    style: Style,
) -> Result<ReadTestFile, CliError> {
    let (path, document) = (input.shown(), Document::from_bytes(input.read()?));
    let broken = |problems: Problems| {
        let count = many(problems.len(), "problem");
        let message = print_problems(&path, &document, &problems, style);
        print_message(&format!("{path}: {count}, so Stricture does not run its cases"));
        CliError::Suite { path: PathBuf::from(&path), message }
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
    let found: Vec<Whom> = suite
        .assigned
        .iter()
        .map(|case| {
            people.find(repository, case, &directories).unwrap_or_else(|problem| {
                note(problem);
                Whom::NotRun
            })
        })
        .collect();
    let mut numbers = Vec::new();
    for case in &suite.cases {
        let mut own = Vec::new();
        for Expectation { subject, subject_span, .. } in &case.expectations {
            let name = match policy_of(subject, case, &suite, &found, people) {
                PolicyOf::Policy(name) => name,
                PolicyOf::Nothing => {
                    own.push(Under::Nothing);
                    continue;
                }
                PolicyOf::NotRun => {
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
    Ok(ReadTestFile { path, document, suite, policies: numbers, people: found })
}

/// The policy that an expectation is about: the one that is named, or that somebody gets.
fn policy_of<'r>(
    subject: &'r Subject,
    case: &Case,
    suite: &TestFile,
    found: &'r [Whom],
    people: &'r People,
) -> PolicyOf<'r> {
    match subject {
        Subject::Policy(name) => PolicyOf::Policy(name),
        Subject::Somebody(_) => {
            // Cases are kept in the order of their numbers.
            let at = suite.assigned.binary_search_by_key(&case.index, |assigned| assigned.index);
            at.ok().and_then(|at| found.get(at)).map_or(PolicyOf::NotRun, |found| people.outcome(found))
        }
        _ => PolicyOf::NotRun,
    }
}
