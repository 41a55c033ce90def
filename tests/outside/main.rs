//! What others make of it, in programs of theirs: `cargo xtask foreign-tools` installs them.

mod action;
mod completions;
mod dependencies;
mod editor_schema;
mod hostile;
mod hostile_verbs;
mod impact;
mod long_lines;
mod man;
mod package;
mod pre_commit;
mod preview;
mod public_api;
mod sarif;
mod spelling;
