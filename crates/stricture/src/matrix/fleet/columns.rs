//! The columns of a table of machines.

use crate::assignments::{DirectoryError, Row};
use crate::report::quoted;

/// The message about a table without a column for the client release.
pub(super) const MISSING: &str = "there is no column with the client release: name one column of the first line `version`, `client`, `codex_version` or `client_version`";

/// The names of the column with the client release. An earlier one is more exact: `version` may also be that of a system, and `client` the
/// name of a machine.
const VERSION: &[&str] = &["codex_version", "client_version", "version", "client"];

/// The columns of a table, by their numbers.
pub(super) struct Columns {
    /// The name of the column with the client release, as the table writes it.
    pub(super) name: String,
    pub(super) version: usize,
    pub(super) count: Option<usize>,
    pub(super) user: Option<usize>,
    pub(super) group: Option<usize>,
    pub(super) width: usize,
}

impl Columns {
    /// Finds the columns. Upper and lower case make no difference, and neither do spaces, hyphens and underscores.
    pub(super) fn of(header: &Row) -> Result<Self, DirectoryError> {
        let names = (0..header.len()).map(|at| header.field(at).map(plain)).collect::<Result<Vec<_>, _>>()?;
        let find =
            |wanted: &[&str]| wanted.iter().find_map(|wanted| one(&names, wanted, header.line).transpose()).transpose();
        let Some(version) = find(VERSION)? else {
            let message = header.other_separator().unwrap_or(MISSING);
            return Err(DirectoryError::in_line(header.line, message));
        };
        Ok(Self {
            name: header.field(version)?.to_owned(),
            version,
            count: find(&["machines", "count"])?,
            user: find(&["email"])?,
            group: find(&["group"])?,
            width: header.len(),
        })
    }
}

fn plain(name: &str) -> String {
    name.chars().map(|c| if matches!(c, ' ' | '-') { '_' } else { c.to_ascii_lowercase() }).collect()
}

/// The number of the column with this name, if there is one.
fn one(names: &[String], wanted: &str, line: usize) -> Result<Option<usize>, DirectoryError> {
    let mut found = names.iter().enumerate().filter(|(_, name)| *name == wanted).map(|(number, _)| number);
    let first = found.next();
    if found.next().is_some() {
        let message = format!("there are two columns {}: keep one of them", quoted(wanted));
        return Err(DirectoryError::in_line(line, message));
    }
    Ok(first)
}

/// The message about a line with another number of fields than the first one.
pub(super) fn wrong_width(found: usize, expected: usize) -> String {
    let fields = if found == 1 { "1 field".to_owned() } else { format!("{found} fields") };
    format!("the line has {fields}, but the first line has {expected}")
}
