//! The machines of a company, with the client release of each.

mod columns;
mod count;

use std::collections::BTreeMap;
use std::io::Read;

use thiserror::Error;

use crate::assignments::{DirectoryError, Row, Rows};
use crate::release::{AskedClient, Clients, Release};
use crate::report::quoted;

use columns::Columns;

/// The machines of a company, from a table with the client release of each.
///
/// Nothing of the table is lost: a line that does not name a known client release is kept as a [`FleetRow`].
///
/// ```
/// use stricture::matrix::Fleet;
///
/// let table = "Host,Version,Machines\nlaptops,codex-cli 0.142.0,12\nservers,v0.171.0,3\nold,unknown,2\n";
/// let fleet = Fleet::read(table.as_bytes()).unwrap();
/// assert_eq!((fleet.machines(), fleet.unknown()), (17, 2));
/// let clients: Vec<_> = fleet.clients().into_iter().map(|all| (all.client.release.to_string(), all.machines)).collect();
/// assert_eq!(clients, [("0.142.0".to_owned(), 12), ("0.171.0".to_owned(), 3)]);
/// assert_eq!(fleet.rows()[0].message, "`unknown` is not a client release, such as 0.171.0");
/// assert_eq!(fleet.rows()[0].line, 4);
/// ```
#[derive(Clone, Debug)]
pub struct Fleet {
    column: String,
    names_people: bool,
    machines: BTreeMap<(AskedClient, Owner), u64>,
    rows: Vec<FleetRow>,
}

/// Whose machines they are, as far as the table says it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
struct Owner {
    user: Option<String>,
    group: Option<String>,
}

/// Machines with the same client release and the same owner.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FleetMachines<'f> {
    /// The client.
    pub client: AskedClient,
    /// The address of the person who has the machines.
    pub user: Option<&'f str>,
    /// The group that has the machines.
    pub group: Option<&'f str>,
    /// The number of machines.
    pub machines: u64,
}

/// The machines of one client release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FleetClient {
    /// The client.
    pub client: AskedClient,
    /// The number of machines.
    pub machines: u64,
}

/// A line of the table whose client is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FleetRow {
    /// The line, from 1.
    pub line: usize,
    /// The problem, in one line.
    pub message: String,
    /// The number of machines. It is 1 if the line does not say it.
    pub machines: u64,
}

/// The reason why a table of machines cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error(transparent)]
pub struct FleetError(#[from] DirectoryError);

impl Fleet {
    /// Reads a table. One column has the client release: `version`, `client`, `codex_version` or `client_version`. A line is one machine,
    /// unless a column `machines` or `count` says how many. The columns `email` and `group` say whose machines they are.
    ///
    /// # Errors
    /// Returns an error if the table cannot be read, or if it has no column with the client release.
    pub fn read(table: impl Read) -> Result<Self, FleetError> {
        let mut rows = Rows::new(table);
        let Some(header) = rows.read()? else {
            return Err(DirectoryError::in_line(1, columns::MISSING).into());
        };
        let columns = Columns::of(header)?;
        let mut fleet = Self {
            column: columns.name.clone(),
            names_people: columns.user.is_some() || columns.group.is_some(),
            machines: BTreeMap::new(),
            rows: Vec::new(),
        };
        while let Some(row) = rows.read()? {
            fleet.row(row, &columns);
        }
        Ok(fleet)
    }

    fn row(&mut self, row: &Row, columns: &Columns) {
        match machines(row, columns) {
            Ok((client, owner, machines)) => {
                let known = self.machines.entry((client, owner)).or_insert(0);
                *known = known.saturating_add(machines);
            }
            Err((message, machines)) => self.rows.push(FleetRow { line: row.line, message, machines }),
        }
    }

    /// Returns the name of the column with the client releases, as the table writes it.
    pub fn column(&self) -> &str {
        &self.column
    }

    /// Whether the table has a column that says whose machines they are.
    pub fn names_people(&self) -> bool {
        self.names_people
    }

    /// Returns the number of all machines, with those whose client is not known.
    pub fn machines(&self) -> u64 {
        self.machines.values().fold(self.unknown(), |all, machines| all.saturating_add(*machines))
    }

    /// Returns the number of machines whose client is not known.
    pub fn unknown(&self) -> u64 {
        self.rows.iter().fold(0, |all, row| all.saturating_add(row.machines))
    }

    /// Returns the lines whose client is not known, in the order of the table.
    pub fn rows(&self) -> &[FleetRow] {
        &self.rows
    }

    /// Returns the machines of each client release, the oldest first.
    pub fn clients(&self) -> Vec<FleetClient> {
        let mut found: Vec<FleetClient> = Vec::new();
        for machines in self.each() {
            match found.last_mut().filter(|last| last.client == machines.client) {
                Some(last) => last.machines = last.machines.saturating_add(machines.machines),
                None => found.push(FleetClient { client: machines.client, machines: machines.machines }),
            }
        }
        found
    }

    /// Returns the clients as a question asks about them. `None` if the table names none.
    pub fn asked(&self) -> Option<Clients> {
        Clients::of_each(self.clients().into_iter().filter_map(|all| Clients::only(all.client.release).ok()))
    }

    /// Returns the machines by client release and owner, the oldest release first.
    pub fn each(&self) -> impl Iterator<Item = FleetMachines<'_>> {
        self.machines.iter().map(|((client, owner), machines)| {
            let (user, group) = (owner.user.as_deref(), owner.group.as_deref());
            FleetMachines { client: *client, user, group, machines: *machines }
        })
    }
}

/// The machines of a line; or its problem, with the number of its machines.
fn machines(row: &Row, columns: &Columns) -> Result<(AskedClient, Owner, u64), (String, u64)> {
    let field = |number| row.field(number).map_err(|error| (error.message, 1));
    if row.len() != columns.width {
        return Err((columns::wrong_width(row.len(), columns.width), 1));
    }
    let machines = match columns.count {
        Some(number) => count::read(field(number)?).map_err(|message| (message, 1))?,
        None => 1,
    };
    let client = client(field(columns.version)?).map_err(|message| (message, machines))?;
    let owner = |number: Option<usize>| match number {
        Some(number) => Ok(Some(field(number)?).filter(|text| !text.is_empty()).map(str::to_owned)),
        None => Ok(None),
    };
    Ok((client, Owner { user: owner(columns.user)?, group: owner(columns.group)? }, machines))
}

/// The client that a cell names.
fn client(text: &str) -> Result<AskedClient, String> {
    if text.is_empty() {
        return Err("the line has no client release".to_owned());
    }
    // Inventories write `Codex-CLI` and `V0.142.0` too.
    let release: Release = text
        .to_ascii_lowercase()
        .parse()
        .map_err(|_| format!("{} is not a client release, such as {}", quoted(text), Release::newest()))?;
    Clients::only(release).map(|client| client.newest()).map_err(|error| error.to_string())
}
