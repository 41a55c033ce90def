// Written by `cargo xtask generate` from crates/stricture/schema/*.toml. Do not edit.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{Fields, FromFields, Read, choose, only_key, tagged};
use crate::schema::{TableType, generated as schema};
use crate::syntax::{Node, Value};

/// Requirements for the desktop app.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Application {
    /// Destinations that the desktop app may reach.
    pub network: Option<ApplicationNetwork>,
    /// Default folders of the desktop app.
    pub storage: Option<ApplicationStorage>,
}

impl FromFields for Application {
    const TABLE: &'static TableType = &schema::APPLICATION;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            network: fields.optional(0),
            storage: fields.optional(1),
        })
    }
}

/// Destinations that the desktop app may reach.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ApplicationNetwork {
    /// Switch the list of domains on.
    ///
    /// `true` where the policy does not say.
    pub enabled: bool,
    /// Exact domain names, allowed or denied.
    pub domains: Option<BTreeMap<String, NetworkRule>>,
}

impl FromFields for ApplicationNetwork {
    const TABLE: &'static TableType = &schema::APPLICATION_NETWORK;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            enabled: fields.optional(0).unwrap_or_else(|| true),
            domains: fields.optional(1),
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

impl FromFields for ApplicationStorage {
    const TABLE: &'static TableType = &schema::APPLICATION_STORAGE;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            default_project_parent: fields.optional(0),
            projectless_workspace_root: fields.optional(1),
        })
    }
}

/// Compulsory automatic review.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AutoReview {
    /// Models on which approvals always go through automatic review.
    pub required_on_models: Option<BTreeSet<String>>,
    /// Rules that automatic review leaves out of account.
    pub ignore_rules: Option<Vec<String>>,
}

impl FromFields for AutoReview {
    const TABLE: &'static TableType = &schema::AUTO_REVIEW;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            required_on_models: fields.optional(0),
            ignore_rules: fields.optional(1),
        })
    }
}

/// A command that renews an AWS sign-in.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AwsAuthRefresh {
    /// Program to run: aws, by this very name.
    pub command: String,
    /// Arguments of the program.
    pub args: Option<Vec<String>>,
    /// Milliseconds to wait for the sign-in.
    ///
    /// `300000` where the policy does not say.
    pub timeout_ms: u64,
}

impl FromFields for AwsAuthRefresh {
    const TABLE: &'static TableType = &schema::AWS_AUTH_REFRESH;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            command: fields.required(0)?,
            args: fields.optional(1),
            timeout_ms: fields.optional(2).unwrap_or_else(|| 300000),
        })
    }
}

/// Requests to AWS signed anew with real credentials.
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

impl FromFields for AwsSigning {
    const TABLE: &'static TableType = &schema::AWS_SIGNING;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            placeholder_access_key_id: fields.required(0)?,
            region: fields.required(1)?,
            service: fields.required(2)?,
            access_key_id: fields.required(3)?,
            secret_access_key: fields.required(4)?,
            session_token: fields.optional(5),
            port: fields.optional(6),
            max_body_bytes: fields.optional(7),
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

impl FromFields for BodySecret {
    const TABLE: &'static TableType = &schema::BODY_SECRET;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            placeholder: fields.required(0)?,
            secret: fields.required(1)?,
        })
    }
}

/// Secrets put into request bodies in place of placeholders.
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

impl FromFields for BodySecretSubstitution {
    const TABLE: &'static TableType = &schema::BODY_SECRET_SUBSTITUTION;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            replacements: fields.required(0)?,
            port: fields.optional(1),
            max_body_bytes: fields.optional(2),
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

impl FromFields for BrowserExtension {
    const TABLE: &'static TableType = &schema::BROWSER_EXTENSION;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            request_headers: fields.optional(0),
        })
    }
}

/// What the agent may do on one site.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BrowserOriginPolicy {
    /// Whether the site may be used at all.
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

impl FromFields for BrowserOriginPolicy {
    const TABLE: &'static TableType = &schema::BROWSER_ORIGIN_POLICY;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            access: fields.optional(0),
            downloads: fields.optional(1),
            uploads: fields.optional(2),
            full_cdp_access: fields.optional(3),
            auto_review: fields.optional(4),
            persistent_approval: fields.optional(5),
            access_approval_lifetime: fields.optional(6),
        })
    }
}

