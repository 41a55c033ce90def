//! The sandbox mode that a permission profile amounts to.

use std::collections::HashSet;

use super::filesystem::{self, ONE_WORKSPACE, WORKSPACE, WORKSPACE_ROOTS, WRITE, is_deny};
use super::paths;
use super::sandbox::{FULL_ACCESS, READ_ONLY, WORKSPACE_WRITE};
use crate::release::{Era, Release, Releases};
use crate::schema::View;

/// The mode of a profile with all that it inherits. That it writes at all is what makes it `workspace-write`, as `deny-read-profile-falls-back`
/// shows.
pub(crate) fn of(profile: &View<'_>) -> &'static str {
    if writes_everything(profile) && !is_narrowed(profile, Compared::UnderAnyName) {
        FULL_ACCESS
    } else if rules(profile).any(|rule| rule.word == WRITE) {
        WORKSPACE_WRITE
    } else {
        READ_ONLY
    }
}

/// The releases for which it amounts to full access. That the root may be written is looked for first: the rules of nearly all profiles need not
/// be compared. The cases `full-access-mode-*` are each refused, or not, because the profile amounts to a mode that the policy closes while nobody
/// is asked.
pub(crate) fn is_full_access(profile: &View<'_>) -> Releases {
    if !writes_everything(profile) {
        return Releases::none();
    }
    let comparisons = COMPARISONS.iter().filter(|(_, compared)| !is_narrowed(profile, *compared));
    let releases = comparisons.map(|(era, _)| era.releases());
    releases.fold(Releases::none(), Releases::or)
}

/// The way in which a release compares the places of two rules for the folders of the workspace.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Compared {
    /// Paths without `.` and final slashes: the case `full-access-mode-workspace-folder-as-written`.
    Resolved,
    /// Paths as they are written.
    AsWritten,
    /// Also those under the other name of the workspace, for which older releases have no place: the cases
    /// `full-access-mode-project-roots`, `full-access-mode-project-roots-read` and `full-access-mode-workspace-folder-elsewhere`.
    UnderAnyName,
}

/// The releases of each comparison.
const COMPARISONS: &[(Era, Compared)] = &[
    (Era::before(Release::new(0, 145, 0)), Compared::Resolved),
    (Era::between(Release::new(0, 145, 0), ONE_WORKSPACE), Compared::AsWritten),
    (Era::from(ONE_WORKSPACE), Compared::UnderAnyName),
];

fn writes_everything(profile: &View<'_>) -> bool {
    rules(profile).any(|rule| rule.word == WRITE && rule.is_root())
}

/// Whether a rule gives less than writing, see `full-access-mode-path-read` and `full-access-mode-path-denied-and-written`. One that allows reading does not where another rule lets the same place be written.
fn is_narrowed(profile: &View<'_>, compared: Compared) -> bool {
    let roots: Vec<String> = filesystem::workspace_roots(profile);
    let mut written = HashSet::new();
    for place in rules(profile).filter(|rule| rule.word == WRITE).filter_map(|rule| rule.place(compared)) {
        // A rule for the workspace is one for each of the folders that the profile counts to it, too.
        if let Place::Workspace(below) = &place {
            let below = below.as_deref().unwrap_or(".");
            written.extend(roots.iter().map(|root| Place::Path(paths::normal(below, root))));
        }
        written.insert(place);
    }
    rules(profile).filter(|rule| rule.word != WRITE).any(|rule| {
        let denies = is_deny(rule.word);
        if denies && rule.below.unwrap_or(rule.path).contains(paths::PATTERN) {
            return true;
        }
        rule.place(compared).is_some_and(|place| denies || !written.contains(&place))
    })
}

/// An access word with the path that it is for, and the one below it where they are nested.
struct Rule<'d> {
    path: &'d str,
    below: Option<&'d str>,
    word: &'d str,
}

/// What two rules may both be for.
#[derive(PartialEq, Eq, Hash)]
enum Place {
    Path(String),
    /// The folders of the workspace, or something below them.
    Workspace(Option<String>),
    TemporaryFolder,
}

impl Rule<'_> {
    fn is_root(&self) -> bool {
        let root = ":root";
        self.path == root || (self.below.is_none() && tree(self.path) == root)
    }

    /// The place; `None` where the client takes the name for a special one that it does not know, or does not count.
    fn place(&self, compared: Compared) -> Option<Place> {
        let path = if self.below.is_none() { tree(self.path) } else { self.path };
        let below = self.below.map(tree).filter(|below| *below != ".");
        Some(match path {
            ":root" => Place::Path("/".to_owned()),
            ":slash_tmp" => Place::Path("/tmp".to_owned()),
            ":tmpdir" => Place::TemporaryFolder,
            special if special.starts_with(':') => {
                let names: &[&str] = if compared == Compared::UnderAnyName { WORKSPACE } else { &[WORKSPACE_ROOTS] };
                names.iter().find(|name| **name == special)?;
                let resolved = |below: &str| match compared {
                    Compared::Resolved => paths::normal(below, "/"),
                    Compared::AsWritten | Compared::UnderAnyName => below.to_owned(),
                };
                Place::Workspace(below.map(resolved))
            }
            path => {
                let base = paths::normal(path, "/");
                Place::Path(below.map_or_else(|| base.clone(), |below| paths::normal(below, &base)))
            }
        })
    }
}

/// The path of a whole tree without its final `/**`.
fn tree(path: &str) -> &str {
    path.strip_suffix("/**").unwrap_or(path)
}

fn rules<'d>(profile: &View<'d>) -> impl Iterator<Item = Rule<'d>> {
    let filesystem = profile.view("filesystem");
    let all = filesystem.map(|filesystem| filesystem.rest().to_vec()).unwrap_or_default();
    all.into_iter().flat_map(|at| {
        let path = at.name();
        let Some((_, alternative, rule)) = at.chosen() else { return Vec::new() };
        if alternative.name == "access" {
            return rule.word().map(|(word, _)| Rule { path, below: None, word }).into_iter().collect();
        }
        let inner = rule.entries();
        inner
            .iter()
            .filter_map(|inner| inner.word().map(|(word, _)| Rule { path, below: Some(inner.name()), word }))
            .collect()
    })
}
