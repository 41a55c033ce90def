//! Which logs are read.

use super::options::ReplayOptions;
use crate::error::CliError;
use crate::files::inputs::Input;

/// The logs that are named; standard input can only be one thing.
pub(super) fn find(options: &ReplayOptions) -> Result<Vec<Input>, CliError> {
    let mut inputs: Vec<Input> = options.logs.iter().map(|path| Input::of(path)).collect();
    if inputs.is_empty() {
        inputs.push(Input::Stdin);
    }
    let named = std::iter::once(&options.policy).chain(&options.against).map(|path| Input::of(path));
    let uses = named.filter(|input| *input == Input::Stdin).count();
    if uses + inputs.iter().filter(|input| **input == Input::Stdin).count() > 1 {
        return Err(CliError::Usage("standard input cannot be more than one log or policy"));
    }
    Ok(inputs)
}
