//! Names of lints, and of what else can be decided about, as values of arguments.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::error::ErrorKind;
use clap::{Arg, Command, Error};
use stricture::levels::Selector;
use stricture::lints;

/// Tells completions and manuals which names there are, and lets every name pass: the command itself knows which lint was
/// meant by one that does not exist.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LintName;

impl TypedValueParser for LintName {
    type Value = String;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<String, Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(lints().iter().map(|lint| PossibleValue::new(lint.name()).help(lint.summary()))))
    }
}

/// What `--deny` and `--allow` are about: a lint, or a severity.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SubjectName;

impl TypedValueParser for SubjectName {
    type Value = Selector;

    fn parse_ref(&self, command: &Command, argument: Option<&Arg>, value: &OsStr) -> Result<Selector, Error> {
        let name = StringValueParser::new().parse_ref(command, argument, value)?;
        name.parse().map_err(|error| Error::raw(ErrorKind::ValueValidation, format!("{error}\n")).with_cmd(command))
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        let severities =
            [("warnings", "Warnings"), ("advice", "Advice"), ("skipped", "Files that were found and not judged")];
        let severities = severities.into_iter().map(|(name, help)| PossibleValue::new(name).help(help));
        Some(Box::new(severities.chain(LintName.possible_values()?)))
    }
}
