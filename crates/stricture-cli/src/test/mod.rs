//! `stricture test`.

mod checked;
mod find;
mod judge;
mod options;
mod people;
mod policies;
mod read;
mod render;
mod results;
mod write;

pub(crate) use options::TestOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::color::Color;
use crate::render::style::Style;

/// Runs the cases of suites, a stage after the other.
pub(crate) fn run(options: &TestOptions, color: Color) -> Result<Exit, CliError> {
    options.check()?;
    let style = Style::on_standard_output(color);
    let found = find::find(&options.paths);
    let read = read::read(found, options, style)?;
    let results = judge::judge(&read, options);
    let rendered = render::render(&results, options, style)?;
    write::write(rendered)
}
