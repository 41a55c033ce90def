// Written by `cargo xtask generate` from crates/stricture/schema/*.toml. Do not edit.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{FromView, Read, optional, required, rest};
use crate::schema::{At, View};
use crate::syntax::Value;

/// An agent to start; with such a handler, no session begins.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AgentHandler {
}

impl FromView for AgentHandler {
    fn from_view(_: &View<'_>) -> Option<Self> {
        Some(Self {
        })
    }
}

/// Requirements for one app.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AppRule {
    /// Whether the app may be used.
    pub enabled: Option<bool>,
    /// Tools of the app, by name.
    pub tools: Option<BTreeMap<String, AppToolRule>>,
}

impl FromView for AppRule {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            enabled: optional(view, 0),
            tools: optional(view, 1),
        })
    }
}

/// Where the results of a tool come from, for usage analytics.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AppToolResultSource {
    /// Format of the results; free text.
    pub format: String,
    /// Kind of the source; free text.
    pub r#type: String,
}

impl FromView for AppToolResultSource {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            format: required(view, 0)?,
            r#type: required(view, 1)?,
        })
    }
}

/// Requirements for one tool of an app.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AppToolRule {
    /// When a call of the tool needs approval.
    pub approval_mode: Option<AppToolApproval>,
    /// Where the results of the tool come from, for usage analytics.
    pub analytics_result_source: Option<AppToolResultSource>,
}

impl FromView for AppToolRule {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            approval_mode: optional(view, 0),
            analytics_result_source: optional(view, 1),
        })
    }
}

/// Requirements for the desktop app.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Application {
    /// Destinations that the desktop app may reach.
    pub network: Option<ApplicationNetwork>,
    /// Default folders of the desktop app.
    pub storage: Option<ApplicationStorage>,
}

impl FromView for Application {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            network: optional(view, 0),
            storage: optional(view, 1),
        })
    }
}

/// Destinations that the desktop app may reach.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApplicationNetwork {
    /// Whether the list of domains is switched on.
    ///
    /// `true` where the policy does not say.
    pub enabled: bool,
    /// Exact domain names, allowed or denied.
    pub domains: Option<BTreeMap<String, NetworkRule>>,
}

impl FromView for ApplicationNetwork {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            enabled: optional(view, 0).unwrap_or_else(|| true),
            domains: optional(view, 1),
        })
    }
}

/// Default folders of the desktop app.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApplicationStorage {
    /// Folder in which new projects are created.
    pub default_project_parent: Option<String>,
    /// Folder for work that belongs to no project.
    pub projectless_workspace_root: Option<String>,
}

impl FromView for ApplicationStorage {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            default_project_parent: optional(view, 0),
            projectless_workspace_root: optional(view, 1),
        })
    }
}

/// Requirements for the automatic review of approval requests.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AutoReview {
    /// Models for which every approval request goes to automatic review.
    pub required_on_models: Option<BTreeSet<String>>,
    /// Rules that automatic review ignores.
    pub ignore_rules: Option<Vec<String>>,
}

impl FromView for AutoReview {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            required_on_models: optional(view, 0),
            ignore_rules: optional(view, 1),
        })
    }
}

/// A command that renews an AWS sign-in.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AwsAuthRefresh {
    /// Program to run; it must be aws.
    pub command: String,
    /// Arguments of the program.
    pub args: Option<Vec<String>>,
    /// Milliseconds to wait for the sign-in.
    ///
    /// `300000` where the policy does not say.
    pub timeout_ms: u64,
}

impl FromView for AwsAuthRefresh {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            command: required(view, 0)?,
            args: optional(view, 1),
            timeout_ms: optional(view, 2).unwrap_or_else(|| 300000),
        })
    }
}

/// Requests to AWS that the proxy signs again with real credentials.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AwsSigning {
    /// Access key id that the sandboxed command uses.
    pub placeholder_access_key_id: String,
    /// AWS region to sign for.
    pub region: String,
    /// AWS service to sign for.
    pub service: String,
    /// Where the real access key id comes from.
    pub access_key_id: SecretSource,
    /// Where the real secret access key comes from.
    pub secret_access_key: SecretSource,
    /// Where the session token comes from.
    pub session_token: Option<SecretSource>,
    /// Port of the destination.
    pub port: Option<u16>,
    /// Largest body that is signed, in bytes.
    pub max_body_bytes: Option<u64>,
}

impl FromView for AwsSigning {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            placeholder_access_key_id: required(view, 0)?,
            region: required(view, 1)?,
            service: required(view, 2)?,
            access_key_id: required(view, 3)?,
            secret_access_key: required(view, 4)?,
            session_token: optional(view, 5),
            port: optional(view, 6),
            max_body_bytes: optional(view, 7),
        })
    }
}

/// One placeholder and its secret.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BodySecret {
    /// Text in the body that the secret replaces.
    pub placeholder: String,
    /// Where the secret comes from.
    pub secret: SecretSource,
}

impl FromView for BodySecret {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            placeholder: required(view, 0)?,
            secret: required(view, 1)?,
        })
    }
}

/// Secrets that the proxy puts into request bodies in place of placeholders.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BodySecretSubstitution {
    /// Placeholders and their secrets.
    pub replacements: Vec<BodySecret>,
    /// Port of the destination.
    pub port: Option<u16>,
    /// Largest body that is changed, in bytes.
    pub max_body_bytes: Option<u64>,
}

impl FromView for BodySecretSubstitution {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            replacements: required(view, 0)?,
            port: optional(view, 1),
            max_body_bytes: optional(view, 2),
        })
    }
}

/// Requirements for the browser extension.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BrowserExtension {
    /// Headers that the extension adds to its requests.
    pub request_headers: Option<Vec<RequestHeader>>,
}

impl FromView for BrowserExtension {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            request_headers: optional(view, 0),
        })
    }
}

/// Requirements for the agent's use of one site.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BrowserOriginPolicy {
    /// Whether the site may be used.
    pub access: Option<Access>,
    /// Whether files may be downloaded.
    pub downloads: Option<Access>,
    /// Whether files may be uploaded.
    pub uploads: Option<Access>,
    /// Whether the whole browser debugging protocol may be used.
    pub full_cdp_access: Option<Access>,
    /// Whether automatic review may answer for the person.
    pub auto_review: Option<Access>,
    /// Whether an approval may be saved.
    pub persistent_approval: Option<bool>,
    /// How long an approval lasts.
    pub access_approval_lifetime: Option<ApprovalLifetime>,
}

impl FromView for BrowserOriginPolicy {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            access: optional(view, 0),
            downloads: optional(view, 1),
            uploads: optional(view, 2),
            full_cdp_access: optional(view, 3),
            auto_review: optional(view, 4),
            persistent_approval: optional(view, 5),
            access_approval_lifetime: optional(view, 6),
        })
    }
}

/// Requirements for the agent's use of the browser.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BrowserUse {
    /// Requirements for the browser extension.
    pub extension: Option<BrowserExtension>,
    /// Whether tools that a web page offers may be used.
    pub allow_webmcp: Option<bool>,
    /// Whether the browser history may be read.
    pub allow_history_access: Option<bool>,
    /// Whether automatic review is switched off for browser actions.
    pub disable_auto_review: Option<bool>,
    /// Whether an approval may be saved for every site.
    pub allow_global_persistent_approval: Option<bool>,
    /// Rule for every site that has no rule of its own.
    pub default_origin_policy: Option<BrowserOriginPolicy>,
    /// Rules by web origin.
    pub origins: Option<BTreeMap<String, BrowserOriginPolicy>>,
}

impl FromView for BrowserUse {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            extension: optional(view, 0),
            allow_webmcp: optional(view, 1),
            allow_history_access: optional(view, 2),
            disable_auto_review: optional(view, 3),
            allow_global_persistent_approval: optional(view, 4),
            default_origin_policy: optional(view, 5),
            origins: optional(view, 6),
        })
    }
}

/// A shell command that a hook runs.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CommandHandler {
    /// Command line to run.
    pub command: String,
    /// Command line to run on Windows instead.
    pub command_windows: Option<String>,
    /// Seconds after which the client stops the command; the default is 600, or 1 for SessionEnd and Interrupt.
    pub timeout: Option<u64>,
    /// Whether the agent continues without waiting for the command.
    ///
    /// `false` where the policy does not say.
    pub r#async: bool,
    /// Text to show while the command runs.
    pub status_message: Option<String>,
    /// Largest amount of text that the command may add to the conversation.
    pub additional_context_limit: Option<u64>,
}

