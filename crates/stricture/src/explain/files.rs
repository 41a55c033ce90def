//! What commands may read and write.

use super::values::{code, grouped, listed};
use crate::schema::At;

/// What a profile gives access to.
pub(super) fn of_profile(at: &At<'_>, profile: &str) -> Option<String> {
    let view = at.view()?;
    let (whole, below): (Vec<At<'_>>, Vec<At<'_>>) =
        view.rest().iter().cloned().partition(|rule| rule.node.as_table().is_none());
    let mut parts = access(&whole)?;
    for folder in &below {
        let inner = access(&folder.chosen()?.2.entries())?;
        if !inner.is_empty() {
            parts.push(format!("below {} they {}", code(folder.name()), listed(inner.into_iter(), "and")));
        }
    }
    if parts.is_empty() {
        return None;
    }
    let mut given = view.given().map(|(key, at)| (key, at.node.as_integer()));
    let depth = match (given.next(), given.next()) {
        (None, _) => String::new(),
        (Some(("glob_scan_max_depth", Some(depth))), None) => format!("; patterns reach {depth} folders deep"),
        _ => return None,
    };
    Some(format!("Under the profile {}, commands {}{depth}.", code(profile), parts.join("; ")))
}

/// `may read a and b`, for each kind of access.
fn access(rules: &[At<'_>]) -> Option<Vec<String>> {
    let mut parts: Vec<(&str, &str, Vec<String>)> = Vec::new();
    for (access, paths) in grouped(rules)? {
        let (may, last) = match access.split(' ').next()? {
            "`write`" => ("may write to", "and"),
            "`read`" => ("may read", "and"),
            // The latter is an older word for the former.
            "`deny`" | "`none`" => ("may not touch", "or"),
            _ => return None,
        };
        match parts.iter_mut().find(|(known, ..)| *known == may) {
            Some((.., known)) => known.extend(paths),
            None => parts.push((may, last, paths)),
        }
    }
    let parts = parts.into_iter();
    Some(parts.map(|(may, last, paths)| format!("{may} {}", listed(paths.into_iter(), last))).collect())
}

/// Further folders that count as workspace.
pub(super) fn roots(at: &At<'_>, profile: &str) -> Option<String> {
    let parts: Vec<String> = grouped(&at.entries())?
        .into_iter()
        .map(|(value, folders)| {
            let verb = match (value.as_str(), folders.len()) {
                ("on", 1) => "counts",
                ("on", _) => "count",
                (_, 1) => "does not count",
                _ => "do not count",
            };
            format!("{} {verb} as workspace", listed(folders.into_iter(), "and"))
        })
        .collect();
    (!parts.is_empty()).then(|| format!("Under the profile {}, {}.", code(profile), parts.join("; ")))
}

/// What nobody's commands may read. A path without a root is one in the folder of the policy.
pub(super) fn denied(at: &At<'_>) -> Option<String> {
    let path = |item: &At<'_>| {
        let path = item.node.as_text()?;
        let has_root = path.starts_with(['/', '~', '\\']) || path.chars().nth(1) == Some(':');
        let place = if has_root { "" } else { " (in the folder of this file)" };
        Some(format!("{}{place}", code(path)))
    };
    let paths = at.items().iter().map(path).collect::<Option<Vec<_>>>().filter(|paths| !paths.is_empty())?;
    Some(format!("No command may read {}, whatever the profile.", listed(paths.into_iter(), "or")))
}