/// What the agent may do in the browser.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BrowserUse {
    /// Requirements for the browser extension.
    pub extension: Option<BrowserExtension>,
    /// Whether tools that a web page offers may be used.
    pub allow_webmcp: Option<bool>,
    /// Whether the browser history may be read.
    pub allow_history_access: Option<bool>,
    /// Keep automatic review away from browser actions.
    pub disable_auto_review: Option<bool>,
    /// Whether an approval may be saved for every site.
    pub allow_global_persistent_approval: Option<bool>,
    /// Rule for every site without one of its own.
    pub default_origin_policy: Option<BrowserOriginPolicy>,
    /// Rules by web origin.
    pub origins: Option<BTreeMap<String, BrowserOriginPolicy>>,
}

impl FromFields for BrowserUse {
    const TABLE: &'static TableType = &schema::BROWSER_USE;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            extension: fields.optional(0),
            allow_webmcp: fields.optional(1),
            allow_history_access: fields.optional(2),
            disable_auto_review: fields.optional(3),
            allow_global_persistent_approval: fields.optional(4),
            default_origin_policy: fields.optional(5),
            origins: fields.optional(6),
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

impl FromFields for ComputerUse {
    const TABLE: &'static TableType = &schema::COMPUTER_USE;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            allow_locked_computer_use: fields.optional(0),
            allow_persistent_approval: fields.optional(1),
            default_app_access: fields.optional(2),
            macos: fields.optional(3),
            windows: fields.optional(4),
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

impl FromFields for ConfigServer {
    const TABLE: &'static TableType = &schema::CONFIG_SERVER;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            base_url: fields.required(0)?,
            oauth: fields.optional(1),
        })
    }
}

/// Sign-in to the configuration server.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConfigServerOauth {
    /// Address of the sign-in page.
    pub authorization_url: String,
    /// Address that hands out the token.
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

impl FromFields for ConfigServerOauth {
    const TABLE: &'static TableType = &schema::CONFIG_SERVER_OAUTH;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            authorization_url: fields.required(0)?,
            token_url: fields.required(1)?,
            device_authorization_url: fields.optional(2),
            client_id: fields.required(3)?,
            resource: fields.optional(4),
            scopes: fields.optional(5),
            redirect_port: fields.optional(6),
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

impl FromFields for CredentialExport {
    const TABLE: &'static TableType = &schema::CREDENTIAL_EXPORT;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            command: fields.required(0)?,
            args: fields.optional(1),
            timeout_ms: fields.optional(2).unwrap_or_else(|| 30000),
        })
    }
}

/// Certificates for a collector.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExporterTls {
    /// Certificate authority to trust.
    pub ca_certificate: Option<String>,
    /// Certificate that the client shows.
    pub client_certificate: Option<String>,
    /// Private key of that certificate.
    pub client_private_key: Option<String>,
}

impl FromFields for ExporterTls {
    const TABLE: &'static TableType = &schema::EXPORTER_TLS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            ca_certificate: fields.optional(0),
            client_certificate: fields.optional(1),
            client_private_key: fields.optional(2),
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

impl FromFields for Feedback {
    const TABLE: &'static TableType = &schema::FEEDBACK;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            enabled: fields.optional(0),
        })
    }
}

/// Filesystem constraints that hold in every profile.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FilesystemConstraints {
    /// Paths and glob patterns that nobody may read.
    pub deny_read: Option<Vec<String>>,
}

impl FromFields for FilesystemConstraints {
    const TABLE: &'static TableType = &schema::FILESYSTEM_CONSTRAINTS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            deny_read: fields.optional(0),
        })
    }
}

/// Access by path, glob pattern or special name such as :root, :workspace_roots, :tmpdir.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FilesystemRules {
    /// How many folders deep a deny pattern is expanded, at least 1.
    pub glob_scan_max_depth: Option<u64>,
    /// The entries `<path>`, by name.
    pub entries: BTreeMap<String, FilesystemRule>,
}

impl FromFields for FilesystemRules {
    const TABLE: &'static TableType = &schema::FILESYSTEM_RULES;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            glob_scan_max_depth: fields.optional(0),
            entries: fields.rest(),
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

impl FromFields for GatewayCookie {
    const TABLE: &'static TableType = &schema::GATEWAY_COOKIE;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            name: fields.required(0)?,
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

impl FromFields for GatewayCredentialExport {
    const TABLE: &'static TableType = &schema::GATEWAY_CREDENTIAL_EXPORT;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            credential_export: fields.required(0)?,
            delivery: fields.optional(1),
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

impl FromFields for GatewayHeader {
    const TABLE: &'static TableType = &schema::GATEWAY_HEADER;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            name: fields.required(0)?,
            scheme: fields.optional(1).unwrap_or_else(|| "Bearer".to_owned()),
        })
    }
}

