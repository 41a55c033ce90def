//! The command line.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::completions::CompletionsOptions;
use crate::lint_name::LintName;
use crate::man::ManOptions;

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
    /// Print the completion script of a shell.
    Completions(CompletionsOptions),
    /// Print the manual page, or write the pages of all commands.
    Man(ManOptions),
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
    #[arg(value_parser = LintName, hide_possible_values = true)]
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
