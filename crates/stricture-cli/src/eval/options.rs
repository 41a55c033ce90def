//! The options of `stricture eval`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgGroup, Args};
use stricture::release::Clients;

use super::somebody::Who;

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
Exit codes:
  0  Stricture answered
  1  the decision is the one of --deny, or a stricter one
  2  Stricture could not answer

A script is what the agent passes to its shell: `--shell SCRIPT` is short for `-- /bin/bash -lc SCRIPT`. Stricture never runs a command \
or a script."
)]
pub(crate) struct EvalOptions {
    /// Read this policy; `-` reads standard input.
    #[arg(long, value_name = "FILE")]
    pub(crate) policy: PathBuf,

    /// Ask about these clients: a release, a range such as `0.153.0..`, `all` or `newest` [default: `clients` in stricture.toml, or else newest] (repeatable).
    #[arg(long, value_name = "SPEC")]
    pub(crate) client: Vec<Clients>,

    /// Command to evaluate, word by word.
    #[arg(last = true, value_name = "ARGV")]
    pub(crate) argv: Vec<OsString>,

    /// Evaluate this script, as the agent passes it to its shell.
    #[arg(long, value_name = "SCRIPT", allow_hyphen_values = true)]
    pub(crate) shell: Option<OsString>,

    /// Treat the shell as the person's login shell: even outside /bin and /usr/bin, apply rules only to what it runs.
    #[arg(long, conflicts_with_all = ["shell", "stdin"])]
    pub(crate) own_shell: bool,

    /// Read scripts from standard input, one per line, and answer each with one line of JSON.
    #[arg(long)]
    pub(crate) stdin: bool,

    /// Find ways around the rules, and rules that stop them.
    #[arg(long, conflicts_with = "deny")]
    pub(crate) walk_around: bool,

    /// Also say whether this somebody could still run the command.
    #[arg(long = "as", value_name = "WHO", conflicts_with_all = ["own_shell", "stdin", "walk_around"])]
    pub(crate) somebody: Option<Who>,

    /// Read this rule file of the person or of the project that --as is about (repeatable).
    #[arg(long, value_name = "FILE", requires = "somebody")]
    pub(crate) rules: Vec<PathBuf>,

    /// Print the answer in this format.
    #[arg(long, value_name = "FORMAT", default_value = "human", default_value_if("stdin", "true", "json"), value_parser = Format::one_of(HUMAN_OR_JSON))]
    pub(crate) format: Format,

    /// Exit with code 1 if the decision is this one or a stricter one.
    #[arg(long, value_name = "DECISION")]
    pub(crate) deny: Option<Denied>,
}

impl EvalOptions {
    /// Checks what the parser of the command line cannot express.
    pub(super) fn check(&self) -> Result<(), CliError> {
        if self.stdin && self.policy.as_os_str() == "-" {
            return Err(CliError::Usage(
                "standard input cannot be both the policy and the scripts; give the policy as a file",
            ));
        }
        if self.stdin && self.format == Format::Human {
            return Err(CliError::Usage("--stdin prints JSON; it does not work with --format human"));
        }
        Ok(())
    }
}