/// A gateway token that an OAuth sign-in gives.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GatewayOauth {
    /// Address of the sign-in page.
    pub authorization_url: String,
    /// Address for sign-in on another device.
    pub device_authorization_url: Option<String>,
    /// Address that hands out the token.
    pub token_url: String,
    /// OAuth client id.
    pub client_id: String,
    /// OAuth resource indicator.
    pub resource: Option<String>,
    /// OAuth scopes to ask for.
    pub scopes: Option<Vec<String>>,
    /// Local port to which the browser returns.
    pub redirect_port: Option<u16>,
    /// Where the token is kept.
    ///
    /// `keyring` where the policy does not say.
    pub credentials_store: GatewayCredentialStore,
    /// Where the token goes in a request.
    pub delivery: Option<GatewayDelivery>,
}

impl FromFields for GatewayOauth {
    const TABLE: &'static TableType = &schema::GATEWAY_OAUTH;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            authorization_url: fields.required(0)?,
            device_authorization_url: fields.optional(1),
            token_url: fields.required(2)?,
            client_id: fields.required(3)?,
            resource: fields.optional(4),
            scopes: fields.optional(5),
            redirect_port: fields.optional(6),
            credentials_store: fields.optional(7).unwrap_or_else(|| GatewayCredentialStore::Keyring),
            delivery: fields.optional(8),
        })
    }
}

/// Which kinds of question may reach the person.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GranularApproval {
    /// Questions about leaving the sandbox.
    pub sandbox_approval: bool,
    /// Questions that a command rule asks for.
    pub rules: bool,
    /// Questions about running a skill.
    ///
    /// `false` where the policy does not say.
    pub skill_approval: bool,
    /// Questions by which the agent asks for more permissions.
    ///
    /// `false` where the policy does not say.
    pub request_permissions: bool,
    /// Questions that an MCP server asks.
    pub mcp_elicitations: bool,
}

impl FromFields for GranularApproval {
    const TABLE: &'static TableType = &schema::GRANULAR_APPROVAL;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            sandbox_approval: fields.required(0)?,
            rules: fields.required(1)?,
            skill_approval: fields.optional(2).unwrap_or_else(|| false),
            request_permissions: fields.optional(3).unwrap_or_else(|| false),
            mcp_elicitations: fields.required(4)?,
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

impl FromFields for HeaderInjection {
    const TABLE: &'static TableType = &schema::HEADER_INJECTION;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            host: fields.required(0)?,
            methods: fields.required(1)?,
            path_prefixes: fields.required(2)?,
            headers: fields.required(3)?,
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

impl FromFields for InAppBrowser {
    const TABLE: &'static TableType = &schema::IN_APP_BROWSER;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            allow_external_browser_settings_import: fields.optional(0),
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

impl FromFields for InjectedHeader {
    const TABLE: &'static TableType = &schema::INJECTED_HEADER;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            placeholder: fields.optional(0),
            name: fields.optional(1),
            secret_env_var: fields.optional(2),
            secret_file: fields.optional(3),
            prefix: fields.optional(4),
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

impl FromFields for MacosApps {
    const TABLE: &'static TableType = &schema::MACOS_APPS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            bundle_ids: fields.optional(0),
        })
    }
}

/// Interception: which requests, and what is done with them.
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

impl FromFields for Mitm {
    const TABLE: &'static TableType = &schema::MITM;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            version: fields.optional(0),
            hooks: fields.optional(1),
            actions: fields.optional(2),
        })
    }
}

/// What to do with an intercepted request; at least one operation.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MitmAction {
    /// Put secrets into request bodies in place of placeholders.
    pub body_secret_substitution: Option<BodySecretSubstitution>,
    /// Sign requests to AWS anew with real credentials.
    pub aws_sigv4: Option<AwsSigning>,
    /// Request headers to remove.
    pub strip_request_headers: Option<Vec<String>>,
    /// Request headers to add.
    pub inject_request_headers: Option<Vec<InjectedHeader>>,
}

impl FromFields for MitmAction {
    const TABLE: &'static TableType = &schema::MITM_ACTION;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            body_secret_substitution: fields.optional(0),
            aws_sigv4: fields.optional(1),
            strip_request_headers: fields.optional(2),
            inject_request_headers: fields.optional(3),
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

impl FromFields for MitmHook {
    const TABLE: &'static TableType = &schema::MITM_HOOK;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            schemes: fields.optional(0),
            ports: fields.optional(1),
            host: fields.required(2)?,
            methods: fields.required(3)?,
            path_prefixes: fields.required(4)?,
            query: fields.optional(5),
            headers: fields.optional(6),
            body: fields.optional(7),
            action: fields.required(8)?,
        })
    }
}

