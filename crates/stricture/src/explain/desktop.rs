//! The sentences about apps and sites that the agent may operate.

use super::values::{allowed, code, listed, not, uncapital};
use crate::schema::{At, Kind};
use crate::syntax::{KeyPath, Segment};

/// `The agent may operate a and b; it may not operate c.`
pub(super) fn rules(at: &At<'_>, what: &str, verb: &str) -> Option<String> {
    allowed(&at.entries(), &format!("{what} may"), "it", verb)
}

/// A program on Windows.
pub(super) fn program(at: &At<'_>) -> Option<String> {
    let view = at.view()?;
    let (publisher, product) = (view.text("publisher_name")?, view.text("product_name")?);
    let file = view.text("binary_name").map(|name| format!(" ({})", code(name))).unwrap_or_default();
    let (access, _) = view.get("access")?.word()?;
    let not = not(access == "allow");
    Some(format!("The agent may {not}operate {}{file}, signed by {}.", code(product), code(publisher)))
}

/// Whether a key is about what the agent may operate, which can be forbidden as a whole.
pub(super) fn is_about_operating(path: &KeyPath) -> bool {
    path.segments().first().is_some_and(
        |first| matches!(first, Segment::Key(key) if matches!(key.as_str(), "browser_use" | "computer_use")),
    )
}

/// Something about a site, or about all sites without a rule.
pub(super) fn site(at: &At<'_>, origin: Option<&str>, key: &str) -> Option<String> {
    let (word, _) = at.word()?;
    match (key, origin) {
        ("access", Some(origin)) => Some(format!("The site {} may {}be used.", code(origin), not(word == "allow"))),
        ("access", None) => Some(format!("Sites that have no rule of their own may {}be used.", not(word == "allow"))),
        ("access_approval_lifetime", _) => {
            let Kind::Words(words) = at.kind() else { return None };
            let until = uncapital(words.get(word)?.help);
            Some(format!("{} an approval lasts {until}.", place(origin)))
        }
        _ => None,
    }
}

/// Where a sentence about a site holds.
pub(super) fn place(origin: Option<&str>) -> String {
    match origin {
        Some(origin) => format!("On the site {},", code(origin)),
        None => "On sites that have no rule of their own,".to_owned(),
    }
}

/// When calls of a tool need approval.
pub(super) fn tool(at: &At<'_>, app: &str, tool: &str) -> Option<String> {
    let Kind::Words(words) = at.kind() else { return None };
    let (word, _) = at.word()?;
    let when = uncapital(words.get(word)?.help);
    Some(format!("For the tool {} of the app {}, {when} ({}).", code(tool), code(app), code(word)))
}

/// The sandboxes that people may choose on Windows.
pub(super) fn windows_sandboxes(at: &At<'_>) -> Option<String> {
    let words: Option<Vec<String>> = at.items().iter().map(|item| Some(code(item.word()?.0))).collect();
    let words = words.filter(|words| !words.is_empty())?;
    let what = if words.len() == 1 { "sandbox" } else { "sandboxes" };
    Some(format!(
        "On Windows, people may choose only the {what} {}. On every system, the client warns people who set another one.",
        listed(words.into_iter(), "and")
    ))
}
