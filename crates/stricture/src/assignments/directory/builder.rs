//! The construction of a directory from files.

use std::collections::HashSet;

use super::error::{DirectoryError, DirectoryWarning};
use super::names::{Index, Names};
use super::{Directory, Lists};
use crate::assignments::fold::folded;
use crate::report::quoted;

/// How many members are looked up at once.
const TOGETHER: usize = 512;

/// How many addresses are compared with each other one by one, and how many ids are told.
const FEW: usize = 8;

/// A builder that collects people and groups from any number of exports, in any order. A group may come before its
/// members.
///
/// ```
/// use stricture::assignments::DirectoryBuilder;
///
/// let mut builder = DirectoryBuilder::new();
/// builder.csv(&b"email,group\nana@example.com,SRE EU\n"[..]).unwrap();
/// let (directory, warnings) = builder.finish().unwrap();
/// assert!(warnings.is_empty());
/// let ana = directory.person("Ana@Example.com").unwrap().expect("she is there");
/// assert_eq!(directory.groups_of(ana).collect::<Vec<_>>(), ["SRE EU"]);
/// ```
#[derive(Clone, Debug, Default)]
pub struct DirectoryBuilder {
    ids: Names,
    known: Index,
    /// What each id stands for.
    is: Vec<Is>,
    pub(super) people: Vec<Person>,
    /// The addresses of all people, one person's after the other's, the main one first.
    pub(super) addresses: Names,
    /// The ids of the groups that each person says to be in.
    member_of: Lists,
    groups: Vec<Group>,
    group_names: Names,
    /// The ids of the members that each group says to have.
    members: Lists,
    /// Members of the group that is being read whose ids are still to be looked up.
    waiting: Names,
    totals: Totals,
    table: Table,
    /// What was read so far.
    form: Option<Form>,
}

/// What a directory is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Export,
    Table,
}

/// What comes from tables, which know neither ids nor an order.
#[derive(Clone, Debug, Default)]
struct Table {
    /// The folded addresses, by which people are known.
    people: (Names, Index),
    /// The folded names, by which groups are known.
    groups: (Names, Index),
    /// Who is in which group.
    pairs: Vec<(u32, u32)>,
}

/// A person: where the addresses begin, which end where those of the next person begin, and, in the last bit, whether the account is in use.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person(u32);

impl Person {
    fn new(addresses: u32, active: bool) -> Result<Self, String> {
        let shifted = addresses.checked_mul(2).ok_or("too many addresses")?;
        Ok(Self(shifted | u32::from(active)))
    }

    pub(super) fn addresses(self) -> u32 {
        self.0 >> 1
    }

    pub(super) fn is_active(self) -> bool {
        self.0 & 1 == 1
    }
}

#[derive(Clone, Copy, Debug)]
struct Group {
    id: u32,
    name: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    Unknown,
    Person(u32),
    Group(u32),
}

/// How many resources an export says that there are, against how many came.
#[derive(Clone, Copy, Debug, Default)]
struct Totals {
    users: (u64, u64),
    groups: (u64, u64),
    /// Whether some pages hold both, so that what they say is about both.
    mixed: bool,
}

/// A person or a group that was read whole. Its memberships are with the builder already.
#[derive(Debug, Default)]
pub(super) struct Resource {
    pub(super) id: Option<String>,
    pub(super) kind: Option<AffectedGroup>,
    pub(super) user_name: Option<String>,
    pub(super) display_name: Option<String>,
    /// Each with whether it is the main one.
    pub(super) emails: Vec<(String, bool)>,
    pub(super) inactive: bool,
}

/// What a resource is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AffectedGroup {
    User,
    Group,
}

impl DirectoryBuilder {
    /// Creates a builder without people.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes what is read next. Exports know people by ids and tables by addresses: put together, somebody in both could be one person or two,
    /// depending on what else is read, and would lose groups.
    pub(super) fn is_read_as(&mut self, form: Form) -> Result<(), DirectoryError> {
        if *self.form.get_or_insert(form) != form {
            return Err(DirectoryError::whole(
                "the directory mixes SCIM exports and tables: use files of one kind only",
            ));
        }
        Ok(())
    }

    /// Notes that the resource that is being read names a group that it is in.
    pub(super) fn is_in(&mut self, id: &str) {
        let id = self.id(id);
        self.member_of.push(id);
    }

    /// Notes that the resource that is being read names a member.
    pub(super) fn has(&mut self, id: &str) {
        self.waiting.push(id);
        if self.waiting.len() == TOGETHER {
            self.look_up();
        }
    }

    /// Looks up the members that wait: many at once, since what takes the time is waiting for memory.
    fn look_up(&mut self) {
        self.ids.intern_all(&mut self.known, &self.waiting, |id| self.members.push(id));
        self.is.resize(self.ids.len(), Is::Unknown);
        self.waiting.clear();
    }

    /// The number of an id.
    fn id(&mut self, id: &str) -> u32 {
        let number = self.ids.intern(&mut self.known, id);
        if self.is.len() < self.ids.len() {
            self.is.push(Is::Unknown);
        }
        number
    }

