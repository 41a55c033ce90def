//! `stricture lint`.

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use stricture::levels::Baseline;
use stricture::{AppliedFix, Document, Finding, Linter, Report, Safety};

use crate::arguments::{Color, FixOptions, LintOptions};
use crate::baselines::{self, Baselines};
use crate::exit::Exit;
use crate::inputs::Input;
use crate::render::{Run, Style, many};
use crate::repository::load_directory;
use crate::search;
use crate::settings::{Decisions, Finder};
use crate::stdout::{answer, aside, complain};
use crate::trouble::Trouble;
use crate::{diff, parallel, replace, reports};

mod repositories;

/// One file with what was found in it.
pub(crate) struct Linted {
    pub(crate) path: String,
    pub(crate) document: Document,
    pub(crate) report: Report,
    /// What was repaired, or would be.
    pub(crate) repaired: Vec<AppliedFix>,
    /// The text before the repair, where there was one.
    before: Option<String>,
    decisions: Arc<Decisions>,
}

/// An input with all that decides about it.
struct Job {
    input: Input,
    decisions: Arc<Decisions>,
    linter: Linter,
    /// Its name in the baseline; what is known already.
    baseline: Option<(String, Arc<Baseline>)>,
}

/// Lints every input. A file that cannot be read is told on standard error and never hides the findings of the others.
pub(crate) fn run(options: &LintOptions, color: Color) -> Result<Exit, Trouble> {
    let found = search::find(&options.paths);
    if found.repositories.is_empty() && !options.directory.is_empty() {
        return Err(Trouble::Usage("--directory goes with a policy repository: a folder with an assignments.toml"));
    }
    let assignments: Vec<Input> =
        found.repositories.iter().map(|repository| Input::File(repository.assignments.clone())).collect();
    reports::check(&options.output, found.inputs.iter().chain(&assignments))?;
    let loaded = load_directory(&options.directory)?;
    let mut jobs = jobs(options, found.inputs.into_iter().chain(assignments).collect())?;
    let of_assignments = jobs.split_off(jobs.len() - found.repositories.len());
    let results = parallel::map(&jobs, |job| job.work(&options.fixing));
    let mut linted = Vec::with_capacity(results.len());
    let mut troubles = found.troubles;
    for (result, trouble) in results {
        linted.extend(result);
        troubles.extend(trouble);
    }
    // After the policies, so that what was repaired in them counts.
    let repositories = found.repositories.iter().zip(&of_assignments);
    let directory = loaded.as_ref().map(|loaded| &loaded.directory);
    let style = Style::on_standard_output(color);
    troubles.extend(repositories::judge(repositories, directory, &mut linted, style));
    jobs.extend(of_assignments);
    for trouble in &troubles {
        complain(&trouble.in_short());
    }
    let trouble = if troubles.is_empty() { Exit::Clean } else { Exit::Trouble };
    if options.control.write_baseline {
        return Ok(write_baselines(&jobs, linted, &troubles, options, color)?.max(trouble));
    }
    let exit = if options.fixing.diff {
        show_differences(&linted, color)?
    } else {
        report(&linted, &troubles, options, color)?
    };
    tell_gone(&linted);
    Ok(exit.max(trouble))
}

/// What is to be done. Broken settings or baselines end the run before anything is done.
fn jobs(options: &LintOptions, inputs: Vec<Input>) -> Result<Vec<Job>, Trouble> {
    if options.fixing.unsafe_fixes && options.fixing.most().is_none() {
        return Err(Trouble::Usage("--unsafe-fixes goes with --fix or --diff"));
    }
    if options.fixing.fix && inputs.contains(&Input::Stdin) && inputs.len() > 1 {
        return Err(Trouble::Usage(
            "--fix writes what it makes of standard input to standard output: give no other path",
        ));
    }
    let mut finder = Finder::new(&options.control)?;
    let mut baselines = Baselines::default();
    inputs
        .into_iter()
        .map(|input| {
            let decisions = finder.decisions(&input)?;
            let baseline = match &decisions.baseline {
                Some(path) => {
                    let known = baselines.get(path, options.control.write_baseline)?;
                    Some((baselines::name(path, &input), known))
                }
                None if options.control.write_baseline => {
                    return Err(Trouble::Usage(
                        "--write-baseline needs --baseline FILE, or `baseline` in stricture.toml",
                    ));
                }
                None => None,
            };
            let linter = Linter::new().levels(decisions.levels.clone());
            let linter = match &baseline {
                // What is known is to be made anew, and so counts for nothing.
                Some((name, known)) if !options.control.write_baseline => linter.baseline(known, name),
                _ => linter,
            };
            Ok(Job { input, decisions, linter, baseline })
        })
        .collect()
}

impl Job {
    fn work(&self, fixing: &FixOptions) -> (Option<Linted>, Option<Trouble>) {
        let bytes = match self.input.read() {
            Ok(bytes) => bytes,
            Err(trouble) => return (None, Some(trouble)),
        };
        let document = Document::from_bytes(bytes.clone());
        let Some(most) = fixing.most() else { return (Some(self.judged(document)), None) };
        self.repaired(&bytes, document, most, fixing.fix)
    }

