//! `cargo xtask generate`: the schema files turned into checked-in Rust.

mod kind;
mod model;
mod policy;
mod statics;

pub(crate) use kind::Kind;
pub(crate) use model::{Field, Model, Since, Table};

use std::path::PathBuf;

use crate::{Failure, generated::Output, root};

/// Every file that is generated from the schema, with its text.
pub(crate) fn outputs() -> Result<Vec<Output>, Failure> {
    let folder: PathBuf = root().join("crates/stricture/schema");
    let model = Model::read(&folder)?;
    let statics = statics::write(&model).map_err(|what| Failure::file(&folder, &what))?;
    let releases = statics::write_releases(&model).map_err(|what| Failure::file(&folder, &what))?;
    let policy = policy::write(&model).map_err(|what| Failure::file(&folder, &what))?;
    let source = root().join("crates/stricture/src");
    let mut outputs = vec![
        Output::new(folder.join("since.toml"), crate::probe::since::text()?),
        Output::new(source.join("schema/generated.rs"), statics),
        Output::new(source.join("release/generated.rs"), releases),
    ];
    outputs.extend(policy.into_iter().map(|(name, text)| Output::new(source.join("policy").join(name), text)));
    Ok(outputs)
}
