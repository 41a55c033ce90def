//! Doors of MCP servers: what an identity leaves to people.

use super::closing::{self, Closing, keyed};
use super::{Door, DoorKind};
use crate::client::mcp::{self, Part};
use crate::client::{Client, paths};
use crate::schema::At;

/// Adds one door for all servers of each kind, so a policy of many servers has no more doors than one of two.
pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let identities = mcp::identities(client).into_iter();
    let programs = identities.filter(|identity| matches!(identity.part, Part::Program | Part::ProgramWithArguments));
    let programs: Vec<At<'d>> = programs.map(|identity| identity.at).collect();
    let by_path: Vec<At<'d>> = programs.iter().filter(|at| !is_absolute(text(at))).cloned().collect();
    if let Some(first) = by_path.first().cloned() {
        let absolute = by_path.iter().filter_map(|at| Some((keyed(at)?, closing::text(&somewhere(text(at))))));
        let closing = Closing::all(absolute).filter(|closing| closing.lines().len() == by_path.len());
        doors.push(Door::behind(&first, DoorKind::ProgramByPath { programs: by_path }).closed_by(closing));
    }
    if let Some(first) = programs.first().cloned() {
        doors.push(Door::behind(&first, DoorKind::ProgramEnvironment { programs }));
    }
}

fn text<'d>(program: &At<'d>) -> &'d str {
    program.node.as_text().unwrap_or_default()
}

/// Whether the text alone decides which file runs. Asked live: the client looks for a name in `PATH`, and for a relative path in the working
/// folder.
fn is_absolute(program: &str) -> bool {
    program.starts_with('/') || paths::is_foreign(program)
}

/// An absolute path for this program. The policy does not tell the folder. What does not look like a file may be anything, also a secret.
fn somewhere(program: &str) -> String {
    let is_of_name = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    let name = program.rsplit('/').next().filter(|name| !name.is_empty() && name.bytes().all(is_of_name));
    let name = name.unwrap_or("program");
    format!("/path/to/{name}")
}
