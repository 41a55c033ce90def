//! The typed policy, one file a TOML table.

use super::model::Model;

/// The files of `requirements/`, by name.
pub fn write(_model: &Model) -> Result<Vec<(String, String)>, String> {
    Ok(Vec::new())
}
