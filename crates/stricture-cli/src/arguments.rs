//! The command line.

use std::sync::LazyLock;

use clap::{Parser, Subcommand};
use stricture::Release;

use crate::clients::ClientsOptions;
use crate::completions::CompletionsOptions;
use crate::eval::EvalOptions;
use crate::explain::ExplainOptions;
use crate::impact::ImpactOptions;
use crate::lint::LintOptions;
use crate::lints::LintsOptions;
use crate::man::ManOptions;
use crate::matrix::MatrixOptions;
use crate::options::color::Color;
use crate::replay::ReplayOptions;
use crate::resolve::ResolveOptions;
use crate::test::TestOptions;
use crate::who::WhoOptions;

/// Lint the requirements.toml of Codex: find mistakes that stop the client, and lines that it ignores
#[derive(Debug, Parser)]
#[command(name = "stricture", version, long_version = LONG_VERSION.as_str(), max_term_width = 100, arg_required_else_help = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Use colour in answers for people.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

/// The version with the measured releases.
static LONG_VERSION: LazyLock<String> = LazyLock::new(|| {
    let measured: Vec<String> = Release::measured().iter().map(ToString::to_string).collect();
    format!("{}\nmeasured clients: {}", env!("CARGO_PKG_VERSION"), measured.join(", "))
});

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Lint policies: report mistakes in them.
    Lint(LintOptions),
    /// Show what a policy's command rules decide for a command.
    Eval(EvalOptions),
    /// Show what each client does with each line of a policy.
    Matrix(MatrixOptions),
    /// Run test cases for policies: commands, people and the expected decisions.
    Test(TestOptions),
    /// Show what a policy would have decided for the commands in logs.
    Replay(ReplayOptions),
    /// Show which policy a person, a group or all people get, and why.
    Resolve(ResolveOptions),
    /// Show who gets a policy, and through which rule.
    Who(WhoOptions),
    /// Show who is affected by a change to the assignments, policies or directory.
    Impact(ImpactOptions),
    /// Explain a lint, or the meaning of a policy in plain sentences.
    Explain(ExplainOptions),
    /// List all lints.
    Lints(LintsOptions),
    /// List the measured client releases, and what changed in each.
    Clients(ClientsOptions),
    /// Print the JSON Schema of the format, for editors.
    Schema,
    /// Print a completion script for a shell.
    Completions(CompletionsOptions),
    /// Print the manual page, or write the pages of all subcommands.
    Man(ManOptions),
}
