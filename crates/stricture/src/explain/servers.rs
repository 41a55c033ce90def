//! The sentences about MCP servers that may run.

use super::values::code;
use super::{Sentence, Topic};
use crate::schema::{At, View};

/// What the list of MCP servers means for all others.
pub(super) fn all_others(policy: &View<'_>) -> Option<Sentence> {
    let at = policy.get("mcp_servers")?;
    let span = at.entries().iter().map(|entry| entry.key_span).max()?;
    let text = "No other MCP server that people configure may run.".to_owned();
    Some(Sentence { topic: Topic::Tools, text, key: at.path(), span })
}

/// What an MCP server must be to run.
pub(super) fn one(at: &At<'_>, who: &str) -> Option<String> {
    let rule = at.view()?;
    let (_, _, identity) = rule.get("identity")?.chosen()?;
    let identity = identity.view()?;
    if let Some(url) = identity.get("url") {
        let what = match url.node.as_text() {
            Some(address) => code(address),
            None => pattern(url)?,
        };
        return Some(format!("{who} may run if its address is {what}."));
    }
    let command = identity.get("command")?;
    if let Some(program) = command.node.as_text() {
        return Some(format!("{who} may run if its program is {}, with any arguments.", code(program)));
    }
    let command = command.view()?;
    let patterns: Option<Vec<String>> = command.items("args").iter().map(pattern).collect();
    let arguments = match patterns? {
        none if none.is_empty() => "no arguments".to_owned(),
        some => format!("the arguments {}", some.join(", then ")),
    };
    Some(format!("{who} may run if its program is {} with {arguments}.", code(command.text("executable")?)))
}

/// A pattern for a text.
fn pattern(at: &At<'_>) -> Option<String> {
    let (word, table) = at.tagged()?;
    Some(match word {
        "exact" => code(table.text("value")?),
        "prefix" => format!("anything that begins with {}", code(table.text("value")?)),
        _ => format!("anything that matches {}", code(table.text("expression")?)),
    })
}