    fn judged(&self, document: Document) -> Linted {
        let report = self.linter.lint(&document);
        self.linted(document, report)
    }

    fn repaired(
        &self,
        bytes: &[u8],
        document: Document,
        most: Safety,
        write: bool,
    ) -> (Option<Linted>, Option<Trouble>) {
        let original = document.clone();
        let fixed = self.linter.fix(document, most);
        let applied = fixed.applied().to_vec();
        let (document, report) = fixed.into_parts();
        if applied.is_empty() {
            return (Some(self.linted(document, report)), None);
        }
        if write
            && let Input::File(path) = &self.input
            && let Err(trouble) = replace::replace(path, bytes, document.text().as_bytes())
        {
            return (Some(self.judged(original)), Some(trouble));
        }
        let mut linted = self.linted(document, report);
        linted.repaired = applied;
        linted.before = Some(original.text().to_owned());
        (Some(linted), None)
    }

    fn linted(&self, document: Document, report: Report) -> Linted {
        Linted {
            path: self.input.shown(),
            document,
            report,
            repaired: Vec::new(),
            before: None,
            decisions: self.decisions.clone(),
        }
    }
}

impl Linted {
    /// Whether a finding fails the run.
    pub(crate) fn fails(&self, finding: &Finding) -> bool {
        self.decisions.levels.fails(finding)
    }

    /// How many findings fail the run.
    pub(crate) fn failures(&self) -> usize {
        self.report.findings().iter().filter(|finding| self.fails(finding)).count()
    }

    fn exit(&self) -> Exit {
        if self.decisions.exit_zero || self.failures() == 0 { Exit::Clean } else { Exit::Findings }
    }
}

/// Reports on standard output and in the files that are asked for.
fn report(linted: &[Linted], troubles: &[Trouble], options: &LintOptions, color: Color) -> Result<Exit, Trouble> {
    let run = Run::new(linted, troubles);
    match linted {
        // Of standard input, what was made of it is the answer.
        [only] if options.fixing.fix && only.path == "-" => {
            aside(&reports::text(options.format, &run, color)?);
            answer(only.document.text())?;
        }
        _ => answer(&reports::text(options.format, &run, color)?)?,
    }
    let exit = linted.iter().map(Linted::exit).max().unwrap_or(Exit::Clean);
    Ok(exit.max(reports::write(options, &run)?))
}

/// Shows what repairs would change; that there is something is a finding.
fn show_differences(linted: &[Linted], color: Color) -> Result<Exit, Trouble> {
    let terminal = std::io::stdout().is_terminal();
    let mut exit = Exit::Clean;
    for file in linted {
        if let Some(before) = file.before.as_deref() {
            answer(&diff::unified(&file.path, before, file.document.text(), color.wanted(), terminal))?;
            exit = exit.max(if file.decisions.exit_zero { Exit::Clean } else { Exit::Findings });
        }
    }
    let fixes: usize = linted.iter().map(|file| file.repaired.len()).sum();
    complain(&format!("{} would be fixed", many(fixes, "finding")));
    Ok(exit)
}

/// Makes everything that was found known, and reports what cannot be.
fn write_baselines(
    jobs: &[Job],
    linted: Vec<Linted>,
    troubles: &[Trouble],
    options: &LintOptions,
    color: Color,
) -> Result<Exit, Trouble> {
    let mut new: BTreeMap<&Path, Baseline> = BTreeMap::new();
    let names: BTreeMap<String, &Job> = jobs.iter().map(|job| (job.input.shown(), job)).collect();
    let mut left = Vec::new();
    for mut file in linted {
        let Some(job) = names.get(&file.path) else { continue };
        let (Some(path), Some((name, old))) = (&job.decisions.baseline, &job.baseline) else { continue };
        let baseline = new.entry(path).or_insert_with(|| Baseline::clone(old));
        file.report = baseline.record(name, file.report, file.document.text());
        left.push(file);
    }
    for (path, baseline) in &new {
        baselines::write(path, baseline)?;
        let count: usize = baseline.files.values().flatten().map(|known| known.count).sum();
        let (count, files) = (many(count, "known finding"), many(baseline.files.len(), "file"));
        complain(&format!("{}: {count} in {files}", path.display()));
    }
    report(&left, troubles, options, color)
}

fn tell_gone(linted: &[Linted]) {
    let mut gone: BTreeMap<&PathBuf, usize> = BTreeMap::new();
    for file in linted.iter().filter(|file| file.report.gone() > 0) {
        if let Some(path) = &file.decisions.baseline {
            *gone.entry(path).or_default() += file.report.gone();
        }
    }
    for (path, count) in gone {
        let count = many(count, "known finding");
        complain(&format!("{}: {count} gone; --write-baseline forgets them", path.display()));
    }
}
