//! Values that options of several subcommands take.

pub(crate) mod color;
pub(crate) mod denied;
pub(crate) mod format;
pub(crate) mod lint_name;
pub(crate) mod not_blank;
