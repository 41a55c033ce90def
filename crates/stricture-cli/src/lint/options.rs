//! The options of `stricture lint`.

use std::path::PathBuf;

use clap::Args;
use stricture::Safety;
use stricture::levels::Selector;

use super::outputs::{FORMATS, ReportFile};
use crate::error::CliError;
use crate::files::inputs::Input;
use crate::options::format::Format;
use crate::options::lint_name::SubjectName;

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes: 0 nothing that fails the run, 1 findings that do (errors, and what is denied), 2 could not do the job.

A PATH is a file, linted whatever its name; `-`, standard input; or a directory: a policy repository (one with an \
assignments.toml, by which it may be named too) means its assignments, every policy that they name and policies/*.toml, any other directory the files in it \
named requirements.toml or *.requirements.toml, with .gitignore respected.")]
pub(crate) struct LintOptions {
    /// Files and directories; the current directory if there are none.
    pub(crate) paths: Vec<PathBuf>,

    /// How to report.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(FORMATS))]
    pub(crate) format: Format,

    /// Who is in which group, for lints on policy repositories: a SCIM export, a table (`email,group`), a folder of them, or `-`; may be
    /// given several times.
    #[arg(long, value_name = "PATH")]
    pub(crate) directory: Vec<PathBuf>,

    /// Write a report into a file as well; may be given several times.
    #[arg(long, value_name = "FORMAT:FILE", conflicts_with = "diff")]
    pub(crate) output: Vec<ReportFile>,

    #[command(flatten)]
    pub(crate) fixing: FixOptions,

    #[command(flatten)]
    pub(crate) control: ControlOptions,
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Fixes")]
pub(crate) struct FixOptions {
    /// Repair what can be repaired without changing what the client enforces.
    #[arg(long)]
    pub(crate) fix: bool,

    /// Repair also by writing what was most likely meant.
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,

    /// Show what --fix would change, and change nothing.
    #[arg(long, conflicts_with = "fix")]
    pub(crate) diff: bool,
}

impl FixOptions {
    /// What the parser of the command line cannot say.
    pub(super) fn check(&self, inputs: &[Input]) -> Result<(), CliError> {
        if self.unsafe_fixes && self.most().is_none() {
            return Err(CliError::Usage("--unsafe-fixes goes with --fix or --diff"));
        }
        if self.fix && inputs.contains(&Input::Stdin) && inputs.len() > 1 {
            return Err(CliError::Usage(
                "--fix writes what it makes of standard input to standard output: give no other path",
            ));
        }
        Ok(())
    }

    /// The most unsafe fixes that are asked for, if any are.
    pub(crate) fn most(&self) -> Option<Safety> {
        let most = if self.unsafe_fixes { Safety::Unsafe } else { Safety::Safe };
        (self.fix || self.diff).then_some(most)
    }
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Control")]
pub(crate) struct ControlOptions {
    /// Fail on findings of this lint, on `warnings` or `advice` and all above, or on `skipped` files.
    #[arg(long, value_name = "LINT", value_parser = SubjectName, hide_possible_values = true)]
    pub(crate) deny: Vec<Selector>,

    /// Do not report findings of this lint, or `warnings` or `advice` and all below; what stops the client is always reported.
    #[arg(long, value_name = "LINT", value_parser = SubjectName, hide_possible_values = true)]
    pub(crate) allow: Vec<Selector>,

    /// Exit with 0 whatever is found.
    #[arg(long)]
    pub(crate) exit_zero: bool,

    /// Read the settings from this file; without it, the nearest stricture.toml up to the root of the repository counts.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Read no stricture.toml.
    #[arg(long, conflicts_with = "config")]
    pub(crate) no_config: bool,

    /// Do not report findings that are in this file.
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write what is found into the baseline instead of reporting it.
    #[arg(long, conflicts_with_all = ["fix", "diff"])]
    pub(crate) write_baseline: bool,
}
