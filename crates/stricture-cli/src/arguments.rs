//! The command line.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::{Args, CommandFactory as _, Parser, Subcommand, ValueEnum};

use crate::exit::Exit;
use crate::inputs::Trouble;

/// Judges the requirements.toml of Codex as the real client does: will every client load it, and will every line of it be
/// enforced?
#[derive(Debug, Parser)]
#[command(name = "stricture", version, max_term_width = 100, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to use colour.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Find what is wrong with policies.
    Lint(LintOptions),
    /// Explain a lint: what it finds, why it matters, what to write instead.
    Explain(ExplainOptions),
    /// List all lints.
    Lints(ListOptions),
    /// Print the JSON Schema of the format, for editors.
    Schema,
    /// Print the completion script of a shell.
    Completions {
        /// The shell.
        shell: clap_complete::Shell,
    },
}

#[derive(Debug, Args)]
#[command(after_help = "\
Exit codes: 0 nothing to report, 1 findings, 2 could not do the job.

A PATH is a file, linted whatever its name; `-`, standard input; or a directory: a policy repository (one with an
assignments.toml) means every policy that the assignments name and policies/*.toml, any other directory the files in it
named requirements.toml or *.requirements.toml, with .gitignore respected.")]
pub(crate) struct LintOptions {
    /// Files and directories; the current directory if there are none.
    pub(crate) paths: Vec<PathBuf>,

    /// How to report.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: Format,
}

#[derive(Debug, Args)]
pub(crate) struct ExplainOptions {
    /// The lint's name, as reports print it.
    pub(crate) lint: String,
}

#[derive(Debug, Args)]
pub(crate) struct ListOptions {
    /// How to list.
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: Format,
}

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Human,
    /// For programs: versioned JSON.
    Json,
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Color {
    /// Whether to colour standard output.
    pub(crate) fn wanted(self) -> bool {
        match self {
            Self::Always => true,
            Self::Never => false,
            Self::Auto => {
                std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        }
    }
}

/// Prints the completion script of `shell`.
pub(crate) fn completions(shell: clap_complete::Shell) -> Result<Exit, Trouble> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "stricture", &mut script);
    crate::stdout::answer(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Clean)
}