impl FromView for CommandHandler {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            command: required(view, 0)?,
            command_windows: optional(view, 1),
            timeout: optional(view, 2),
            r#async: optional(view, 3).unwrap_or_else(|| false),
            status_message: optional(view, 4),
            additional_context_limit: optional(view, 5),
        })
    }
}

/// Which desktop apps the agent may operate.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ComputerUse {
    /// Whether apps may be operated while the screen is locked.
    pub allow_locked_computer_use: Option<bool>,
    /// Whether an approval may be saved.
    pub allow_persistent_approval: Option<bool>,
    /// Whether apps without a rule may be operated.
    pub default_app_access: Option<Access>,
    /// Rules for apps on macOS.
    pub macos: Option<MacosApps>,
    /// Rules for apps on Windows.
    pub windows: Option<WindowsApps>,
}

impl FromView for ComputerUse {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            allow_locked_computer_use: optional(view, 0),
            allow_persistent_approval: optional(view, 1),
            default_app_access: optional(view, 2),
            macos: optional(view, 3),
            windows: optional(view, 4),
        })
    }
}

/// A server that delivers managed configuration.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConfigServer {
    /// Base address of the server.
    pub base_url: String,
    /// How the client signs in to it.
    pub oauth: Option<ConfigServerOauth>,
}

impl FromView for ConfigServer {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            base_url: required(view, 0)?,
            oauth: optional(view, 1),
        })
    }
}

/// Sign-in to the configuration server.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConfigServerOauth {
    /// Address of the sign-in page.
    pub authorization_url: String,
    /// Address from which the client gets the token.
    pub token_url: String,
    /// Address for sign-in on another device.
    pub device_authorization_url: Option<String>,
    /// OAuth client id.
    pub client_id: String,
    /// OAuth resource indicator.
    pub resource: Option<String>,
    /// OAuth scopes to ask for.
    pub scopes: Option<Vec<String>>,
    /// Local port to which the browser returns; not 0.
    pub redirect_port: Option<u16>,
}

impl FromView for ConfigServerOauth {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            authorization_url: required(view, 0)?,
            token_url: required(view, 1)?,
            device_authorization_url: optional(view, 2),
            client_id: required(view, 3)?,
            resource: optional(view, 4),
            scopes: optional(view, 5),
            redirect_port: optional(view, 6),
        })
    }
}

/// A command that prints credentials.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CredentialExport {
    /// Program to run.
    pub command: String,
    /// Arguments of the program.
    pub args: Option<Vec<String>>,
    /// Milliseconds to wait for the credentials.
    ///
    /// `30000` where the policy does not say.
    pub timeout_ms: u64,
}

impl FromView for CredentialExport {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            command: required(view, 0)?,
            args: optional(view, 1),
            timeout_ms: optional(view, 2).unwrap_or_else(|| 30000),
        })
    }
}

/// Matches one string exactly.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExactMatcher {
    /// The string.
    pub value: String,
}

impl FromView for ExactMatcher {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            value: required(view, 0)?,
        })
    }
}

/// Certificates for a collector.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExporterTls {
    /// Certificate authority to trust.
    pub ca_certificate: Option<String>,
    /// Certificate that the client presents.
    pub client_certificate: Option<String>,
    /// Private key of that certificate.
    pub client_private_key: Option<String>,
}

impl FromView for ExporterTls {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            ca_certificate: optional(view, 0),
            client_certificate: optional(view, 1),
            client_private_key: optional(view, 2),
        })
    }
}

/// Feedback settings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Feedback {
    /// Whether people may send feedback.
    pub enabled: Option<bool>,
}

impl FromView for Feedback {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            enabled: optional(view, 0),
        })
    }
}

/// Filesystem constraints that apply to every profile.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FilesystemConstraints {
    /// Paths and glob patterns that nobody may read.
    pub deny_read: Option<Vec<String>>,
}

impl FromView for FilesystemConstraints {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            deny_read: optional(view, 0),
        })
    }
}

/// Access by path, glob pattern or special name such as :root, :workspace_roots, :tmpdir.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FilesystemRules {
    /// Number of folder levels to which the client expands a deny pattern, at least 1.
    pub glob_scan_max_depth: Option<u64>,
    /// The entries `<path>`, by name.
    pub entries: BTreeMap<String, FilesystemRule>,
}

impl FromView for FilesystemRules {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            glob_scan_max_depth: optional(view, 0),
            entries: rest(view),
        })
    }
}

/// A cookie that carries the token.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GatewayCookie {
    /// Name of the cookie.
    pub name: String,
}

impl FromView for GatewayCookie {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            name: required(view, 0)?,
        })
    }
}

/// A gateway token that a command prints.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GatewayCredentialExport {
    /// Command that prints the token.
    pub credential_export: CredentialExport,
    /// Where the token goes in a request.
    pub delivery: Option<GatewayDelivery>,
}

impl FromView for GatewayCredentialExport {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            credential_export: required(view, 0)?,
            delivery: optional(view, 1),
        })
    }
}

/// A header that carries the token.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GatewayHeader {
    /// Name of the header.
    pub name: String,
    /// Word before the token.
    ///
    /// `Bearer` where the policy does not say.
    pub scheme: String,
}

impl FromView for GatewayHeader {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            name: required(view, 0)?,
            scheme: optional(view, 1).unwrap_or_else(|| "Bearer".to_owned()),
        })
    }
}

/// A gateway token that an OAuth sign-in returns.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GatewayOauth {
    /// Address of the sign-in page.
    pub authorization_url: String,
    /// Address for sign-in on another device.
    pub device_authorization_url: Option<String>,
    /// Address from which the client gets the token.
    pub token_url: String,
    /// OAuth client id.
    pub client_id: String,
    /// OAuth resource indicator.
    pub resource: Option<String>,
    /// OAuth scopes to ask for.
    pub scopes: Option<Vec<String>>,
    /// Local port to which the browser returns.
    pub redirect_port: Option<u16>,
    /// Where the client keeps the token.
    ///
    /// `keyring` where the policy does not say.
    pub credentials_store: GatewayCredentialStore,
    /// Where the token goes in a request.
    pub delivery: Option<GatewayDelivery>,
}

impl FromView for GatewayOauth {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            authorization_url: required(view, 0)?,
            device_authorization_url: optional(view, 1),
            token_url: required(view, 2)?,
            client_id: required(view, 3)?,
            resource: optional(view, 4),
            scopes: optional(view, 5),
            redirect_port: optional(view, 6),
            credentials_store: optional(view, 7).unwrap_or_else(|| GatewayCredentialStore::Keyring),
            delivery: optional(view, 8),
        })
    }
}

/// Which kinds of question may reach the person.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GranularApproval {
    /// Questions about leaving the sandbox.
    pub sandbox_approval: bool,
    /// Questions that a command rule causes.
    pub rules: bool,
    /// Questions about running a skill.
    ///
    /// `false` where the policy does not say.
    pub skill_approval: bool,
    /// Questions in which the agent requests more permissions.
    ///
    /// `false` where the policy does not say.
    pub request_permissions: bool,
    /// Questions that an MCP server asks.
    pub mcp_elicitations: bool,
}

impl FromView for GranularApproval {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            sandbox_approval: required(view, 0)?,
            rules: required(view, 1)?,
            skill_approval: optional(view, 2).unwrap_or_else(|| false),
            request_permissions: optional(view, 3).unwrap_or_else(|| false),
            mcp_elicitations: required(view, 4)?,
        })
    }
}

/// Headers that the proxy adds to matching requests.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HeaderInjection {
    /// Host of the destination.
    pub host: String,
    /// HTTP methods.
    pub methods: Vec<String>,
    /// Beginnings of the path.
    pub path_prefixes: Vec<String>,
    /// Header names and values.
    pub headers: BTreeMap<String, String>,
}

impl FromView for HeaderInjection {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            host: required(view, 0)?,
            methods: required(view, 1)?,
            path_prefixes: required(view, 2)?,
            headers: required(view, 3)?,
        })
    }
}

/// Handlers of one event that share a matcher.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HookGroup {
    /// Regular expression for the subject of the event, such as the name of a tool; without it, the group applies to all.
    pub matcher: Option<String>,
    /// Handlers to run, in order.
    pub hooks: Option<Vec<HookHandler>>,
}

impl FromView for HookGroup {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            matcher: optional(view, 0),
            hooks: optional(view, 1),
        })
    }
}

