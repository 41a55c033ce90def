//! Files that are written by a task and compared by a test.

use std::path::PathBuf;

use crate::Failure;

/// A generated file.
#[derive(Debug)]
pub(crate) struct Output {
    path: PathBuf,
    text: String,
}

impl Output {
    /// A file at `path` that should hold `text`.
    pub(crate) fn new(path: PathBuf, text: String) -> Self {
        Self { path, text }
    }

    fn is_current(&self) -> bool {
        std::fs::read_to_string(&self.path).is_ok_and(|text| text == self.text)
    }
}

/// Writes the outputs that differ from what is there.
pub(crate) fn write(outputs: &[Output]) -> Result<(), Failure> {
    for output in outputs.iter().filter(|output| !output.is_current()) {
        if let Some(folder) = output.path.parent() {
            std::fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
        }
        std::fs::write(&output.path, &output.text).map_err(|error| Failure::file(&output.path, &error))?;
        println!("wrote {}", output.path.display());
    }
    Ok(())
}

/// Fails, naming the stale files, unless all are current.
pub(crate) fn check(outputs: &[Output]) -> Result<(), Failure> {
    let stale: Vec<String> =
        outputs.iter().filter(|output| !output.is_current()).map(|output| output.path.display().to_string()).collect();
    if stale.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("stale, run `cargo xtask generate`: {}", stale.join(", "))))
    }
}
