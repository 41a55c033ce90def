//! `--output`: reports that go into files, beside the one on standard output.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use clap::ValueEnum as _;

use crate::error::CliError;
use crate::files::folders::folder_of;
use crate::files::inputs::Input;
use crate::options::format::Format;

/// The formats of a report on findings.
pub(super) const FORMATS: &[Format] =
    &[Format::Human, Format::Concise, Format::Json, Format::Sarif, Format::Github, Format::Junit];

/// A report that goes into a file: `FORMAT:FILE`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ReportFile {
    pub(super) format: Format,
    pub(super) file: PathBuf,
}

impl FromStr for ReportFile {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, file) = text.split_once(':').ok_or("expected FORMAT:FILE, such as sarif:stricture.sarif")?;
        let formats = || FORMATS.iter().filter_map(|format| Some((*format, format.to_possible_value()?)));
        let found = formats().find(|(_, value)| value.get_name() == format);
        let (format, _) = found.ok_or_else(|| {
            let names: Vec<_> = formats().map(|(_, value)| value.get_name().to_owned()).collect();
            format!("there is no format `{format}`; the formats are {}", names.join(", "))
        })?;
        match file {
            "" => Err("the name of the file is missing after the colon".to_owned()),
            "-" => Err("--output writes to files; choose the format of standard output with --format".to_owned()),
            file => Ok(Self { format, file: PathBuf::from(file) }),
        }
    }
}

/// No report may take the place of a policy or of another report.
pub(super) fn check<'i>(outputs: &[ReportFile], inputs: impl Iterator<Item = &'i Input>) -> Result<(), CliError> {
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
    for ReportFile { file, .. } in outputs {
        let identity = identity(file);
        let refused = if policies.contains(&identity) {
            "Stricture lints this file, so it cannot hold a report"
        } else if !seen.insert(identity) {
            "two reports cannot have the same file"
        } else {
            continue;
        };
        return Err(CliError::NotWritten { path: file.clone(), reason: refused.to_owned() });
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