/// Commands and tools that the client runs at fixed points of its work.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Hooks {
    /// Folder that holds the scripts of these hooks on Linux and macOS.
    pub managed_dir: Option<String>,
    /// Folder that holds the scripts of these hooks on Windows.
    pub windows_managed_dir: Option<String>,
    /// Before a request goes to the model: groups of handlers to run.
    pub pre_model_request: Option<Vec<HookGroup>>,
    /// After the model has answered a request: groups of handlers to run.
    pub post_model_request: Option<Vec<HookGroup>>,
    /// Before a tool runs: groups of handlers to run.
    pub pre_tool_use: Option<Vec<HookGroup>>,
    /// When the agent asks for permission: groups of handlers to run.
    pub permission_request: Option<Vec<HookGroup>>,
    /// After a tool has run: groups of handlers to run.
    pub post_tool_use: Option<Vec<HookGroup>>,
    /// Before the conversation is compacted: groups of handlers to run.
    pub pre_compact: Option<Vec<HookGroup>>,
    /// After the conversation has been compacted: groups of handlers to run.
    pub post_compact: Option<Vec<HookGroup>>,
    /// When a session starts: groups of handlers to run.
    pub session_start: Option<Vec<HookGroup>>,
    /// When a session ends: groups of handlers to run.
    pub session_end: Option<Vec<HookGroup>>,
    /// When a person sends a prompt: groups of handlers to run.
    pub user_prompt_submit: Option<Vec<HookGroup>>,
    /// When the agent starts another agent: groups of handlers to run.
    pub subagent_start: Option<Vec<HookGroup>>,
    /// When an agent that the agent started stops: groups of handlers to run.
    pub subagent_stop: Option<Vec<HookGroup>>,
    /// When the agent ends its turn: groups of handlers to run.
    pub stop: Option<Vec<HookGroup>>,
    /// When a person interrupts the agent: groups of handlers to run.
    pub interrupt: Option<Vec<HookGroup>>,
}

impl FromView for Hooks {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            managed_dir: optional(view, 0),
            windows_managed_dir: optional(view, 1),
            pre_model_request: optional(view, 2),
            post_model_request: optional(view, 3),
            pre_tool_use: optional(view, 4),
            permission_request: optional(view, 5),
            post_tool_use: optional(view, 6),
            pre_compact: optional(view, 7),
            post_compact: optional(view, 8),
            session_start: optional(view, 9),
            session_end: optional(view, 10),
            user_prompt_submit: optional(view, 11),
            subagent_start: optional(view, 12),
            subagent_stop: optional(view, 13),
            stop: optional(view, 14),
            interrupt: optional(view, 15),
        })
    }
}

/// Requirements for the built-in browser.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InAppBrowser {
    /// Whether settings may be imported from another browser.
    pub allow_external_browser_settings_import: Option<bool>,
}

impl FromView for InAppBrowser {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            allow_external_browser_settings_import: optional(view, 0),
        })
    }
}

/// A request header that the proxy adds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InjectedHeader {
    /// Text in the header that the secret replaces.
    pub placeholder: Option<String>,
    /// Name of the header.
    pub name: Option<String>,
    /// Environment variable that holds the secret.
    pub secret_env_var: Option<String>,
    /// File that holds the secret.
    pub secret_file: Option<String>,
    /// Text before the secret.
    pub prefix: Option<String>,
}

impl FromView for InjectedHeader {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            placeholder: optional(view, 0),
            name: optional(view, 1),
            secret_env_var: optional(view, 2),
            secret_file: optional(view, 3),
            prefix: optional(view, 4),
        })
    }
}

/// Rules for apps on macOS.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MacosApps {
    /// Rules by bundle id.
    pub bundle_ids: Option<BTreeMap<String, Access>>,
}

impl FromView for MacosApps {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            bundle_ids: optional(view, 0),
        })
    }
}

/// One allowed source of plugins.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MarketplaceSource {
    /// Kind of the source.
    pub source: Option<MarketplaceSourceKind>,
    /// Address of the Git repository, for source git.
    pub url: Option<String>,
    /// Branch, tag or commit of the Git repository, for source git; without it, all are allowed.
    pub r#ref: Option<String>,
    /// Regular expression for the host of the address, in lower case, for source host_pattern.
    pub host_pattern: Option<String>,
    /// Folder on the machine, for source local.
    pub path: Option<String>,
}

impl FromView for MarketplaceSource {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            source: optional(view, 0),
            url: optional(view, 1),
            r#ref: optional(view, 2),
            host_pattern: optional(view, 3),
            path: optional(view, 4),
        })
    }
}

/// Sources from which people may install plugins.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Marketplaces {
    /// Whether people may use only the allowed sources.
    ///
    /// `false` where the policy does not say.
    pub restrict_to_allowed_sources: bool,
    /// Allowed sources, each under a name of your choice.
    pub allowed_sources: Option<BTreeMap<String, MarketplaceSource>>,
}

impl FromView for Marketplaces {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            restrict_to_allowed_sources: optional(view, 0).unwrap_or_else(|| false),
            allowed_sources: optional(view, 1),
        })
    }
}

/// A local MCP server, identified by its program alone.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct McpCommand {
    /// Program in the server's configuration, exactly as it is there.
    pub command: String,
}

impl FromView for McpCommand {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            command: required(view, 0)?,
        })
    }
}

/// A local MCP server, identified by its program and arguments.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct McpCommandIdentity {
    /// Program and arguments in the server's configuration.
    pub command: McpCommandMatcher,
}

impl FromView for McpCommandIdentity {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            command: required(view, 0)?,
        })
    }
}

/// Program and arguments of a local MCP server.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct McpCommandMatcher {
    /// Program, exactly as it is in the server's configuration.
    pub executable: String,
    /// One pattern for each argument of the server, in order.
    pub args: Vec<McpValueMatcher>,
}

impl FromView for McpCommandMatcher {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            executable: required(view, 0)?,
            args: required(view, 1)?,
        })
    }
}

/// One MCP server that may run.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct McpServerRule {
    /// Identity that a server of this name must have; the client switches off any other server of this name.
    pub identity: McpIdentity,
}

impl FromView for McpServerRule {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            identity: required(view, 0)?,
        })
    }
}

/// A tool of an MCP server that a hook calls.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct McpToolHandler {
    /// Name of the configured MCP server.
    pub server: String,
    /// Name of the tool.
    pub tool: String,
    /// Arguments for the tool, by name.
    pub input: Option<BTreeMap<String, Value>>,
    /// Seconds after which the client gives up the call; the default is 600, or 1 for Interrupt.
    pub timeout: Option<u64>,
    /// Text to show while the tool runs.
    pub status_message: Option<String>,
}

impl FromView for McpToolHandler {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            server: required(view, 0)?,
            tool: required(view, 1)?,
            input: optional(view, 2),
            timeout: optional(view, 3),
            status_message: optional(view, 4),
        })
    }
}

/// A remote MCP server, identified by its address alone.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct McpUrl {
    /// Address in the server's configuration, exactly as it is there.
    pub url: String,
}

impl FromView for McpUrl {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            url: required(view, 0)?,
        })
    }
}

/// A remote MCP server, identified by a pattern for its address.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct McpUrlIdentity {
    /// Pattern for the address in the server's configuration.
    pub url: McpValueMatcher,
}

impl FromView for McpUrlIdentity {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            url: required(view, 0)?,
        })
    }
}

/// Requests to intercept, and what the proxy does with them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Mitm {
    /// Version of this table; 2 is needed for schemes, ports, placeholders, body secrets and AWS signing.
    pub version: Option<u16>,
    /// Requests to intercept, by a name of your choice.
    pub hooks: Option<BTreeMap<String, MitmHook>>,
    /// What to do with a request, by a name of your choice.
    pub actions: Option<BTreeMap<String, MitmAction>>,
}

impl FromView for Mitm {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            version: optional(view, 0),
            hooks: optional(view, 1),
            actions: optional(view, 2),
        })
    }
}

/// What to do with an intercepted request; at least one operation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MitmAction {
    /// Secrets that the proxy puts into request bodies in place of placeholders.
    pub body_secret_substitution: Option<BodySecretSubstitution>,
    /// Requests to AWS that the proxy signs again with real credentials.
    pub aws_sigv4: Option<AwsSigning>,
    /// Request headers to remove.
    pub strip_request_headers: Option<Vec<String>>,
    /// Request headers to add.
    pub inject_request_headers: Option<Vec<InjectedHeader>>,
}

impl FromView for MitmAction {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            body_secret_substitution: optional(view, 0),
            aws_sigv4: optional(view, 1),
            strip_request_headers: optional(view, 2),
            inject_request_headers: optional(view, 3),
        })
    }
}

