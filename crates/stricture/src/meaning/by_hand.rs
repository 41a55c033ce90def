//! Parts of a policy that take a sentence as a whole, worded by hand: what administrators read first.

use super::values::{code, grouped, listed, plain};
use super::{Sentence, Topic};
use crate::schema::{At, Kind, View};
use crate::syntax::{KeyPath, Segment};

/// The sentence about everything below `path`; `None` where the schema has the word.
pub(super) fn sentence(at: &At<'_>, path: &KeyPath) -> Option<String> {
    let keys: Vec<&str> = path
        .segments()
        .iter()
        .map(|segment| match segment {
            Segment::Key(key) => key.as_str(),
            Segment::Index(_) => "[]",
        })
        .collect();
    match keys.as_slice() {
        [key] => top(at, key),
        ["feedback", "enabled"] => Some(format!("People may {}send feedback.", not(at.node.as_bool()?))),
        ["permissions", "filesystem", "deny_read"] => {
            Some(format!("Nobody may read {}, whatever the profile.", some(at)?))
        }
        ["permissions", profile, "extends"] => {
            Some(format!("The profile {} begins with the rules of {}.", code(profile), some(at)?))
        }
        ["permissions", profile, "description"] => {
            Some(format!("People see the profile {} as {}.", code(profile), some(at)?))
        }
        ["permissions", profile, "filesystem"] => files(at, profile),
        ["permissions", "network", "domains"] | ["network_proxy" | "experimental_network", "domains"] => {
            domains(at, "Commands")
        }
        ["permissions", profile, "network", "domains"] => {
            domains(at, &format!("Under the profile {}, commands", code(profile)))
        }
        ["network_proxy" | "experimental_network", "enabled"] | ["permissions", "network", "enabled"] => Some(
            if at.node.as_bool()? { "The managed proxy is on." } else { "The managed proxy is off, for everybody." }
                .to_owned(),
        ),
        ["permissions", profile, "network", "enabled"] => Some(format!(
            "Under the profile {}, commands may {}reach the network.",
            code(profile),
            not(at.node.as_bool()?)
        )),
        ["mcp_servers", name] => server(at, &format!("The MCP server {}", code(name))),
        ["plugins", plugin, "mcp_servers", name] => {
            server(at, &format!("The MCP server {} of the plugin {}", code(name), code(plugin)))
        }
        ["hooks", event, "[]"] => hooks(at, event),
        _ => None,
    }
}

/// A key of the file itself.
fn top(at: &At<'_>, key: &str) -> Option<String> {
    match key {
        "allowed_approval_policies" => approval_policies(at),
        "allowed_approvals_reviewers" => {
            Some(format!("Requests for approval may be answered by {}.", listed(words(at)?.into_iter(), "or")))
        }
        "allowed_sandbox_modes" => {
            only(at, "People may select the sandbox mode", "People may select the sandbox modes", "")
        }
        "allowed_login_methods" => only(at, "People may sign in by", "People may sign in by", ""),
        "allowed_permission_profiles" => {
            let profiles = |on: bool| {
                let entries = at.entries();
                let names = entries.iter().filter(|entry| entry.node.as_bool() == Some(on));
                names.map(|entry| code(entry.name())).collect::<Vec<_>>()
            };
            let (on, off) = (profiles(true), profiles(false));
            if on.len() + off.len() != at.entries().len() || on.is_empty() {
                return None;
            }
            let off =
                if off.is_empty() { String::new() } else { format!("; {} taken away", listed(off.into_iter(), "and")) };
            Some(format!(
                "People may select the permission profiles {} and no other{off}.",
                listed(on.into_iter(), "and")
            ))
        }
        // It is always allowed.
        "allowed_web_search_modes" => {
            let modes = words(at)?.into_iter().filter(|word| word != "`disabled`");
            let modes: Vec<String> = modes.chain(["`disabled`".to_owned()]).collect();
            Some(format!("Web search may be {} and nothing else.", listed(modes.into_iter(), "or")))
        }
        "default_permissions" => {
            Some(format!("Until someone selects another one, the permission profile {} applies.", some(at)?))
        }
        "enforce_residency" => Some(format!("Requests must be processed in the region {}.", some(at)?)),
        "mcp_servers" if at.entries().is_empty() => Some("No MCP server may run.".to_owned()),
        _ => None,
    }
}

