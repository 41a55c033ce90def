//! Top-level keys that people write into a policy, but that belong in another file.

use super::generated;

/// A key that the client does not read at the top level of this file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Elsewhere {
    /// The key.
    pub(crate) key: &'static str,
    /// Where it is a key, such as `config.toml`.
    pub(crate) home: &'static str,
    /// The key of this file that does what was probably meant.
    pub(crate) instead: Option<&'static str>,
}

/// What is known about the top-level key `key`.
pub(crate) fn elsewhere(key: &str) -> Option<&'static Elsewhere> {
    let all = generated::ELSEWHERE;
    all.binary_search_by(|known| known.key.cmp(key)).ok().and_then(|index| all.get(index))
}
