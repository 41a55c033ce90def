//! What stays open: ways in which somebody can still do what the policy seems to close.

use std::collections::HashSet;

use serde::Serialize;

use super::Topic;
use super::values::{at_most, code, listed};
pub use crate::client::doors::{By, What};
use crate::client::doors::{Door, DoorKind, OwnProvider};
use crate::client::fate::Fates;
use crate::release::Releases;
use crate::report::quoted_line;
use crate::schema::At;
use crate::syntax::{KeyPath, Span};

/// A way in which somebody can still do what the policy seems to close.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct StillOpen {
    /// The kind, in kebab-case. It never changes its meaning.
    pub door: &'static str,
    /// The topic of the key.
    pub topic: Topic,
    /// The thing that stays open.
    pub what: What,
    /// The people and programs that can use it.
    pub by: &'static [By],
    /// The way, in a clause without a full stop. Quotes from the policy are in backticks.
    pub how: String,
    /// The key that seems to close it.
    pub key: KeyPath,
    /// The place of the key.
    pub span: Span,
    /// The lines that close it, if a key does.
    pub closed_by: Option<ClosedBy>,
    /// The releases in which this was seen.
    pub clients: Releases,
    /// The source of this fact.
    pub seen: Seen,
}

/// The lines that close something that stays open.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClosedBy {
    /// The first of the keys.
    pub key: KeyPath,
    /// The lines of TOML, which take the place of what the policy has there. They have whole keys, or the keys of an element of an array.
    pub toml: String,
    lines: Vec<String>,
}

/// The source of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Seen {
    /// A client did it.
    Live,
    /// The format says so.
    Format,
}

/// Programs and lines that are named of many.
const MOST: usize = 4;

impl StillOpen {
    pub(super) fn of(door: &Door<'_>, fates: &Fates<'_>) -> Self {
        let key = fates.written(&door.key);
        let clients = DoorKind::seen();
        let closed_by = door.closed_by.as_ref().and_then(|closing| {
            let closing = closing.map_paths(|path| fates.written(path));
            let key = closing.lines().first()?.0.clone();
            let toml = closing.toml();
            Some(ClosedBy { key, lines: toml.lines().map(str::to_owned).collect(), toml })
        });
        Self {
            door: door.kind.id(),
            topic: Topic::of(&key),
            what: door.kind.what(),
            by: door.kind.by(),
            how: how(&door.kind),
            key,
            span: door.span,
            closed_by,
            clients,
            seen: Seen::Live,
        }
    }

    /// Returns the sentences about it, with the line that closes it.
    pub fn text(&self) -> String {
        let closed_by = self.closed_by.as_ref().map(|closed_by| {
            let lines = closed_by.lines.iter().map(|line| quoted_line(line));
            format!(" Closed by {}.", at_most(lines, MOST, "and"))
        });
        format!("Stays open: {}.{}", self.how, closed_by.unwrap_or_default())
    }
}

/// The way in which somebody gets through.
fn how(kind: &DoorKind<'_>) -> String {
    let fixed = match kind {
        DoorKind::OwnRules { rules: true } => {
            "an `allow` in a rule file of the person or a trusted project runs commands that no rule here matches outside the sandbox, unasked"
        }
        DoorKind::OwnRules { rules: false } => {
            "an `allow` in a rule file of the person or a trusted project runs a command outside the sandbox, unasked"
        }
        DoorKind::ApprovedEscalation => "a command that somebody approves to leave the sandbox runs without its limits",
        DoorKind::ExternalSandbox { .. } => {
            "a program that drives the client may run commands without any sandbox (`external-sandbox`); no person can select this mode"
        }
        DoorKind::BesideAgent => {
            "only commands of the agent are in the sandbox, not commands that people type or processes that a driving program spawns"
        }
        DoorKind::HooksSwitchedOff => {
            "a person or a trusted project can switch all hooks off with `features.hooks = false`"
        }
        DoorKind::HookFailsOpen => "if a hook is missing, fails or takes too long, the tool still runs",
        DoorKind::AdministratorHooks => "hooks of `/etc/codex/config.toml` and of `managed_config.toml` run, too",
        DoorKind::RulesOpenNetwork { .. } => {
            "commands reach the allowed domains in every sandbox mode, also in `read-only`"
        }
        DoorKind::UnnamedDomainAsked => {
            "if no rule names a domain, the client asks, and the answer can allow the domain"
        }
        DoorKind::OwnDomains => "people may allow more domains in their own configuration",
        DoorKind::UnproxiedFullAccess => "with full access, commands reach the whole network without the proxy",
        DoorKind::UnproxiedEscalation => {
            "a command that somebody approves to leave the sandbox reaches the whole network without the proxy"
        }
        DoorKind::ProfileByOthers { name } => {
            return format!(
                "the policy does not describe {}, so a person or a trusted project can decide what this profile allows",
                code(name)
            );
        }
        DoorKind::ProviderAddress { provider } => {
            return format!(
                "with `openai_base_url`, a person can send the requests to {} to another address",
                code(provider)
            );
        }
        DoorKind::OwnProvider(OwnProvider::SignIn) => "a model provider of the person's own needs no such sign-in",
        DoorKind::OwnProvider(OwnProvider::Residency) => {
            "a model provider of the person's own need not process requests in this region"
        }
        DoorKind::OwnProvider(OwnProvider::Described) => "people may use other model providers",
        DoorKind::ProgramByPath { programs } => return by_path(programs),
        DoorKind::ProgramEnvironment { programs } => {
            return match programs.len() {
                1 => "the person sets the environment and the folder of this MCP server".to_owned(),
                count => format!("the person sets the environment and the folder of {count} MCP servers"),
            };
        }
        DoorKind::WebSearchPin { pins } => {
            let names = listed(pins.iter().map(|at| code(at.name())), "and");
            let restrict = if pins.len() == 1 { "restricts" } else { "restrict" };
            return format!("{names} {restrict} nothing: people may still search the web");
        }
        DoorKind::TelemetryLeftOut { keys } => {
            return format!("people may set {} themselves", listed(keys.iter().map(|key| code(key)), "and"));
        }
        DoorKind::TypedCommand => "a shell command that a person types in the client reads these paths",
        DoorKind::DriverFiles => "a program that drives the client reads these paths with its file methods",
        DoorKind::StartWithDefaults => {
            "if the server does not answer, a program that drives the client may run commands with full access"
        }
        DoorKind::AnyModel => "people may still name any model",
    };
    fixed.to_owned()
}

/// The words for a program, of one server or of many.
fn by_path(programs: &[At<'_>]) -> String {
    let mut met = HashSet::new();
    let names = programs.iter().filter_map(|at| at.node.as_text()).filter(|name| met.insert(*name));
    let names: Vec<String> = names.map(code).collect();
    let servers = match programs.len() {
        1 => String::new(),
        count => format!("for {count} MCP servers, "),
    };
    let (which, are) = if names.len() == 1 { ("program", "is") } else { ("programs", "are") };
    let names = at_most(names.into_iter(), MOST, "and");
    format!("{servers}the person's `PATH` or folder decides which {which} {names} {are}")
}
