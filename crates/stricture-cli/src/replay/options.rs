//! The options of `stricture replay`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use stricture::replay::DecisionChange;

use crate::options::denied::Denied;
use crate::options::format::{Format, HUMAN_OR_JSON};

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes:
  0  Stricture answered
  1  a decision changes in a way that --deny names
  2  Stricture could not answer

A LOG is one of:
  a file with one JSON object per line, each with a `command` (a script, or a list of words) or an `argv`
  a session file of the client
  the history of bash, zsh or fish
  a file with one command per line

Stricture never runs a command. It counts the lines that it cannot read.")]
pub(crate) struct ReplayOptions {
    /// Logs to read; `-` reads standard input [default: `-`].
    #[arg(value_name = "LOG")]
    pub(crate) logs: Vec<PathBuf>,

    /// Read this policy.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: PathBuf,

    /// Compare with this policy, such as the present one [default: a policy without rules].
    #[arg(long, value_name = "FILE")]
    pub(crate) against: Option<PathBuf>,

    /// Read the logs in this form.
    #[arg(long, value_name = "FORM", default_value = "auto", value_parser = form())]
    pub(crate) from: From,

    /// Show this many frequent commands for each rule.
    #[arg(long, value_name = "N", default_value = "5", value_parser = clap::value_parser!(u16).range(0..=100))]
    pub(crate) top: u16,

    /// Print the answer in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,

    /// Exit with code 1 if a command newly gets this decision or a stricter one.
    #[arg(long, value_name = "DECISION")]
    pub(crate) deny: Option<DeniedChange>,
}

/// The form of the logs, or none if the first lines of each log decide.
#[derive(Clone, Copy, Debug)]
pub(crate) struct From(pub(crate) Option<stricture::replay::LogFormat>);

/// Reads `auto` and the words for the forms that there are.
fn form() -> impl TypedValueParser<Value = From> {
    let named = stricture::replay::LogFormat::ALL;
    let auto = PossibleValue::new("auto").help("By the first lines of each log");
    let words = named.map(|form| PossibleValue::new(form.as_str()).help(form.about()));
    PossibleValuesParser::new([auto].into_iter().chain(words))
        .map(move |word| From(named.into_iter().find(|form| form.as_str() == word)))
}

/// A change that fails the run.
#[derive(Clone, Copy, Debug)]
pub(crate) enum DeniedChange {
    /// A change to a stricter decision, from this one on.
    To(Denied),
    /// Any change, also to a less strict decision.
    Any,
}

impl ValueEnum for DeniedChange {
    fn value_variants<'v>() -> &'v [Self] {
        &[Self::To(Denied::Prompt), Self::To(Denied::PromptUser), Self::To(Denied::Forbidden), Self::Any]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Self::To(denied) => denied.to_possible_value(),
            Self::Any => Some(PossibleValue::new("changes").help("Any change, also to a less strict decision")),
        }
    }
}

impl DeniedChange {
    /// Whether it fails the run.
    pub(crate) fn includes(self, change: &DecisionChange) -> bool {
        match self {
            Self::To(denied) => change.to > change.from && denied.includes(change.to),
            Self::Any => true,
        }
    }
}
