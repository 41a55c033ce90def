// Written by `cargo xtask generate` from crates/stricture/schema/*.toml. Do not edit.

use super::features::{Feature, Stage};
use super::kind::{Alternative, Kind, OneOf, Tagged, TaggedWord, Word, Words};
use super::path::SchemaPath;
use super::since::{Client, Since, Unfamiliar};
use super::table::{Empty, Field, Rest, TableType, Unknown};
use super::text::TextRule;

pub(super) static APPLICATION: TableType = TableType {
    name: "application",
    help: "Requirements for the desktop app",
    unknown: Unknown::Rejected,
    array: Some(2),
    rest: None,
    fields: &APPLICATION_FIELDS,
};
static APPLICATION_FIELDS: [Field; 2] = [
    Field { key: "network", aliases: &[], kind: Kind::Table(&APPLICATION_NETWORK), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Destinations that the desktop app may reach", pitfall: Some("The table alone switches the list on, and an empty list permits nothing") },
    Field { key: "storage", aliases: &[], kind: Kind::Table(&APPLICATION_STORAGE), required: false, empty: Empty::Unset, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Default folders of the desktop app", pitfall: None },
];

pub(super) static APPLICATION_NETWORK: TableType = TableType {
    name: "application_network",
    help: "Destinations that the desktop app may reach",
    unknown: Unknown::Rejected,
    array: Some(1),
    rest: None,
    fields: &APPLICATION_NETWORK_FIELDS,
};
static APPLICATION_NETWORK_FIELDS: [Field; 2] = [
    Field { key: "enabled", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("true"), refused: &[], help: "Switch the list of domains on", pitfall: None },
    Field { key: "domains", aliases: &[], kind: Kind::Map { entry: "<domain>", of: &Kind::Words(&NETWORK_RULE) }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Exact domain names, allowed or denied", pitfall: Some("No wildcard, scheme or port") },
];

pub(super) static APPLICATION_STORAGE: TableType = TableType {
    name: "application_storage",
    help: "Default folders of the desktop app",
    unknown: Unknown::Rejected,
    array: Some(0),
    rest: None,
    fields: &APPLICATION_STORAGE_FIELDS,
};
static APPLICATION_STORAGE_FIELDS: [Field; 2] = [
    Field { key: "default_project_parent", aliases: &[], kind: Kind::Path, required: false, empty: Empty::Rejected, text: Some(TextRule::AbsolutePath), flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Folder in which new projects are created", pitfall: None },
    Field { key: "projectless_workspace_root", aliases: &[], kind: Kind::Path, required: false, empty: Empty::Rejected, text: Some(TextRule::AbsolutePath), flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Folder for work that belongs to no project", pitfall: None },
];

pub(super) static AWS_SIGNING: TableType = TableType {
    name: "aws_signing",
    help: "Requests to AWS signed anew with real credentials",
    unknown: Unknown::Rejected,
    array: Some(6),
    rest: None,
    fields: &AWS_SIGNING_FIELDS,
};
static AWS_SIGNING_FIELDS: [Field; 8] = [
    Field { key: "placeholder_access_key_id", aliases: &[], kind: Kind::Text, required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Access key id that the sandboxed command uses", pitfall: None },
    Field { key: "region", aliases: &[], kind: Kind::Text, required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "AWS region to sign for", pitfall: None },
    Field { key: "service", aliases: &[], kind: Kind::Text, required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "AWS service to sign for", pitfall: None },
    Field { key: "access_key_id", aliases: &[], kind: Kind::Words(&SECRET_SOURCE), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Where the real access key id comes from", pitfall: None },
    Field { key: "secret_access_key", aliases: &[], kind: Kind::Words(&SECRET_SOURCE), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Where the real secret access key comes from", pitfall: None },
    Field { key: "session_token", aliases: &[], kind: Kind::Words(&SECRET_SOURCE), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Where the session token comes from", pitfall: None },
    Field { key: "port", aliases: &[], kind: Kind::Integer { min: 0, max: 65535 }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Port of the destination", pitfall: None },
    Field { key: "max_body_bytes", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Largest body that is signed, in bytes", pitfall: None },
];

pub(super) static BODY_SECRET: TableType = TableType {
    name: "body_secret",
    help: "One placeholder and its secret",
    unknown: Unknown::Rejected,
    array: Some(2),
    rest: None,
    fields: &BODY_SECRET_FIELDS,
};
static BODY_SECRET_FIELDS: [Field; 2] = [
    Field { key: "placeholder", aliases: &[], kind: Kind::Text, required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Text in the body that the secret replaces", pitfall: None },
    Field { key: "secret", aliases: &[], kind: Kind::Words(&SECRET_SOURCE), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Where the secret comes from", pitfall: None },
];

pub(super) static BODY_SECRET_SUBSTITUTION: TableType = TableType {
    name: "body_secret_substitution",
    help: "Secrets put into request bodies in place of placeholders",
    unknown: Unknown::Rejected,
    array: Some(1),
    rest: None,
    fields: &BODY_SECRET_SUBSTITUTION_FIELDS,
};
static BODY_SECRET_SUBSTITUTION_FIELDS: [Field; 3] = [
    Field { key: "replacements", aliases: &[], kind: Kind::Array(&Kind::Table(&BODY_SECRET)), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Placeholders and their secrets", pitfall: None },
    Field { key: "port", aliases: &[], kind: Kind::Integer { min: 0, max: 65535 }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Port of the destination", pitfall: None },
    Field { key: "max_body_bytes", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Largest body that is changed, in bytes", pitfall: None },
];

pub(super) static DOMAIN_RULES: TableType = TableType {
    name: "domain_rules",
    help: "Rules by domain; *.example.com means subdomains, **.example.com the domain too",
    unknown: Unknown::Ignored,
    array: None,
    rest: Some(Rest { name: "<domain>", kind: Kind::Words(&NETWORK_RULE) }),
    fields: &DOMAIN_RULES_FIELDS,
};
static DOMAIN_RULES_FIELDS: [Field; 0] = [
];

pub(super) static FILESYSTEM_CONSTRAINTS: TableType = TableType {
    name: "filesystem_constraints",
    help: "Filesystem constraints that hold in every profile",
    unknown: Unknown::Ignored,
    array: None,
    rest: None,
    fields: &FILESYSTEM_CONSTRAINTS_FIELDS,
};
static FILESYSTEM_CONSTRAINTS_FIELDS: [Field; 1] = [
    Field { key: "deny_read", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, empty: Empty::Unset, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Paths and glob patterns that nobody may read", pitfall: Some("Relative paths are taken and resolved against the folder of this file, where they protect nothing") },
];

pub(super) static FILESYSTEM_RULES: TableType = TableType {
    name: "filesystem_rules",
    help: "Access by path, glob pattern or special name such as :root, :workspace_roots, :tmpdir",
    unknown: Unknown::Ignored,
    array: None,
    rest: Some(Rest { name: "<path>", kind: Kind::OneOf(&FILESYSTEM_RULE) }),
    fields: &FILESYSTEM_RULES_FIELDS,
};
static FILESYSTEM_RULES_FIELDS: [Field; 1] = [
    Field { key: "glob_scan_max_depth", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "How many folders deep a deny pattern is expanded, at least 1", pitfall: None },
];

pub(super) static HEADER_INJECTION: TableType = TableType {
    name: "header_injection",
    help: "Headers that the proxy adds to matching requests",
    unknown: Unknown::Ignored,
    array: Some(4),
    rest: None,
    fields: &HEADER_INJECTION_FIELDS,
};
static HEADER_INJECTION_FIELDS: [Field; 4] = [
    Field { key: "host", aliases: &[], kind: Kind::Text, required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Host of the destination", pitfall: None },
    Field { key: "methods", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "HTTP methods", pitfall: None },
    Field { key: "path_prefixes", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Beginnings of the path", pitfall: None },
    Field { key: "headers", aliases: &[], kind: Kind::Map { entry: "<header>", of: &Kind::Text }, required: true, empty: Empty::Accepted, text: None, flattened: false, secret: true, documented: false, default: None, refused: &[], help: "Header names and values", pitfall: Some("Values stand here in clear text") },
];

pub(super) static INJECTED_HEADER: TableType = TableType {
    name: "injected_header",
    help: "A request header that the proxy adds",
    unknown: Unknown::Rejected,
    array: Some(0),
    rest: None,
    fields: &INJECTED_HEADER_FIELDS,
};
static INJECTED_HEADER_FIELDS: [Field; 5] = [
    Field { key: "placeholder", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Text in the header that the secret replaces", pitfall: None },
    Field { key: "name", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Name of the header", pitfall: None },
    Field { key: "secret_env_var", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Environment variable that holds the secret", pitfall: None },
    Field { key: "secret_file", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "File that holds the secret", pitfall: None },
    Field { key: "prefix", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Text before the secret", pitfall: None },
];

pub(super) static MITM: TableType = TableType {
    name: "mitm",
    help: "Interception: which requests, and what is done with them",
    unknown: Unknown::Rejected,
    array: Some(3),
    rest: None,
    fields: &MITM_FIELDS,
};
static MITM_FIELDS: [Field; 3] = [
    Field { key: "version", aliases: &[], kind: Kind::Integer { min: 2, max: 2 }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Version of this table; 2 is needed for schemes, ports, placeholders, body secrets and AWS signing", pitfall: None },
    Field { key: "hooks", aliases: &[], kind: Kind::Map { entry: "<hook>", of: &Kind::Table(&MITM_HOOK) }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Requests to intercept, by a name of your choice", pitfall: None },
    Field { key: "actions", aliases: &[], kind: Kind::Map { entry: "<action>", of: &Kind::Table(&MITM_ACTION) }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "What to do with a request, by a name of your choice", pitfall: None },
];

pub(super) static MITM_ACTION: TableType = TableType {
    name: "mitm_action",
    help: "What to do with an intercepted request; at least one operation",
    unknown: Unknown::Rejected,
    array: Some(0),
    rest: None,
    fields: &MITM_ACTION_FIELDS,
};
static MITM_ACTION_FIELDS: [Field; 4] = [
    Field { key: "body_secret_substitution", aliases: &[], kind: Kind::Table(&BODY_SECRET_SUBSTITUTION), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Put secrets into request bodies in place of placeholders", pitfall: None },
    Field { key: "aws_sigv4", aliases: &[], kind: Kind::Table(&AWS_SIGNING), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Sign requests to AWS anew with real credentials", pitfall: None },
    Field { key: "strip_request_headers", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Request headers to remove", pitfall: None },
    Field { key: "inject_request_headers", aliases: &[], kind: Kind::Array(&Kind::Table(&INJECTED_HEADER)), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Request headers to add", pitfall: None },
];

pub(super) static MITM_HOOK: TableType = TableType {
    name: "mitm_hook",
    help: "Requests to intercept, and the actions for them",
    unknown: Unknown::Rejected,
    array: Some(9),
    rest: None,
    fields: &MITM_HOOK_FIELDS,
};
static MITM_HOOK_FIELDS: [Field; 9] = [
    Field { key: "schemes", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "URL schemes: https, http", pitfall: None },
    Field { key: "ports", aliases: &[], kind: Kind::Array(&Kind::Integer { min: 0, max: 65535 }), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Ports of the destination", pitfall: None },
    Field { key: "host", aliases: &[], kind: Kind::Text, required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Exact host of the destination", pitfall: None },
    Field { key: "methods", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "HTTP methods", pitfall: None },
    Field { key: "path_prefixes", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Beginnings of the path; pattern: introduces a glob, literal: plain text", pitfall: None },
    Field { key: "query", aliases: &[], kind: Kind::Map { entry: "<name>", of: &Kind::Array(&Kind::Text) }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Query parameters and the values that match", pitfall: None },
    Field { key: "headers", aliases: &[], kind: Kind::Map { entry: "<name>", of: &Kind::Array(&Kind::Text) }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Request headers and the values that match", pitfall: None },
    Field { key: "body", aliases: &[], kind: Kind::Any, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Reserved", pitfall: Some("Refused as soon as the profile is used") },
    Field { key: "action", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, empty: Empty::Rejected, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Names of the actions to run", pitfall: Some("A name without an action is not noticed and nothing happens") },
];

pub(super) static NETWORK_CONSTRAINTS: TableType = TableType {
    name: "network_constraints",
    help: "Network constraints for the commands that the agent runs",
    unknown: Unknown::Ignored,
    array: None,
    rest: None,
    fields: &NETWORK_CONSTRAINTS_FIELDS,
};
static NETWORK_CONSTRAINTS_FIELDS: [Field; 15] = [
    Field { key: "enabled", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Turn the managed proxy on, or off for everybody", pitfall: None },
    Field { key: "http_port", aliases: &[], kind: Kind::Integer { min: 0, max: 65535 }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Port of the HTTP proxy on 127.0.0.1", pitfall: None },
    Field { key: "socks_port", aliases: &[], kind: Kind::Integer { min: 0, max: 65535 }, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Port of the SOCKS5 proxy on 127.0.0.1", pitfall: None },
    Field { key: "allow_upstream_proxy", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Let the proxy go through another proxy named in the environment", pitfall: None },
    Field { key: "dangerously_allow_non_loopback_proxy", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Let the proxy listen on addresses that other machines reach", pitfall: None },
    Field { key: "dangerously_allow_all_unix_sockets", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Let commands reach every Unix socket", pitfall: None },
    Field { key: "domains", aliases: &[], kind: Kind::Table(&DOMAIN_RULES), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Domains that commands may or may not reach", pitfall: Some("Not beside allowed_domains or denied_domains, even when all are empty; a star alone is refused") },
    Field { key: "allowed_domains", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, empty: Empty::Unset, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Older list of domains that commands may reach", pitfall: None },
    Field { key: "review_domains", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Domains that need a review first", pitfall: None },
    Field { key: "managed_allowed_domains_only", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Count the allow rules of this file only, never a user's", pitfall: Some("Without any allow rule nothing can be reached") },
    Field { key: "denied_domains", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, empty: Empty::Unset, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Older list of domains that commands may not reach", pitfall: None },
    Field { key: "unix_sockets", aliases: &[], kind: Kind::Table(&UNIX_SOCKET_RULES), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Unix sockets that commands may or may not reach", pitfall: Some("Not beside allow_unix_sockets, even when both are empty") },
    Field { key: "allow_unix_sockets", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, empty: Empty::Unset, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Older list of Unix sockets that commands may reach", pitfall: None },
    Field { key: "allow_local_binding", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Let commands reach local and private addresses", pitfall: None },
    Field { key: "header_injections", aliases: &[], kind: Kind::Array(&Kind::Table(&HEADER_INJECTION)), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Headers that the proxy adds to matching requests", pitfall: None },
];

pub(super) static PERMISSION_PROFILE: TableType = TableType {
    name: "permission_profile",
    help: "One permission profile: what commands may read, write and reach",
    unknown: Unknown::Ignored,
    array: Some(5),
    rest: None,
    fields: &PERMISSION_PROFILE_FIELDS,
};
static PERMISSION_PROFILE_FIELDS: [Field; 5] = [
    Field { key: "description", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Text shown when people choose a profile", pitfall: None },
    Field { key: "extends", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Parent whose rules apply first: :read-only, :workspace or another profile", pitfall: Some("Looked up only in the selected profile; a missing parent elsewhere stops whoever selects that profile") },
    Field { key: "workspace_roots", aliases: &[], kind: Kind::Table(&WORKSPACE_ROOTS), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Further folders that count as workspace", pitfall: None },
    Field { key: "filesystem", aliases: &[], kind: Kind::Table(&FILESYSTEM_RULES), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Access by path, glob pattern or special name", pitfall: None },
    Field { key: "network", aliases: &[], kind: Kind::Table(&PROFILE_NETWORK), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Network settings of the profile", pitfall: None },
];

pub(super) static PERMISSIONS: TableType = TableType {
    name: "permissions",
    help: "Managed permission profiles by name, and the two shared tables filesystem and network",
    unknown: Unknown::Ignored,
    array: None,
    rest: Some(Rest { name: "<profile>", kind: Kind::Table(&PERMISSION_PROFILE) }),
    fields: &PERMISSIONS_FIELDS,
};
static PERMISSIONS_FIELDS: [Field; 2] = [
    Field { key: "filesystem", aliases: &[], kind: Kind::Table(&FILESYSTEM_CONSTRAINTS), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &["description", "extends", "workspace_roots", "filesystem", "network"], help: "Paths that no profile may read", pitfall: Some("Reserved: a profile cannot be called filesystem") },
    Field { key: "network", aliases: &[], kind: Kind::Table(&NETWORK_CONSTRAINTS), required: false, empty: Empty::Rejected, text: None, flattened: false, secret: false, documented: false, default: None, refused: &["description", "extends", "workspace_roots", "filesystem", "network"], help: "Network constraints for the commands that the agent runs; another place for network_proxy", pitfall: Some("Reserved: a profile cannot be called network") },
];

pub(super) static PROFILE_NETWORK: TableType = TableType {
    name: "profile_network",
    help: "Network settings of a permission profile",
    unknown: Unknown::Ignored,
    array: Some(13),
    rest: None,
    fields: &PROFILE_NETWORK_FIELDS,
};
static PROFILE_NETWORK_FIELDS: [Field; 13] = [
    Field { key: "enabled", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("false"), refused: &[], help: "Let commands reach the network", pitfall: None },
    Field { key: "proxy_url", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("http://127.0.0.1:3128"), refused: &[], help: "Address on which the HTTP proxy listens", pitfall: None },
    Field { key: "enable_socks5", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("true"), refused: &[], help: "Offer a SOCKS5 listener too", pitfall: None },
    Field { key: "socks_url", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("http://127.0.0.1:8081"), refused: &[], help: "Address on which the SOCKS5 proxy listens", pitfall: None },
    Field { key: "enable_socks5_udp", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("true"), refused: &[], help: "Carry UDP over SOCKS5", pitfall: None },
    Field { key: "allow_upstream_proxy", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("true"), refused: &[], help: "Let the proxy go through another proxy named in the environment", pitfall: None },
    Field { key: "dangerously_allow_non_loopback_proxy", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("false"), refused: &[], help: "Let the proxy listen on addresses that other machines reach", pitfall: None },
    Field { key: "dangerously_allow_all_unix_sockets", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("false"), refused: &[], help: "Let commands reach every Unix socket", pitfall: None },
    Field { key: "mode", aliases: &[], kind: Kind::Words(&NETWORK_MODE), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("full"), refused: &[], help: "Which HTTP methods pass the proxy", pitfall: None },
    Field { key: "domains", aliases: &[], kind: Kind::Table(&DOMAIN_RULES), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Domains that commands may or may not reach", pitfall: None },
    Field { key: "unix_sockets", aliases: &[], kind: Kind::Table(&UNIX_SOCKET_RULES), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Unix sockets that commands may or may not reach", pitfall: None },
    Field { key: "allow_local_binding", aliases: &[], kind: Kind::Bool, required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: Some("false"), refused: &[], help: "Let commands reach local and private addresses", pitfall: None },
    Field { key: "mitm", aliases: &[], kind: Kind::Table(&MITM), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: false, default: None, refused: &[], help: "Requests that the proxy opens and changes on the way", pitfall: None },
];

pub(super) static REMOTE_SANDBOX: TableType = TableType {
    name: "remote_sandbox",
    help: "Sandbox modes for the hosts whose names match",
    unknown: Unknown::Ignored,
    array: Some(2),
    rest: None,
    fields: &REMOTE_SANDBOX_FIELDS,
};
static REMOTE_SANDBOX_FIELDS: [Field; 2] = [
    Field { key: "hostname_patterns", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Host names that this entry is for, letter case ignored; * stands for any text and ? for one character", pitfall: Some("The full DNS name is compared where the machine knows it, else the short name; an empty list or pattern matches nothing") },
    Field { key: "allowed_sandbox_modes", aliases: &[], kind: Kind::Array(&Kind::Words(&SANDBOX_MODE)), required: true, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Sandbox modes that people may select on these hosts", pitfall: Some("Must contain read-only, which is checked on matching hosts only") },
];

pub(super) static REQUIREMENTS: TableType = TableType {
    name: "requirements",
    help: "",
    unknown: Unknown::Ignored,
    array: None,
    rest: None,
    fields: &REQUIREMENTS_FIELDS,
};
static REQUIREMENTS_FIELDS: [Field; 7] = [
    Field { key: "allowed_permission_profiles", aliases: &[], kind: Kind::Map { entry: "<profile>", of: &Kind::Bool }, required: false, empty: Empty::Rejected, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Permission profiles that people may select, by name; false takes a profile away and a profile not listed is not available", pitfall: Some("Every name must exist, also one set to false; without default_permissions both :workspace and :read-only must be true") },
    Field { key: "default_permissions", aliases: &[], kind: Kind::Text, required: false, empty: Empty::Rejected, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Permission profile that applies until someone selects another one", pitfall: Some("Counts only together with allowed_permission_profiles, where the same name must be true") },
    Field { key: "permissions", aliases: &[], kind: Kind::Table(&PERMISSIONS), required: false, empty: Empty::Unset, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Managed permission profiles, and constraints that every profile shares", pitfall: None },
    Field { key: "network_proxy", aliases: &["experimental_network"], kind: Kind::Table(&NETWORK_CONSTRAINTS), required: false, empty: Empty::Accepted, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Network constraints for the commands that the agent runs", pitfall: Some("Cannot stand beside [permissions.network]; rules without enabled = true do not start the proxy") },
    Field { key: "application", aliases: &[], kind: Kind::Table(&APPLICATION), required: false, empty: Empty::Unset, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Requirements for the desktop app", pitfall: None },
    Field { key: "allowed_sandbox_modes", aliases: &[], kind: Kind::Array(&Kind::Words(&SANDBOX_MODE)), required: false, empty: Empty::Rejected, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Sandbox modes that people may select", pitfall: Some("Must contain read-only") },
    Field { key: "remote_sandbox_config", aliases: &[], kind: Kind::Array(&Kind::Table(&REMOTE_SANDBOX)), required: false, empty: Empty::Unset, text: None, flattened: false, secret: false, documented: true, default: None, refused: &[], help: "Other sandbox modes for hosts with certain names; the first entry that matches replaces allowed_sandbox_modes", pitfall: Some("Entries for other hosts are only type-checked, so a bad list passes on one machine and stops the client on another") },
];

pub(super) static UNIX_SOCKET_RULES: TableType = TableType {
    name: "unix_socket_rules",
    help: "Rules by path of a Unix socket",
    unknown: Unknown::Ignored,
    array: None,
    rest: Some(Rest { name: "<socket>", kind: Kind::Words(&NETWORK_RULE) }),
    fields: &UNIX_SOCKET_RULES_FIELDS,
};
static UNIX_SOCKET_RULES_FIELDS: [Field; 0] = [
];

pub(super) static WORKSPACE_ROOTS: TableType = TableType {
    name: "workspace_roots",
    help: "Folders that count as workspace, by path",
    unknown: Unknown::Ignored,
    array: None,
    rest: Some(Rest { name: "<path>", kind: Kind::Bool }),
    fields: &WORKSPACE_ROOTS_FIELDS,
};
static WORKSPACE_ROOTS_FIELDS: [Field; 0] = [
];

static FILE_ACCESS: Words = Words { name: "file_access", help: "What commands may do with a path", words: &[
    Word { word: "read", help: "Read", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
    Word { word: "write", help: "Read and write", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
    Word { word: "deny", help: "Neither read nor write", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
    Word { word: "none", help: "Older word for deny", means: Some("deny"), renamed_to: None, dropped: false, rejected: false, payload: None },
] };

static NETWORK_MODE: Words = Words { name: "network_mode", help: "Which HTTP methods pass the proxy", words: &[
    Word { word: "limited", help: "GET, HEAD and OPTIONS only", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
    Word { word: "full", help: "Every method", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
] };

static NETWORK_RULE: Words = Words { name: "network_rule", help: "Whether a destination may be reached", words: &[
    Word { word: "allow", help: "May be reached", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
    Word { word: "deny", help: "May not be reached; wins over allow", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
] };

static SANDBOX_MODE: Words = Words { name: "sandbox_mode", help: "How far commands may reach", words: &[
    Word { word: "read-only", help: "Commands read files and write nothing", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
    Word { word: "workspace-write", help: "Commands write inside the workspace", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
    Word { word: "danger-full-access", help: "Commands run without a sandbox", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
    Word { word: "external-sandbox", help: "The machine itself is the sandbox; only programs can select this mode, never a person", means: None, renamed_to: None, dropped: false, rejected: false, payload: None },
] };

static SECRET_SOURCE: Words = Words { name: "secret_source", help: "Where the proxy takes a secret from", words: &[
    Word { word: "env_var", help: "An environment variable, by name", means: None, renamed_to: None, dropped: false, rejected: false, payload: Some(Kind::Text) },
    Word { word: "file", help: "A file, by absolute path", means: None, renamed_to: None, dropped: false, rejected: false, payload: Some(Kind::Text) },
] };

static FILESYSTEM_RULE: OneOf = OneOf { name: "filesystem_rule", help: "Access to the path itself, or a table of paths below it", alternatives: &[
    Alternative { name: "access", kind: Kind::Words(&FILE_ACCESS) },
    Alternative { name: "scoped", kind: Kind::Map { entry: "<name>", of: &Kind::Words(&FILE_ACCESS) } },
] };

pub(super) static FEATURES: &[Feature] = &[
];

pub(super) static KEYS: &[SchemaPath] = &[
    SchemaPath { path: "allowed_permission_profiles", field: Some(&REQUIREMENTS_FIELDS[0]), kind: Kind::Map { entry: "<profile>", of: &Kind::Bool }, since: None },
    SchemaPath { path: "allowed_permission_profiles.<profile>", field: None, kind: Kind::Bool, since: None },
    SchemaPath { path: "allowed_sandbox_modes", field: Some(&REQUIREMENTS_FIELDS[5]), kind: Kind::Array(&Kind::Words(&SANDBOX_MODE)), since: None },
    SchemaPath { path: "application", field: Some(&REQUIREMENTS_FIELDS[4]), kind: Kind::Table(&APPLICATION), since: None },
    SchemaPath { path: "application.network", field: Some(&APPLICATION_FIELDS[0]), kind: Kind::Table(&APPLICATION_NETWORK), since: None },
    SchemaPath { path: "application.network.domains", field: Some(&APPLICATION_NETWORK_FIELDS[1]), kind: Kind::Map { entry: "<domain>", of: &Kind::Words(&NETWORK_RULE) }, since: None },
    SchemaPath { path: "application.network.domains.<domain>", field: None, kind: Kind::Words(&NETWORK_RULE), since: None },
    SchemaPath { path: "application.network.enabled", field: Some(&APPLICATION_NETWORK_FIELDS[0]), kind: Kind::Bool, since: None },
    SchemaPath { path: "application.storage", field: Some(&APPLICATION_FIELDS[1]), kind: Kind::Table(&APPLICATION_STORAGE), since: None },
    SchemaPath { path: "application.storage.default_project_parent", field: Some(&APPLICATION_STORAGE_FIELDS[0]), kind: Kind::Path, since: None },
    SchemaPath { path: "application.storage.projectless_workspace_root", field: Some(&APPLICATION_STORAGE_FIELDS[1]), kind: Kind::Path, since: None },
    SchemaPath { path: "default_permissions", field: Some(&REQUIREMENTS_FIELDS[1]), kind: Kind::Text, since: None },
    SchemaPath { path: "experimental_network", field: Some(&REQUIREMENTS_FIELDS[3]), kind: Kind::Table(&NETWORK_CONSTRAINTS), since: None },
    SchemaPath { path: "experimental_network.allow_local_binding", field: Some(&NETWORK_CONSTRAINTS_FIELDS[13]), kind: Kind::Bool, since: None },
    SchemaPath { path: "experimental_network.allow_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[12]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "experimental_network.allow_upstream_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[3]), kind: Kind::Bool, since: None },
    SchemaPath { path: "experimental_network.allowed_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[7]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "experimental_network.dangerously_allow_all_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[5]), kind: Kind::Bool, since: None },
    SchemaPath { path: "experimental_network.dangerously_allow_non_loopback_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[4]), kind: Kind::Bool, since: None },
    SchemaPath { path: "experimental_network.denied_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[10]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "experimental_network.domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[6]), kind: Kind::Table(&DOMAIN_RULES), since: None },
    SchemaPath { path: "experimental_network.domains.<domain>", field: None, kind: Kind::Words(&NETWORK_RULE), since: None },
    SchemaPath { path: "experimental_network.enabled", field: Some(&NETWORK_CONSTRAINTS_FIELDS[0]), kind: Kind::Bool, since: None },
    SchemaPath { path: "experimental_network.header_injections", field: Some(&NETWORK_CONSTRAINTS_FIELDS[14]), kind: Kind::Array(&Kind::Table(&HEADER_INJECTION)), since: None },
    SchemaPath { path: "experimental_network.header_injections[].headers", field: Some(&HEADER_INJECTION_FIELDS[3]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: None },
    SchemaPath { path: "experimental_network.header_injections[].headers.<header>", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "experimental_network.header_injections[].host", field: Some(&HEADER_INJECTION_FIELDS[0]), kind: Kind::Text, since: None },
    SchemaPath { path: "experimental_network.header_injections[].methods", field: Some(&HEADER_INJECTION_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "experimental_network.header_injections[].path_prefixes", field: Some(&HEADER_INJECTION_FIELDS[2]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "experimental_network.http_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[1]), kind: Kind::Integer { min: 0, max: 65535 }, since: None },
    SchemaPath { path: "experimental_network.managed_allowed_domains_only", field: Some(&NETWORK_CONSTRAINTS_FIELDS[9]), kind: Kind::Bool, since: None },
    SchemaPath { path: "experimental_network.review_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[8]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "experimental_network.socks_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[2]), kind: Kind::Integer { min: 0, max: 65535 }, since: None },
    SchemaPath { path: "experimental_network.unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[11]), kind: Kind::Table(&UNIX_SOCKET_RULES), since: None },
    SchemaPath { path: "experimental_network.unix_sockets.<socket>", field: None, kind: Kind::Words(&NETWORK_RULE), since: None },
    SchemaPath { path: "network_proxy", field: Some(&REQUIREMENTS_FIELDS[3]), kind: Kind::Table(&NETWORK_CONSTRAINTS), since: None },
    SchemaPath { path: "network_proxy.allow_local_binding", field: Some(&NETWORK_CONSTRAINTS_FIELDS[13]), kind: Kind::Bool, since: None },
    SchemaPath { path: "network_proxy.allow_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[12]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "network_proxy.allow_upstream_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[3]), kind: Kind::Bool, since: None },
    SchemaPath { path: "network_proxy.allowed_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[7]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "network_proxy.dangerously_allow_all_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[5]), kind: Kind::Bool, since: None },
    SchemaPath { path: "network_proxy.dangerously_allow_non_loopback_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[4]), kind: Kind::Bool, since: None },
    SchemaPath { path: "network_proxy.denied_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[10]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "network_proxy.domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[6]), kind: Kind::Table(&DOMAIN_RULES), since: None },
    SchemaPath { path: "network_proxy.domains.<domain>", field: None, kind: Kind::Words(&NETWORK_RULE), since: None },
    SchemaPath { path: "network_proxy.enabled", field: Some(&NETWORK_CONSTRAINTS_FIELDS[0]), kind: Kind::Bool, since: None },
    SchemaPath { path: "network_proxy.header_injections", field: Some(&NETWORK_CONSTRAINTS_FIELDS[14]), kind: Kind::Array(&Kind::Table(&HEADER_INJECTION)), since: None },
    SchemaPath { path: "network_proxy.header_injections[].headers", field: Some(&HEADER_INJECTION_FIELDS[3]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: None },
    SchemaPath { path: "network_proxy.header_injections[].headers.<header>", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "network_proxy.header_injections[].host", field: Some(&HEADER_INJECTION_FIELDS[0]), kind: Kind::Text, since: None },
    SchemaPath { path: "network_proxy.header_injections[].methods", field: Some(&HEADER_INJECTION_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "network_proxy.header_injections[].path_prefixes", field: Some(&HEADER_INJECTION_FIELDS[2]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "network_proxy.http_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[1]), kind: Kind::Integer { min: 0, max: 65535 }, since: None },
    SchemaPath { path: "network_proxy.managed_allowed_domains_only", field: Some(&NETWORK_CONSTRAINTS_FIELDS[9]), kind: Kind::Bool, since: None },
    SchemaPath { path: "network_proxy.review_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[8]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "network_proxy.socks_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[2]), kind: Kind::Integer { min: 0, max: 65535 }, since: None },
    SchemaPath { path: "network_proxy.unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[11]), kind: Kind::Table(&UNIX_SOCKET_RULES), since: None },
    SchemaPath { path: "network_proxy.unix_sockets.<socket>", field: None, kind: Kind::Words(&NETWORK_RULE), since: None },
    SchemaPath { path: "permissions", field: Some(&REQUIREMENTS_FIELDS[2]), kind: Kind::Table(&PERMISSIONS), since: None },
    SchemaPath { path: "permissions.<profile>", field: None, kind: Kind::Table(&PERMISSION_PROFILE), since: None },
    SchemaPath { path: "permissions.<profile>.description", field: Some(&PERMISSION_PROFILE_FIELDS[0]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.extends", field: Some(&PERMISSION_PROFILE_FIELDS[1]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.filesystem", field: Some(&PERMISSION_PROFILE_FIELDS[3]), kind: Kind::Table(&FILESYSTEM_RULES), since: None },
    SchemaPath { path: "permissions.<profile>.filesystem.<path>", field: None, kind: Kind::OneOf(&FILESYSTEM_RULE), since: None },
    SchemaPath { path: "permissions.<profile>.filesystem.<path>.<name>", field: None, kind: Kind::Words(&FILE_ACCESS), since: None },
    SchemaPath { path: "permissions.<profile>.filesystem.glob_scan_max_depth", field: Some(&FILESYSTEM_RULES_FIELDS[0]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: None },
    SchemaPath { path: "permissions.<profile>.network", field: Some(&PERMISSION_PROFILE_FIELDS[4]), kind: Kind::Table(&PROFILE_NETWORK), since: None },
    SchemaPath { path: "permissions.<profile>.network.allow_local_binding", field: Some(&PROFILE_NETWORK_FIELDS[11]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.<profile>.network.allow_upstream_proxy", field: Some(&PROFILE_NETWORK_FIELDS[5]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.<profile>.network.dangerously_allow_all_unix_sockets", field: Some(&PROFILE_NETWORK_FIELDS[7]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.<profile>.network.dangerously_allow_non_loopback_proxy", field: Some(&PROFILE_NETWORK_FIELDS[6]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.<profile>.network.domains", field: Some(&PROFILE_NETWORK_FIELDS[9]), kind: Kind::Table(&DOMAIN_RULES), since: None },
    SchemaPath { path: "permissions.<profile>.network.domains.<domain>", field: None, kind: Kind::Words(&NETWORK_RULE), since: None },
    SchemaPath { path: "permissions.<profile>.network.enable_socks5", field: Some(&PROFILE_NETWORK_FIELDS[2]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.<profile>.network.enable_socks5_udp", field: Some(&PROFILE_NETWORK_FIELDS[4]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.<profile>.network.enabled", field: Some(&PROFILE_NETWORK_FIELDS[0]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm", field: Some(&PROFILE_NETWORK_FIELDS[12]), kind: Kind::Table(&MITM), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions", field: Some(&MITM_FIELDS[2]), kind: Kind::Map { entry: "<action>", of: &Kind::Table(&MITM_ACTION) }, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>", field: None, kind: Kind::Table(&MITM_ACTION), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4", field: Some(&MITM_ACTION_FIELDS[1]), kind: Kind::Table(&AWS_SIGNING), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.access_key_id", field: Some(&AWS_SIGNING_FIELDS[3]), kind: Kind::Words(&SECRET_SOURCE), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.access_key_id.env_var", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.access_key_id.file", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.max_body_bytes", field: Some(&AWS_SIGNING_FIELDS[7]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.placeholder_access_key_id", field: Some(&AWS_SIGNING_FIELDS[0]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.port", field: Some(&AWS_SIGNING_FIELDS[6]), kind: Kind::Integer { min: 0, max: 65535 }, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.region", field: Some(&AWS_SIGNING_FIELDS[1]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.secret_access_key", field: Some(&AWS_SIGNING_FIELDS[4]), kind: Kind::Words(&SECRET_SOURCE), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.secret_access_key.env_var", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.secret_access_key.file", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.service", field: Some(&AWS_SIGNING_FIELDS[2]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.session_token", field: Some(&AWS_SIGNING_FIELDS[5]), kind: Kind::Words(&SECRET_SOURCE), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.session_token.env_var", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.session_token.file", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution", field: Some(&MITM_ACTION_FIELDS[0]), kind: Kind::Table(&BODY_SECRET_SUBSTITUTION), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.max_body_bytes", field: Some(&BODY_SECRET_SUBSTITUTION_FIELDS[2]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.port", field: Some(&BODY_SECRET_SUBSTITUTION_FIELDS[1]), kind: Kind::Integer { min: 0, max: 65535 }, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements", field: Some(&BODY_SECRET_SUBSTITUTION_FIELDS[0]), kind: Kind::Array(&Kind::Table(&BODY_SECRET)), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements[].placeholder", field: Some(&BODY_SECRET_FIELDS[0]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements[].secret", field: Some(&BODY_SECRET_FIELDS[1]), kind: Kind::Words(&SECRET_SOURCE), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements[].secret.env_var", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements[].secret.file", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers", field: Some(&MITM_ACTION_FIELDS[3]), kind: Kind::Array(&Kind::Table(&INJECTED_HEADER)), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].name", field: Some(&INJECTED_HEADER_FIELDS[1]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].placeholder", field: Some(&INJECTED_HEADER_FIELDS[0]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].prefix", field: Some(&INJECTED_HEADER_FIELDS[4]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].secret_env_var", field: Some(&INJECTED_HEADER_FIELDS[2]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].secret_file", field: Some(&INJECTED_HEADER_FIELDS[3]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.strip_request_headers", field: Some(&MITM_ACTION_FIELDS[2]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks", field: Some(&MITM_FIELDS[1]), kind: Kind::Map { entry: "<hook>", of: &Kind::Table(&MITM_HOOK) }, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>", field: None, kind: Kind::Table(&MITM_HOOK), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.action", field: Some(&MITM_HOOK_FIELDS[8]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.body", field: Some(&MITM_HOOK_FIELDS[7]), kind: Kind::Any, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.headers", field: Some(&MITM_HOOK_FIELDS[6]), kind: Kind::Map { entry: "<name>", of: &Kind::Array(&Kind::Text) }, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.headers.<name>", field: None, kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.host", field: Some(&MITM_HOOK_FIELDS[2]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.methods", field: Some(&MITM_HOOK_FIELDS[3]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.path_prefixes", field: Some(&MITM_HOOK_FIELDS[4]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.ports", field: Some(&MITM_HOOK_FIELDS[1]), kind: Kind::Array(&Kind::Integer { min: 0, max: 65535 }), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.query", field: Some(&MITM_HOOK_FIELDS[5]), kind: Kind::Map { entry: "<name>", of: &Kind::Array(&Kind::Text) }, since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.query.<name>", field: None, kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.schemes", field: Some(&MITM_HOOK_FIELDS[0]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.<profile>.network.mitm.version", field: Some(&MITM_FIELDS[0]), kind: Kind::Integer { min: 2, max: 2 }, since: None },
    SchemaPath { path: "permissions.<profile>.network.mode", field: Some(&PROFILE_NETWORK_FIELDS[8]), kind: Kind::Words(&NETWORK_MODE), since: None },
    SchemaPath { path: "permissions.<profile>.network.proxy_url", field: Some(&PROFILE_NETWORK_FIELDS[1]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.socks_url", field: Some(&PROFILE_NETWORK_FIELDS[3]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.<profile>.network.unix_sockets", field: Some(&PROFILE_NETWORK_FIELDS[10]), kind: Kind::Table(&UNIX_SOCKET_RULES), since: None },
    SchemaPath { path: "permissions.<profile>.network.unix_sockets.<socket>", field: None, kind: Kind::Words(&NETWORK_RULE), since: None },
    SchemaPath { path: "permissions.<profile>.workspace_roots", field: Some(&PERMISSION_PROFILE_FIELDS[2]), kind: Kind::Table(&WORKSPACE_ROOTS), since: None },
    SchemaPath { path: "permissions.<profile>.workspace_roots.<path>", field: None, kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.filesystem", field: Some(&PERMISSIONS_FIELDS[0]), kind: Kind::Table(&FILESYSTEM_CONSTRAINTS), since: None },
    SchemaPath { path: "permissions.filesystem.deny_read", field: Some(&FILESYSTEM_CONSTRAINTS_FIELDS[0]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.network", field: Some(&PERMISSIONS_FIELDS[1]), kind: Kind::Table(&NETWORK_CONSTRAINTS), since: None },
    SchemaPath { path: "permissions.network.allow_local_binding", field: Some(&NETWORK_CONSTRAINTS_FIELDS[13]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.network.allow_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[12]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.network.allow_upstream_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[3]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.network.allowed_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[7]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.network.dangerously_allow_all_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[5]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.network.dangerously_allow_non_loopback_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[4]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.network.denied_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[10]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.network.domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[6]), kind: Kind::Table(&DOMAIN_RULES), since: None },
    SchemaPath { path: "permissions.network.domains.<domain>", field: None, kind: Kind::Words(&NETWORK_RULE), since: None },
    SchemaPath { path: "permissions.network.enabled", field: Some(&NETWORK_CONSTRAINTS_FIELDS[0]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.network.header_injections", field: Some(&NETWORK_CONSTRAINTS_FIELDS[14]), kind: Kind::Array(&Kind::Table(&HEADER_INJECTION)), since: None },
    SchemaPath { path: "permissions.network.header_injections[].headers", field: Some(&HEADER_INJECTION_FIELDS[3]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: None },
    SchemaPath { path: "permissions.network.header_injections[].headers.<header>", field: None, kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.network.header_injections[].host", field: Some(&HEADER_INJECTION_FIELDS[0]), kind: Kind::Text, since: None },
    SchemaPath { path: "permissions.network.header_injections[].methods", field: Some(&HEADER_INJECTION_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.network.header_injections[].path_prefixes", field: Some(&HEADER_INJECTION_FIELDS[2]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.network.http_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[1]), kind: Kind::Integer { min: 0, max: 65535 }, since: None },
    SchemaPath { path: "permissions.network.managed_allowed_domains_only", field: Some(&NETWORK_CONSTRAINTS_FIELDS[9]), kind: Kind::Bool, since: None },
    SchemaPath { path: "permissions.network.review_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[8]), kind: Kind::Array(&Kind::Text), since: None },
    SchemaPath { path: "permissions.network.socks_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[2]), kind: Kind::Integer { min: 0, max: 65535 }, since: None },
    SchemaPath { path: "permissions.network.unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[11]), kind: Kind::Table(&UNIX_SOCKET_RULES), since: None },
    SchemaPath { path: "permissions.network.unix_sockets.<socket>", field: None, kind: Kind::Words(&NETWORK_RULE), since: None },
    SchemaPath { path: "remote_sandbox_config", field: Some(&REQUIREMENTS_FIELDS[6]), kind: Kind::Array(&Kind::Table(&REMOTE_SANDBOX)), since: None },
    SchemaPath { path: "remote_sandbox_config[].allowed_sandbox_modes", field: Some(&REMOTE_SANDBOX_FIELDS[1]), kind: Kind::Array(&Kind::Words(&SANDBOX_MODE)), since: None },
    SchemaPath { path: "remote_sandbox_config[].hostname_patterns", field: Some(&REMOTE_SANDBOX_FIELDS[0]), kind: Kind::Array(&Kind::Text), since: None },
];
