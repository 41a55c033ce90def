//! The options of `stricture eval`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgGroup, Args};

use crate::error::CliError;
use crate::options::denied::Denied;
use crate::options::format::{Format, HUMAN_OR_JSON};

#[derive(Debug, Args)]
#[command(
    group = ArgGroup::new("asked").required(true).args(["argv", "shell", "stdin", "walk_around"]),
    // The generated one does not show the `--`, without which a command is refused.
    override_usage = "stricture eval [OPTIONS] --policy <FILE> -- <ARGV>...
       stricture eval [OPTIONS] --policy <FILE> --shell <SCRIPT>
       stricture eval [OPTIONS] --policy <FILE> --stdin
       stricture eval [OPTIONS] --policy <FILE> --walk-around",
    after_help = "\
Exit codes: 0 answered, 1 answered, with a decision that --deny names, 2 could not do the job.

Scripts are what the agent hands to its shell: `--shell SCRIPT` is short for `-- /bin/bash -lc SCRIPT`. Commands and scripts are read, \
never run."
)]
pub(crate) struct EvalOptions {
    /// The policy; `-` is standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: PathBuf,

    /// The command, word by word.
    #[arg(last = true, value_name = "ARGV")]
    pub(crate) argv: Vec<OsString>,

    /// A script, as the agent hands it to its shell.
    #[arg(long, value_name = "SCRIPT", allow_hyphen_values = true)]
    pub(crate) shell: Option<OsString>,

    /// The shell is the person's login shell: from outside /bin and /usr/bin, rules for it count only where it runs something.
    #[arg(long, conflicts_with_all = ["shell", "stdin"])]
    pub(crate) own_shell: bool,

    /// Read scripts from standard input, one a line, and answer each with a line of JSON.
    #[arg(long)]
    pub(crate) stdin: bool,

    /// Look for ways around the rules, and for rules that stop them.
    #[arg(long, conflicts_with = "deny")]
    pub(crate) walk_around: bool,

    /// How to answer.
    #[arg(long, value_name = "FORMAT", default_value = "human", default_value_if("stdin", "true", "json"), value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,

    /// Exit with 1 if the decision is this one or a stricter one.
    #[arg(long, value_name = "DECISION")]
    pub(crate) deny: Option<Denied>,
}

impl EvalOptions {
    /// What the parser of the command line cannot say.
    pub(super) fn check(&self) -> Result<(), CliError> {
        if self.stdin && self.policy.as_os_str() == "-" {
            return Err(CliError::Usage("standard input cannot be both the policy and the scripts"));
        }
        if self.stdin && self.format == Format::Human {
            return Err(CliError::Usage("--stdin answers with JSON"));
        }
        Ok(())
    }
}
