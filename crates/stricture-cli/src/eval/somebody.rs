//! `stricture eval --as`: whether somebody could still run the command.

use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;
use stricture::rules::json::EvalAnswer;
use stricture::rules::own::json::SomebodyJson;
use stricture::rules::own::{Attempt, Joined, OwnRules, Somebody};
use stricture::{ColumnUnit, Source};

use crate::error::CliError;
use crate::files::inputs::Input;
use crate::policy::Policy;

/// Somebody who wants to run a command.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Who {
    /// A person who works with the client.
    Person,
    /// A repository that a person trusts.
    Project,
    /// `codex exec`, in which nobody answers questions.
    Exec,
    /// A program that drives the client.
    Driver,
}

/// A rule file with its text.
pub(super) struct RuleFile {
    /// As the caller gave it.
    pub(super) path: String,
    pub(super) text: String,
    rules: OwnRules,
}

/// The ways that somebody has.
pub(super) struct Still {
    pub(super) who: Somebody,
    pub(super) attempts: Vec<Attempt>,
}

/// The answer about a command, with the one about somebody.
#[derive(Serialize)]
pub(super) struct WithSomebody<'a> {
    #[serde(flatten)]
    pub(super) answer: EvalAnswer<'a>,
    #[serde(rename = "as", skip_serializing_if = "Option::is_none")]
    pub(super) somebody: Option<SomebodyJson>,
}

impl Who {
    fn somebody(self) -> Somebody {
        match self {
            Self::Person => Somebody::Person,
            Self::Project => Somebody::Project,
            Self::Exec => Somebody::Exec,
            Self::Driver => Somebody::Driver,
        }
    }
}

impl RuleFile {
    /// The line of a rule, from 1.
    pub(super) fn line(&self, rule: usize) -> usize {
        let span = self.rules.rules().get(rule).map(|rule| rule.span).unwrap_or_default();
        Source::new(&self.text).place(span, ColumnUnit::Scalar).0.line.get()
    }
}

impl Still {
    pub(super) fn of(who: Who, policy: &Policy, files: &[RuleFile], argv: &[&str]) -> Self {
        let rules: Vec<OwnRules> = files.iter().map(|file| file.rules.clone()).collect();
        let joined = Joined::new(&policy.rules, &rules);
        let who = who.somebody();
        Self { who, attempts: who.attempts(&joined.evaluate(argv), &policy.approvals, policy.keeps_sandbox) }
    }

    pub(super) fn to_json(&self) -> SomebodyJson {
        SomebodyJson::new(self.who, &self.attempts)
    }
}

/// Reads rule files. One with a mistake ends the run.
pub(super) fn files(paths: &[PathBuf], who: Option<Who>) -> Result<Vec<RuleFile>, CliError> {
    paths
        .iter()
        .map(|path| {
            let input = Input::of(path);
            let broken = |message| CliError::Broken { path: path.clone(), message };
            let text = String::from_utf8(input.read()?).map_err(|_| broken(" not UTF-8".to_owned()))?;
            let rules = OwnRules::parse(&text).map_err(|error| {
                let start = Source::new(&text).place(error.span, ColumnUnit::Scalar).0;
                broken(format!("{}:{}: {error}", start.line.get(), start.column.get()))
            })?;
            let is_default = path.file_name().is_some_and(|name| name == "default.rules");
            let is_default = is_default && !matches!(who, Some(Who::Project));
            let rules = if is_default { rules.in_default_file() } else { rules };
            Ok(RuleFile { path: input.shown(), text, rules })
        })
        .collect()
}
