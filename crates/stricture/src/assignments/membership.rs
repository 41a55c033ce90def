//! The groups of a person.

use super::directory::{Directory, GroupId, PersonId};
use super::ordered::Resolution;

/// The groups of a person: those in a directory and those that the caller names, with all groups that contain them.
///
/// ```
/// use stricture::assignments::{DirectoryBuilder, Membership};
///
/// let export = r#"[{"id": "1", "displayName": "Payments Core"}, {"id": "2", "displayName": "Payments", "members": [{"value": "1"}]}]"#;
/// let mut builder = DirectoryBuilder::new();
/// builder.scim(export.as_bytes()).unwrap();
/// let (directory, _) = builder.finish().unwrap();
/// let membership = Membership::new(Some(&directory), None, ["payments core", "Sales"]);
/// assert_eq!(membership.names(), ["Payments Core", "Payments", "Sales"]);
/// assert_eq!(membership.unknown(), ["Sales"]);
/// ```
#[derive(Clone, Debug)]
pub struct Membership<'a> {
    directory: Option<&'a Directory>,
    /// Those that they are in directly, as far as the directory knows them.
    direct: Vec<GroupId>,
    names: Vec<&'a str>,
    unknown: Vec<&'a str>,
}

impl<'a> Membership<'a> {
    /// Collects the groups of a person, if there is one, and the groups that the caller names.
    pub fn new(
        directory: Option<&'a Directory>,
        person: Option<PersonId>,
        besides: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        let Some(directory) = directory else {
            return Self {
                directory: None,
                direct: Vec::new(),
                names: besides.into_iter().collect(),
                unknown: Vec::new(),
            };
        };
        let mut direct: Vec<GroupId> = person.into_iter().flat_map(|person| directory.direct(person)).collect();
        let mut unknown = Vec::new();
        for name in besides {
            match directory.group_named(name) {
                Some(known) => direct.push(known),
                None => unknown.push(name),
            }
        }
        let all = directory.closed(direct.clone()).into_iter().map(|group| directory.group(group));
        let names = all.chain(unknown.iter().copied()).collect();
        Self { directory: Some(directory), direct, names, unknown }
    }

    /// Returns the names of all groups.
    pub fn names(&self) -> &[&'a str] {
        &self.names
    }

    /// Returns the groups that the caller named and that the directory does not contain.
    pub fn unknown(&self) -> &[&'a str] {
        &self.unknown
    }

    /// Returns the groups through which the person is in the deciding group. The list is empty if the person is in it
    /// directly.
    pub fn through(&self, resolution: &Resolution<'_>) -> Vec<&'a str> {
        let Some((directory, chosen)) = self.directory.zip(resolution.chosen()) else { return Vec::new() };
        let Some(group) = directory.group_named(chosen.group) else { return Vec::new() };
        let way = directory.way(self.direct.iter().copied(), group);
        way.into_iter().map(|group| directory.group(group)).collect()
    }
}
