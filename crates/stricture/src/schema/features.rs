//! The features that the client knows by name.

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
    /// Returns the name of the feature under `[features]`.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the stage of development.
    pub fn stage(&self) -> Stage {
        self.stage
    }

    /// Whether the feature is on by default.
    pub fn default(&self) -> bool {
        self.default
    }

    /// Returns the current name of the feature, if this name is an old one.
    pub fn alias_of(&self) -> Option<&'static str> {
        self.alias_of
    }
}

/// The stage of development of a feature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The feature is under development.
    UnderDevelopment,
    /// The feature is an experiment.
    Experimental,
    /// The feature is for all people.
    Stable,
    /// The feature will be removed.
    Deprecated,
    /// The client knows only the name, and ignores any setting of the feature.
    Removed,
}

/// The placeholder for the name of an entry in a table of features.
pub const FEATURE: &str = "<feature>";

/// Returns all known features, sorted by name.
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
