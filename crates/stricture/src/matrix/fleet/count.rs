//! The number of machines in a line.

use crate::report::quoted;

/// Reads a number of machines.
pub(super) fn read(text: &str) -> Result<u64, String> {
    if text.is_empty() {
        return Err("the line has no number of machines".to_owned());
    }
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if is_number { text.parse().ok() } else { None };
    number.ok_or_else(|| format!("{} is not a number of machines", quoted(text)))
}
