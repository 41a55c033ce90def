//! Denied patterns that begin in the root, or in another folder that the client cannot search.

use super::{Stage, Tell, Why, denials};
use crate::client::Client;

/// The folder of all processes, which nobody can search: those of others end or are closed. One process can be searched.
const PROCESSES: &str = "/proc";

/// Folders of the system that hold more files than the client looks for.
const TOO_LARGE: &[&str] = &["/lib", "/sys", "/usr", "/usr/lib"];

/// Folders of programs, with the shell.
const OF_SHELLS: &[&str] = &["/bin", "/usr/bin"];

/// Such patterns, in the list for everybody and in the default profile: the cases `glob-*`, `profile-glob-*` and `system-glob-*` of
/// `fixtures/sessions`.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    for denial in denials::of(client).iter().filter(|denial| denial.is_pattern()) {
        let (folder, rest) = denial.split();
        if folder == "/" {
            tell(Stage::Session, denial.span, Why::PatternInRoot);
        } else if folder == PROCESSES || denial.subtree().is_some_and(|folder| TOO_LARGE.contains(&folder)) {
            tell(Stage::Session, denial.span, Why::PatternInSystem);
        } else if OF_SHELLS.contains(&folder) && matches!(rest, "*" | "**" | "**/*") {
            tell(Stage::Command, denial.span, Why::SystemDenied);
        }
    }
}
