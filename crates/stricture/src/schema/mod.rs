//! The format of `requirements.toml` as data.
//!
//! One table says of every key what it takes. It is written in `crates/stricture/schema/*.toml`, and `cargo xtask
//! generate` turns it into statics. The checker, the spelling suggestions, the typed policy, the format reference and the
//! JSON Schema use this table. None of them knows a key by name.

mod address;
mod canonical;
mod changes;
mod check;
mod dialect;
mod elsewhere;
mod features;
#[rustfmt::skip]
#[allow(clippy::all, clippy::pedantic, clippy::indexing_slicing)]
pub(crate) mod generated;
mod json_schema;
mod kind;
mod path;
mod problem;
mod repeats;
mod since;
mod subjects;
mod suggest;
mod table;
mod text;
mod view;

pub use changes::{ChangedWord, Changes, ClientsAnswer, KnownFeature, KnownKey, KnownSince, KnownWord, ReleaseChanges};
pub use features::{FEATURE, Feature, Stage, features};
pub use json_schema::{JsonSchema, json_schema};
pub use kind::{Alternative, Kind, OneOf, Tagged, TaggedWord, Word, Words};
pub use path::{SchemaPath, keys};
pub use since::{Knowledge, Since, Unfamiliar};
pub use table::{Empty, Field, Rest, TableType, Unknown};
pub use text::TextRule;

pub(crate) use address::{is_https_or_loopback, is_vendor_catalog, is_web, same_origin};
pub(crate) use canonical::Merged;
pub(crate) use check::{check, fits, reads};
pub(crate) use elsewhere::elsewhere;
pub(crate) use features::{feature, nearest_feature};
pub(crate) use path::{key_since, word_knowledge};
pub(crate) use problem::{Problem, ProblemKind};
pub(crate) use subjects::{how_to_forbid, list_for, meant_in, subject};
pub(crate) use suggest::{forbids, homes_of, is_at, is_distinctive, nearest, nearest_key};
pub(crate) use table::Reading;
pub(crate) use text::is_token;
pub(crate) use view::{At, View};

/// Returns the type of the whole file.
pub fn root() -> &'static TableType {
    &generated::REQUIREMENTS
}
