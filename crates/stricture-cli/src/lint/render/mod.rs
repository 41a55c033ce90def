//! Rendering: the texts of all reports, one format a file.

mod claim;
mod concise;
mod details;
mod diff;
mod github;
mod human;
mod json;
mod junit;
mod reported;
mod sarif;
mod step_summary;
mod summary;

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use super::baselines;
use super::options::LintOptions;
use super::outputs::ReportFile;
use super::results::{LintResults, LintedFile};
use crate::error::CliError;
use crate::exit::Exit;
use crate::options::format::Format;
use crate::pages::Pages;
use crate::quantity::many;
use crate::render::style::Style;
use reported::Reported;

/// All that a run writes, in the order in which it is written.
pub(super) struct Rendered {
    /// Why files could not be linted or were skipped, for standard error.
    pub(super) errors: Vec<String>,
    pub(super) baselines: Vec<RenderedBaseline>,
    /// A report beside the answer, for standard error.
    pub(super) aside: String,
    /// For standard output.
    pub(super) answer: String,
    /// For files.
    pub(super) reports: Vec<(PathBuf, String)>,
    /// What is added to the summary of a step of GitHub Actions.
    pub(super) step_summary: Option<String>,
    /// What the answer does not say, for standard error.
    pub(super) messages: Vec<String>,
    /// How the run ends if everything can be written.
    pub(super) exit: Exit,
}

/// A baseline that is to be written.
pub(super) struct RenderedBaseline {
    pub(super) path: PathBuf,
    pub(super) text: String,
    /// What is said when it is written.
    pub(super) message: String,
}

/// Renders what is to be written. What a report says decides no exit code.
pub(super) fn render(results: &LintResults, options: &LintOptions, style: Style) -> Result<Rendered, CliError> {
    let skipped = results.skipped.iter().map(|input| input.skipped.to_string());
    let errors = results.errors.iter().map(CliError::in_short).chain(skipped).collect();
    let baselines = results.new_baselines.iter().map(|(path, baseline)| {
        let text = baselines::text(path, baseline)?;
        let count: usize = baseline.files.values().flatten().map(|known| known.count).sum();
        let (count, files) = (many(count, "finding"), many(baseline.files.len(), "file"));
        let message = format!("{}: wrote {count} of {files}", path.display());
        Ok(RenderedBaseline { path: path.clone(), text, message })
    });
    let baselines = baselines.collect::<Result<_, CliError>>()?;
    let mut rendered =
        if options.fixing.diff { differences(results, style) } else { reports(results, options, style)? };
    if !options.control.write_baseline {
        rendered.messages.extend(gone(&results.files));
    }
    if results.skipped.iter().any(|input| input.denied) {
        rendered.exit = rendered.exit.max(Exit::Findings);
    }
    if !results.errors.is_empty() {
        rendered.exit = rendered.exit.max(Exit::Error);
    }
    Ok(Rendered { errors, baselines, ..rendered })
}

/// The report for standard output, and those for files.
fn reports(results: &LintResults, options: &LintOptions, style: Style) -> Result<Rendered, CliError> {
    let reported =
        Reported { files: &results.files, skipped: &results.skipped, errors: &results.errors, pages: Pages::known() };
    let text = report(options.format, &reported, style)?;
    let (aside, answer) = match results.files.as_slice() {
        // Of standard input, what was made of it is the answer.
        [only] if options.fixing.fix && only.path == "-" => (text, only.document.text().to_owned()),
        _ => (String::new(), text),
    };
    let file = |ReportFile { format, file }: &ReportFile| Ok((file.clone(), report(*format, &reported, Style::PLAIN)?));
    let reports = options.output.iter().map(file).collect::<Result<_, CliError>>()?;
    let exits = results.files.iter().map(|file| file.exit(file.failures() > 0));
    Ok(Rendered {
        errors: Vec::new(),
        baselines: Vec::new(),
        aside,
        answer,
        reports,
        step_summary: (options.format == Format::Github).then(|| step_summary::markdown(&reported)),
        messages: Vec::new(),
        exit: exits.max().unwrap_or(Exit::Clean),
    })
}

/// The report in a format.
fn report(format: Format, reported: &Reported<'_>, style: Style) -> Result<String, CliError> {
    Ok(match format {
        Format::Concise => concise::concise(reported),
        Format::Json => json::json(reported)?,
        Format::Sarif => sarif::sarif(reported)?,
        Format::Github => github::github(reported),
        Format::Junit => junit::junit(reported),
        Format::Human | Format::Csv | Format::Markdown => human::human(reported, style),
    })
}

/// What fixes would change; that there is something is a finding.
fn differences(results: &LintResults, style: Style) -> Rendered {
    let terminal = std::io::stdout().is_terminal();
    let (mut answer, mut exit) = (String::new(), Exit::Clean);
    for file in &results.files {
        if let Some(fixed) = &file.fixes {
            answer.push_str(&diff::unified(&file.path, &fixed.before, file.document.text(), style.color, terminal));
            exit = exit.max(file.exit(true));
        }
    }
    let fixes: usize = results.files.iter().map(LintedFile::fixes).sum();
    Rendered {
        errors: Vec::new(),
        baselines: Vec::new(),
        aside: String::new(),
        answer,
        reports: Vec::new(),
        step_summary: None,
        messages: vec![format!("--fix would fix {}", many(fixes, "finding"))],
        exit,
    }
}

/// How many findings of each baseline are gone.
fn gone(files: &[LintedFile]) -> Vec<String> {
    let mut gone: BTreeMap<&Path, usize> = BTreeMap::new();
    for file in files.iter().filter(|file| file.report.gone() > 0) {
        if let Some(path) = &file.criteria.settings.baseline {
            *gone.entry(path).or_default() += file.report.gone();
        }
    }
    let said = gone.into_iter().map(|(path, count)| {
        let count = many(count, "finding");
        format!("{}: {count} in the baseline no longer found; remove with --write-baseline", path.display())
    });
    said.collect()
}