/// Requests to intercept, and the actions for them.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MitmHook {
    /// URL schemes: https, http.
    pub schemes: Option<Vec<String>>,
    /// Ports of the destination.
    pub ports: Option<Vec<u16>>,
    /// Exact host of the destination.
    pub host: String,
    /// HTTP methods.
    pub methods: Vec<String>,
    /// Beginnings of the path; pattern: introduces a glob, literal: plain text.
    pub path_prefixes: Vec<String>,
    /// Query parameters and the values that match.
    pub query: Option<BTreeMap<String, Vec<String>>>,
    /// Request headers and the values that match.
    pub headers: Option<BTreeMap<String, Vec<String>>>,
    /// Reserved.
    pub body: Option<Value>,
    /// Names of the actions to run.
    pub action: Vec<String>,
}

impl FromView for MitmHook {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            schemes: optional(view, 0),
            ports: optional(view, 1),
            host: required(view, 2)?,
            methods: required(view, 3)?,
            path_prefixes: required(view, 4)?,
            query: optional(view, 5),
            headers: optional(view, 6),
            body: optional(view, 7),
            action: required(view, 8)?,
        })
    }
}

/// Model defaults that the policy suggests to programs.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ModelDefaults {
    /// Suggested defaults for a new thread.
    pub new_thread: Option<NewThreadDefaults>,
}

impl FromView for ModelDefaults {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            new_thread: optional(view, 0),
        })
    }
}

/// One model provider.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ModelProvider {
    /// Name shown to people.
    ///
    /// `""` where the policy does not say.
    pub name: String,
    /// Base address of the API.
    pub base_url: Option<String>,
    /// Address from which the client reads the list of models.
    pub model_catalog_url: Option<String>,
    /// Environment variable that holds the API key.
    pub env_key: Option<String>,
    /// Advice that the client shows if that variable is not set.
    pub env_key_instructions: Option<String>,
    /// Bearer token sent with each request.
    pub experimental_bearer_token: Option<String>,
    /// Command that prints a bearer token.
    pub auth: Option<ProviderCommandAuth>,
    /// Sign-in to a gateway in front of the provider.
    pub gateway_oauth: Option<GatewaySignIn>,
    /// AWS sign-in, for Amazon Bedrock only.
    pub aws: Option<ProviderAws>,
    /// Google Cloud project, for gcp.
    pub project_id: Option<String>,
    /// Google Cloud location, for gcp.
    pub location: Option<String>,
    /// Google Cloud credential file, for gcp.
    pub credential_file: Option<String>,
    /// Protocol that the provider speaks.
    ///
    /// `responses` where the policy does not say.
    pub wire_api: WireApi,
    /// Capabilities of the provider that differ from the default.
    pub capabilities: Option<ProviderCapabilities>,
    /// Query parameters added to the base address.
    pub query_params: Option<BTreeMap<String, String>>,
    /// Headers added to each request.
    pub http_headers: Option<BTreeMap<String, String>>,
    /// Headers whose values come from environment variables.
    pub env_http_headers: Option<BTreeMap<String, String>>,
    /// Number of times that the client repeats a failed request.
    ///
    /// `4` where the policy does not say.
    pub request_max_retries: u64,
    /// Number of times that the client resumes an interrupted stream.
    ///
    /// `5` where the policy does not say.
    pub stream_max_retries: u64,
    /// Milliseconds without data after which the client gives a stream up.
    ///
    /// `300000` where the policy does not say.
    pub stream_idle_timeout_ms: u64,
    /// Milliseconds to wait for a WebSocket connection.
    ///
    /// `15000` where the policy does not say.
    pub websocket_connect_timeout_ms: u64,
    /// Whether the provider requires an OpenAI sign-in.
    ///
    /// `false` where the policy does not say.
    pub requires_openai_auth: bool,
    /// Whether the provider supports WebSockets.
    ///
    /// `false` where the policy does not say.
    pub supports_websockets: bool,
    /// Whether the provider offers web search as a separate call.
    ///
    /// `false` where the policy does not say.
    pub supports_standalone_web_search: bool,
}

impl FromView for ModelProvider {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            name: optional(view, 0).unwrap_or_else(|| "".to_owned()),
            base_url: optional(view, 1),
            model_catalog_url: optional(view, 2),
            env_key: optional(view, 3),
            env_key_instructions: optional(view, 4),
            experimental_bearer_token: optional(view, 5),
            auth: optional(view, 6),
            gateway_oauth: optional(view, 7),
            aws: optional(view, 8),
            project_id: optional(view, 9),
            location: optional(view, 10),
            credential_file: optional(view, 11),
            wire_api: optional(view, 12).unwrap_or_else(|| WireApi::Responses),
            capabilities: optional(view, 13),
            query_params: optional(view, 14),
            http_headers: optional(view, 15),
            env_http_headers: optional(view, 16),
            request_max_retries: optional(view, 17).unwrap_or_else(|| 4),
            stream_max_retries: optional(view, 18).unwrap_or_else(|| 5),
            stream_idle_timeout_ms: optional(view, 19).unwrap_or_else(|| 300000),
            websocket_connect_timeout_ms: optional(view, 20).unwrap_or_else(|| 15000),
            requires_openai_auth: optional(view, 21).unwrap_or_else(|| false),
            supports_websockets: optional(view, 22).unwrap_or_else(|| false),
            supports_standalone_web_search: optional(view, 23).unwrap_or_else(|| false),
        })
    }
}

/// Network constraints for the commands that the agent runs.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NetworkConstraints {
    /// Switch the managed proxy on, or off for all people.
    pub enabled: Option<bool>,
    /// Port of the HTTP proxy on 127.0.0.1.
    pub http_port: Option<u16>,
    /// Port of the SOCKS5 proxy on 127.0.0.1.
    pub socks_port: Option<u16>,
    /// Let the proxy go through another proxy named in the environment.
    pub allow_upstream_proxy: Option<bool>,
    /// Whether the proxy also takes TCP connections of programs that know no proxy.
    pub transparent_tcp: Option<bool>,
    /// Let the proxy listen on addresses that other machines reach.
    pub dangerously_allow_non_loopback_proxy: Option<bool>,
    /// Let commands reach every Unix socket.
    pub dangerously_allow_all_unix_sockets: Option<bool>,
    /// Domains that commands may or may not reach.
    pub domains: Option<BTreeMap<String, NetworkRule>>,
    /// Older list of domains that commands may reach.
    pub allowed_domains: Option<Vec<String>>,
    /// Domains that commands may reach only after a review.
    pub review_domains: Option<Vec<String>>,
    /// Whether only the allow rules of this policy apply, and none that people add.
    pub managed_allowed_domains_only: Option<bool>,
    /// Older list of domains that commands may not reach.
    pub denied_domains: Option<Vec<String>>,
    /// Unix sockets that commands may or may not reach.
    pub unix_sockets: Option<BTreeMap<String, NetworkRule>>,
    /// Older list of Unix sockets that commands may reach.
    pub allow_unix_sockets: Option<Vec<String>>,
    /// Let commands reach local and private addresses.
    pub allow_local_binding: Option<bool>,
    /// Headers that the proxy adds to matching requests.
    pub header_injections: Option<Vec<HeaderInjection>>,
}

impl FromView for NetworkConstraints {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            enabled: optional(view, 0),
            http_port: optional(view, 1),
            socks_port: optional(view, 2),
            allow_upstream_proxy: optional(view, 3),
            transparent_tcp: optional(view, 4),
            dangerously_allow_non_loopback_proxy: optional(view, 5),
            dangerously_allow_all_unix_sockets: optional(view, 6),
            domains: optional(view, 7),
            allowed_domains: optional(view, 8),
            review_domains: optional(view, 9),
            managed_allowed_domains_only: optional(view, 10),
            denied_domains: optional(view, 11),
            unix_sockets: optional(view, 12),
            allow_unix_sockets: optional(view, 13),
            allow_local_binding: optional(view, 14),
            header_injections: optional(view, 15),
        })
    }
}

/// Model settings suggested for a new thread.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewThreadDefaults {
    /// Model suggested to start with.
    pub model: Option<String>,
    /// Reasoning effort suggested to start with.
    pub model_reasoning_effort: Option<String>,
    /// Service tier suggested to start with.
    pub service_tier: Option<String>,
}

impl FromView for NewThreadDefaults {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            model: optional(view, 0),
            model_reasoning_effort: optional(view, 1),
            service_tier: optional(view, 2),
        })
    }
}

/// A collector over gRPC.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OtlpGrpcExporter {
    /// Address of the collector.
    pub endpoint: String,
    /// Headers added to each report.
    pub headers: Option<BTreeMap<String, String>>,
    /// Certificates for the connection.
    pub tls: Option<ExporterTls>,
}

