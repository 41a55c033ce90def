//! The options of `stricture man`.

use std::path::PathBuf;

use clap::{Args, ValueHint};

#[derive(Debug, Args)]
pub(crate) struct ManOptions {
    /// Write the pages of all commands to this directory, made if it does not exist: stricture.1, stricture-lint.1 and so on.
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    pub(crate) directory: Option<PathBuf>,
}
