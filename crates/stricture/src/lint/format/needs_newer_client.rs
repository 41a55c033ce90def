//! See [`LINT`].

use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{self, At, Client, Since, Unfamiliar};
use crate::syntax::Span;

declare_lint! {
    /// A key or value stops clients that are only a little older.
    ///
    /// Clients ignore most keys that they do not know. But they refuse the policy if they know the key and not the value, or if the table
    /// accepts no unknown keys. The client then does not start on a machine without the update.
    ///
    /// Stricture reports what at least one of the two tested releases before the newest refuses. It does not report what only older
    /// releases refuse, such as `auto_review` or `mcp_tool`. It reports each key and value once for each policy.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt-user", justification = "A person decides" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Ask first" },
    /// ]
    /// ```
    "needs-newer-client", Risky, check, start_depends(Release)
}

/// How many releases before the newest tested one matter.
const RECENT: usize = 3;

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let probed = schema::probed();
    let Some(floor) = probed.iter().rev().nth(RECENT).or(probed.first()) else { return };
    let mut refused: Option<&str> = None;
    for key in schema::keys() {
        // The client refuses the keys below a refused key with it.
        if refused.is_some_and(|outer| is_below(key.as_str(), outer)) {
            continue;
        }
        if let Some((old, new)) = key.since().and_then(|since| refusal(since, *floor)) {
            refused = Some(key.as_str());
            if let Some(at) = find(cx, key.as_str(), key.key(), &|_| true) {
                found.push(finding(&at, at.key_span, &format!("the key {}", quoted(spoken(key.as_str()))), old, new));
            }
        }
    }
    for (path, word, since) in schema::words_since() {
        let Some((old, new)) = refusal(*since, *floor) else { continue };
        let is_word = |at: &At<'_>| at.word().is_some_and(|(found, _)| found == *word);
        if let Some(at) = find(cx, path, word, &is_word) {
            found.push(finding(&at, at.node.span, &quoted(word), old, new));
        }
    }
}

fn finding(at: &At<'_>, span: Span, what: &str, old: Client, new: Client) -> Finding {
    let message = format!("client {old} refuses the policy because of {what}, which clients accept from {new} on");
    LINT.at(at.path(), span, message).help(format!("give the policy only to machines whose client is {new} or later"))
}

/// The release that refuses it and the first tested one that accepts it, if that is recent.
fn refusal(since: Since, floor: Client) -> Option<(Client, Client)> {
    let old = since.absent_in.filter(|old| *old >= floor && since.in_absent == Some(Unfamiliar::Refused))?;
    Some((old, since.present_in?))
}

/// The end of a path by which a reader recognises the key: with the name of its table, if the table has one.
fn spoken(path: &str) -> &str {
    let mut dots = path.rmatch_indices('.').map(|(at, _)| at + 1);
    let (last, before) = (dots.next().unwrap_or(0), dots.next().unwrap_or(0));
    let named = path.get(before..last).is_some_and(|table| !table.contains(['<', '[']));
    path.get(if named { before } else { last }..).unwrap_or(path)
}

fn is_below(path: &str, outer: &str) -> bool {
    path.strip_prefix(outer).is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// The first value at a path of the reference for which `is` is true. The text must contain `name`, which already excludes nearly every
/// policy.
fn find<'d>(cx: &Context<'d>, path: &str, name: &str, is: &dyn Fn(&At<'d>) -> bool) -> Option<At<'d>> {
    if !cx.text().contains(name) {
        return None;
    }
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    let (key, elements) = first.split_once("[]").map_or((first, ""), |(key, _)| (key, "[]"));
    below(cx.policy().get(key)?, &format!("{elements}.{rest}"), is)
}

fn below<'d>(at: &At<'d>, path: &str, is: &dyn Fn(&At<'d>) -> bool) -> Option<At<'d>> {
    if let Some(path) = path.strip_prefix("[]") {
        return at.items().iter().find_map(|element| below(element, path, is));
    }
    let path = path.trim_start_matches('.');
    if path.is_empty() {
        // A list of words is described as the words are.
        return if is(at) { Some(at.clone()) } else { at.items().into_iter().find(|element| is(element)) };
    }
    if let Some((_, _, chosen)) = at.chosen() {
        return below(&chosen, path, is);
    }
    let end = path.find(['.', '[']).unwrap_or(path.len());
    let (name, rest) = path.split_at(end);
    let view = at.view().or_else(|| at.tagged().map(|(_, view)| view));
    if !name.starts_with('<') {
        return below(view?.get(name)?, rest, is);
    }
    let entries = at.entries();
    if !entries.is_empty() {
        return entries.iter().find_map(|entry| below(entry, rest, is));
    }
    view?.given().find_map(|(_, entry)| below(entry, rest, is))
}
