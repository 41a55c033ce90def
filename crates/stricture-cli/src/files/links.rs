//! Links: where a stranger who may write into a repository may have put one that leads elsewhere.
//!
//! A person may name a link, and it is followed. What Stricture finds by itself is read only if no link lies on the way, and nothing is
//! ever written through a link that lies inside a repository.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::folders::{ASSIGNMENTS, or_here, shorter};

/// The folder in which git keeps what belongs to nobody's policies: its settings hold the credentials of build servers.
const GIT: &str = ".git";

/// The root of the repository in which `path` lies, absolute: the nearest folder above it with a repository of git, or else with assignments.
pub(crate) fn repository_root(path: &Path) -> Option<PathBuf> {
    let absolute = std::path::absolute(path).ok()?;
    let above = || absolute.ancestors().skip(1);
    let root = above()
        .find(|folder| is_repository(folder))
        .or_else(|| above().find(|folder| folder.join(ASSIGNMENTS).is_file()))?;
    Some(root.to_owned())
}

/// Whether git keeps a repository in a folder. Sandboxes leave empty folders of this name behind.
fn is_repository(folder: &Path) -> bool {
    let git = folder.join(GIT);
    git.is_file() || git.join("HEAD").exists()
}

/// The first link on the way from `folder`, which is left out, to `path`, which is not.
pub(crate) fn between(folder: &Path, path: &Path) -> Option<PathBuf> {
    let (folder, path) = (std::path::absolute(or_here(folder)).ok()?, std::path::absolute(path).ok()?);
    let below = path.strip_prefix(&folder).ok()?;
    let mut on_the_way = folder.clone();
    below.components().find_map(|part| {
        on_the_way.push(part);
        on_the_way.is_symlink().then(|| on_the_way.clone())
    })
}

/// The link through which writing `path` would end up elsewhere, if it lies where a stranger may have put it: in the repository of `path`, or
/// below the current folder.
pub(crate) fn planted(path: &Path) -> Option<PathBuf> {
    // At the root of the machine, the machine's own links are below: `/dev/stdin` is one.
    let below =
        |here: &PathBuf| here.parent().is_some() && std::path::absolute(path).is_ok_and(|path| path.starts_with(here));
    let here = || std::env::current_dir().ok().filter(below);
    between(&repository_root(path).or_else(here)?, path)
}

/// Whether a link that a stranger may have put there leads from `path` out of its repository, into what git keeps there, or to what never
/// ends, such as `/dev/zero`.
pub(crate) fn leads_out(path: &Path) -> bool {
    let (Ok(absolute), Ok(target)) = (std::path::absolute(path), fs::canonicalize(path)) else { return false };
    if absolute == target {
        return false;
    }
    if planted(path).is_none() {
        return false;
    }
    if !target.is_file() && !target.is_dir() {
        return true;
    }
    let Some(root) = repository_root(path) else { return false };
    let Ok(root) = fs::canonicalize(root) else { return true };
    target
        .strip_prefix(root)
        .map_or(true, |inside| inside.components().any(|part| part == Component::Normal(GIT.as_ref())))
}

/// A link as a person in the current folder would write its path.
pub(crate) fn shown(link: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    shorter(link, &here).display().to_string()
}
