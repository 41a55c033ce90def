//! `--format`: the forms of answers and reports, of which each subcommand has some.

use clap::ValueEnum;
use clap::builder::{PossibleValuesParser, TypedValueParser};

/// The form of an answer or a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Human,
    /// For editors: one line per finding, `path:line:column: severity: message [lint]`.
    Concise,
    /// For programs: JSON with a version.
    Json,
    /// For code scanning: SARIF 2.1.0.
    Sarif,
    /// For GitHub Actions: annotations.
    Github,
    /// For test viewers: JUnit XML.
    Junit,
    /// For pull requests and pages: Markdown.
    Markdown,
    /// For spreadsheets: CSV, with --all.
    Csv,
}

/// The formats of an answer that has no others.
pub(crate) const HUMAN_OR_JSON: &[Format] = &[Format::Human, Format::Json];

impl Format {
    /// Reads the name of one of `formats`. Help, completions and errors name these alone.
    pub(crate) fn one_of(formats: &[Self]) -> impl TypedValueParser<Value = Self> + use<> {
        let values = formats.iter().filter_map(Self::to_possible_value);
        PossibleValuesParser::new(values).try_map(|name| Self::from_str(&name, false))
    }
}
