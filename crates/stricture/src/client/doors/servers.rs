//! Doors of MCP servers: what an identity leaves to people.

use super::closing::{self, Closing, keyed};
use super::{Door, DoorKind};
use crate::client::mcp::{self, Part};
use crate::client::{Client, paths};
use crate::schema::At;

/// One door for all servers of each kind, so that a policy of many servers has no more doors than one of two.
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

/// Whether nothing but the text decides which file runs. Asked live of a name, which is looked for in `PATH`, and of a path from the working
/// folder.
fn is_absolute(program: &str) -> bool {
    program.starts_with('/') || paths::is_foreign(program)
}

/// An absolute path for this program. The policy does not tell the folder.
fn somewhere(program: &str) -> String {
    let name = program.rsplit('/').next().filter(|name| !name.is_empty()).unwrap_or("program");
    format!("/path/to/{name}")
}
