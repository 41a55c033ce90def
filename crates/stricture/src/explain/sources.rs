//! The sentences about sources of plugins.

use super::facts::Facts;
use super::values::code;
use crate::schema::At;

/// Whether the allowed sources count.
pub(super) fn switch(at: &At<'_>, facts: &Facts) -> Option<String> {
    let told = if at.node.as_bool()? && !facts.names_sources {
        "The policy allows no source of plugins: people can install no plugin. Marketplaces that they configured disappear without a warning."
    } else if at.node.as_bool()? {
        "People may install plugins only from the allowed sources. Other marketplaces that they configured disappear without a warning."
    } else {
        "People may install plugins from any source."
    };
    Some(told.to_owned())
}

/// One source; `None` where it lacks what its kind is about.
pub(super) fn one(at: &At<'_>, name: &str) -> Option<String> {
    let source = at.view()?;
    let (kind, _) = source.get("source")?.word()?;
    let what = match kind {
        "git" => {
            let at = source.text("ref").map(|name| format!(" at {}", code(name))).unwrap_or_default();
            format!("the Git repository {}{at}", code(source.text("url")?))
        }
        "host_pattern" => {
            format!("Git repositories on hosts that match {}", code(source.text("host_pattern")?))
        }
        "local" => format!("the folder {}", code(source.text("path")?)),
        _ => return None,
    };
    Some(format!("Plugins may come from {what} (allowed as {}).", code(name)))
}