/// Managed model defaults.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ModelDefaults {
    /// Defaults for a new thread.
    pub new_thread: Option<NewThreadDefaults>,
}

impl FromFields for ModelDefaults {
    const TABLE: &'static TableType = &schema::MODEL_DEFAULTS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            new_thread: fields.optional(0),
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
    /// Address from which the list of models is read.
    pub model_catalog_url: Option<String>,
    /// Environment variable that holds the API key.
    pub env_key: Option<String>,
    /// Advice shown when that variable is not set.
    pub env_key_instructions: Option<String>,
    /// Bearer token sent with each request.
    pub experimental_bearer_token: Option<String>,
    /// Command that prints a bearer token.
    pub auth: Option<ProviderCommandAuth>,
    /// Sign-in to a gateway that stands before the provider.
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
    /// What the provider can do, where that differs from the default.
    pub capabilities: Option<ProviderCapabilities>,
    /// Query parameters added to the base address.
    pub query_params: Option<BTreeMap<String, String>>,
    /// Headers added to each request.
    pub http_headers: Option<BTreeMap<String, String>>,
    /// Headers whose values come from environment variables.
    pub env_http_headers: Option<BTreeMap<String, String>>,
    /// How often a failed request is tried again.
    ///
    /// `4` where the policy does not say.
    pub request_max_retries: u64,
    /// How often a dropped stream is taken up again.
    ///
    /// `5` where the policy does not say.
    pub stream_max_retries: u64,
    /// Milliseconds of silence after which a stream counts as lost.
    ///
    /// `300000` where the policy does not say.
    pub stream_idle_timeout_ms: u64,
    /// Milliseconds to wait for a WebSocket connection.
    ///
    /// `15000` where the policy does not say.
    pub websocket_connect_timeout_ms: u64,
    /// Whether the provider wants an OpenAI sign-in.
    ///
    /// `false` where the policy does not say.
    pub requires_openai_auth: bool,
    /// Whether the provider speaks over WebSockets.
    ///
    /// `false` where the policy does not say.
    pub supports_websockets: bool,
    /// Whether the provider offers web search as a call of its own.
    ///
    /// `false` where the policy does not say.
    pub supports_standalone_web_search: bool,
}

impl FromFields for ModelProvider {
    const TABLE: &'static TableType = &schema::MODEL_PROVIDER;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            name: fields.optional(0).unwrap_or_else(|| "".to_owned()),
            base_url: fields.optional(1),
            model_catalog_url: fields.optional(2),
            env_key: fields.optional(3),
            env_key_instructions: fields.optional(4),
            experimental_bearer_token: fields.optional(5),
            auth: fields.optional(6),
            gateway_oauth: fields.optional(7),
            aws: fields.optional(8),
            project_id: fields.optional(9),
            location: fields.optional(10),
            credential_file: fields.optional(11),
            wire_api: fields.optional(12).unwrap_or_else(|| WireApi::Responses),
            capabilities: fields.optional(13),
            query_params: fields.optional(14),
            http_headers: fields.optional(15),
            env_http_headers: fields.optional(16),
            request_max_retries: fields.optional(17).unwrap_or_else(|| 4),
            stream_max_retries: fields.optional(18).unwrap_or_else(|| 5),
            stream_idle_timeout_ms: fields.optional(19).unwrap_or_else(|| 300000),
            websocket_connect_timeout_ms: fields.optional(20).unwrap_or_else(|| 15000),
            requires_openai_auth: fields.optional(21).unwrap_or_else(|| false),
            supports_websockets: fields.optional(22).unwrap_or_else(|| false),
            supports_standalone_web_search: fields.optional(23).unwrap_or_else(|| false),
        })
    }
}

