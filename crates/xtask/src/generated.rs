//! Files that are written by a task and compared by a test.

use std::path::{Path, PathBuf};

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

/// What `outputs` should hold and what is left over in `folders`, which hold nothing but outputs.
#[derive(Debug)]
pub(crate) struct Whole {
    pub(crate) outputs: Vec<Output>,
    pub(crate) folders: Vec<PathBuf>,
}

impl Whole {
    /// Files in the folders that are none of the outputs: those of a lint that is gone, for one.
    fn left_over(&self) -> Vec<PathBuf> {
        let files = self.folders.iter().filter_map(|folder| std::fs::read_dir(folder).ok()).flatten();
        let files = files.filter_map(|entry| entry.ok().map(|entry| entry.path()));
        let is_output = |file: &Path| self.outputs.iter().any(|output| output.path == file);
        files.filter(|file| !is_output(file)).collect()
    }

    /// Writes the outputs and removes what is left over.
    pub(crate) fn write(&self) -> Result<(), Failure> {
        write(&self.outputs)?;
        for file in self.left_over() {
            std::fs::remove_file(&file).map_err(|error| Failure::file(&file, &error))?;
            println!("removed {}", file.display());
        }
        Ok(())
    }

    /// Fails if an output is stale or anything is left over.
    pub(crate) fn check(&self) -> Result<(), Failure> {
        check(&self.outputs)?;
        match self.left_over().as_slice() {
            [] => Ok(()),
            [file, ..] => Err(Failure::file(file, &"left over, run `cargo xtask generate`")),
        }
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
