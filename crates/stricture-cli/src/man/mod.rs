//! `stricture man`: manual pages out of the arguments, which hold the only text about them.

mod options;
mod render;

use std::fs;

use clap::Command;
use clap_mangen::Man;

pub(crate) use options::ManOptions;

use crate::error::CliError;
use crate::exit::Exit;
use crate::files::replace;
use crate::print::print_answer;

/// Prints the page of the whole program, or writes all pages.
pub(crate) fn run(options: &ManOptions, program: Command) -> Result<Exit, CliError> {
    let mut program = program.disable_help_subcommand(true);
    program.build();
    let Some(directory) = &options.directory else {
        print_answer(&render::page(&program).map_err(CliError::Output)?)?;
        return Ok(Exit::Clean);
    };
    fs::create_dir_all(directory).map_err(|error| CliError::not_written(directory, &error))?;
    for command in std::iter::once(&program).chain(program.get_subcommands()) {
        let path = directory.join(Man::new(command.clone()).get_filename());
        let page = render::page(command).map_err(CliError::Output)?;
        replace::write(&path, page.as_bytes())?;
    }
    Ok(Exit::Clean)
}
