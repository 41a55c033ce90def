//! `stricture lint`.

mod baselines;
mod criteria;
mod find;
mod fix;
mod judge;
mod options;
mod outputs;
mod read;
mod record;
mod render;
mod repositories;
mod results;
mod settings;
mod write;

pub(crate) use options::LintOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::options::color::Color;
use crate::render::style::Style;

/// Lints every input, one stage after the other. A file that cannot be read is reported on standard error and never hides the findings of the
/// others.
pub(crate) fn run(options: &LintOptions, color: Color) -> Result<Exit, CliError> {
    let style = Style::on_standard_output(color);
    let found = find::find(options)?;
    let read = read::read(found, options)?;
    let judged = judge::judge(read);
    let fixed = fix::fix(judged, &options.fixing);
    let results = repositories::judge(fixed, style);
    let results = record::record(results, &options.control);
    let rendered = render::render(&results, options, style)?;
    write::write(rendered)
}