    /// Adds a resource whose memberships were noted.
    pub(super) fn add(&mut self, resource: &Resource) -> Result<AffectedGroup, String> {
        let kind = match resource.kind {
            Some(kind) => kind,
            None if resource.user_name.is_some() => AffectedGroup::User,
            None if resource.display_name.is_some() => AffectedGroup::Group,
            None => {
                return Err("an entry is neither a user nor a group: it has no `schemas`, `userName` or `displayName`"
                    .to_owned());
            }
        };
        match kind {
            AffectedGroup::User => {
                self.waiting.clear();
                self.members.cancel();
                self.add_person(resource)?;
            }
            AffectedGroup::Group => {
                self.look_up();
                self.member_of.cancel();
                self.add_group(resource)?;
            }
        }
        Ok(kind)
    }

    fn add_person(&mut self, resource: &Resource) -> Result<(), String> {
        let number = u32::try_from(self.people.len()).map_err(|_| "too many people".to_owned())?;
        if let Some(id) = &resource.id {
            self.define(id, Is::Person(number))?;
        }
        let first = u32::try_from(self.addresses.len()).map_err(|_| "too many addresses".to_owned())?;
        let main = resource.emails.iter().filter(|(_, main)| *main);
        let others = resource.emails.iter().filter(|(_, main)| !*main);
        let all = main.chain(others).map(|(address, _)| address).chain(&resource.user_name);
        for address in distinct(all.filter(|address| !address.is_empty()).map(String::as_str)) {
            self.addresses.push(address);
        }
        self.people.push(Person::new(first, !resource.inactive)?);
        self.member_of.close();
        Ok(())
    }

    fn add_group(&mut self, resource: &Resource) -> Result<(), String> {
        let number = u32::try_from(self.groups.len()).map_err(|_| "too many groups".to_owned())?;
        let name = resource.display_name.as_deref().filter(|name| !name.is_empty());
        let name = name.ok_or("a group has no `displayName`, which group rules need")?;
        let id = resource
            .id
            .as_deref()
            .ok_or_else(|| format!("the group {} has no `id`, which its members need", quoted(name)))?;
        self.define(id, Is::Group(number))?;
        let id = self.id(id);
        let name = self.group_names.push(name);
        self.groups.push(Group { id, name });
        self.members.close();
        Ok(())
    }

    fn define(&mut self, id: &str, is: Is) -> Result<(), String> {
        let number = self.id(id);
        match usize::try_from(number).ok().and_then(|number| self.is.get_mut(number)) {
            Some(known) if *known == Is::Unknown => *known = is,
            _ => {
                return Err(format!("two entries have the id {}", quoted(id)));
            }
        }
        Ok(())
    }

    /// Adds a line of a table.
    pub(super) fn row(&mut self, email: &str, group: Option<&str>) -> Result<(), String> {
        let (names, index) = &mut self.table.people;
        let (known, key) = (names.len(), folded(email).collect::<String>());
        let person = names.intern(index, &key);
        if names.len() > known {
            self.people.push(Person::new(self.addresses.push(email), true)?);
        }
        let Some(group) = group else { return Ok(()) };
        let (names, index) = &mut self.table.groups;
        let (known, key) = (names.len(), folded(group).collect::<String>());
        let number = names.intern(index, &key);
        if names.len() > known {
            self.groups.push(Group { id: number, name: self.group_names.push(group) });
        }
        self.table.pairs.push((number, person));
        Ok(())
    }

    /// What tables say, as if it came from elsewhere.
    fn settle(&mut self) {
        let mut pairs = std::mem::take(&mut self.table).pairs;
        if self.form == Some(Form::Table) {
            pairs.sort_unstable();
            let mut pairs = pairs.into_iter().peekable();
            for group in (0..).take(self.groups.len()) {
                while let Some((_, person)) = pairs.next_if(|(of, _)| *of == group) {
                    self.members.push(person);
                }
                self.members.close();
            }
            self.people.iter().for_each(|_| self.member_of.close());
            self.is = (0..).take(self.people.len()).map(Is::Person).collect();
        }
    }

    /// Notes how many users and groups a page holds, and what it says of how many there are in all.
    pub(super) fn page(&mut self, users: u64, groups: u64, total: Option<u64>) {
        let totals = &mut self.totals;
        totals.users.0 += users;
        totals.groups.0 += groups;
        totals.mixed |= users > 0 && groups > 0;
        let of = if groups > 0 { &mut totals.groups } else { &mut totals.users };
        of.1 = of.1.max(total.unwrap_or(0));
    }

