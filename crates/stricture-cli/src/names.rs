//! Names of files that look like options.
//!
//! Hooks, `xargs` and patterns of shells put the names of files behind the options, and whoever may add a file chooses its name. Where an
//! argument could be either, nothing is done.

use std::env;
use std::ffi::OsString;
use std::path::Path;

/// The first argument that is written like an option and is also the name of a file here.
pub(crate) fn ambiguous() -> Option<OsString> {
    let options = env::args_os().skip(1).take_while(|argument| argument != "--");
    options.into_iter().find(|argument| {
        let written = argument.as_encoded_bytes();
        written.len() > 1 && written.starts_with(b"-") && Path::new(argument).symlink_metadata().is_ok()
    })
}
