//! `stricture matrix`.

mod judged;
mod options;
mod render;

use std::path::Path;

use stricture::Document;
use stricture::matrix::{ClientOutcome, Matrix};
use stricture::release::Clients;

pub(crate) use options::MatrixOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::files::inputs::Input;
use crate::fleet;
use crate::options::color::Color;
use crate::print::print_answer;
use crate::render::style::Style;
use judged::Judged;

/// Says what each client does with each line of a policy.
pub(crate) fn run(options: &MatrixOptions, color: Color) -> Result<Exit, CliError> {
    options.check()?;
    let style = Style::on_standard_output(color);
    let input = Input::of(&options.policy);
    let (path, document) = (input.shown(), Document::from_bytes(input.read()?));
    let load = |path: &Path| fleet::load(path).map(|fleet| (path.display().to_string(), fleet));
    let fleet = options.fleet.as_deref().map(load).transpose()?;
    let asked = Clients::of_each(options.client.iter().cloned());
    // A table of machines is a question about its clients.
    let clients = asked.or_else(|| fleet.as_ref()?.1.asked()).unwrap_or_else(Clients::all);
    let matrix = Matrix::of(&document, &clients);
    let judged = Judged { path, document, clients, matrix, fleet };
    print_answer(&render::render(&judged, options.format, style)?)?;
    Ok(exit(&judged))
}

/// Fails where a client refuses the policy or ignores a line of it.
fn exit(judged: &Judged) -> Exit {
    let of_fleet = judged.fleet.iter().flat_map(|(_, fleet)| fleet.clients());
    let of_fleet = of_fleet.map(|machines| judged.matrix.outcome(machines.client)).max();
    let worst = of_fleet.max(Some(judged.matrix.worst()));
    if worst >= Some(ClientOutcome::Ignored) { Exit::Findings } else { Exit::Clean }
}
