//! The command as its users meet it.

mod assignments;
mod command;
mod control;
mod eval;
mod fixing;
mod fleet;
mod matrix;
mod meaning;
mod replay;
mod report_files;
mod reports;
mod repositories;
mod resolve;
mod rule_numbers;
#[cfg(unix)]
mod strangers;
mod suites;
mod walk_around;
