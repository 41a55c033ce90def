//! Doors out of the sandbox, and what keeps people from full access.

use super::closing::{self, Closing, below, keyed, top};
use super::{Door, DoorKind};
use crate::client::full_access::{self, FullAccess};
use crate::client::sandbox::{ALLOWED, EXTERNAL, FULL_ACCESS, READ_ONLY, WORKSPACE_WRITE};
use crate::client::{Client, approvals, command_rules, filesystem, sandbox};
use crate::schema::At;
use crate::syntax::KeyPath;

pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    if let Some(limit) = limit(client) {
        if !denies_reads(client) {
            let rules = !command_rules::decisions(client).is_empty();
            doors.push(Door::behind(&limit, DoorKind::OwnRules { rules }).closed_by(denied_path(client)));
        }
        if approvals::may_ask_about_sandbox(client.policy()) {
            doors.push(Door::behind(&limit, DoorKind::ApprovedEscalation).closed_by(Some(without_questions(client))));
        }
        doors.push(Door::behind(&limit, DoorKind::BesideAgent));
    }
    doors.extend(external_sandbox(client));
}

/// The key that keeps people from full access, on all hosts or on some; `None` if they may select it, or if nothing restricts them. Denied reads
/// keep them from it, too, but restrict nothing else.
pub(super) fn limit<'d>(client: &Client<'d>) -> Option<At<'d>> {
    lists(client).into_iter().find(|list| !sandbox::lists(list, FULL_ACCESS)).or_else(|| {
        let allowed = client.profiles().allowed.clone()?;
        (!gives_full_access(client)).then_some(allowed)
    })
}

/// Whether every session has a path that its commands may not read. Asked live: beside such a path, of the policy or of the selected profile, a
/// rule file takes no command out of the sandbox. An approval does.
pub(crate) fn denies_reads(client: &Client<'_>) -> bool {
    let profiles = client.profiles();
    let denies = |at: &At<'_>| {
        let chain = profiles.chain(at.name()).unwrap_or_default();
        chain.iter().filter_map(|profile| profile.view()).any(|profile| filesystem::denies(&profile))
    };
    let mut selectable = profiles.selectable().peekable();
    !client.deny_read().is_empty() || (selectable.peek().is_some() && selectable.all(denies))
}

/// A path that nobody's commands may read, for a policy that denies none. A described profile may have another rule for the path.
fn denied_path(client: &Client<'_>) -> Option<Closing> {
    if !client.profiles().described.is_empty()
        || (full_access::is_default(client) && approvals::never_asks(client.policy()).is_some())
    {
        return None;
    }
    let path = match client.policy().get("permissions") {
        None => top("permissions").key("filesystem").key("deny_read"),
        Some(at) => match at.view()?.get("filesystem") {
            None => below(at, "filesystem")?.key("deny_read"),
            Some(filesystem) => below(filesystem, "deny_read")?,
        },
    };
    Some(Closing::set(path, closing::list(["~/.ssh"])))
}

/// The lists of sandbox modes that apply on some host.
fn lists<'d>(client: &Client<'d>) -> Vec<At<'d>> {
    let in_force = sandbox::in_force(client.policy());
    let everywhere = in_force.as_ref().is_some_and(|in_force| in_force.patterns.is_some());
    let entries = client.hosts().iter().filter(|entry| !everywhere && !entry.is_unreachable());
    let of_hosts: Vec<At<'d>> = entries.filter_map(|entry| entry.modes().cloned()).collect();
    in_force.map(|in_force| in_force.list).into_iter().chain(of_hosts).collect()
}

/// Whether one of the profiles that people may select gives full access.
fn gives_full_access(client: &Client<'_>) -> bool {
    full_access::unlocked(client).iter().any(|access| !matches!(access, FullAccess::Mode(_)))
}

/// Whether people may select full access somewhere: no list, no profiles and no denied reads keep them from it.
pub(super) fn is_open(client: &Client<'_>) -> bool {
    is_open_to_programs(client) && (client.profiles().allowed.is_none() || gives_full_access(client))
}

/// Whether a program that drives the client may ask for full access somewhere. Profiles do not keep it from that: the experiments
/// `a-server-that-does-not-answer-and-*`.
pub(super) fn is_open_to_programs(client: &Client<'_>) -> bool {
    let lists = lists(client);
    client.deny_read().is_empty() && (lists.is_empty() || lists.iter().any(|list| sandbox::lists(list, FULL_ACCESS)))
}

/// Values that take full access away from everybody. The client refuses such a policy if it asks nobody, and the default profile has full access.
pub(super) fn without_full_access(client: &Client<'_>) -> Option<Closing> {
    let lists: Vec<At<'_>> = lists(client).into_iter().filter(|list| sandbox::lists(list, FULL_ACCESS)).collect();
    if approvals::never_asks(client.policy()).is_some() && full_access::is_default(client) {
        return None;
    }
    if lists.is_empty() {
        return Some(Closing::set(top(ALLOWED), closing::list([READ_ONLY, WORKSPACE_WRITE])));
    }
    let shorter: Option<Vec<_>> = lists.iter().map(|list| without(list, FULL_ACCESS)).collect();
    Closing::all(shorter?)
}

/// The list without this mode, if it has a key.
fn without(list: &At<'_>, mode: &str) -> Option<(KeyPath, String)> {
    let items = list.items();
    let others = items.iter().filter_map(At::word).map(|(word, _)| word).filter(|word| *word != mode);
    Some((keyed(list)?, closing::list(others)))
}

/// Approval policies with which nobody is asked whether a command may leave the sandbox. If command rules ask something, these questions stay. So
/// do all others beside a default with full access, with which the client refuses to ask nobody.
pub(super) fn without_questions(client: &Client<'_>) -> Closing {
    let asks = |at: &At<'_>| {
        at.word().is_some_and(|(word, _)| matches!(word, command_rules::PROMPT | command_rules::PROMPT_USER))
    };
    let rules_ask = command_rules::decisions(client).iter().flatten().any(asks);
    let value = if rules_ask || full_access::is_default(client) {
        "[{ granular = { sandbox_approval = false, rules = true, mcp_elicitations = true } }]"
    } else {
        "[\"never\"]"
    };
    Closing::set(top(approvals::ALLOWED_POLICIES), value)
}

/// The mode for programs, in each list that closes full access. It opens nothing that full access does not open. Asked live:
/// profiles do not close it, and denied reads do.
fn external_sandbox<'d>(client: &Client<'d>) -> Vec<Door<'d>> {
    if !client.deny_read().is_empty() {
        return Vec::new();
    }
    let is_word = |at: &At<'_>| at.word().is_some_and(|(word, _)| word == EXTERNAL);
    let door = |list: At<'d>| {
        let word = list.items().into_iter().find(is_word).filter(|_| !sandbox::lists(&list, FULL_ACCESS))?;
        let closing = without(&list, EXTERNAL).and_then(|shorter| Closing::all([shorter]));
        Some(Door::behind(&word.clone(), DoorKind::ExternalSandbox { word }).closed_by(closing))
    };
    lists(client).into_iter().filter_map(door).collect()
}
