//! The kinds of doors. Each opens something to somebody, and was seen in certain releases.

use serde::Serialize;

use crate::release::{Release, Releases};
use crate::schema::At;

/// The thing that stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum What {
    /// The sandbox of commands.
    Sandbox,
    /// The hooks that must run.
    Hooks,
    /// The network that commands can reach.
    Network,
    /// The rules of a permission profile.
    Profile,
    /// The server that answers model requests.
    Provider,
    /// The ways to sign in.
    SignIn,
    /// The program that runs as an MCP server.
    McpProgram,
    /// Web search.
    WebSearch,
    /// The data that the client sends about its use.
    Telemetry,
    /// The choice of the model.
    Model,
    /// Files that nobody may read.
    Files,
    /// The start of the client.
    Start,
}

/// The one who can use what stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum By {
    /// The person at the client, with a configuration of their own.
    Person,
    /// A project that the person trusts, with the configuration in its folder.
    Project,
    /// A program that drives the client.
    Driver,
    /// The agent, after somebody approved its request.
    Approval,
    /// Another source of managed settings on the machine.
    Source,
}

/// The kind of a door, with the data that its words need.
#[derive(Clone, Debug)]
pub(crate) enum DoorKind<'d> {
    /// An `allow` in a rule file of the person, or of a trusted project, runs a program outside the sandbox, and nobody is asked. That holds
    /// under every approval policy, beside profiles, and beside rules for the shells. A command that a rule of the policy matches stays in the
    /// sandbox, whatever the rule decides, so `rules` says whether there are any. Beside a denied path all commands stay in it.
    OwnRules { rules: bool },
    /// A command that somebody approves leaves the sandbox, under `on-request`, `untrusted` and `granular`. Under `never`, and under `granular`
    /// without `sandbox_approval`, the client refuses the request.
    ApprovedEscalation,
    /// A program that drives the client runs commands with no sandbox: it may send the mode with a turn, also beside a list of profiles. A list
    /// without the word refuses such a turn.
    ExternalSandbox { word: At<'d> },
    /// The client puts only the commands of the agent into the sandbox. A command that a person types (`thread/shellCommand`) and a process that a
    /// driving program starts (`process/spawn`) are outside of it, also beside a denied path: the experiments `typed-although-forbidden` and
    /// `a-program-spawns-a-process-under-read-only`.
    BesideAgent,
    /// `features.hooks = false` in the configuration of a person or of a trusted project switches off the hooks of the policy, too. So does the
    /// command line, and `allow_managed_hooks_only` changes nothing.
    HooksSwitchedOff,
    /// A hook that is missing, takes too long or does not wait holds back no tool: only exit code 2 with a text on standard error does.
    HookFailsOpen,
    /// Hooks of `/etc/codex/config.toml` and of `managed_config.toml` run beside those of the policy.
    AdministratorHooks,
    /// The rules of a proxy that always runs open the network in every sandbox mode and profile, also in `read-only`. `closed` says whether no sandbox that
    /// people may select has a network otherwise.
    RulesOpenNetwork { closed: bool },
    /// The client asks about a domain that no rule names, under every approval policy but `never`: it then refuses the domain. `granular` asks
    /// without `sandbox_approval`, too.
    UnnamedDomainAsked,
    /// The allow rules of the person's own profile count, too.
    OwnDomains,
    /// A session with full access has no proxy: its commands reach the whole network.
    UnproxiedFullAccess,
    /// A command that somebody approved to leave the sandbox reaches the whole network.
    UnproxiedEscalation,
    /// The policy names a profile that it does not describe. The client refuses to start, unless the person or a trusted project describes
    /// the profile, and then that text decides what the profile allows.
    ProfileByOthers { name: &'d str },
    /// The person's `openai_base_url` decides where the requests to the selected built-in provider go.
    ProviderAddress { provider: &'d str },
    /// The policy selects no provider, so the person's own provider answers.
    OwnProvider(OwnProvider),
    /// The identity of an MCP server names a program without its path: the person's `PATH` or `cwd` decides which file runs.
    ProgramByPath { programs: Vec<At<'d>> },
    /// The person sets the environment and the folder of an allowed MCP server.
    ProgramEnvironment { programs: Vec<At<'d>> },
    /// The features are switched off, and web search is on: only `allowed_web_search_modes` restricts it.
    WebSearchPin { pins: Vec<At<'d>> },
    /// The person sets the keys that `otel` leaves out.
    TelemetryLeftOut { keys: Vec<&'static str> },
    /// A shell command that the person types in the client reads denied paths.
    TypedCommand,
    /// The file methods of the app server read denied paths.
    DriverFiles,
    /// Without an answer of the configuration server, the app server starts with its defaults, and no session begins. If the policy itself has no
    /// sandbox modes and denied paths, a program that drives the client runs commands with full access.
    StartWithDefaults,
    /// A catalog, or a default for new sessions, does not limit the models that people name.
    AnyModel,
}

/// A restriction that a provider of the person's own gets past.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OwnProvider {
    /// The sign-in with OpenAI, which it does not need.
    SignIn,
    /// The region, which it gets as a header and may ignore.
    Residency,
    /// The policy describes other providers.
    Described,
}

/// The two releases in which the doors were tried.
const OLDER: Release = Release::new(0, 169, 0);
const NEWER: Release = Release::new(0, 171, 0);

impl DoorKind<'_> {
    /// Returns the id, which never changes.
    pub(crate) fn id(&self) -> &'static str {
        match self {
            Self::OwnRules { .. } => "own-rules",
            Self::ApprovedEscalation => "approved-escalation",
            Self::ExternalSandbox { .. } => "external-sandbox",
            Self::BesideAgent => "beside-agent",
            Self::HooksSwitchedOff => "hooks-switched-off",
            Self::HookFailsOpen => "hook-fails-open",
            Self::AdministratorHooks => "administrator-hooks",
            Self::RulesOpenNetwork { .. } => "rules-open-network",
            Self::UnnamedDomainAsked => "unnamed-domain-asked",
            Self::OwnDomains => "own-domains",
            Self::UnproxiedFullAccess => "unproxied-full-access",
            Self::UnproxiedEscalation => "unproxied-escalation",
            Self::ProfileByOthers { .. } => "profile-by-others",
            Self::ProviderAddress { .. } => "provider-address",
            Self::OwnProvider(_) => "own-provider",
            Self::ProgramByPath { .. } => "program-by-path",
            Self::ProgramEnvironment { .. } => "program-environment",
            Self::WebSearchPin { .. } => "web-search-pin",
            Self::TelemetryLeftOut { .. } => "telemetry-left-out",
            Self::TypedCommand => "typed-command",
            Self::DriverFiles => "driver-files",
            Self::StartWithDefaults => "start-with-defaults",
            Self::AnyModel => "any-model",
        }
    }

    /// Returns the thing that a door of this kind opens.
    pub(crate) fn what(&self) -> What {
        match self {
            Self::OwnRules { .. } | Self::ApprovedEscalation | Self::ExternalSandbox { .. } | Self::BesideAgent => {
                What::Sandbox
            }
            Self::HooksSwitchedOff | Self::HookFailsOpen | Self::AdministratorHooks => What::Hooks,
            Self::RulesOpenNetwork { .. }
            | Self::UnnamedDomainAsked
            | Self::OwnDomains
            | Self::UnproxiedFullAccess
            | Self::UnproxiedEscalation => What::Network,
            Self::ProfileByOthers { .. } => What::Profile,
            Self::OwnProvider(OwnProvider::SignIn) => What::SignIn,
            Self::ProviderAddress { .. } | Self::OwnProvider(_) => What::Provider,
            Self::ProgramByPath { .. } | Self::ProgramEnvironment { .. } => What::McpProgram,
            Self::WebSearchPin { .. } => What::WebSearch,
            Self::TelemetryLeftOut { .. } => What::Telemetry,
            Self::TypedCommand | Self::DriverFiles => What::Files,
            Self::StartWithDefaults => What::Start,
            Self::AnyModel => What::Model,
        }
    }

    /// Returns the people and programs that can use a door of this kind.
    pub(crate) fn by(&self) -> &'static [By] {
        match self {
            Self::OwnRules { .. } | Self::HooksSwitchedOff | Self::ProfileByOthers { .. } => &[By::Person, By::Project],
            Self::ApprovedEscalation | Self::UnnamedDomainAsked | Self::UnproxiedEscalation => &[By::Approval],
            Self::ExternalSandbox { .. } | Self::DriverFiles | Self::StartWithDefaults => &[By::Driver],
            Self::AdministratorHooks => &[By::Source],
            Self::BesideAgent => &[By::Person, By::Driver],
            _ => &[By::Person],
        }
    }

    /// Returns the releases in which we saw the doors. Both releases gave the same answers in all experiments about doors.
    pub(crate) fn seen() -> Releases {
        Releases::only(OLDER).or(Releases::only(NEWER))
    }
}