/// Network constraints for the commands that the agent runs.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NetworkConstraints {
    /// Turn the managed proxy on, or off for everybody.
    pub enabled: Option<bool>,
    /// Port of the HTTP proxy on 127.0.0.1.
    pub http_port: Option<u16>,
    /// Port of the SOCKS5 proxy on 127.0.0.1.
    pub socks_port: Option<u16>,
    /// Let the proxy go through another proxy named in the environment.
    pub allow_upstream_proxy: Option<bool>,
    /// Let the proxy listen on addresses that other machines reach.
    pub dangerously_allow_non_loopback_proxy: Option<bool>,
    /// Let commands reach every Unix socket.
    pub dangerously_allow_all_unix_sockets: Option<bool>,
    /// Domains that commands may or may not reach.
    pub domains: Option<BTreeMap<String, NetworkRule>>,
    /// Older list of domains that commands may reach.
    pub allowed_domains: Option<Vec<String>>,
    /// Domains that need a review first.
    pub review_domains: Option<Vec<String>>,
    /// Count the allow rules of this file only, never a user's.
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

impl FromFields for NetworkConstraints {
    const TABLE: &'static TableType = &schema::NETWORK_CONSTRAINTS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            enabled: fields.optional(0),
            http_port: fields.optional(1),
            socks_port: fields.optional(2),
            allow_upstream_proxy: fields.optional(3),
            dangerously_allow_non_loopback_proxy: fields.optional(4),
            dangerously_allow_all_unix_sockets: fields.optional(5),
            domains: fields.optional(6),
            allowed_domains: fields.optional(7),
            review_domains: fields.optional(8),
            managed_allowed_domains_only: fields.optional(9),
            denied_domains: fields.optional(10),
            unix_sockets: fields.optional(11),
            allow_unix_sockets: fields.optional(12),
            allow_local_binding: fields.optional(13),
            header_injections: fields.optional(14),
        })
    }
}

/// Model settings with which a new thread starts.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NewThreadDefaults {
    /// Model to start with.
    pub model: Option<String>,
    /// Reasoning effort to start with.
    pub model_reasoning_effort: Option<String>,
    /// Service tier to start with.
    pub service_tier: Option<String>,
}

impl FromFields for NewThreadDefaults {
    const TABLE: &'static TableType = &schema::NEW_THREAD_DEFAULTS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            model: fields.optional(0),
            model_reasoning_effort: fields.optional(1),
            service_tier: fields.optional(2),
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
    /// Certificates.
    pub tls: Option<ExporterTls>,
}

impl FromFields for OtlpGrpcExporter {
    const TABLE: &'static TableType = &schema::OTLP_GRPC_EXPORTER;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            endpoint: fields.required(0)?,
            headers: fields.optional(1),
            tls: fields.optional(2),
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
    /// Certificates.
    pub tls: Option<ExporterTls>,
}

impl FromFields for OtlpHttpExporter {
    const TABLE: &'static TableType = &schema::OTLP_HTTP_EXPORTER;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            endpoint: fields.required(0)?,
            headers: fields.optional(1),
            protocol: fields.required(2)?,
            tls: fields.optional(3),
        })
    }
}

/// One permission profile: what commands may read, write and reach.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PermissionProfile {
    /// Text shown when people choose a profile.
    pub description: Option<String>,
    /// Parent whose rules apply first: :read-only, :workspace or another profile.
    pub extends: Option<String>,
    /// Further folders that count as workspace.
    pub workspace_roots: Option<BTreeMap<String, bool>>,
    /// Access by path, glob pattern or special name.
    pub filesystem: Option<FilesystemRules>,
    /// Network settings of the profile.
    pub network: Option<ProfileNetwork>,
}

impl FromFields for PermissionProfile {
    const TABLE: &'static TableType = &schema::PERMISSION_PROFILE;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            description: fields.optional(0),
            extends: fields.optional(1),
            workspace_roots: fields.optional(2),
            filesystem: fields.optional(3),
            network: fields.optional(4),
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

impl FromFields for Permissions {
    const TABLE: &'static TableType = &schema::PERMISSIONS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            filesystem: fields.optional(0),
            network: fields.optional(1),
            entries: fields.rest(),
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
    /// Offer a SOCKS5 listener too.
    ///
    /// `true` where the policy does not say.
    pub enable_socks5: bool,
    /// Address on which the SOCKS5 proxy listens.
    ///
    /// `http://127.0.0.1:8081` where the policy does not say.
    pub socks_url: String,
    /// Carry UDP over SOCKS5.
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
    /// Which HTTP methods pass the proxy.
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
    /// Requests that the proxy opens and changes on the way.
    pub mitm: Option<Mitm>,
}

impl FromFields for ProfileNetwork {
    const TABLE: &'static TableType = &schema::PROFILE_NETWORK;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            enabled: fields.optional(0).unwrap_or_else(|| false),
            proxy_url: fields.optional(1).unwrap_or_else(|| "http://127.0.0.1:3128".to_owned()),
            enable_socks5: fields.optional(2).unwrap_or_else(|| true),
            socks_url: fields.optional(3).unwrap_or_else(|| "http://127.0.0.1:8081".to_owned()),
            enable_socks5_udp: fields.optional(4).unwrap_or_else(|| true),
            allow_upstream_proxy: fields.optional(5).unwrap_or_else(|| true),
            dangerously_allow_non_loopback_proxy: fields.optional(6).unwrap_or_else(|| false),
            dangerously_allow_all_unix_sockets: fields.optional(7).unwrap_or_else(|| false),
            mode: fields.optional(8).unwrap_or_else(|| NetworkMode::Full),
            domains: fields.optional(9),
            unix_sockets: fields.optional(10),
            allow_local_binding: fields.optional(11).unwrap_or_else(|| false),
            mitm: fields.optional(12),
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

impl FromFields for ProviderAws {
    const TABLE: &'static TableType = &schema::PROVIDER_AWS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            profile: fields.optional(0),
            region: fields.optional(1),
            credential_export: fields.optional(2),
            auth_refresh: fields.optional(3),
        })
    }
}

