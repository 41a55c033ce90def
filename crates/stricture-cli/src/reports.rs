//! Which reports go where: one on standard output, others into files.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::ValueEnum as _;
use clap::builder::PossibleValue;

use crate::arguments::{Color, LintOptions, ReportFormat};
use crate::exit::Exit;
use crate::folders::folder_of;
use crate::inputs::Input;
use crate::render::{self, Run, Style};
use crate::replace;
use crate::stdout::complain;
use crate::trouble::Trouble;

/// A report that goes into a file: `FORMAT:FILE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Output {
    format: ReportFormat,
    file: PathBuf,
}

impl FromStr for Output {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, file) = text.split_once(':').ok_or("expected FORMAT:FILE, such as sarif:stricture.sarif")?;
        let format = ReportFormat::from_str(format, false).map_err(|_| {
            let names: Vec<_> =
                ReportFormat::value_variants().iter().filter_map(ReportFormat::to_possible_value).collect();
            let names: Vec<&str> = names.iter().map(PossibleValue::get_name).collect();
            format!("there is no format `{format}`; the formats are {}", names.join(", "))
        })?;
        match file {
            "" => Err("the file's name is missing behind the colon".to_owned()),
            "-" => Err("standard output has a report of its own: choose its form by --format".to_owned()),
            file => Ok(Self { format, file: PathBuf::from(file) }),
        }
    }
}

/// No report may take the place of a policy or of another report.
pub(crate) fn check<'i>(outputs: &[Output], inputs: impl Iterator<Item = &'i Input>) -> Result<(), Trouble> {
    if outputs.is_empty() {
        return Ok(());
    }
    let policies: HashSet<PathBuf> = inputs
        .filter_map(|input| match input {
            Input::File(path) => Some(identity(path)),
            Input::Stdin => None,
        })
        .collect();
    let mut seen = HashSet::new();
    for Output { file, .. } in outputs {
        let identity = identity(file);
        let refused = if policies.contains(&identity) {
            "it is one of the files that are linted"
        } else if !seen.insert(identity) {
            "two reports would go there"
        } else {
            continue;
        };
        return Err(Trouble::NotWritten { path: file.clone(), reason: refused.to_owned() });
    }
    Ok(())
}

/// The same for all paths that lead to a file, whether it is there yet or not.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| match (fs::canonicalize(folder_of(path)), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path.to_owned(),
    })
}

/// The report for standard output.
pub(crate) fn text(format: ReportFormat, run: &Run<'_>, color: Color) -> Result<String, Trouble> {
    render::report(format, run, Style::on_standard_output(color))
}

/// Writes the other reports. Each file is written whole or not at all, and one that cannot be written keeps no other from being written.
pub(crate) fn write(options: &LintOptions, run: &Run<'_>) -> Result<Exit, Trouble> {
    let mut exit = Exit::Clean;
    for output in &options.output {
        let text = render::report(output.format, run, Style::PLAIN)?;
        if let Err(trouble) = replace::write(&output.file, text.as_bytes()) {
            complain(&trouble);
            exit = Exit::Trouble;
        }
    }
    if options.format == ReportFormat::Github {
        render::append_step_summary(run);
    }
    Ok(exit)
}