    /// Returns the directory, with warnings that may change who gets what.
    ///
    /// # Errors
    /// Returns an error if two groups have the same name, because rules could not distinguish them.
    pub fn finish(mut self) -> Result<(Directory, Vec<DirectoryWarning>), DirectoryError> {
        same_names(&self.groups, &self.group_names, &self.ids)?;
        let memberships = [self.members.size(), self.member_of.size(), self.table.pairs.len()].iter().sum::<usize>();
        let names = [&self.ids, &self.addresses, &self.group_names, &self.table.people.0];
        if u32::try_from(memberships).is_err() || names.iter().any(|names| names.are_too_long()) {
            return Err(DirectoryError::whole("the directory has too many names or memberships: split the directory"));
        }
        self.settle();
        let Self { ids, known, is, people, addresses, mut member_of, groups, group_names, mut members, totals, .. } =
            self;
        drop(known);
        let mut warnings = Vec::new();
        let Totals { users, groups: group_totals, mixed } = totals;
        let told = if mixed {
            vec![("users and groups", (users.0 + group_totals.0, users.1.max(group_totals.1)))]
        } else {
            vec![("users", users), ("groups", group_totals)]
        };
        for (what, (found, total)) in told {
            if found < total {
                warnings.push(DirectoryWarning::Missing { what, found, total });
            }
        }
        let is = |id: u32| of(&is, id).copied().unwrap_or(Is::Unknown);
        // A group that is not in the export has no name to go by.
        let mut unknown = Unknown::default();
        member_of.replace(|person, id| match is(id) {
            Is::Group(number) => Some(number),
            Is::Person(_) | Is::Unknown => {
                unknown.count(person, id);
                None
            }
        });
        if let Some((person, id)) = unknown.first {
            let first = ids.get(id).to_owned();
            let person = main_address(&people, &addresses, person).map(str::to_owned);
            warnings.push(DirectoryWarning::UnknownGroups { count: unknown.count, first, person });
        }
        let mut unknown = Unknown::default();
        let mut parents: Vec<Vec<u32>> = vec![Vec::new(); groups.len()];
        members.replace(|group, id| match is(id) {
            Is::Person(number) => Some(number),
            Is::Group(inner) => {
                if let Some(parents) = usize::try_from(inner).ok().and_then(|inner| parents.get_mut(inner)) {
                    parents.push(group);
                }
                None
            }
            Is::Unknown => {
                unknown.count(group, id);
                None
            }
        });
        if let Some((group, id)) = unknown.first {
            let (first, group) = (ids.get(id).to_owned(), group_names.get(group).to_owned());
            warnings.push(DirectoryWarning::UnknownMembers { count: unknown.count, first, group });
        }
        drop((ids, groups));
        let directory = Directory::new(people, addresses, group_names, member_of.joined(&members), parents);
        let without = directory.people().filter(|person| directory.address(*person).is_none()).count() as u64;
        if without > 0 {
            warnings.push(DirectoryWarning::WithoutAddress { count: without });
        }
        Ok((directory, warnings))
    }
}

/// Memberships that lead nowhere.
#[derive(Debug, Default)]
struct Unknown {
    count: u64,
    /// Whose list the first is in, and the id that it names.
    first: Option<(u32, u32)>,
}

impl Unknown {
    fn count(&mut self, list: u32, id: u32) {
        self.count += 1;
        self.first = self.first.or(Some((list, id)));
    }
}

fn of<T>(all: &[T], number: u32) -> Option<&T> {
    usize::try_from(number).ok().and_then(|number| all.get(number))
}

fn main_address<'a>(people: &[Person], addresses: &'a Names, person: u32) -> Option<&'a str> {
    let first = of(people, person)?.addresses();
    let end = person.checked_add(1).and_then(|next| of(people, next)).map_or(u32::MAX, |next| next.addresses());
    (first < end && usize::try_from(first).is_ok_and(|first| first < addresses.len())).then(|| addresses.get(first))
}

/// These, each once, letter case ignored.
fn distinct<'a>(addresses: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut told: Vec<&str> = Vec::new();
    // People have one or two, which are compared faster than they are kept otherwise; only hostile ones have many.
    let mut many: HashSet<String> = HashSet::new();
    for address in addresses {
        let known = if told.len() < FEW {
            told.iter().any(|known| folded(known).eq(folded(address)))
        } else {
            if many.is_empty() {
                many.extend(told.iter().map(|known| folded(known).collect::<String>()));
            }
            !many.insert(folded(address).collect())
        };
        if !known {
            told.push(address);
        }
    }
    told
}

/// Two groups of one name could not be told apart by rules.
fn same_names(groups: &[Group], names: &Names, ids: &Names) -> Result<(), DirectoryError> {
    let mut order: Vec<(String, u32)> =
        groups.iter().map(|group| (folded(names.get(group.name)).collect(), group.id)).collect();
    order.sort();
    let Some(same) = order.chunk_by(|one, other| one.0 == other.0).find(|same| same.len() > 1) else { return Ok(()) };
    let is_first = |group: &&Group| same.first().is_some_and(|(_, id)| *id == group.id);
    let name = groups.iter().find(is_first).map_or("", |group| names.get(group.name));
    let mut all: Vec<String> = same.iter().take(FEW).map(|(_, id)| quoted(ids.get(*id))).collect();
    if same.len() > FEW {
        all.push(format!("and {} more", same.len() - FEW));
    }
    Err(DirectoryError::whole(format!(
        "{} groups have the name {} (in upper or lower case), so group rules cannot distinguish them; rename or remove one of the groups with the ids {}",
        same.len(),
        quoted(name),
        all.join(", ")
    )))
}