/// What a provider can do.
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

impl FromFields for ProviderCapabilities {
    const TABLE: &'static TableType = &schema::PROVIDER_CAPABILITIES;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            cyber_access_programs: fields.optional(0),
            external_web_access: fields.optional(1),
            remote_compaction: fields.optional(2),
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
    /// Milliseconds after which the program is run again.
    ///
    /// `300000` where the policy does not say.
    pub refresh_interval_ms: u64,
    /// Folder in which to run the program.
    pub cwd: Option<String>,
}

impl FromFields for ProviderCommandAuth {
    const TABLE: &'static TableType = &schema::PROVIDER_COMMAND_AUTH;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            command: fields.required(0)?,
            args: fields.optional(1),
            timeout_ms: fields.optional(2).unwrap_or_else(|| 5000),
            refresh_interval_ms: fields.optional(3).unwrap_or_else(|| 300000),
            cwd: fields.optional(4),
        })
    }
}

/// Sandbox modes for the hosts whose names match.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct RemoteSandbox {
    /// Host names that this entry is for, letter case ignored; * stands for any text and ? for one character.
    pub hostname_patterns: Vec<String>,
    /// Sandbox modes that people may select on these hosts.
    pub allowed_sandbox_modes: Vec<SandboxMode>,
}

impl FromFields for RemoteSandbox {
    const TABLE: &'static TableType = &schema::REMOTE_SANDBOX;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            hostname_patterns: fields.required(0)?,
            allowed_sandbox_modes: fields.required(1)?,
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

impl FromFields for RequestHeader {
    const TABLE: &'static TableType = &schema::REQUEST_HEADER;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            name: fields.required(0)?,
            value: fields.required(1)?,
        })
    }
}

/// The whole file: what an administrator requires of every client on the machine.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Requirements {
    /// Server that delivers further managed configuration.
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
    /// Force the journal mode of the SQLite state.
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
    /// Approval policies that people may choose; the first is the fallback.
    pub allowed_approval_policies: Option<Vec<ApprovalPolicy>>,
    /// Who may answer approval requests.
    pub allowed_approvals_reviewers: Option<Vec<ApprovalsReviewer>>,
    /// Web search modes that people may choose.
    pub allowed_web_search_modes: Option<Vec<WebSearchMode>>,
    /// Master switch for browser and computer use.
    pub allow_browser_and_computer_use: Option<bool>,
    /// Whether Appshots may be used.
    pub allow_appshots: Option<bool>,
    /// Whether this device may be controlled from another one.
    pub allow_remote_control: Option<bool>,
    /// Which desktop apps the agent may operate.
    pub computer_use: Option<ComputerUse>,
    /// What the agent may do in the browser.
    pub browser_use: Option<BrowserUse>,
    /// Requirements for the built-in browser.
    pub in_app_browser: Option<InAppBrowser>,
    /// Requirements for the native Windows sandbox.
    pub windows: Option<WindowsSandbox>,
    /// What the client reports through OpenTelemetry, and where to.
    pub otel: Option<Telemetry>,
    /// Region in which requests must be processed.
    pub enforce_residency: Option<Residency>,
    /// Where automatic review of approvals is compulsory.
    pub auto_review: Option<AutoReview>,
    /// Managed model defaults.
    pub models: Option<ModelDefaults>,
    /// Developer instructions added to every thread.
    pub additional_developer_instructions: Option<String>,
    /// Policy text that the automatic reviewer follows.
    pub guardian_policy_config: Option<String>,
    /// Rules added to the automatic reviewer's policy.
    pub guardian_extra_policy: Option<String>,
    /// Permission profiles that people may select, by name; false takes a profile away and a profile not listed is not available.
    pub allowed_permission_profiles: Option<BTreeMap<String, bool>>,
    /// Permission profile that applies until someone selects another one.
    pub default_permissions: Option<String>,
    /// Managed permission profiles, and constraints that every profile shares.
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

