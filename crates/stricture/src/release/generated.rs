// Written by `cargo xtask generate` from crates/stricture/schema/since.toml. Do not edit.

use super::Release;

pub(super) static MEASURED: &[Release] = &[Release::new(0, 98, 0), Release::new(0, 105, 0), Release::new(0, 114, 0), Release::new(0, 120, 0), Release::new(0, 123, 0), Release::new(0, 124, 0), Release::new(0, 125, 0), Release::new(0, 130, 0), Release::new(0, 134, 0), Release::new(0, 138, 0), Release::new(0, 142, 0), Release::new(0, 145, 0), Release::new(0, 147, 0), Release::new(0, 149, 0), Release::new(0, 153, 0), Release::new(0, 157, 0), Release::new(0, 160, 0), Release::new(0, 165, 0), Release::new(0, 169, 0), Release::new(0, 171, 0)];