impl FromView for OtlpGrpcExporter {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            endpoint: required(view, 0)?,
            headers: optional(view, 1),
            tls: optional(view, 2),
        })
    }
}

/// A collector over HTTP.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OtlpHttpExporter {
    /// Address of the collector.
    pub endpoint: String,
    /// Headers added to each report.
    pub headers: Option<BTreeMap<String, String>>,
    /// Encoding of the reports.
    pub protocol: OtlpProtocol,
    /// Certificates for the connection.
    pub tls: Option<ExporterTls>,
}

impl FromView for OtlpHttpExporter {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            endpoint: required(view, 0)?,
            headers: optional(view, 1),
            protocol: required(view, 2)?,
            tls: optional(view, 3),
        })
    }
}

/// One word of a command: a literal, or several alternatives.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PatternToken {
    /// The word.
    pub token: Option<String>,
    /// Alternative words, of which one must match.
    pub any_of: Option<Vec<String>>,
}

impl FromView for PatternToken {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            token: optional(view, 0),
            any_of: optional(view, 1),
        })
    }
}

/// One permission profile: what commands may read, write and reach.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PermissionProfile {
    /// Text that the client shows when people choose a profile.
    pub description: Option<String>,
    /// Parent profile, whose rules apply first: :read-only, :workspace or another profile.
    pub extends: Option<String>,
    /// More folders that belong to the workspace.
    pub workspace_roots: Option<BTreeMap<String, bool>>,
    /// Access by path, glob pattern or special name.
    pub filesystem: Option<FilesystemRules>,
    /// Network settings of the profile.
    pub network: Option<ProfileNetwork>,
}

impl FromView for PermissionProfile {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            description: optional(view, 0),
            extends: optional(view, 1),
            workspace_roots: optional(view, 2),
            filesystem: optional(view, 3),
            network: optional(view, 4),
        })
    }
}

/// Managed permission profiles by name, and the two shared tables filesystem and network.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Permissions {
    /// Paths that no profile may read.
    pub filesystem: Option<FilesystemConstraints>,
    /// Network constraints for the commands that the agent runs; another place for network_proxy.
    pub network: Option<NetworkConstraints>,
    /// The entries `<profile>`, by name.
    pub entries: BTreeMap<String, PermissionProfile>,
}

impl FromView for Permissions {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            filesystem: optional(view, 0),
            network: optional(view, 1),
            entries: rest(view),
        })
    }
}

/// MCP servers that one plugin may add.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PluginRule {
    /// MCP servers of the plugin that may run, by name.
    pub mcp_servers: Option<BTreeMap<String, McpServerRule>>,
}

impl FromView for PluginRule {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            mcp_servers: optional(view, 0),
        })
    }
}

/// Matches every string with a certain beginning.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PrefixMatcher {
    /// Beginning that the string must have.
    pub value: String,
}

impl FromView for PrefixMatcher {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            value: required(view, 0)?,
        })
    }
}

/// One command rule: the first words of a command, and the decision about it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PrefixRule {
    /// Whether the rule also matches words that differ only in upper and lower case or Unicode composition.
    ///
    /// `false` where the policy does not say.
    pub canonical_matching: bool,
    /// Words of the command, in order, that the rule matches.
    pub pattern: Vec<PatternToken>,
    /// Decision about a command that matches.
    pub decision: RuleDecision,
    /// Reason that the client shows to the person.
    pub justification: Option<String>,
}

impl FromView for PrefixRule {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            canonical_matching: optional(view, 0).unwrap_or_else(|| false),
            pattern: required(view, 1)?,
            decision: required(view, 2)?,
            justification: optional(view, 3),
        })
    }
}

/// Network settings of a permission profile.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProfileNetwork {
    /// Let commands reach the network.
    ///
    /// `false` where the policy does not say.
    pub enabled: bool,
    /// Address on which the HTTP proxy listens.
    ///
    /// `http://127.0.0.1:3128` where the policy does not say.
    pub proxy_url: String,
    /// Whether the proxy offers a SOCKS5 listener.
    ///
    /// `true` where the policy does not say.
    pub enable_socks5: bool,
    /// Whether the proxy also takes TCP connections of programs that know no proxy.
    pub transparent_tcp: Option<bool>,
    /// Address on which the SOCKS5 proxy listens.
    ///
    /// `http://127.0.0.1:8081` where the policy does not say.
    pub socks_url: String,
    /// Whether the proxy carries UDP over SOCKS5.
    ///
    /// `true` where the policy does not say.
    pub enable_socks5_udp: bool,
    /// Let the proxy go through another proxy named in the environment.
    ///
    /// `true` where the policy does not say.
    pub allow_upstream_proxy: bool,
    /// Let the proxy listen on addresses that other machines reach.
    ///
    /// `false` where the policy does not say.
    pub dangerously_allow_non_loopback_proxy: bool,
    /// Let commands reach every Unix socket.
    ///
    /// `false` where the policy does not say.
    pub dangerously_allow_all_unix_sockets: bool,
    /// HTTP methods that the proxy lets through.
    ///
    /// `full` where the policy does not say.
    pub mode: NetworkMode,
    /// Domains that commands may or may not reach.
    pub domains: Option<BTreeMap<String, NetworkRule>>,
    /// Unix sockets that commands may or may not reach.
    pub unix_sockets: Option<BTreeMap<String, NetworkRule>>,
    /// Let commands reach local and private addresses.
    ///
    /// `false` where the policy does not say.
    pub allow_local_binding: bool,
    /// Requests that the proxy intercepts and changes.
    pub mitm: Option<Mitm>,
}

impl FromView for ProfileNetwork {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            enabled: optional(view, 0).unwrap_or_else(|| false),
            proxy_url: optional(view, 1).unwrap_or_else(|| "http://127.0.0.1:3128".to_owned()),
            enable_socks5: optional(view, 2).unwrap_or_else(|| true),
            transparent_tcp: optional(view, 3),
            socks_url: optional(view, 4).unwrap_or_else(|| "http://127.0.0.1:8081".to_owned()),
            enable_socks5_udp: optional(view, 5).unwrap_or_else(|| true),
            allow_upstream_proxy: optional(view, 6).unwrap_or_else(|| true),
            dangerously_allow_non_loopback_proxy: optional(view, 7).unwrap_or_else(|| false),
            dangerously_allow_all_unix_sockets: optional(view, 8).unwrap_or_else(|| false),
            mode: optional(view, 9).unwrap_or_else(|| NetworkMode::Full),
            domains: optional(view, 10),
            unix_sockets: optional(view, 11),
            allow_local_binding: optional(view, 12).unwrap_or_else(|| false),
            mitm: optional(view, 13),
        })
    }
}

/// A question to a model; with such a handler, no session begins.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PromptHandler {
}

impl FromView for PromptHandler {
    fn from_view(_: &View<'_>) -> Option<Self> {
        Some(Self {
        })
    }
}

/// AWS sign-in of an Amazon Bedrock provider.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProviderAws {
    /// AWS profile.
    pub profile: Option<String>,
    /// AWS region.
    pub region: Option<String>,
    /// Command that prints AWS credentials.
    pub credential_export: Option<CredentialExport>,
    /// Command that renews an expired AWS sign-in.
    pub auth_refresh: Option<AwsAuthRefresh>,
}

impl FromView for ProviderAws {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            profile: optional(view, 0),
            region: optional(view, 1),
            credential_export: optional(view, 2),
            auth_refresh: optional(view, 3),
        })
    }
}

/// Capabilities of a provider.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProviderCapabilities {
    /// Whether cyber access programmes apply.
    pub cyber_access_programs: Option<bool>,
    /// Whether web search may leave the provider.
    pub external_web_access: Option<bool>,
    /// How the provider compacts a long conversation.
    pub remote_compaction: Option<RemoteCompaction>,
}

impl FromView for ProviderCapabilities {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            cyber_access_programs: optional(view, 0),
            external_web_access: optional(view, 1),
            remote_compaction: optional(view, 2),
        })
    }
}

/// A command that prints a bearer token.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ProviderCommandAuth {
    /// Program to run.
    pub command: String,
    /// Arguments of the program.
    pub args: Option<Vec<String>>,
    /// Milliseconds to wait for the token.
    ///
    /// `5000` where the policy does not say.
    pub timeout_ms: u64,
    /// Milliseconds after which the client runs the program again.
    ///
    /// `300000` where the policy does not say.
    pub refresh_interval_ms: u64,
    /// Folder in which to run the program.
    pub cwd: Option<String>,
}

