//! `stricture man`: manual pages out of the arguments, which hold the only text about them.

use std::fs;
use std::io::{self, Write as _};
use std::path::PathBuf;

use clap::{Args, Command, CommandFactory as _, ValueHint};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use crate::arguments::Arguments;
use crate::exit::Exit;
use crate::replace;
use crate::stdout::answer;
use crate::trouble::Trouble;

#[derive(Debug, Args)]
pub(crate) struct ManOptions {
    /// Write the pages of all commands to this directory, made if it does not exist: stricture.1, stricture-lint.1 and so on.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) directory: Option<PathBuf>,
}

/// Prints the page of the whole program, or writes all pages.
pub(crate) fn run(options: &ManOptions) -> Result<Exit, Trouble> {
    let mut program = Arguments::command().disable_help_subcommand(true);
    program.build();
    let Some(directory) = &options.directory else {
        answer(&page(&program).map_err(Trouble::Output)?)?;
        return Ok(Exit::Clean);
    };
    fs::create_dir_all(directory).map_err(|error| Trouble::not_written(directory, &error))?;
    for command in std::iter::once(&program).chain(program.get_subcommands()) {
        let path = directory.join(Man::new(command.clone()).get_filename());
        let page = page(command).map_err(Trouble::Output)?;
        replace::write(&path, page.as_bytes())?;
    }
    Ok(Exit::Clean)
}

/// The page of one command, in the order of sections that readers of manuals know. It has no date: that would be a second
/// place to say when a version came out.
fn page(command: &Command) -> io::Result<String> {
    let man = Man::new(command.clone());
    let mut page = Vec::new();
    let title = command.get_display_name().unwrap_or_else(|| command.get_name());
    writeln!(page, ".TH \"{}\" 1 \"\" \"stricture {}\" Stricture", title.to_uppercase(), env!("CARGO_PKG_VERSION"))?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_description_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if command.has_subcommands() {
        man.render_subcommands_section(&mut page)?;
    }
    if let Some(notes) = command.get_after_long_help().or_else(|| command.get_after_help()) {
        let mut roff = Roff::new();
        roff.control("SH", ["NOTES"]);
        for (at, paragraph) in notes.to_string().split("\n\n").enumerate() {
            if at > 0 {
                roff.control("PP", []);
            }
            roff.text([roman(paragraph)]);
        }
        roff.to_writer(&mut page)?;
    }
    // Readers of the format complain about the way in which values are set off from what an option does.
    Ok(String::from_utf8_lossy(&page).replace("\n.br\n\n.br\n", "\n.sp\n"))
}
