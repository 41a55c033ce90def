//! A lint's name as the value of an argument.

use std::ffi::OsStr;

use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use clap::{Arg, Command, Error};
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