impl FromView for ProviderCommandAuth {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            command: required(view, 0)?,
            args: optional(view, 1),
            timeout_ms: optional(view, 2).unwrap_or_else(|| 5000),
            refresh_interval_ms: optional(view, 3).unwrap_or_else(|| 300000),
            cwd: optional(view, 4),
        })
    }
}

/// Matches a regular expression against the whole string.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RegexMatcher {
    /// Regular expression that must match the whole string.
    pub expression: String,
}

impl FromView for RegexMatcher {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            expression: required(view, 0)?,
        })
    }
}

/// Sandbox modes for the hosts whose names match.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RemoteSandbox {
    /// Names of the hosts that this entry applies to, in upper or lower case; * matches any text and ? one character.
    pub hostname_patterns: Vec<String>,
    /// Sandbox modes that people may select on these hosts.
    pub allowed_sandbox_modes: Vec<SandboxMode>,
}

impl FromView for RemoteSandbox {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            hostname_patterns: required(view, 0)?,
            allowed_sandbox_modes: required(view, 1)?,
        })
    }
}

/// One header.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RequestHeader {
    /// Name of the header.
    pub name: String,
    /// Value of the header.
    pub value: String,
}

impl FromView for RequestHeader {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            name: required(view, 0)?,
            value: required(view, 1)?,
        })
    }
}

/// The whole policy: what an administrator requires of every client on the machine.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Requirements {
    /// Server that delivers more managed configuration.
    pub config_server: Option<ConfigServer>,
    /// Ways in which people may sign in.
    pub allowed_login_methods: Option<BTreeSet<LoginMethod>>,
    /// Ids of the ChatGPT workspaces in which people may sign in.
    pub allowed_chatgpt_workspaces: Option<Vec<String>>,
    /// Where the client keeps the credentials of a sign-in.
    pub cli_auth_credentials_store: Option<CredentialStore>,
    /// Base address of the ChatGPT backend.
    pub chatgpt_base_url: Option<String>,
    /// Folder for the client's SQLite state.
    pub sqlite_home: Option<String>,
    /// Whether the journal mode of the SQLite state is enforced.
    pub unsafe_enforce_sqlite_journal_mode: Option<bool>,
    /// Folder for the client's log files.
    pub log_dir: Option<String>,
    /// JSON file that replaces the model catalog.
    pub model_catalog_json: Option<String>,
    /// Id of the model provider to use.
    pub model_provider: Option<String>,
    /// Managed definitions of model providers, by id.
    pub model_providers: Option<BTreeMap<String, ModelProvider>>,
    /// Whether the client looks for a newer version when it starts.
    pub check_for_update_on_startup: Option<bool>,
    /// Whether shell tools may ask for a login shell.
    pub allow_login_shell: Option<bool>,
    /// Whether people may send feedback.
    pub feedback: Option<Feedback>,
    /// Approval policies that people may choose; the client replaces any other choice with the first.
    pub allowed_approval_policies: Option<Vec<ApprovalPolicy>>,
    /// Who may answer approval requests.
    pub allowed_approvals_reviewers: Option<Vec<ApprovalsReviewer>>,
    /// Web search modes that people may choose.
    pub allowed_web_search_modes: Option<Vec<WebSearchMode>>,
    /// Whether hooks that people and repositories add are switched off.
    ///
    /// `false` where the policy does not say.
    pub allow_managed_hooks_only: bool,
    /// Whether browser and computer use are allowed.
    pub allow_browser_and_computer_use: Option<bool>,
    /// Whether Appshots may be used.
    pub allow_appshots: Option<bool>,
    /// Whether this device may be controlled from another one.
    pub allow_remote_control: Option<bool>,
    /// Which desktop apps the agent may operate.
    pub computer_use: Option<ComputerUse>,
    /// Requirements for the agent's use of the browser.
    pub browser_use: Option<BrowserUse>,
    /// Requirements for the built-in browser.
    pub in_app_browser: Option<InAppBrowser>,
    /// Requirements for the native Windows sandbox.
    pub windows: Option<WindowsSandbox>,
    /// Feature switches that people cannot change, by name.
    pub features: Option<BTreeMap<String, bool>>,
    /// Commands and tools that the client runs at fixed points of its work.
    pub hooks: Option<Hooks>,
    /// MCP servers that may run, by the name under which people configure them.
    pub mcp_servers: Option<BTreeMap<String, McpServerRule>>,
    /// MCP servers that plugins may add, by plugin.
    pub plugins: Option<BTreeMap<String, PluginRule>>,
    /// Sources from which people may install plugins.
    pub marketplaces: Option<Marketplaces>,
    /// Data that the client sends through OpenTelemetry, and its destinations.
    pub otel: Option<Telemetry>,
    /// Apps that are switched off and tools of apps that need approval, by app.
    pub apps: Option<BTreeMap<String, AppRule>>,
    /// Commands that need approval or are forbidden.
    pub rules: Option<Rules>,
    /// Region in which each model request asks to be processed.
    pub enforce_residency: Option<Residency>,
    /// Requirements for the automatic review of approval requests.
    pub auto_review: Option<AutoReview>,
    /// Model defaults that the policy suggests to programs.
    pub models: Option<ModelDefaults>,
    /// Developer instructions added to every thread.
    pub additional_developer_instructions: Option<String>,
    /// Policy text that the automatic reviewer follows.
    pub guardian_policy_config: Option<String>,
    /// Rules added to the automatic reviewer's policy.
    pub guardian_extra_policy: Option<String>,
    /// Permission profiles that people may select, by name; a profile that is false or not listed is not available.
    pub allowed_permission_profiles: Option<BTreeMap<String, bool>>,
    /// Permission profile that applies until a person selects another one.
    pub default_permissions: Option<String>,
    /// Managed permission profiles, and constraints that apply to every profile.
    pub permissions: Option<Permissions>,
    /// Network constraints for the commands that the agent runs.
    pub network_proxy: Option<NetworkConstraints>,
    /// Requirements for the desktop app.
    pub application: Option<Application>,
    /// Sandbox modes that people may select.
    pub allowed_sandbox_modes: Option<Vec<SandboxMode>>,
    /// Other sandbox modes for hosts with certain names; the first entry that matches replaces allowed_sandbox_modes.
    pub remote_sandbox_config: Option<Vec<RemoteSandbox>>,
}

impl Requirements {
    pub(super) fn from_root(view: &View<'_>) -> Self {
        Self {
            config_server: optional(view, 0),
            allowed_login_methods: optional(view, 1),
            allowed_chatgpt_workspaces: optional(view, 2),
            cli_auth_credentials_store: optional(view, 3),
            chatgpt_base_url: optional(view, 4),
            sqlite_home: optional(view, 5),
            unsafe_enforce_sqlite_journal_mode: optional(view, 6),
            log_dir: optional(view, 7),
            model_catalog_json: optional(view, 8),
            model_provider: optional(view, 9),
            model_providers: optional(view, 10),
            check_for_update_on_startup: optional(view, 11),
            allow_login_shell: optional(view, 12),
            feedback: optional(view, 13),
            allowed_approval_policies: optional(view, 14),
            allowed_approvals_reviewers: optional(view, 15),
            allowed_web_search_modes: optional(view, 16),
            allow_managed_hooks_only: optional(view, 17).unwrap_or_else(|| false),
            allow_browser_and_computer_use: optional(view, 18),
            allow_appshots: optional(view, 19),
            allow_remote_control: optional(view, 20),
            computer_use: optional(view, 21),
            browser_use: optional(view, 22),
            in_app_browser: optional(view, 23),
            windows: optional(view, 24),
            features: optional(view, 25),
            hooks: optional(view, 26),
            mcp_servers: optional(view, 27),
            plugins: optional(view, 28),
            marketplaces: optional(view, 29),
            otel: optional(view, 30),
            apps: optional(view, 31),
            rules: optional(view, 32),
            enforce_residency: optional(view, 33),
            auto_review: optional(view, 34),
            models: optional(view, 35),
            additional_developer_instructions: optional(view, 36),
            guardian_policy_config: optional(view, 37),
            guardian_extra_policy: optional(view, 38),
            allowed_permission_profiles: optional(view, 39),
            default_permissions: optional(view, 40),
            permissions: optional(view, 41),
            network_proxy: optional(view, 42),
            application: optional(view, 43),
            allowed_sandbox_modes: optional(view, 44),
            remote_sandbox_config: optional(view, 45),
        }
    }
}

