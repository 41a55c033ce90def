//! The options of `stricture lint`.

use std::path::PathBuf;

use clap::Args;
use stricture::levels::Selector;
use stricture::release::Clients;
use stricture::{Platform, Safety};

use super::outputs::{FORMATS, ReportFile};
use crate::error::CliError;
use crate::files::inputs::Input;
use crate::options::format::Format;
use crate::options::lint_name::SubjectName;

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes:
  0  no finding fails the run
  1  an error or a denied finding fails the run
  2  Stricture could not finish

A PATH is one of:
  a file, with any name
  `-`, for standard input
  a folder: its files requirements.toml and *.requirements.toml, except those that a .gitignore excludes and git does not track; and the policy repositories in it
  a policy repository (a folder with an assignments.toml, or that file): its assignments, the policies that they name and those in and below policies")]
pub(crate) struct LintOptions {
    /// Files and folders to lint [default: the current folder].
    pub(crate) paths: Vec<PathBuf>,

    /// Print the report in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = Format::one_of(FORMATS))]
    pub(crate) format: Format,

    /// Judge for these clients: a release, a range such as `0.153.0..`, `all` or `newest` [default: newest] (repeatable).
    #[arg(long, value_name = "SPEC")]
    pub(crate) client: Vec<Clients>,

    /// Leave out what holds only on other platforms: `linux`, `macos` or `windows` [default: all] (repeatable).
    #[arg(long, value_name = "PLATFORM")]
    pub(crate) platform: Vec<Platform>,

    /// Read the groups of all people from this directory, for lints on policy repositories: a SCIM export, a table (`email,group`), a
    /// folder of them, or `-` (repeatable).
    #[arg(long, value_name = "PATH")]
    pub(crate) directory: Vec<PathBuf>,

    /// Write another report to a file (repeatable).
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
    /// Apply safe fixes, which do not change what the client enforces.
    #[arg(long)]
    pub(crate) fix: bool,

    /// Also apply unsafe fixes, which write what was most likely meant.
    #[arg(long)]
    pub(crate) unsafe_fixes: bool,

    /// Show the changes of --fix, and change nothing.
    #[arg(long, conflicts_with = "fix")]
    pub(crate) diff: bool,
}

impl FixOptions {
    /// Checks what the parser of the command line cannot express.
    pub(super) fn check(&self, inputs: &[Input]) -> Result<(), CliError> {
        if self.unsafe_fixes && self.most().is_none() {
            return Err(CliError::Usage("--unsafe-fixes works only with --fix or --diff"));
        }
        if self.fix && inputs.contains(&Input::Stdin) && inputs.len() > 1 {
            return Err(CliError::Usage(
                "--fix prints the fixed standard input to standard output; give no other path",
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
    /// Fail on findings of this lint, or of this severity and above (`warnings` or `advice`), or on `skipped` files (repeatable).
    #[arg(long, value_name = "LINT", value_parser = SubjectName, hide_possible_values = true)]
    pub(crate) deny: Vec<Selector>,

    /// Suppress findings of this lint, or of this severity and below (`warnings` or `advice`), but not those that stop the client (repeatable).
    #[arg(long, value_name = "LINT", value_parser = SubjectName, hide_possible_values = true)]
    pub(crate) allow: Vec<Selector>,

    /// Exit with code 0 even if findings fail the run.
    #[arg(long)]
    pub(crate) exit_zero: bool,

    /// Read the settings from this file [default: the nearest stricture.toml, up to the root of the repository].
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Read no stricture.toml.
    #[arg(long, conflicts_with = "config")]
    pub(crate) no_config: bool,

    /// Suppress the findings in this file.
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write the findings to the baseline, and do not report them.
    #[arg(long, conflicts_with_all = ["fix", "diff"])]
    pub(crate) write_baseline: bool,
}
