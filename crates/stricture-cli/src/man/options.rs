//! The options of `stricture man`.

use std::path::PathBuf;

use clap::{Args, ValueHint};

#[derive(Debug, Args)]
pub(crate) struct ManOptions {
    /// Write the pages of all subcommands (stricture.1, stricture-lint.1 and so on) to this folder, and create it if necessary.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) directory: Option<PathBuf>,
}
