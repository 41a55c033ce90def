//! What is compared with: a folder, or the repository as git knows it.

use std::path::Path;

use stricture::Document;
use stricture::assignments::{Assignments, PolicyPath};

use super::commit::Commit;
use crate::error::CliError;
use crate::files::folders::{ASSIGNMENTS, or_here};
use crate::problems::print_problems;
use crate::render::style::Style;
use crate::repository::Repository;
use crate::repository::texts::{Texts, texts};

/// Assignments and policies as they were.
pub(super) struct Base {
    pub(super) assignments: Assignments,
    pub(super) texts: Texts,
}

/// Reads the base. A folder is one that holds assignments; everything else is a revision.
pub(super) fn load(base: &str, repository: &Repository, style: Style) -> Result<Base, CliError> {
    let folder = Path::new(base);
    if folder.join(ASSIGNMENTS).is_file() {
        let older = Repository::load(Some(folder), style)?;
        let texts = texts(&older)?;
        return Ok(Base { assignments: older.assignments, texts });
    }
    if folder.is_dir() && (base.contains(std::path::MAIN_SEPARATOR) || base == "." || base == "..") {
        return Err(CliError::NoBase { base: base.to_owned(), reason: format!("this folder has no {ASSIGNMENTS}") });
    }
    let commit = Commit::find(or_here(&repository.folder), base)?;
    let name = Path::new(&repository.path).file_name().unwrap_or(ASSIGNMENTS.as_ref()).to_string_lossy().into_owned();
    let missing = || CliError::NoBase { base: base.to_owned(), reason: format!("this revision has no {name}") };
    let document = Document::from_bytes(commit.read(&name)?.ok_or_else(missing)?);
    let assignments = Assignments::read(&document).map_err(|problems| {
        let path = format!("{base}:{}", repository.path);
        let message = print_problems(&path, &document, &problems, style);
        CliError::Broken { path: path.into(), message }
    })?;
    let mut texts = Texts::new();
    for path in assignments.policies().into_iter().map(PolicyPath::as_str) {
        if let Some(bytes) = commit.read(path)? {
            texts.insert(path.to_owned(), String::from_utf8_lossy(&bytes).into_owned());
        }
    }
    Ok(Base { assignments, texts })
}
