//! The sentences about files that commands may read and write.

use super::values::{code, grouped, listed};
use crate::client::paths;
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
        (Some(("glob_scan_max_depth", Some(depth))), None) => {
            format!("; deny patterns reach {depth} folder levels deep")
        }
        _ => return None,
    };
    Some(format!("Under the permission profile {}, commands {}{depth}.", code(profile), parts.join("; ")))
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
                ("on", 1) => "belongs",
                ("on", _) => "belong",
                (_, 1) => "does not belong",
                _ => "do not belong",
            };
            format!("{} {verb} to the workspace", listed(folders.into_iter(), "and"))
        })
        .collect();
    (!parts.is_empty()).then(|| format!("Under the permission profile {}, {}.", code(profile), parts.join("; ")))
}

/// What nobody's commands may read.
pub(super) fn denied(at: &At<'_>) -> Option<String> {
    let path = |item: &At<'_>| {
        let path = item.node.as_text()?;
        let place = if paths::is_relative(path) { " (in the folder of the policy file)" } else { "" };
        Some(format!("{}{place}", code(path)))
    };
    let paths = at.items().iter().map(path).collect::<Option<Vec<_>>>().filter(|paths| !paths.is_empty())?;
    Some(format!(
        "Under every permission profile, no command of the agent may read {}. Nobody gets full access.",
        listed(paths.into_iter(), "or")
    ))
}