/// Commands that need approval or are forbidden.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Rules {
    /// Rules for commands by their first words.
    pub prefix_rules: Vec<PrefixRule>,
}

impl FromView for Rules {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            prefix_rules: required(view, 0)?,
        })
    }
}

/// Data that the client sends through OpenTelemetry, and its destinations.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Telemetry {
    /// Program that prints the headers for each export, by its absolute path.
    pub headers_helper: Option<String>,
    /// Milliseconds after which the client runs headers_helper again.
    pub headers_helper_refresh_interval_ms: Option<u64>,
    /// How tool results are logged.
    pub tool_result: Option<ToolResultLog>,
    /// Whether each piece of a streamed answer is logged.
    pub log_sse_deltas: Option<bool>,
    /// Whether the text of prompts is logged.
    pub log_user_prompt: Option<bool>,
    /// Whether the agent's answers are logged.
    pub log_agent_responses: Option<bool>,
    /// Whether the findings of automatic review are logged.
    pub log_guardian_assessments: Option<bool>,
    /// Label of the environment in each report.
    pub environment: Option<String>,
    /// Where logs go.
    pub exporter: Option<TelemetryExporter>,
    /// Where traces go.
    pub trace_exporter: Option<TelemetryExporter>,
    /// Where metrics go.
    pub metrics_exporter: Option<TelemetryExporter>,
    /// Attributes added to each span.
    pub span_attributes: Option<BTreeMap<String, String>>,
    /// Fields added to the trace state, by the name of the tracing system.
    pub tracestate: Option<BTreeMap<String, BTreeMap<String, String>>>,
}

impl FromView for Telemetry {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            headers_helper: optional(view, 0),
            headers_helper_refresh_interval_ms: optional(view, 1),
            tool_result: optional(view, 2),
            log_sse_deltas: optional(view, 3),
            log_user_prompt: optional(view, 4),
            log_agent_responses: optional(view, 5),
            log_guardian_assessments: optional(view, 6),
            environment: optional(view, 7),
            exporter: optional(view, 8),
            trace_exporter: optional(view, 9),
            metrics_exporter: optional(view, 10),
            span_attributes: optional(view, 11),
            tracestate: optional(view, 12),
        })
    }
}

/// How tool results are logged.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ToolResultLog {
    /// Number of bytes that the client keeps of a result.
    ///
    /// `2048` where the policy does not say.
    pub max_bytes: u64,
}

impl FromView for ToolResultLog {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            max_bytes: optional(view, 0).unwrap_or_else(|| 2048),
        })
    }
}

/// Rules for apps on Windows.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WindowsApps {
    /// Rules for packaged apps, by application user model id.
    pub aumids: Option<BTreeMap<String, Access>>,
    /// Rules for other programs, by publisher and product.
    pub exes: Option<Vec<WindowsExecutable>>,
}

impl FromView for WindowsApps {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            aumids: optional(view, 0),
            exes: optional(view, 1),
        })
    }
}

/// A rule for one Windows program.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WindowsExecutable {
    /// Publisher in the program's signature.
    pub publisher_name: String,
    /// Product in the program's version data.
    pub product_name: String,
    /// File name of the program.
    pub binary_name: Option<String>,
    /// Whether the program may be operated.
    pub access: Access,
}

impl FromView for WindowsExecutable {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            publisher_name: required(view, 0)?,
            product_name: required(view, 1)?,
            binary_name: optional(view, 2),
            access: required(view, 3)?,
        })
    }
}

/// Requirements for the native Windows sandbox.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct WindowsSandbox {
    /// Sandboxes that people may choose.
    pub allowed_sandbox_implementations: Option<Vec<WindowsSandboxImplementation>>,
    /// Whether MXC may be used.
    pub allow_mxc: Option<bool>,
    /// Whether MXC must be used.
    pub require_mxc: Option<bool>,
}

impl FromView for WindowsSandbox {
    fn from_view(view: &View<'_>) -> Option<Self> {
        Some(Self {
            allowed_sandbox_implementations: optional(view, 0),
            allow_mxc: optional(view, 1),
            require_mxc: optional(view, 2),
        })
    }
}

/// Whether something is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Access {
    /// `allow`: Allowed.
    Allow,
    /// `deny`: Not allowed.
    Deny,
}

impl Read for Access {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "allow" => Some(Self::Allow),
            "deny" => Some(Self::Deny),
            _ => None,
        }
    }
}

/// When a call of an app's tool needs approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AppToolApproval {
    /// `auto`: The client decides from the kind of the tool.
    Auto,
    /// `prompt`: Every call needs approval.
    Prompt,
    /// `writes`: Calls that change something need approval.
    Writes,
    /// `approve`: No call needs approval.
    Approve,
}

impl Read for AppToolApproval {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "auto" => Some(Self::Auto),
            "prompt" => Some(Self::Prompt),
            "writes" => Some(Self::Writes),
            "approve" => Some(Self::Approve),
            _ => None,
        }
    }
}

/// How long an approval lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ApprovalLifetime {
    /// `turn`: Until the turn ends.
    Turn,
    /// `thread`: Until the thread ends.
    Thread,
}

impl Read for ApprovalLifetime {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "turn" => Some(Self::Turn),
            "thread" => Some(Self::Thread),
            _ => None,
        }
    }
}

/// When the agent must ask before it acts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ApprovalPolicy {
    /// `untrusted`: Ask before everything except a few harmless commands.
    Untrusted,
    /// `on-request`: The model decides when to ask.
    OnRequest,
    /// `granular`: A switch for each kind of question.
    Granular(GranularApproval),
    /// `never`: Never ask.
    Never,
}

impl Read for ApprovalPolicy {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, value) = at.word()?;
        match word {
            "untrusted" => Some(Self::Untrusted),
            "on-failure" => Some(Self::OnRequest),
            "on-request" => Some(Self::OnRequest),
            "granular" => Read::read(&value?).map(Self::Granular),
            "never" => Some(Self::Never),
            _ => None,
        }
    }
}

/// Who answers approval requests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ApprovalsReviewer {
    /// `user`: The person at the client.
    User,
    /// `auto_review`: The automatic reviewer.
    AutoReview,
}

impl Read for ApprovalsReviewer {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "user" => Some(Self::User),
            "auto_review" => Some(Self::AutoReview),
            "guardian_subagent" => Some(Self::AutoReview),
            _ => None,
        }
    }
}

/// A place for credentials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CredentialStore {
    /// `file`: A file in the client's home folder.
    File,
    /// `keyring`: The keyring of the operating system.
    Keyring,
    /// `auto`: The keyring if the system has one, otherwise a file.
    Auto,
    /// `ephemeral`: Memory only: sign in again after each start.
    Ephemeral,
}

impl Read for CredentialStore {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "file" => Some(Self::File),
            "keyring" => Some(Self::Keyring),
            "auto" => Some(Self::Auto),
            "ephemeral" => Some(Self::Ephemeral),
            _ => None,
        }
    }
}

/// What commands may do with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FileAccess {
    /// `read`: Read.
    Read,
    /// `write`: Read and write.
    Write,
    /// `deny`: Neither read nor write.
    Deny,
}

impl Read for FileAccess {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "read" => Some(Self::Read),
            "write" => Some(Self::Write),
            "deny" => Some(Self::Deny),
            "none" => Some(Self::Deny),
            _ => None,
        }
    }
}

/// A place for a gateway token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GatewayCredentialStore {
    /// `keyring`: The keyring of the operating system.
    Keyring,
    /// `file`: A file in the client's home folder.
    File,
}

impl Read for GatewayCredentialStore {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "keyring" => Some(Self::Keyring),
            "file" => Some(Self::File),
            _ => None,
        }
    }
}

/// A way to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LoginMethod {
    /// `chatgpt`: Sign in with a ChatGPT account.
    Chatgpt,
    /// `api`: Use an API key.
    Api,
}

impl Read for LoginMethod {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "chatgpt" => Some(Self::Chatgpt),
            "api" => Some(Self::Api),
            _ => None,
        }
    }
}

/// Kind of source that a marketplace rule allows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MarketplaceSourceKind {
    /// `git`: One Git repository.
    Git,
    /// `host_pattern`: Git repositories on hosts that match an expression.
    HostPattern,
    /// `local`: A folder on the machine.
    Local,
}

impl Read for MarketplaceSourceKind {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "git" => Some(Self::Git),
            "host_pattern" => Some(Self::HostPattern),
            "local" => Some(Self::Local),
            _ => None,
        }
    }
}

/// HTTP methods that the proxy lets through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkMode {
    /// `limited`: GET, HEAD and OPTIONS only.
    Limited,
    /// `full`: Every method.
    Full,
}

