//! Reports of `stricture test`, one format a file.

mod human;
mod json;
mod junit;

pub(crate) use human::{CoverageShown, human, suggested};
pub(crate) use json::json;
pub(crate) use junit::junit;
