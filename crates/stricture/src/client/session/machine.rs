//! Denied paths that leave people no work on some machines: it depends on the folders and files that a machine has.

use std::collections::HashMap;

use super::denials::{self, Denial};
use crate::client::{Client, paths};
use crate::syntax::Span;

/// A denied path that leaves people no work on some machines.
pub(crate) struct Doubt {
    pub(crate) span: Span,
    pub(crate) why: DoubtReason,
}

/// Why that is so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DoubtReason {
    /// The pattern matches all of a large folder. The client looks for 8,192 files at most: `system-glob-usr`.
    ManyFiles,
    /// Home directories are in the folder, and the client cannot work without its own folder there: `state-*`.
    HomeInside,
    /// The shell, its libraries or the client are in the folder, or are the file: `denied-*` in `fixtures/sessions`.
    ProgramInside,
    /// The policy also denies a folder around the path. The sandbox cannot hide both if both exist: `nested-*`.
    Twice { outer: Span },
}

/// Folders that hold more files than the client looks for, on many machines.
const LARGE: &[&str] =
    &["/home", "/mnt", "/opt", "/root", "/srv", "/tmp", "/usr/local", "/usr/share", "/var", "/var/lib", paths::HOME];

/// Folders in which home directories are, on some machines.
const OF_HOMES: &[&str] = &["/home", "/root", "/var"];

/// Folders and files of programs that commands need, on some machines: the client itself, common shells, and their libraries.
const OF_PROGRAMS: &[&str] = &[
    "/bin/bash",
    "/bin/sh",
    "/lib/aarch64-linux-gnu",
    "/lib/x86_64-linux-gnu",
    "/opt",
    "/usr/bin/bash",
    "/usr/bin/sh",
    "/usr/lib/aarch64-linux-gnu",
    "/usr/lib/x86_64-linux-gnu",
    "/usr/lib64",
    "/usr/local",
    "/usr/local/bin",
    "/usr/local/lib",
    "/usr/local/lib/node_modules",
];

/// The longest path on Linux, in bytes.
const LONGEST: usize = 4096;

/// All such paths, in the order of the policy's lists.
pub(super) fn doubts(client: &Client<'_>) -> Vec<Doubt> {
    let denials = denials::of(client);
    let whole: HashMap<&str, &Denial> =
        denials.iter().filter(|denial| !denial.is_pattern()).map(|denial| (denial.path.as_str(), denial)).collect();
    denials.iter().filter_map(|denial| Some(Doubt { span: denial.span, why: doubt(denial, &whole)? })).collect()
}

fn doubt(denial: &Denial, whole: &HashMap<&str, &Denial>) -> Option<DoubtReason> {
    let path = denial.path.as_str();
    if let Some(folder) = denial.subtree() {
        if LARGE.contains(&folder) {
            return Some(DoubtReason::ManyFiles);
        }
        if OF_PROGRAMS.contains(&folder) {
            return Some(DoubtReason::ProgramInside);
        }
    }
    if !denial.is_pattern() {
        if OF_HOMES.contains(&path) && denial.for_everybody {
            return Some(DoubtReason::HomeInside);
        }
        if OF_PROGRAMS.contains(&path) {
            return Some(DoubtReason::ProgramInside);
        }
    }
    if path.len() > LONGEST {
        return None;
    }
    let (folder, rest) = denial.split();
    // A pattern directly in a denied folder counts too, if it matches a file.
    let mut around = if rest.is_empty() { parent(folder) } else { Some(folder) };
    while let Some(folder) = around.filter(|folder| *folder != "/") {
        if let Some(outer) = whole.get(folder) {
            return Some(DoubtReason::Twice { outer: outer.span });
        }
        around = parent(folder);
    }
    None
}

fn parent(path: &str) -> Option<&str> {
    let (parent, _) = path.rsplit_once('/')?;
    (!parent.is_empty()).then_some(parent)
}
