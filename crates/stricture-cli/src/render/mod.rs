//! What the answers and reports of several subcommands are made with.

pub(crate) mod cell;
pub(crate) mod clients;
mod excerpt;
pub(crate) mod json;
pub(crate) mod markdown;
pub(crate) mod place;
pub(crate) mod source;
pub(crate) mod style;
pub(crate) mod text;
mod window;
pub(crate) mod xml;
