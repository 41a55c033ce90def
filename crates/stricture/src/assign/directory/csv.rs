//! Directories as tables: `email,group`, a line for each group of each person.

use std::io::Read;

use super::builder::DirectoryBuilder;
use super::error::DirectoryError;

impl DirectoryBuilder {
    /// Reads a table with the columns `email` and `group`, letter case ignored, in any order and among others. A line without a group names
    /// a person who is in none.
    ///
    /// # Errors
    /// What is wrong, with its line. What was read before remains: give the builder up.
    pub fn csv(&mut self, table: impl Read) -> Result<(), DirectoryError> {
        let mut reader = ::csv::ReaderBuilder::new().trim(::csv::Trim::All).from_reader(table);
        let headers = reader.headers().map_err(|error| wrong(&error))?.clone();
        let column = |name: &str| {
            let mut columns = headers
                .iter()
                .enumerate()
                .filter(|(_, header)| header.strip_prefix('\u{feff}').unwrap_or(header).eq_ignore_ascii_case(name));
            match (columns.next(), columns.next()) {
                (Some((at, _)), None) => Ok(at),
                (None, _) => {
                    Err(at(1, format!("there is no column `{name}`: the first line must name `email` and `group`")))
                }
                (Some(_), Some(_)) => Err(at(1, format!("there are two columns `{name}`: keep one of them"))),
            }
        };
        let (email, group) = (column("email")?, column("group")?);
        let mut record = ::csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(|error| wrong(&error))? {
            let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
            let email = record.get(email).unwrap_or_default();
            if email.is_empty() {
                return Err(at(line, "a line without an e-mail address: write one, or remove the line".to_owned()));
            }
            self.row(email, record.get(group).filter(|group| !group.is_empty()))
                .map_err(|message| at(line, message))?;
        }
        Ok(())
    }
}

fn at(line: usize, message: String) -> DirectoryError {
    DirectoryError { line, column: 0, message }
}

fn wrong(error: &::csv::Error) -> DirectoryError {
    let line = error.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
    let message = match error.kind() {
        ::csv::ErrorKind::Utf8 { .. } => "not UTF-8: save the table as such".to_owned(),
        ::csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("{len} fields, where the first line has {expected_len}: put quotes around what holds a comma")
        }
        _ => error.to_string(),
    };
    at(line, message)
}
