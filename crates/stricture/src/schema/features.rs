//! The feature names that the client knows.

use super::{generated, suggest};

/// A feature of the client.
#[derive(Clone, Copy, Debug)]
pub struct Feature {
    pub(crate) name: &'static str,
    pub(crate) stage: Stage,
    pub(crate) default: bool,
    pub(crate) alias_of: Option<&'static str>,
}

impl Feature {
    /// Its name under `[features]`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// How far it is.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether it is on where nobody says anything.
    pub fn default(&self) -> bool {
        self.default
    }

    /// The current name that this old one stands for.
    pub fn alias_of(&self) -> Option<&'static str> {
        self.alias_of
    }
}

/// How far a feature is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Being built.
    UnderDevelopment,
    /// To be tried.
    Experimental,
    /// For everyone.
    Stable,
    /// On its way out.
    Deprecated,
    /// Known by name only: the client drops any setting of it.
    Removed,
}

/// What a table of features calls its entries.
pub const FEATURE: &str = "<feature>";

/// All known features, sorted by name.
pub fn features() -> &'static [Feature] {
    generated::KNOWN_FEATURES
}

/// The feature of this name.
pub(crate) fn feature(name: &str) -> Option<&'static Feature> {
    let features = features();
    features.binary_search_by(|feature| feature.name.cmp(name)).ok().and_then(|index| features.get(index))
}

/// The known name that `name` was most likely meant to be.
pub(crate) fn nearest_feature(name: &str) -> Option<&'static str> {
    suggest::nearest(name, features().iter().filter(|f| f.stage != Stage::Removed).map(|feature| feature.name))
}
