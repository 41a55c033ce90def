//! Reports, one format a file.

mod human;
mod json;

pub(crate) use human::{human, many};
pub(crate) use json::json;
