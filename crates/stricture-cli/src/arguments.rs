//! The command line.

use clap::{Parser, Subcommand};

use crate::completions::CompletionsOptions;
use crate::eval::EvalOptions;
use crate::explain::ExplainOptions;
use crate::impact::ImpactOptions;
use crate::lint::LintOptions;
use crate::lints::LintsOptions;
use crate::man::ManOptions;
use crate::options::color::Color;
use crate::replay::ReplayOptions;
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
    Lints(LintsOptions),
    /// Print the JSON Schema of the format, for editors.
    Schema,
    /// Print the completion script of a shell.
    Completions(CompletionsOptions),
    /// Print the manual page, or write the pages of all commands.
    Man(ManOptions),
}
