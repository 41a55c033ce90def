//! Baseline files: reading them, their text, and what they call a file.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use stricture::levels::{BASELINE_SCHEMA, Baseline};

use crate::error::CliError;
use crate::files::folders;
use crate::files::inputs::{self, Input};
use crate::render::json::json_lines;

/// The baselines of a run, by path.
#[derive(Debug, Default)]
pub(super) struct Baselines {
    read: BTreeMap<PathBuf, Arc<Baseline>>,
}

impl Baselines {
    /// The baseline at `path`, read once. Where it is to be written, none need be there yet.
    pub(super) fn get(&mut self, path: &Path, to_be_written: bool) -> Result<Arc<Baseline>, CliError> {
        if let Some(known) = self.read.get(path) {
            return Ok(known.clone());
        }
        let baseline =
            if to_be_written && !path.exists() { Baseline::default() } else { parse(path, &inputs::read(path)?)? };
        let baseline = Arc::new(baseline);
        self.read.insert(path.to_owned(), baseline.clone());
        Ok(baseline)
    }
}

fn parse(path: &Path, bytes: &[u8]) -> Result<Baseline, CliError> {
    let broken = |message: String| CliError::Baseline { path: path.to_owned(), message };
    let baseline: Baseline = serde_json::from_slice(bytes).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        let text = error.to_string();
        let what = text.split(" at line ").next().unwrap_or_default();
        broken(format!("line {line}, column {column}: {what}; create it again with --write-baseline"))
    })?;
    if !baseline.is_current() {
        let schema = baseline.schema.escape_debug();
        return Err(broken(format!("its schema is `{schema}`, but this version reads `{BASELINE_SCHEMA}`")));
    }
    Ok(baseline)
}

/// The text of a baseline, one finding a line, so that a change of it can be reviewed.
pub(super) fn text(path: &Path, baseline: &Baseline) -> Result<String, CliError> {
    json_lines(baseline).map_err(|error| CliError::Baseline { path: path.to_owned(), message: error.to_string() })
}

/// What a baseline at `baseline` calls an input: its path from there, with forward slashes, whatever the caller called it.
pub(super) fn name(baseline: &Path, input: &Input) -> String {
    let Input::File(path) = input else { return "-".to_owned() };
    let real = |path: &Path| fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_default();
    let (folder, path) = (real(folders::folder_of(baseline)), real(path));
    let mut from = folder.components().peekable();
    let mut to = path.components().peekable();
    while from.peek().is_some() && from.peek() == to.peek() {
        from.next();
        to.next();
    }
    let up = from.map(|_| "..".to_owned());
    let down = to.map(|part| match part {
        Component::Normal(name) => name.to_string_lossy().into_owned(),
        other => other.as_os_str().to_string_lossy().into_owned(),
    });
    up.chain(down).collect::<Vec<_>>().join("/")
}
