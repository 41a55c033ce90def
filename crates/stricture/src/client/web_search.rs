//! The web search modes that people may choose.

mod fallback;

pub(crate) use fallback::{Fallback, fallback};

/// The mode that every list has, whether it says so or not: asked live, of an empty list too; both load, as the cases `web-search-empty` and
/// `web-search-live` show.
pub(crate) const ALWAYS_ALLOWED: &str = "disabled";

/// The list of the modes that people may choose.
pub(super) const ALLOWED_MODES: &str = "allowed_web_search_modes";
