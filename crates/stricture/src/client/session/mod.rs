//! What leaves people no work although the client accepts the policy: no start, no session, or no command.
//!
//! The page `docs/develop/sessions.md` gives the rules. `fixtures/sessions` has cases for each of them, and the tests below compare the
//! rules with the recorded answers. All of this holds for Linux.

mod access;
mod commands;
mod denials;
mod endpoints;
mod globs;
mod hidden;
mod hooks;
pub(crate) mod machine;
pub(crate) mod model;
pub(crate) mod proxy;
mod reviewer;
pub(crate) mod scan;
mod state;
pub(crate) mod telemetry;
#[cfg(test)]
mod tests;

use super::Client;
use crate::release::{Era, Release, Releases};
use crate::syntax::Span;

use proxy::DomainFault;
use telemetry::TelemetryFault;

/// The releases whose sessions were recorded, as a test below compares.
const RECORDED: Era = Era::between(Release::new(0, 169, 0), Release::new(0, 171, 1));

/// The releases of which it is known how far people get.
pub(crate) fn recorded() -> Releases {
    RECORDED.releases()
}

/// How far people get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// The client does not start.
    Start,
    /// The client starts, but no session begins.
    Session,
    /// A session begins, but no command runs.
    Command,
}

/// A place in the policy that leaves people no work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Obstacle {
    /// What people do not get.
    pub(crate) stage: Stage,
    /// The key or value that is the cause.
    pub(crate) span: Span,
    pub(crate) why: Why,
}

/// Why people get no work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// Nobody may read the folder in which the client keeps links to itself.
    StateDenied,
    /// The client cannot build an exporter of telemetry.
    Telemetry(TelemetryFault),
    /// A denied pattern begins in the root.
    PatternInRoot,
    /// A denied pattern begins in a folder of the system that the client cannot search.
    PatternInSystem,
    /// The client cannot load a handler, so it begins no session without it.
    Hook,
    /// The client cannot load the handlers of a group with this matcher.
    Matcher,
    /// The proxy is on and cannot read a pattern of domains.
    Domain(DomainFault),
    /// The proxy is on, and the path of an allowed socket is not absolute.
    RelativeSocket,
    /// The models at `models` need automatic review, and the policy rules it out. Other models have sessions.
    Reviewer { models: Span },
    /// The policy denies the folder in which people work.
    WorkDenied,
    /// The policy denies a folder that the client guards in each writable place, such as `.git`. In a place without it, no session begins.
    GuardedDenied,
    /// The policy denies a path in a writable place, and has another rule below this path.
    RuleInDenied,
    /// The default profile lets commands read nothing that they need.
    NothingReadable,
    /// The policy denies a folder that every command needs. If the client is in this folder, no session begins.
    SystemDenied,
    /// The model gets no tool for commands.
    NoTool,
    /// The older sandbox cannot run commands.
    OldSandbox,
}

/// Everything that leaves people no work, the first stage first.
pub(crate) fn obstacles(client: &Client<'_>) -> Vec<Obstacle> {
    let mut found = Vec::new();
    let mut tell = |stage, span, why| found.push(Obstacle { stage, span, why });
    state::obstacles(client, &mut tell);
    telemetry::obstacles(client, &mut tell);
    globs::obstacles(client, &mut tell);
    hidden::obstacles(client, &mut tell);
    hooks::obstacles(client, &mut tell);
    proxy::obstacles(client, &mut tell);
    reviewer::obstacles(client, &mut tell);
    commands::obstacles(client, &mut tell);
    found.sort_by_key(|obstacle| obstacle.stage);
    found
}

/// What leaves people no work on some machines.
pub(crate) fn doubts(client: &Client<'_>) -> Vec<machine::Doubt> {
    machine::doubts(client)
}

/// Takes an obstacle.
type Tell<'t> = dyn FnMut(Stage, Span, Why) + 't;