impl FromFields for Requirements {
    const TABLE: &'static TableType = &schema::REQUIREMENTS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            config_server: fields.optional(0),
            allowed_login_methods: fields.optional(1),
            allowed_chatgpt_workspaces: fields.optional(2),
            cli_auth_credentials_store: fields.optional(3),
            chatgpt_base_url: fields.optional(4),
            sqlite_home: fields.optional(5),
            unsafe_enforce_sqlite_journal_mode: fields.optional(6),
            log_dir: fields.optional(7),
            model_catalog_json: fields.optional(8),
            model_provider: fields.optional(9),
            model_providers: fields.optional(10),
            check_for_update_on_startup: fields.optional(11),
            allow_login_shell: fields.optional(12),
            feedback: fields.optional(13),
            allowed_approval_policies: fields.optional(14),
            allowed_approvals_reviewers: fields.optional(15),
            allowed_web_search_modes: fields.optional(16),
            allow_browser_and_computer_use: fields.optional(17),
            allow_appshots: fields.optional(18),
            allow_remote_control: fields.optional(19),
            computer_use: fields.optional(20),
            browser_use: fields.optional(21),
            in_app_browser: fields.optional(22),
            windows: fields.optional(23),
            otel: fields.optional(24),
            enforce_residency: fields.optional(25),
            auto_review: fields.optional(26),
            models: fields.optional(27),
            additional_developer_instructions: fields.optional(28),
            guardian_policy_config: fields.optional(29),
            guardian_extra_policy: fields.optional(30),
            allowed_permission_profiles: fields.optional(31),
            default_permissions: fields.optional(32),
            permissions: fields.optional(33),
            network_proxy: fields.optional(34),
            application: fields.optional(35),
            allowed_sandbox_modes: fields.optional(36),
            remote_sandbox_config: fields.optional(37),
        })
    }
}

/// What the client reports through OpenTelemetry, and where to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Telemetry {
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
    /// Fields added to the trace state, by vendor.
    pub tracestate: Option<BTreeMap<String, BTreeMap<String, String>>>,
}

impl FromFields for Telemetry {
    const TABLE: &'static TableType = &schema::TELEMETRY;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            tool_result: fields.optional(0),
            log_sse_deltas: fields.optional(1),
            log_user_prompt: fields.optional(2),
            log_agent_responses: fields.optional(3),
            log_guardian_assessments: fields.optional(4),
            environment: fields.optional(5),
            exporter: fields.optional(6),
            trace_exporter: fields.optional(7),
            metrics_exporter: fields.optional(8),
            span_attributes: fields.optional(9),
            tracestate: fields.optional(10),
        })
    }
}

/// How tool results are logged.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ToolResultLog {
    /// Bytes of a result that are kept.
    ///
    /// `2048` where the policy does not say.
    pub max_bytes: u64,
}

impl FromFields for ToolResultLog {
    const TABLE: &'static TableType = &schema::TOOL_RESULT_LOG;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            max_bytes: fields.optional(0).unwrap_or_else(|| 2048),
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

impl FromFields for WindowsApps {
    const TABLE: &'static TableType = &schema::WINDOWS_APPS;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            aumids: fields.optional(0),
            exes: fields.optional(1),
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

impl FromFields for WindowsExecutable {
    const TABLE: &'static TableType = &schema::WINDOWS_EXECUTABLE;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            publisher_name: fields.required(0)?,
            product_name: fields.required(1)?,
            binary_name: fields.optional(2),
            access: fields.required(3)?,
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

impl FromFields for WindowsSandbox {
    const TABLE: &'static TableType = &schema::WINDOWS_SANDBOX;

