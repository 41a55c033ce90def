//! Reading who is in which group: files and folders of SCIM exports and tables.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};

use stricture::assignments::{Directory, DirectoryBuilder, DirectoryError};

use crate::error::CliError;
use crate::files::inputs::is_stdin;
use crate::files::links;
use crate::print::print_message;

/// How much is read at once.
const AT_ONCE: usize = 1 << 16;

/// A directory, and what it was read from.
pub(crate) struct LoadedDirectory {
    pub(crate) directory: Directory,
    /// The paths, as the caller gave them.
    pub(crate) paths: String,
}

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Scim,
    Table,
}

/// Reads a directory from files, folders (all `.json` and `.csv` in them, in the order of their names) and standard input (`-`), as one.
/// Warnings, such as missing pages, go to standard error. Returns none without paths.
pub(crate) fn load_directory(paths: &[PathBuf]) -> Result<Option<LoadedDirectory>, CliError> {
    if paths.is_empty() {
        return Ok(None);
    }
    let named = paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join(", ");
    let mut builder = DirectoryBuilder::new();
    for path in paths {
        if is_stdin(path) {
            read(&mut builder, path, io::stdin().lock())?;
        } else if path.is_dir() {
            for file in exports(path)? {
                open(&mut builder, &file)?;
            }
        } else {
            open(&mut builder, path)?;
        }
    }
    let (directory, warnings) =
        builder.finish().map_err(|error| CliError::Directory { path: PathBuf::from(&named), error })?;
    for warning in warnings {
        print_message(&format!("{named}: {warning}"));
    }
    Ok(Some(LoadedDirectory { directory, paths: named }))
}

/// The exports in a folder.
fn exports(folder: &Path) -> Result<Vec<PathBuf>, CliError> {
    let unreadable = |error| CliError::Unreadable { path: folder.to_owned(), error };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        // Opening a pipe would wait for a writer that may never come.
        if form_of(&path).is_some() && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() { Err(CliError::NoExports { path: folder.to_owned() }) } else { Ok(files) }
}

fn open(builder: &mut DirectoryBuilder, path: &Path) -> Result<(), CliError> {
    // A pipe is welcome where somebody names it: directories are often written by another program.
    if links::leads_out(path) {
        return Err(CliError::LeadsOut { path: path.to_owned() });
    }
    let file = File::open(path).map_err(|error| CliError::Unreadable { path: path.to_owned(), error })?;
    read(builder, path, file)
}

fn read(builder: &mut DirectoryBuilder, path: &Path, from: impl io::Read) -> Result<(), CliError> {
    let mut reader = BufReader::with_capacity(AT_ONCE, from);
    let form = match form_of(path) {
        Some(form) => form,
        None => told_by(&mut reader).map_err(|error| CliError::Unreadable { path: path.to_owned(), error })?,
    };
    let result = match form {
        Form::Scim => builder.scim(reader),
        Form::Table => builder.csv(reader),
    };
    result.map_err(|error: DirectoryError| CliError::Directory { path: path.to_owned(), error })
}

/// The form that a name stands for.
fn form_of(path: &Path) -> Option<Form> {
    let extension = path.extension()?;
    if extension.eq_ignore_ascii_case("json") {
        Some(Form::Scim)
    } else if extension.eq_ignore_ascii_case("csv") {
        Some(Form::Table)
    } else {
        None
    }
}

/// The form that the beginning of a file has: JSON begins with a bracket.
fn told_by(reader: &mut impl BufRead) -> io::Result<Form> {
    let start = reader.fill_buf()?;
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let first = start.iter().find(|byte| !byte.is_ascii_whitespace());
    Ok(if matches!(first, Some(b'{' | b'[')) { Form::Scim } else { Form::Table })
}
