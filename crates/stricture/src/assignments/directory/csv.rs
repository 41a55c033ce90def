//! Directories as tables with the columns `email,group`, and one line for each group of each person.

mod rows;

use std::io::Read;

use super::builder::{DirectoryBuilder, Form};
use super::error::DirectoryError;
pub(crate) use rows::{Row, Rows};

impl DirectoryBuilder {
    /// Reads a table with the columns `email` and `group`, in upper or lower case, in any order, and among other columns.
    /// A line without a group names a person who is in no group.
    ///
    /// # Errors
    /// Returns the problem with its line. The builder may then hold a part of the table, so do not use it any more.
    pub fn csv(&mut self, table: impl Read) -> Result<(), DirectoryError> {
        self.is_read_as(Form::Table)?;
        let mut rows = Rows::new(table);
        let Some(header) = rows.read()? else {
            return Err(DirectoryError::in_line(1, missing("email")));
        };
        let (email, group, width) = (column(header, "email")?, column(header, "group")?, header.len());
        while let Some(row) = rows.read()? {
            let wrong = |message| DirectoryError::in_line(row.line, message);
            if row.len() != width {
                return Err(wrong(format!(
                    "the line has {}, but the first line has {width}: put quotes around a field that contains a comma",
                    if row.len() == 1 { "1 field".to_owned() } else { format!("{} fields", row.len()) }
                )));
            }
            let (email, group) = (row.field(email)?, row.field(group)?);
            if email.is_empty() {
                return Err(wrong("the line has no e-mail address: write one, or remove the line".to_owned()));
            }
            if email.contains(['\n', '\r']) || group.contains(['\n', '\r']) {
                return Err(wrong(
                    "an address or a group continues over several lines: close its quote where it ends".to_owned(),
                ));
            }
            self.row(email, Some(group).filter(|group| !group.is_empty())).map_err(wrong)?;
        }
        Ok(())
    }
}

/// The number of the column with this name.
fn column(header: &Row, name: &str) -> Result<usize, DirectoryError> {
    let mut found = None;
    for at in 0..header.len() {
        if header.field(at)?.eq_ignore_ascii_case(name) {
            if found.is_some() {
                let message = format!("there are two columns `{name}`: keep one of them");
                return Err(DirectoryError::in_line(header.line, message));
            }
            found = Some(at);
        }
    }
    found.ok_or_else(|| {
        let message = header.other_separator().map_or_else(|| missing(name), str::to_owned);
        DirectoryError::in_line(header.line, message)
    })
}

fn missing(name: &str) -> String {
    format!("there is no column `{name}`: the first line must contain `email` and `group`")
}
