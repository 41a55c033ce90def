//! Errors and warnings about a directory.

use crate::report::quoted;

/// Longest message of the reader of JSON that is told, in characters.
const LONGEST: usize = 200;

/// The error that a directory cannot be read. Stricture then uses no part of it, because missing people would get another
/// policy.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{message}", place(*line, *column))]
#[non_exhaustive]
pub struct DirectoryError {
    /// The line, from 1; 0 if the error is about the whole directory.
    pub line: usize,
    /// The column, from 1, in bytes; 0 if the error is about the whole line.
    pub column: usize,
    /// The problem and its solution.
    pub message: String,
}

fn place(line: usize, column: usize) -> String {
    match (line, column) {
        (0, _) => String::new(),
        (line, 0) => format!("line {line}: "),
        (line, column) => format!("line {line}, column {column}: "),
    }
}

impl DirectoryError {
    pub(super) fn whole(message: impl Into<String>) -> Self {
        Self { line: 0, column: 0, message: message.into() }
    }

    pub(crate) fn in_line(line: usize, message: impl Into<String>) -> Self {
        Self { line, column: 0, message: message.into() }
    }
}

impl From<serde_json::Error> for DirectoryError {
    fn from(error: serde_json::Error) -> Self {
        let text = error.to_string();
        // The place is told in front.
        let told = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
        // What stands in an export may be long.
        let mut message: String = told.chars().take(LONGEST).collect();
        if message.len() < told.len() {
            message.push('…');
        }
        message.push_str(if error.is_data() {
            "; correct it, or export the directory again"
        } else {
            ": the file is damaged or cut off; export the directory again"
        });
        Self { line: error.line(), column: error.column(), message }
    }
}

/// A warning about a directory: it can be read, but people may get another policy.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DirectoryWarning {
    /// The directory has fewer people or groups than it says. A page is missing.
    Missing {
        /// `users` or `groups`, or both if a page has both.
        what: &'static str,
        /// The number that the directory has.
        found: u64,
        /// The number that the directory says.
        total: u64,
    },
    /// Groups have members that are neither among the people nor among the groups.
    UnknownMembers {
        /// The number of them.
        count: u64,
        /// The id of the first.
        first: String,
        /// The group that has it.
        group: String,
    },
    /// People are in groups that are not among the groups.
    UnknownGroups {
        /// The number of such memberships.
        count: u64,
        /// The id of the first.
        first: String,
        /// The main address of the first such person, if there is one.
        person: Option<String>,
    },
    /// People have no address.
    WithoutAddress {
        /// The number of them.
        count: u64,
    },
}

impl std::fmt::Display for DirectoryWarning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Missing { what, found, total } => {
                write!(
                    f,
                    "the directory has {found} of {total} {what}: a page is missing, and the people on it may get another policy"
                )
            }
            Self::UnknownMembers { count, first, group } => {
                let what = if *count == 1 {
                    "1 member of a group is neither a person nor a group of the directory: ".to_owned()
                } else {
                    format!("{count} members of groups are neither people nor groups of the directory; the first is ")
                };
                write!(f, "{what}{} in {}; export all users and groups", quoted(first), quoted(group))
            }
            Self::UnknownGroups { count, first, person } => {
                let what = if *count == 1 {
                    "1 person is in a group that is not in the directory, so no group rule can match it: ".to_owned()
                } else {
                    format!(
                        "{count} memberships are in groups that are not in the directory, so no group rule can match them; the first is "
                    )
                };
                let of = person.as_ref().map(|person| format!(" of {}", quoted(person))).unwrap_or_default();
                write!(f, "{what}{}{of}; export all groups", quoted(first))
            }
            Self::WithoutAddress { count: 1 } => {
                write!(f, "1 person has no address, so you cannot ask for their policy")
            }
            Self::WithoutAddress { count } => {
                write!(f, "{count} people have no address, so you cannot ask for their policies")
            }
        }
    }
}
