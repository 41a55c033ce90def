//! The options of `stricture replay`.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use stricture::replay::DecisionChange;

use crate::options::denied::Denied;
use crate::options::format::{Format, HUMAN_OR_JSON};

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes: 0 answered, 1 answered, with changes that --deny names, 2 could not do the job.

A LOG is a file of JSON objects, one a line, with a `command` (a script, or a list of words) or an `argv`; one of the client's own session \
files; the history of bash, zsh or fish; or a file of commands, one a line. Commands are read, never run. Lines that cannot be read \
are counted.")]
pub(crate) struct ReplayOptions {
    /// Files; `-`, or none, is standard input.
    #[arg(value_name = "LOG")]
    pub(crate) logs: Vec<PathBuf>,

    /// The policy.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: PathBuf,

    /// The policy to compare it with, such as the one in force; without it, no rules are in force.
    #[arg(long, value_name = "FILE")]
    pub(crate) against: Option<PathBuf>,

    /// How the logs are written.
    #[arg(long, value_name = "FORM", default_value = "auto", value_parser = form())]
    pub(crate) from: From,

    /// How many frequent commands are shown of each rule.
    #[arg(long, value_name = "N", default_value = "5", value_parser = clap::value_parser!(u16).range(0..=100))]
    pub(crate) top: u16,

    /// How to answer.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,

    /// Exit with 1 if a command comes to this decision, or a stricter one, that did not before.
    #[arg(long, value_name = "DECISION")]
    pub(crate) deny: Option<DeniedChange>,
}

/// The form of the logs, or none where each is told by its looks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct From(pub(crate) Option<stricture::replay::LogFormat>);

/// Reads `auto` and the words for the forms that there are.
fn form() -> impl TypedValueParser<Value = From> {
    let named = stricture::replay::LogFormat::ALL;
    let auto = PossibleValue::new("auto").help("As each of them looks");
    let words = named.map(|form| PossibleValue::new(form.as_str()).help(form.about()));
    PossibleValuesParser::new([auto].into_iter().chain(words))
        .map(move |word| From(named.into_iter().find(|form| form.as_str() == word)))
}

/// A change that fails the run.
#[derive(Clone, Copy, Debug)]
pub(crate) enum DeniedChange {
    /// To a decision that was not come to before.
    To(Denied),
    /// Any, also to something laxer.
    Any,
}

impl ValueEnum for DeniedChange {
    fn value_variants<'v>() -> &'v [Self] {
        &[Self::To(Denied::Prompt), Self::To(Denied::PromptUser), Self::To(Denied::Forbidden), Self::Any]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        match self {
            Self::To(denied) => denied.to_possible_value(),
            Self::Any => Some(PossibleValue::new("changes").help("Any change, also to something laxer")),
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
