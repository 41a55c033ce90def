//! Who gets which policy: ordered group rules of which the first that matches counts, and a default for everyone else.

mod glob;

pub use glob::{Glob, GlobProblem};