    fn from_fields(fields: &Fields<'_>) -> Option<Self> {
        Some(Self {
            allowed_sandbox_implementations: fields.optional(0),
            allow_mxc: fields.optional(1),
            require_mxc: fields.optional(2),
        })
    }
}

/// Yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Access {
    /// `allow`: May.
    Allow,
    /// `deny`: May not.
    Deny,
}

impl Read for Access {
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
        match word {
            "allow" => Some(Self::Allow),
            "deny" => Some(Self::Deny),
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
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    /// `untrusted`: Ask for everything but a few harmless commands.
    Untrusted,
    /// `on-request`: The model decides when to ask.
    OnRequest,
    /// `granular`: A switch for each kind of question.
    Granular(GranularApproval),
    /// `never`: Never ask.
    Never,
}

impl Read for ApprovalPolicy {
    fn read(node: &Node) -> Option<Self> {
        let (word, value) = only_key(node)?;
        match word {
            "untrusted" => Some(Self::Untrusted),
            "on-failure" => Some(Self::OnRequest),
            "on-request" => Some(Self::OnRequest),
            "granular" => Read::read(value?).map(Self::Granular),
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
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    /// `auto`: The keyring if there is one, else a file.
    Auto,
    /// `ephemeral`: Memory only: sign in again after each start.
    Ephemeral,
}

impl Read for CredentialStore {
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
        match word {
            "chatgpt" => Some(Self::Chatgpt),
            "api" => Some(Self::Api),
            _ => None,
        }
    }
}

/// Which HTTP methods pass the proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NetworkMode {
    /// `limited`: GET, HEAD and OPTIONS only.
    Limited,
    /// `full`: Every method.
    Full,
}

impl Read for NetworkMode {
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    /// `deny`: May not be reached; wins over allow.
    Deny,
}

impl Read for NetworkRule {
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
        match word {
            "allow" => Some(Self::Allow),
            "deny" => Some(Self::Deny),
            _ => None,
        }
    }
}

/// An encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OtlpProtocol {
    /// `binary`: Protocol buffers.
    Binary,
    /// `json`: JSON.
    Json,
}

impl Read for OtlpProtocol {
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    /// `unsupported`: Not at all.
    Unsupported,
    /// `v2`: Version 2 of the call.
    V2,
}

impl Read for RemoteCompaction {
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
        match word {
            "us" => Some(Self::Us),
            _ => None,
        }
    }
}

/// How far commands may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SandboxMode {
    /// `read-only`: Commands read files and write nothing.
    ReadOnly,
    /// `workspace-write`: Commands write inside the workspace.
    WorkspaceWrite,
    /// `danger-full-access`: Commands run without a sandbox.
    DangerFullAccess,
    /// `external-sandbox`: The machine itself is the sandbox; only programs can select this mode, never a person.
    ExternalSandbox,
}

impl Read for SandboxMode {
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    fn read(node: &Node) -> Option<Self> {
        let (word, value) = only_key(node)?;
        match word {
            "env_var" => Read::read(value?).map(Self::EnvVar),
            "file" => Read::read(value?).map(Self::File),
            _ => None,
        }
    }
}

/// Where a kind of report goes.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TelemetryExporter {
    /// `none`: Nowhere.
    None,
    /// `statsig`: To the vendor.
    Statsig,
    /// `otlp-http`: To a collector over HTTP.
    OtlpHttp(OtlpHttpExporter),
    /// `otlp-grpc`: To a collector over gRPC.
    OtlpGrpc(OtlpGrpcExporter),
}

impl Read for TelemetryExporter {
    fn read(node: &Node) -> Option<Self> {
        let (word, value) = only_key(node)?;
        match word {
            "none" => Some(Self::None),
            "statsig" => Some(Self::Statsig),
            "otlp-http" => Read::read(value?).map(Self::OtlpHttp),
            "otlp-grpc" => Read::read(value?).map(Self::OtlpGrpc),
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
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    fn read(node: &Node) -> Option<Self> {
        let (word, _) = only_key(node)?;
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
    fn read(node: &Node) -> Option<Self> {
        let (word, fields) = tagged(node, &schema::GATEWAY_DELIVERY)?;
        match word {
            "header" => GatewayHeader::from_fields(&fields).map(Self::Header),
            "cookie" => GatewayCookie::from_fields(&fields).map(Self::Cookie),
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
    fn read(node: &Node) -> Option<Self> {
        match choose(&schema::FILESYSTEM_RULE, node)? {
            0 => Read::read(node).map(Self::Access),
            1 => Read::read(node).map(Self::Scoped),
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
    fn read(node: &Node) -> Option<Self> {
        match choose(&schema::GATEWAY_SIGN_IN, node)? {
            0 => Read::read(node).map(Self::Command),
            1 => Read::read(node).map(Self::Oauth),
            _ => None,
        }
    }
}
