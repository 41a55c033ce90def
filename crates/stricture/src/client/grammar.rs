//! The releases that refuse a text as TOML.

use crate::release::{Release, Releases};
use crate::syntax::{SyntaxError, SyntaxErrorKind};

/// The first release that reads values and keys which nothing asks for: the cases `syntax-number-integer-too-large` and
/// `syntax-private-datetime`.
const READS_EVERYTHING: Release = Release::new(0, 138, 0);

/// The releases that refuse the text. Others may start with it: what they then make of it was not measured.
pub(crate) fn refusing(error: &SyntaxError) -> Releases {
    match error.kind {
        SyntaxErrorKind::Grammar => Releases::all(),
        SyntaxErrorKind::LargeInteger | SyntaxErrorKind::ReservedKey => Releases::from(READS_EVERYTHING),
    }
}
