//! The machines of people, under the policies that these people get.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Fleet, FleetMachines, Matrix};
use crate::assignments::{Assignments, Directory, Membership, PersonId};
use crate::report::Verdict;

/// The machines of a company under the policies that their owners get.
///
/// ```
/// use std::collections::BTreeMap;
/// use stricture::assignments::Assignments;
/// use stricture::matrix::{Fleet, FleetPeople, Matrix, JudgedRepository};
/// use stricture::release::Clients;
/// use stricture::Document;
///
/// let assignments = Assignments::read(&Document::parse("default = \"p.toml\"\n")).unwrap();
/// let policy = Document::parse("[otel]\nheaders_helper = \"/usr/local/bin/headers\"\n");
/// let matrices = BTreeMap::from([("p.toml".to_owned(), Matrix::of(&policy, &Clients::default()))]);
/// let repository = JudgedRepository { assignments: &assignments, directory: None, matrices: &matrices };
/// let fleet = Fleet::read("group,version,machines\nsre,0.169.0,4\nsre,0.171.0,2\n".as_bytes()).unwrap();
/// let people = FleetPeople::of(&fleet, &repository);
/// assert_eq!((people.machines, people.refused.len()), (6, 1));
/// assert_eq!((people.refused[0].group.as_deref(), people.refused[0].machines), (Some("sre"), 4));
/// ```
#[derive(Clone, Debug, Serialize)]
#[non_exhaustive]
pub struct FleetPeople {
    /// The number of machines that the question is about. If it is about all, those whose client is not known are among them.
    pub machines: u64,
    /// The number of machines whose client is not known.
    pub unknown: u64,
    /// The number of machines whose owner is not known, so that nobody knows their policy.
    pub unassigned: u64,
    /// The machines whose client refuses to start with the policy of their owner.
    pub refused: Vec<RefusedMachines>,
}

/// Machines whose client refuses to start with the policy of their owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RefusedMachines {
    /// The address of the person, as the table writes it; null if the table names only a group.
    pub user: Option<String>,
    /// The group, as the table writes it; null if the table names only a person.
    pub group: Option<String>,
    /// The path of the policy.
    pub policy: String,
    /// The client's release.
    pub client: String,
    /// The release whose measurements apply: the newest measured one that is not later.
    pub judged_as: String,
    /// The number of machines.
    pub machines: u64,
    /// Whether the client could start before the change; the field is there only if something was compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub could_start_before: Option<bool>,
}

/// A policy repository with its people.
#[derive(Clone, Copy, Debug)]
pub struct JudgedRepository<'r> {
    /// The assignments.
    pub assignments: &'r Assignments,
    /// The people, if they are known.
    pub directory: Option<&'r Directory>,
    /// The behaviour of clients for the policies, by their paths in [normal form](crate::assignments::PolicyPath).
    pub matrices: &'r BTreeMap<String, Matrix>,
}

impl FleetPeople {
    /// Judges each machine for the policy of its owner.
    #[must_use]
    pub fn of(fleet: &Fleet, repository: &JudgedRepository<'_>) -> Self {
        let people = Self::of_some(fleet, repository, |_| true);
        Self { machines: people.machines.saturating_add(people.unknown), ..people }
    }

    /// Like [`of`](Self::of), but only for the machines of a person, by any of the person's addresses.
    #[must_use]
    pub fn of_person(fleet: &Fleet, repository: &JudgedRepository<'_>, address: &str) -> Self {
        let asked = repository.person(address);
        Self::of_some(fleet, repository, |machines| match (machines.user, asked) {
            (Some(user), Some(asked)) => repository.person(user) == Some(asked),
            (Some(user), None) => user.eq_ignore_ascii_case(address),
            (None, _) => false,
        })
    }

    /// Like [`of`](Self::of), but only for the machines of these groups.
    #[must_use]
    pub fn of_groups(fleet: &Fleet, repository: &JudgedRepository<'_>, groups: &[String]) -> Self {
        let is_one = |name: &str| groups.iter().any(|group| group.to_lowercase() == name.to_lowercase());
        Self::of_some(fleet, repository, |machines| machines.group.is_some_and(is_one))
    }

    fn of_some(
        fleet: &Fleet,
        repository: &JudgedRepository<'_>,
        is_asked: impl Fn(&FleetMachines<'_>) -> bool,
    ) -> Self {
        let mut people = Self { machines: 0, unknown: fleet.unknown(), unassigned: 0, refused: Vec::new() };
        for machines in fleet.each().filter(is_asked) {
            people.machines = people.machines.saturating_add(machines.machines);
            match repository.policy(&machines) {
                Owned::Unknown => people.unassigned = people.unassigned.saturating_add(machines.machines),
                Owned::Policy(policy) if repository.refuses(&policy, &machines) => {
                    people.refused.push(RefusedMachines::new(&machines, policy));
                }
                Owned::Policy(_) | Owned::Nothing => {}
            }
        }
        people
    }

    /// Adds which of the machines could start before a change.
    #[must_use]
    pub fn compared(mut self, before: &Self) -> Self {
        let same = |one: &RefusedMachines, other: &RefusedMachines| {
            (&one.user, &one.group, &one.client) == (&other.user, &other.group, &other.client)
        };
        for now in &mut self.refused {
            now.could_start_before = Some(!before.refused.iter().any(|before| same(now, before)));
        }
        self
    }

    /// Returns the number of machines that could not start.
    pub fn could_not_start(&self) -> u64 {
        self.refused.iter().fold(0, |all, refused| all.saturating_add(refused.machines))
    }
}

/// The policy of the owner of a machine.
enum Owned {
    Policy(String),
    /// No policy applies.
    Nothing,
    /// Nobody knows who the owner is.
    Unknown,
}

impl JudgedRepository<'_> {
    fn person(&self, address: &str) -> Option<PersonId> {
        self.directory?.person(address).ok().flatten()
    }

    fn policy(&self, machines: &FleetMachines<'_>) -> Owned {
        let person = machines.user.and_then(|user| self.person(user));
        if person.is_none() && machines.group.is_none() {
            return Owned::Unknown;
        }
        let groups = Membership::new(self.directory, person, machines.group);
        let resolution = self.assignments.resolve(groups.names().iter().copied());
        resolution.policy().map_or(Owned::Nothing, |policy| Owned::Policy(policy.to_owned()))
    }

    fn refuses(&self, policy: &str, machines: &FleetMachines<'_>) -> bool {
        self.matrices.get(policy).is_some_and(|matrix| matrix.verdict(machines.client) == Verdict::Rejected)
    }
}

impl RefusedMachines {
    fn new(machines: &FleetMachines<'_>, policy: String) -> Self {
        Self {
            user: machines.user.map(str::to_owned),
            group: machines.group.map(str::to_owned),
            policy,
            client: machines.client.release.to_string(),
            judged_as: machines.client.judged_as.to_string(),
            machines: machines.machines,
            could_start_before: None,
        }
    }
}
