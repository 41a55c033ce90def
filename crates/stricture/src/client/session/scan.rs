//! How far the client searches for the files of denied patterns with `**`, see «Patterns with `**`» in `docs/develop/sessions.md`.

use super::access;
use crate::client::Client;
use crate::syntax::Span;

/// The part of a pattern for folders at any depth.
const ANY_DEPTH: &str = "**";

/// A denied pattern with `**`.
pub(crate) struct Deep {
    pub(crate) span: Span,
    /// Whether it is in the list for everybody, and not in the default profile.
    pub(crate) is_for_everybody: bool,
    /// Whether it begins with a special name, such as the one of the workspace.
    pub(crate) is_special: bool,
    /// The folder that the pattern denies as a whole, if it does nothing else.
    pub(crate) whole_folder: Option<String>,
}

/// The search for the files of denied patterns, in sessions with the default profile.
pub(crate) struct Scan {
    /// The levels of folders that the client searches, and where the profile says so.
    pub(crate) depth: Option<(i64, Span)>,
    /// The patterns of the default profile, then those of the list for everybody.
    pub(crate) deep: Vec<Deep>,
}

/// The search of the default profile; `None` if no profile is selected.
pub(crate) fn of(client: &Client<'_>) -> Option<Scan> {
    client.selected_profile(|profile| {
        let filesystem = profile.view("filesystem")?;
        let limit = filesystem.get("glob_scan_max_depth");
        let depth = limit.and_then(|at| Some((at.node.as_integer()?, at.node.span)));
        let mut deep = Vec::new();
        access::each(profile, |rule| {
            if rule.denies() && rule.written().contains(ANY_DEPTH) {
                let is_special = rule.path.starts_with(':');
                deep.push(Deep {
                    span: rule.span,
                    is_for_everybody: false,
                    is_special,
                    // In the workspace, a denied folder that does not exist can prevent sessions.
                    whole_folder: whole(rule.written()).filter(|_| rule.below.is_none() && !is_special),
                });
            }
        });
        let denied = client.deny_read().iter().filter(|denied| denied.written.contains(ANY_DEPTH));
        deep.extend(denied.map(|denied| Deep {
            span: denied.at.node.span,
            is_for_everybody: true,
            is_special: false,
            whole_folder: whole(denied.written),
        }));
        Some(Scan { depth, deep })
    })
}

fn whole(pattern: &str) -> Option<String> {
    let folder = pattern.strip_suffix("/**")?;
    (!folder.is_empty() && !folder.contains(['*', '?', '['])).then(|| folder.to_owned())
}
