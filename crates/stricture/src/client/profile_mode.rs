//! The sandbox mode that a permission profile amounts to.
//!
//! The cases `full-access-mode-*` show what full access is: each is refused, or isn't, because the profile amounts to a mode that the
//! policy closes while nobody may be asked.

use std::collections::HashSet;

use super::filesystem::{WORKSPACE, WRITE, is_deny};
use super::paths;
use super::sandbox::{FULL_ACCESS, READ_ONLY, WORKSPACE_WRITE};
use crate::schema::View;

/// The mode of a profile with all that it inherits.
pub(crate) fn of(profile: &View<'_>) -> &'static str {
    if writes_everything(profile) && !is_narrowed(profile) {
        FULL_ACCESS
    } else if rules(profile).any(|rule| rule.word == WRITE) {
        WORKSPACE_WRITE
    } else {
        READ_ONLY
    }
}

/// Whether it amounts to full access. That the root may be written is looked for first: the rules of nearly all profiles need not be compared.
pub(crate) fn is_full_access(profile: &View<'_>) -> bool {
    writes_everything(profile) && !is_narrowed(profile)
}

fn writes_everything(profile: &View<'_>) -> bool {
    rules(profile).any(|rule| rule.word == WRITE && rule.is_root())
}

/// Whether a rule gives less than writing. One that allows reading does not where another rule lets the same place be written.
fn is_narrowed(profile: &View<'_>) -> bool {
    let written: HashSet<Place> =
        rules(profile).filter(|rule| rule.word == WRITE).filter_map(|rule| rule.place()).collect();
    rules(profile).filter(|rule| rule.word != WRITE).any(|rule| {
        let denies = is_deny(rule.word);
        if denies && rule.below.unwrap_or(rule.path).contains(paths::PATTERN) {
            return true;
        }
        rule.place().is_some_and(|place| denies || !written.contains(&place))
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
    /// The folders of the workspace, or something below them: its path is compared as it is written.
    Workspace(Option<String>),
    TemporaryFolder,
}

impl Rule<'_> {
    fn is_root(&self) -> bool {
        let root = ":root";
        self.path == root || (self.below.is_none() && tree(self.path) == root)
    }

    /// The place; `None` where the client takes the name for a special one that it does not know, or does not count.
    fn place(&self) -> Option<Place> {
        let path = if self.below.is_none() { tree(self.path) } else { self.path };
        let below = self.below.map(tree).filter(|below| *below != ".");
        Some(match path {
            ":root" => Place::Path("/".to_owned()),
            ":slash_tmp" => Place::Path("/tmp".to_owned()),
            ":tmpdir" => Place::TemporaryFolder,
            special if WORKSPACE.contains(&special) => Place::Workspace(below.map(str::to_owned)),
            special if special.starts_with(':') => return None,
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