/// The policies for approval, and which questions `granular` lets through.
fn approval_policies(at: &At<'_>) -> Option<String> {
    let (mut names, mut granular) = (Vec::new(), String::new());
    for item in at.items() {
        let Some((_, Some(switches))) = item.word() else {
            names.push(some(&item)?);
            continue;
        };
        names.push("`granular`".to_owned());
        let switches = switches.view()?;
        let questions = |asked: bool| {
            let those = switches.table.fields.iter().filter(|field| switches.bool(field.key) == Some(asked));
            let told: Vec<String> = those.map(|field| field.help.replacen("Questions", "questions", 1)).collect();
            if told.is_empty() { "none".to_owned() } else { listed(told.into_iter(), "and") }
        };
        granular = format!("; under `granular`, people are asked {}, and not {}", questions(true), questions(false));
    }
    let choose = match names.as_slice() {
        [] => return None,
        [_] => "People may choose the approval policy",
        _ => "People may choose the approval policies",
    };
    let names = listed(names.into_iter(), "and");
    Some(format!("{choose} {names} and no other; who has chosen another one gets the first{granular}."))
}

fn not(may: bool) -> &'static str {
    if may { "" } else { "not " }
}

/// A value that is not empty.
fn some(at: &At<'_>) -> Option<String> {
    plain(at.node, at.kind(), None).filter(|told| told != "nothing" && told != "`\"\"`")
}

/// The words of a list that is not empty.
fn words(at: &At<'_>) -> Option<Vec<String>> {
    let Kind::Array(of) = at.kind() else { return None };
    at.node.as_array()?.iter().map(|word| plain(word, *of, None)).collect()
}

fn only(at: &At<'_>, one: &str, many: &str, rest: &str) -> Option<String> {
    let words = words(at).filter(|words| !words.is_empty())?;
    let what = if words.len() == 1 { one } else { many };
    Some(format!("{what} {} and no other{rest}.", listed(words.into_iter(), "and")))
}

/// `Commands may reach a and b; they may not reach c.`
fn domains(at: &At<'_>, who: &str) -> Option<String> {
    let mut parts = Vec::new();
    for (value, names) in grouped(&at.entries())? {
        let may = match value.as_str() {
            "`allow`" => "may",
            "`deny`" => "may not",
            _ => return None,
        };
        let who = if parts.is_empty() { who } else { "they" };
        parts.push(format!("{who} {may} reach {}", listed(names.into_iter(), "and")));
    }
    (!parts.is_empty()).then(|| format!("{}.", parts.join("; ")))
}

/// What a profile gives access to.
fn files(at: &At<'_>, profile: &str) -> Option<String> {
    let view = at.view()?;
    let mut parts = Vec::new();
    for (access, paths) in grouped(view.rest())? {
        let may = match access.as_str() {
            "`write`" => "may write to",
            "`read`" => "may read",
            "`deny`" => "may not touch",
            _ => return None,
        };
        parts.push(format!("{may} {}", listed(paths.into_iter(), "and")));
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

/// What the list of MCP servers means for all others.
pub(super) fn other_servers(policy: &View<'_>) -> Option<Sentence> {
    let at = policy.get("mcp_servers")?;
    let span = at.entries().iter().map(|entry| entry.key_span).max()?;
    let text = "No other MCP server that people configure may run.".to_owned();
    Some(Sentence { topic: Topic::Tools, text, key: at.path(), span })
}

/// What an MCP server must be to run.
fn server(at: &At<'_>, who: &str) -> Option<String> {
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
        return Some(format!("{who} may run if its program is {}, whatever the arguments.", code(program)));
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

/// What runs at an event.
fn hooks(at: &At<'_>, event: &str) -> Option<String> {
    let group = at.view()?;
    let when = match group.text("matcher") {
        Some(matcher) => format!("At {}, where {} matches,", code(event), code(matcher)),
        None => format!("At {}", code(event)),
    };
    let handlers: Option<Vec<String>> = group.items("hooks").iter().map(handler).collect();
    let handlers = handlers.filter(|handlers| !handlers.is_empty())?;
    Some(format!("{when} the client runs {}.", handlers.join(", then ")))
}

/// One thing that runs.
fn handler(at: &At<'_>) -> Option<String> {
    let (kind, table) = at.tagged()?;
    let what = match kind {
        "command" => code(table.text("command")?),
        "mcp_tool" => format!("the tool {} of {}", code(table.text("tool")?), code(table.text("server")?)),
        _ => return None,
    };
    Some(format!("{what}{}", aside(&table)))
}

/// What is said of a handler in brackets.
fn aside(table: &View<'_>) -> String {
    let on_windows = ["commandWindows", "command_windows"].into_iter().find_map(|key| table.text(key));
    let facts: Vec<String> = [
        on_windows.map(|command| format!("on Windows {}", code(command))),
        table.get("timeout").and_then(|at| at.node.as_integer()).map(|seconds| format!("for at most {seconds} s")),
        table.bool("async").filter(|waits_not| *waits_not).map(|_| "without waiting for it".to_owned()),
    ]
    .into_iter()
    .flatten()
    .collect();
    if facts.is_empty() { String::new() } else { format!(" ({})", facts.join(", ")) }
}
