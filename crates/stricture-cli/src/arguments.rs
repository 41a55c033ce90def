//! The command line.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use stricture::Safety;
use stricture::levels::Selector;

use crate::completions::CompletionsOptions;
use crate::eval::EvalOptions;
use crate::explain::ExplainOptions;
use crate::impact::ImpactOptions;
use crate::lint_name::SubjectName;
use crate::man::ManOptions;
use crate::replay::ReplayOptions;
use crate::reports::Output;
use crate::resolve::ResolveOptions;
use crate::test::TestOptions;
use crate::who::WhoOptions;

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
    /// Say what the command rules of a policy do to a command.
    Eval(EvalOptions),
    /// Run the cases that say what policies must do to commands.
    Test(TestOptions),
    /// Say what a policy would have done to the commands of logs.
    Replay(ReplayOptions),
    /// Say which policy a person, a group or everybody gets, and why.
    Resolve(ResolveOptions),
    /// Say who gets a policy, and through which rule.
    Who(WhoOptions),
    /// Say who gets something else because of a change.
    Impact(ImpactOptions),
    /// Explain a lint: what it finds, why it matters, what to write instead; or a policy, in plain sentences.
    Explain(ExplainOptions),
    /// List all lints.
    Lints(ListOptions),
    /// Print the JSON Schema of the format, for editors.
    Schema,
    /// Print the completion script of a shell.
    Completions(CompletionsOptions),
    /// Print the manual page, or write the pages of all commands.
    Man(ManOptions),
}

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
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: ReportFormat,

    /// Who is in which group, for lints on policy repositories: a SCIM export, a table (`email,group`), a folder of them, or `-`; may be
    /// given several times.
    #[arg(long, value_name = "PATH")]
    pub(crate) directory: Vec<PathBuf>,

    /// Write a report into a file as well; may be given several times.
    #[arg(long, value_name = "FORMAT:FILE", conflicts_with = "diff")]
    pub(crate) output: Vec<Output>,

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
    /// The most unsafe fixes that are asked for, if any are.
    pub(crate) fn most(&self) -> Option<Safety> {
        let most = if self.unsafe_fixes { Safety::Unsafe } else { Safety::Safe };
        (self.fix || self.diff).then_some(most)
    }
}

#[derive(Debug, Args)]
#[command(next_help_heading = "Control")]
pub(crate) struct ControlOptions {
    /// Fail on findings of this lint, or on `warnings` or `advice` and all above.
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

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// For people.
    Human,
    /// A line a finding: `path:line:column: severity: message [lint]`.
    Concise,
    /// For programs: versioned JSON.
    Json,
    /// For code scanning: SARIF 2.1.0.
    Sarif,
    /// Annotations of GitHub Actions.
    Github,
    /// Test results, as JUnit writes them.
    Junit,
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
