//! Files and folders: finding, reading, writing, and where things lie.

mod draft;
mod exchange;
pub(crate) mod folders;
pub(crate) mod git;
mod ignored;
pub(crate) mod inputs;
pub(crate) mod inside;
pub(crate) mod lines;
pub(crate) mod links;
pub(crate) mod replace;
pub(crate) mod search;
pub(crate) mod skipped;
