//! `stricture explain`.

mod options;
mod render;

use stricture::explain::Meaning;

pub(crate) use options::ExplainOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::files::inputs::Input;
use crate::options::color::Color;
use crate::policy::Policy;
use crate::print::print_answer;
use crate::render::style::Style;
use crate::settings;

/// Prints the page of one lint, or what a policy means.
pub(crate) fn run(options: &ExplainOptions, color: Color) -> Result<Exit, CliError> {
    if let Some(lint) = &options.lint {
        print_answer(&render::page(stricture::find_lint(lint)?))?;
    }
    if let Some(path) = &options.policy {
        let clients = settings::clients(&options.client, &Input::of(path))?;
        let (policy, meaning) = Policy::load_with(path, &clients, Style::on_standard_output(color), Meaning::of)?;
        print_answer(&render::meaning(&meaning, &policy, options.format)?)?;
    }
    Ok(Exit::Clean)
}
