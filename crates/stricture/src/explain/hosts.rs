//! The sentences about sandbox modes, also for certain hosts.

use super::facts::Facts;
use super::values::{code, listed, words};
use super::{Sentence, Topic};
use crate::client::sandbox::{self, Beside, matches_every_host};
use crate::schema::{At, View};
use crate::syntax::{KeyPath, Segment};

/// The list at the top of the file: it is for all hosts that no entry is for.
pub(super) fn list(at: &At<'_>, facts: &Facts) -> Option<String> {
    let modes = modes(at)?;
    Some(if facts.has_hosts {
        format!("On hosts to which no entry of `remote_sandbox_config` applies, people may select {modes}.")
    } else if facts.lists_profiles {
        format!("Sessions may have {modes}. A permission profile that needs another one gives read-only permissions.")
    } else {
        format!("People may select {modes}.{}", instead(at, facts))
    })
}

/// Words the effects of the list on people who select no mode of it.
fn instead(list: &At<'_>, facts: &Facts) -> String {
    let Beside { lacks_some, warns_all, lacks_full_access } = sandbox::beside(list);
    if !lacks_some {
        return String::new();
    }
    let fallback = code(sandbox::FALLBACK);
    let mut told = format!(" If they select another one, the client uses {fallback} and warns them.");
    if warns_all {
        told.push_str(" In folders that are marked as trusted or untrusted, it warns all people.");
    }
    if lacks_full_access && facts.allows_never {
        told.push_str(" With the approval policy `never`, a person who selects full access gets no session.");
    }
    told
}

/// An entry for certain hosts.
pub(super) fn entry(at: &At<'_>, path: &KeyPath) -> Option<String> {
    let view = at.view()?;
    let is_first = matches!(path.segments(), [_, Segment::Index(0)]);
    let which = if matches_every_host(&view) {
        if is_first { "On every host" } else { "On every host to which no earlier entry applies" }.to_owned()
    } else {
        let patterns = view.items("hostname_patterns");
        let patterns: Option<Vec<String>> =
            patterns.iter().map(|at| at.node.as_text().map(|text| code(text.trim()))).collect();
        let names = listed(patterns.filter(|all| !all.is_empty())?.into_iter(), "or");
        let earlier = if is_first { "" } else { ", unless an earlier entry applies to them" };
        format!("On hosts whose name matches {names}{earlier}")
    };
    let list = view.get("allowed_sandbox_modes")?;
    if !sandbox::lists(list, sandbox::READ_ONLY) {
        return Some(format!("{which}, the client refuses to start: `read-only` is missing from their sandbox modes."));
    }
    Some(format!("{which}, people may select {}.", modes(list)?))
}

fn modes(list: &At<'_>) -> Option<String> {
    let programs = code(sandbox::EXTERNAL);
    let modes: Vec<String> = words(list)?.into_iter().filter(|mode| *mode != programs).collect();
    if modes.is_empty() {
        return None;
    }
    let what = if modes.len() == 1 { "mode" } else { "modes" };
    Some(format!("only the sandbox {what} {}", listed(modes.into_iter(), "and")))
}

/// What holds where no entry is for a host and no list is for the others.
pub(super) fn all_others(policy: &View<'_>) -> Option<Sentence> {
    let entries = policy.items("remote_sandbox_config");
    let last = entries.last()?;
    let views: Option<Vec<View<'_>>> = entries.iter().map(At::view).collect();
    if policy.get("allowed_sandbox_modes").is_some() || views?.iter().any(matches_every_host) {
        return None;
    }
    let text =
        "On hosts to which no entry of `remote_sandbox_config` applies, people may select any sandbox mode.".to_owned();
    let key = policy.get("remote_sandbox_config")?.path();
    Some(Sentence { topic: Topic::Sandbox, text, key, span: last.key_span })
}
