//! Files and folders: reading, writing, and where things lie.

pub(crate) mod folders;
pub(crate) mod inputs;
pub(crate) mod lines;
pub(crate) mod replace;
