//! A manual page.

use std::io::{self, Write as _};

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

/// The page of one command, in the order of sections that readers of manuals know. It has no date: that would be a second
/// place to say when a version came out.
pub(super) fn page(command: &Command) -> io::Result<String> {
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