impl Read for NetworkMode {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "limited" => Some(Self::Limited),
            "full" => Some(Self::Full),
            _ => None,
        }
    }
}

/// Whether a destination may be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkRule {
    /// `allow`: May be reached.
    Allow,
    /// `deny`: May not be reached; overrides allow.
    Deny,
}

impl Read for NetworkRule {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "allow" => Some(Self::Allow),
            "deny" => Some(Self::Deny),
            _ => None,
        }
    }
}

/// An encoding of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OtlpProtocol {
    /// `binary`: Protocol buffers.
    Binary,
    /// `json`: JSON.
    Json,
}

impl Read for OtlpProtocol {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "binary" => Some(Self::Binary),
            "json" => Some(Self::Json),
            _ => None,
        }
    }
}

/// How a provider compacts a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RemoteCompaction {
    /// `unsupported`: The provider does not compact it.
    Unsupported,
    /// `v2`: Version 2 of the compaction call.
    V2,
}

impl Read for RemoteCompaction {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "unsupported" => Some(Self::Unsupported),
            "v2" => Some(Self::V2),
            _ => None,
        }
    }
}

/// A region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Residency {
    /// `us`: United States.
    Us,
}

impl Read for Residency {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "us" => Some(Self::Us),
            _ => None,
        }
    }
}

/// Decision of a command rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RuleDecision {
    /// `prompt`: A person or automatic review must approve the command.
    Prompt,
    /// `prompt-user`: A person must approve the command.
    PromptUser,
    /// `forbidden`: The client refuses the command.
    Forbidden,
}

impl Read for RuleDecision {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "prompt" => Some(Self::Prompt),
            "prompt-user" => Some(Self::PromptUser),
            "forbidden" => Some(Self::Forbidden),
            _ => None,
        }
    }
}

/// How far commands may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SandboxMode {
    /// `read-only`: Commands may read files, but not write them.
    ReadOnly,
    /// `workspace-write`: Commands may write inside the workspace.
    WorkspaceWrite,
    /// `danger-full-access`: Commands run without a sandbox.
    DangerFullAccess,
    /// `external-sandbox`: Programs that drive the client may run commands without a sandbox; a person cannot select this mode.
    ExternalSandbox,
}

impl Read for SandboxMode {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "read-only" => Some(Self::ReadOnly),
            "workspace-write" => Some(Self::WorkspaceWrite),
            "danger-full-access" => Some(Self::DangerFullAccess),
            "external-sandbox" => Some(Self::ExternalSandbox),
            _ => None,
        }
    }
}

/// Where the proxy takes a secret from.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SecretSource {
    /// `env_var`: An environment variable, by name.
    EnvVar(String),
    /// `file`: A file, by absolute path.
    File(String),
}

impl Read for SecretSource {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, value) = at.word()?;
        match word {
            "env_var" => Read::read(&value?).map(Self::EnvVar),
            "file" => Read::read(&value?).map(Self::File),
            _ => None,
        }
    }
}

/// Destination of one kind of report.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TelemetryExporter {
    /// `none`: Nowhere.
    None,
    /// `statsig`: To OpenAI.
    Statsig,
    /// `otlp-http`: To a collector over HTTP.
    OtlpHttp(OtlpHttpExporter),
    /// `otlp-grpc`: To a collector over gRPC.
    OtlpGrpc(OtlpGrpcExporter),
}

impl Read for TelemetryExporter {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, value) = at.word()?;
        match word {
            "none" => Some(Self::None),
            "statsig" => Some(Self::Statsig),
            "otlp-http" => Read::read(&value?).map(Self::OtlpHttp),
            "otlp-grpc" => Read::read(&value?).map(Self::OtlpGrpc),
            _ => None,
        }
    }
}

/// A way to search the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WebSearchMode {
    /// `disabled`: No web search.
    Disabled,
    /// `cached`: Search a stored copy of the web.
    Cached,
    /// `indexed`: Search an index of the web.
    Indexed,
    /// `live`: Search the live web.
    Live,
}

impl Read for WebSearchMode {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "disabled" => Some(Self::Disabled),
            "cached" => Some(Self::Cached),
            "indexed" => Some(Self::Indexed),
            "live" => Some(Self::Live),
            _ => None,
        }
    }
}

/// A native Windows sandbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WindowsSandboxImplementation {
    /// `elevated`: Set up with administrator rights.
    Elevated,
    /// `unelevated`: Set up without administrator rights.
    Unelevated,
}

impl Read for WindowsSandboxImplementation {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "elevated" => Some(Self::Elevated),
            "unelevated" => Some(Self::Unelevated),
            _ => None,
        }
    }
}

/// A provider protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WireApi {
    /// `responses`: The Responses API.
    Responses,
}

impl Read for WireApi {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, _) = at.word()?;
        match word {
            "responses" => Some(Self::Responses),
            _ => None,
        }
    }
}

/// Where a gateway token goes in a request.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GatewayDelivery {
    /// In a header.
    Header(GatewayHeader),
    /// In a cookie.
    Cookie(GatewayCookie),
}

impl Read for GatewayDelivery {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, view) = at.tagged()?;
        match word {
            "header" => GatewayHeader::from_view(&view).map(Self::Header),
            "cookie" => GatewayCookie::from_view(&view).map(Self::Cookie),
            _ => None,
        }
    }
}

/// What a hook runs.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum HookHandler {
    /// Run a shell command.
    Command(CommandHandler),
    /// Call a tool of an MCP server.
    McpTool(McpToolHandler),
    /// Ask a model; with such a handler, no session begins.
    Prompt(PromptHandler),
    /// Start an agent; with such a handler, no session begins.
    Agent(AgentHandler),
}

impl Read for HookHandler {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, view) = at.tagged()?;
        match word {
            "command" => CommandHandler::from_view(&view).map(Self::Command),
            "mcp_tool" => McpToolHandler::from_view(&view).map(Self::McpTool),
            "prompt" => PromptHandler::from_view(&view).map(Self::Prompt),
            "agent" => AgentHandler::from_view(&view).map(Self::Agent),
            _ => None,
        }
    }
}

/// A pattern for one string.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum McpValueMatcher {
    /// The string itself.
    Exact(ExactMatcher),
    /// The beginning of the string.
    Prefix(PrefixMatcher),
    /// A regular expression for the whole string.
    Regex(RegexMatcher),
}

impl Read for McpValueMatcher {
    fn read(at: &At<'_>) -> Option<Self> {
        let (word, view) = at.tagged()?;
        match word {
            "exact" => ExactMatcher::from_view(&view).map(Self::Exact),
            "prefix" => PrefixMatcher::from_view(&view).map(Self::Prefix),
            "regex" => RegexMatcher::from_view(&view).map(Self::Regex),
            _ => None,
        }
    }
}

/// Access to the path itself, or a table of paths below it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FilesystemRule {
    /// Written as an access.
    Access(FileAccess),
    /// Written as a scoped.
    Scoped(BTreeMap<String, FileAccess>),
}

impl Read for FilesystemRule {
    fn read(at: &At<'_>) -> Option<Self> {
        let (index, _, at) = at.chosen()?;
        match index {
            0 => Read::read(&at).map(Self::Access),
            1 => Read::read(&at).map(Self::Scoped),
            _ => None,
        }
    }
}

/// How the client gets a gateway token: a command, or OAuth.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GatewaySignIn {
    /// Written as a command.
    Command(GatewayCredentialExport),
    /// Written as an oauth.
    Oauth(GatewayOauth),
}

impl Read for GatewaySignIn {
    fn read(at: &At<'_>) -> Option<Self> {
        let (index, _, at) = at.chosen()?;
        match index {
            0 => Read::read(&at).map(Self::Command),
            1 => Read::read(&at).map(Self::Oauth),
            _ => None,
        }
    }
}

/// Identity of an MCP server: a local command or an address.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum McpIdentity {
    /// Written as a command.
    Command(McpCommand),
    /// Written as an url.
    Url(McpUrl),
    /// Written as a command matcher.
    CommandMatcher(McpCommandIdentity),
    /// Written as an url matcher.
    UrlMatcher(McpUrlIdentity),
}

impl Read for McpIdentity {
    fn read(at: &At<'_>) -> Option<Self> {
        let (index, _, at) = at.chosen()?;
        match index {
            0 => Read::read(&at).map(Self::Command),
            1 => Read::read(&at).map(Self::Url),
            2 => Read::read(&at).map(Self::CommandMatcher),
            3 => Read::read(&at).map(Self::UrlMatcher),
            _ => None,
        }
    }
}
