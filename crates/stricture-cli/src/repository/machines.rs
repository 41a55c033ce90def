//! The machines of the people of a repository: whose client refuses the policy that they get.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use serde::Serialize;
use stricture::Document;
use stricture::assignments::{Assignments, Directory};
use stricture::matrix::{self, Fleet, FleetPeople, Matrix, RefusedMachines};
use stricture::release::Clients;

use super::texts::Texts;
use crate::error::CliError;
use crate::fleet;
use crate::printable::printable;
use crate::render::text::cut;

/// Most machines that are listed.
const MOST: usize = 20;

/// A table of machines that names people or groups.
pub(crate) struct Machines {
    path: String,
    pub(crate) fleet: Fleet,
}

/// An answer with the machines, if there are any.
#[derive(Serialize)]
pub(crate) struct WithMachines<'m, A: Serialize> {
    #[serde(flatten)]
    pub(crate) answer: A,
    /// The field is there only if the question named a table of machines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) fleet: Option<&'m FleetPeople>,
}

impl Machines {
    /// Reads a table of machines.
    pub(crate) fn load(path: &Path) -> Result<Self, CliError> {
        let fleet = fleet::load(path)?;
        if !fleet.names_people() {
            return Err(CliError::FleetWithoutPeople { path: path.to_owned() });
        }
        Ok(Self { path: path.display().to_string(), fleet })
    }

    /// The answer for people.
    pub(crate) fn human(&self, people: &FleetPeople) -> String {
        let mut out = format!("\nmachines in {}\n", printable(&self.path));
        let of = |count: u64| if count == 1 { "1 machine".to_owned() } else { format!("{count} machines") };
        let _ = writeln!(
            out,
            "  {} of {} could not start with the policy that {} owner gets",
            people.could_not_start(),
            of(people.machines),
            if people.machines == 1 { "its" } else { "their" },
        );
        for refused in people.refused.iter().take(MOST) {
            let _ = writeln!(
                out,
                "  {}: client {} refuses {} ({}){}",
                owner(refused),
                refused.client,
                cut(&refused.policy),
                of(refused.machines),
                note(refused)
            );
        }
        if people.refused.len() > MOST {
            let _ = writeln!(out, "  and {} more; --format json lists all", people.refused.len() - MOST);
        }
        if people.unassigned > 0 {
            let _ = writeln!(out, "  {}: the owner is not known, so the policy is not either", of(people.unassigned));
        }
        if people.unknown > 0 {
            let _ = writeln!(out, "  {}: the table names no known client", of(people.unknown));
        }
        for row in self.fleet.rows().iter().take(MOST) {
            let _ = writeln!(out, "    {}:{}: {}", printable(&self.path), row.line, printable(&row.message));
        }
        if self.fleet.rows().len() > MOST {
            let _ = writeln!(out, "    and {} more lines", self.fleet.rows().len() - MOST);
        }
        out
    }
}

/// `ana@example.com`, or `group SRE`.
fn owner(refused: &RefusedMachines) -> String {
    match (&refused.user, &refused.group) {
        (Some(user), _) => cut(user),
        (None, Some(group)) => format!("group {}", cut(group)),
        (None, None) => String::new(),
    }
}

fn note(refused: &RefusedMachines) -> &'static str {
    match refused.could_start_before {
        Some(true) => "; it could start before",
        Some(false) => "; it could not start before either",
        None => "",
    }
}

/// What clients do with each policy.
pub(crate) fn matrices(texts: &Texts) -> BTreeMap<String, Matrix> {
    let judge = |text: &String| Matrix::of(&Document::parse(text.clone()), &Clients::default());
    texts.iter().map(|(path, text)| (path.clone(), judge(text))).collect()
}

/// The repository that the machines are judged in.
pub(crate) fn repository<'r>(
    assignments: &'r Assignments,
    directory: Option<&'r Directory>,
    matrices: &'r BTreeMap<String, Matrix>,
) -> matrix::JudgedRepository<'r> {
    matrix::JudgedRepository { assignments, directory, matrices }
}
