//! The groups that somebody is in.

use stricture::assign::{Directory, GroupId, PersonId, Resolution};

/// The groups that a directory says that a person is in, and those that are named `besides`, with all that these are in.
pub(crate) struct Groups<'a> {
    /// Those that they are in directly, as far as the directory knows them.
    direct: Vec<GroupId>,
    /// All, by their names.
    pub(crate) names: Vec<&'a str>,
    /// Those that are named and that the directory does not know.
    pub(crate) unknown: Vec<&'a str>,
}

impl<'a> Groups<'a> {
    pub(crate) fn of(directory: Option<&'a Directory>, person: Option<PersonId>, besides: &[&'a str]) -> Self {
        let Some(directory) = directory else {
            return Self { direct: Vec::new(), names: besides.to_vec(), unknown: Vec::new() };
        };
        let mut direct: Vec<GroupId> = person.into_iter().flat_map(|person| directory.direct(person)).collect();
        let mut unknown = Vec::new();
        for name in besides {
            let known = directory.group_named(name);
            direct.extend(known);
            if known.is_none() {
                unknown.push(*name);
            }
        }
        let all = directory.closed(direct.clone()).into_iter().map(|group| directory.group(group));
        let names = all.chain(unknown.iter().copied()).collect();
        Self { direct, names, unknown }
    }

    /// Through which groups they are in the one that decides.
    pub(crate) fn through(&self, directory: Option<&'a Directory>, resolution: &Resolution<'_>) -> Vec<&'a str> {
        let Some((directory, chosen)) = directory.zip(resolution.chosen()) else { return Vec::new() };
        let Some(group) = directory.group_named(chosen.group) else { return Vec::new() };
        let way = directory.way(self.direct.iter().copied(), group);
        way.into_iter().map(|group| directory.group(group)).collect()
    }
}
