//! The client's conditions for the paths of a profile.

use crate::client::filesystem::{ONE_WORKSPACE, WORKSPACE, WORKSPACE_ROOTS, is_deny};
use crate::client::paths;
use crate::release::Releases;
use crate::schema::{At, View};
use crate::syntax::Span;

/// Why a path of a profile stops the client.
pub(crate) enum PathFault {
    /// Patterns are to be followed no folder deep.
    NoDepth,
    HoldsNul {
        path: String,
    },
    NotAbsolute {
        path: String,
    },
    BeginsWithDrive {
        path: String,
    },
    /// It leads out of the folder that it stands below.
    LeavesFolder {
        path: String,
    },
    /// It stands below a folder and is absolute as on Windows, or holds a NUL character.
    OfWindows {
        path: String,
    },
    /// No path may stand below this special name.
    NothingBelow {
        name: String,
    },
    /// Pattern characters stand in the folder and in what is below it.
    PatternsInBoth {
        folder: String,
    },
    /// A pattern allows something.
    AllowingPattern {
        pattern: String,
    },
    /// A pattern denies something below a name that only later releases take for the workspace.
    PatternInOldName {
        pattern: String,
    },
}

impl PathFault {
    /// The releases that it stops.
    pub(crate) fn clients(&self) -> Releases {
        match self {
            Self::HoldsNul { .. }
            | Self::BeginsWithDrive { .. }
            | Self::OfWindows { .. }
            | Self::PatternsInBoth { .. } => paths::refusing_without_form(),
            Self::PatternInOldName { .. } => Releases::before(ONE_WORKSPACE),
            Self::NoDepth
            | Self::NotAbsolute { .. }
            | Self::LeavesFolder { .. }
            | Self::NothingBelow { .. }
            | Self::AllowingPattern { .. } => Releases::all(),
        }
    }

    /// Where it is to be shown, of the key `at` that has it.
    pub(crate) fn span(&self, at: &At<'_>) -> Span {
        if matches!(self, Self::NoDepth) { at.node.span } else { at.key_span }
    }
}

/// Special names below which no table may stand: the cases `special-nested-*`.
const FLAT: &[&str] = &[":root", ":minimal", ":tmpdir", ":slash_tmp"];

/// Tells what the client cannot use in a profile, with the key that says so. It looks at the selected profile only, with all that it
/// inherits: the cases `path-*`, `subpath-*`, `glob-*` and `roots-*`, among which those with `unselected` in their names.
pub(crate) fn faults(profile: &View<'_>, tell: &mut impl FnMut(&At<'_>, PathFault)) {
    for root in profile.map("workspace_roots").iter().filter(|root| root.node.as_bool() == Some(true)) {
        if let Err(fault) = workspace_root(root.name()) {
            tell(root, fault);
        }
    }
    let Some(filesystem) = profile.view("filesystem") else { return };
    for at in filesystem.rest() {
        rules_of(at, tell);
    }
    if let Some(at) = filesystem.get("glob_scan_max_depth").filter(|at| at.node.as_integer() == Some(0)) {
        tell(at, PathFault::NoDepth);
    }
}

fn rules_of(at: &At<'_>, tell: &mut impl FnMut(&At<'_>, PathFault)) {
    let path = at.name();
    let denies = |at: &At<'_>| at.word().is_some_and(|(word, _)| is_deny(word));
    let Some((_, alternative, rule)) = at.chosen() else { return };
    if alternative.name == "access" {
        if let Err(fault) = path_rule(path, denies(&rule)) {
            tell(at, fault);
        }
        return;
    }
    for inner in rule.entries() {
        if let Err(fault) = nested_rule(path, inner.name(), denies(&inner)) {
            tell(&inner, fault);
        }
    }
}

/// One path with its access.
fn path_rule(path: &str, denies: bool) -> Result<(), PathFault> {
    if !has_pattern(path) {
        return if path.starts_with(':') { Ok(()) } else { absolute(path) };
    }
    if denies {
        return absolute(path);
    }
    let tree = tree_of(path)?;
    if tree.starts_with(':') { Ok(()) } else { absolute(tree) }
}

/// A folder that counts as workspace.
fn workspace_root(path: &str) -> Result<(), PathFault> {
    foreign(path)?;
    no_drive(&paths::normal(path, paths::HOME))
}

/// A path below another one.
fn nested_rule(base: &str, path: &str, denies: bool) -> Result<(), PathFault> {
    let special = base.starts_with(':');
    if denies && has_pattern(path) && (!special || WORKSPACE.contains(&base)) {
        descendant(path)?;
        return match base {
            WORKSPACE_ROOTS => Ok(()),
            _ if special && tree_of(path).is_ok() => Ok(()),
            _ if special => Err(PathFault::PatternInOldName { pattern: path.to_owned() }),
            _ => joined(base, path),
        };
    }
    let path = tree_of(path)?;
    if path == "." {
        return if special { Ok(()) } else { absolute(base) };
    }
    descendant(path)?;
    if !special {
        return joined(base, path);
    }
    if FLAT.contains(&base) {
        return Err(PathFault::NothingBelow { name: base.to_owned() });
    }
    Ok(())
}

/// A relative path that is appended to an absolute one.
fn joined(base: &str, path: &str) -> Result<(), PathFault> {
    absolute(base)?;
    foreign(path)?;
    if path.starts_with("~/") {
        return Ok(());
    }
    let whole = paths::normal(base, "/");
    if path.contains(['*', '?', '[', ']', '{', '}']) && whole.contains(['*', '?', '[', ']', '{', '}', '\\']) {
        return Err(PathFault::PatternsInBoth { folder: base.to_owned() });
    }
    no_drive(&format!("{}/{path}", whole.trim_end_matches('/')))
}

fn has_pattern(path: &str) -> bool {
    path.contains(paths::PATTERN)
}

/// The path without a final `/**`, which must leave no pattern.
fn tree_of(path: &str) -> Result<&str, PathFault> {
    if !has_pattern(path) {
        return Ok(path);
    }
    let tree = path.strip_suffix("/**").unwrap_or(path);
    if has_pattern(tree) {
        return Err(PathFault::AllowingPattern { pattern: path.to_owned() });
    }
    Ok(tree)
}

fn absolute(path: &str) -> Result<(), PathFault> {
    if path.contains('\0') {
        return Err(PathFault::HoldsNul { path: path.to_owned() });
    }
    if path.starts_with('/') || path == "~" || path.starts_with("~/") {
        return no_drive(&paths::normal(path, "/"));
    }
    Err(PathFault::NotAbsolute { path: path.to_owned() })
}

fn no_drive(path: &str) -> Result<(), PathFault> {
    if paths::has_drive(path) {
        return Err(PathFault::BeginsWithDrive { path: path.to_owned() });
    }
    Ok(())
}

/// A path that stays below its base.
fn descendant(path: &str) -> Result<(), PathFault> {
    let leaves = path.is_empty() || path.starts_with('/') || path.split('/').any(|part| part == "..");
    if leaves || path.split('/').next() == Some(".") {
        return Err(PathFault::LeavesFolder { path: path.to_owned() });
    }
    Ok(())
}

/// A path that would be absolute on Windows.
fn foreign(path: &str) -> Result<(), PathFault> {
    if paths::is_foreign(path) || path.contains('\0') {
        return Err(PathFault::OfWindows { path: path.to_owned() });
    }
    Ok(())
}
