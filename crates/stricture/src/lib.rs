//! x
#![allow(dead_code, unused_imports)]
mod syntax;
mod report;
pub mod schema;
pub use syntax::*;
pub use report::*;
mod lint;
pub use lint::{lint, lints, Lint};
