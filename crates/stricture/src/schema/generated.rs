// Written by `cargo xtask generate` from crates/stricture/schema/*.toml. Do not edit.

use super::elsewhere::Elsewhere;
use super::features::{Feature, Stage};
use super::kind::{Alternative, Kind, OneOf, Tagged, TaggedWord, Word, Words};
use super::path::SchemaPath;
use super::since::{Since, Unfamiliar};
use super::subjects::Subject;
use super::table::{Empty, Field, Rest, TableType, Unknown};
use super::text::TextRule;
use crate::release::{Era, Release};

pub(crate) static AGENT_HANDLER: TableType = TableType {
    name: "agent_handler",
    help: "An agent to start; with such a handler, no session begins",
    unknown: Unknown::Ignored,
    array: Some(0),
    array_in: None,
    rest: None,
    fields: &AGENT_HANDLER_FIELDS,
};
static AGENT_HANDLER_FIELDS: [Field; 0] = [
];

pub(crate) static APP_RULE: TableType = TableType {
    name: "app_rule",
    help: "Requirements for one app",
    unknown: Unknown::Ignored,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &APP_RULE_FIELDS,
};
static APP_RULE_FIELDS: [Field; 2] = [
    Field { key: "enabled", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the app may be used", pitfall: Some("true does not force the app on: people may still switch it off") },
    Field { key: "tools", aliases: &[], kind: Kind::Table(&APP_TOOLS), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Tools of the app, by name", pitfall: None },
];

pub(crate) static APP_TOOL_RESULT_SOURCE: TableType = TableType {
    name: "app_tool_result_source",
    help: "Where the results of a tool come from, for usage analytics",
    unknown: Unknown::Rejected,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &APP_TOOL_RESULT_SOURCE_FIELDS,
};
static APP_TOOL_RESULT_SOURCE_FIELDS: [Field; 2] = [
    Field { key: "format", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Format of the results; free text", pitfall: None },
    Field { key: "type", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Kind of the source; free text", pitfall: None },
];

pub(crate) static APP_TOOL_RULE: TableType = TableType {
    name: "app_tool_rule",
    help: "Requirements for one tool of an app",
    unknown: Unknown::Ignored,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &APP_TOOL_RULE_FIELDS,
};
static APP_TOOL_RULE_FIELDS: [Field; 2] = [
    Field { key: "approval_mode", aliases: &[], kind: Kind::Words(&APP_TOOL_APPROVAL), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "When a call of the tool needs approval", pitfall: None },
    Field { key: "analytics_result_source", aliases: &[], kind: Kind::Table(&APP_TOOL_RESULT_SOURCE), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Where the results of the tool come from, for usage analytics", pitfall: None },
];

pub(crate) static APP_TOOLS: TableType = TableType {
    name: "app_tools",
    help: "Tools of an app",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: Some(Rest { name: "<tool>", kind: Kind::Table(&APP_TOOL_RULE) }),
    fields: &APP_TOOLS_FIELDS,
};
static APP_TOOLS_FIELDS: [Field; 0] = [
];

pub(crate) static APPLICATION: TableType = TableType {
    name: "application",
    help: "Requirements for the desktop app",
    unknown: Unknown::Rejected,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &APPLICATION_FIELDS,
};
static APPLICATION_FIELDS: [Field; 2] = [
    Field { key: "network", aliases: &[], kind: Kind::Table(&APPLICATION_NETWORK), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Destinations that the desktop app may reach", pitfall: Some("The table alone switches the list on, and an empty list allows nothing") },
    Field { key: "storage", aliases: &[], kind: Kind::Table(&APPLICATION_STORAGE), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Refused), false), (0, None))), help: "Default folders of the desktop app", pitfall: None },
];

pub(crate) static APPLICATION_NETWORK: TableType = TableType {
    name: "application_network",
    help: "Destinations that the desktop app may reach",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &APPLICATION_NETWORK_FIELDS,
};
static APPLICATION_NETWORK_FIELDS: [Field; 2] = [
    Field { key: "enabled", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("true"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the list of domains is switched on", pitfall: None },
    Field { key: "domains", aliases: &[], kind: Kind::Map { entry: "<domain>", of: &Kind::Words(&NETWORK_RULE) }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Exact domain names, allowed or denied", pitfall: Some("Write no wildcard, scheme or port") },
];

pub(crate) static APPLICATION_STORAGE: TableType = TableType {
    name: "application_storage",
    help: "Default folders of the desktop app",
    unknown: Unknown::Rejected,
    array: Some(0),
    array_in: None,
    rest: None,
    fields: &APPLICATION_STORAGE_FIELDS,
};
static APPLICATION_STORAGE_FIELDS: [Field; 2] = [
    Field { key: "default_project_parent", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::AbsolutePath), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Refused), false), (0, None))), help: "Folder in which new projects are created", pitfall: None },
    Field { key: "projectless_workspace_root", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::AbsolutePath), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Refused), false), (0, None))), help: "Folder for work that belongs to no project", pitfall: None },
];

pub(crate) static APPS: TableType = TableType {
    name: "apps",
    help: "Apps that are switched off and tools of apps that need approval",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: Some(Rest { name: "<app>", kind: Kind::Table(&APP_RULE) }),
    fields: &APPS_FIELDS,
};
static APPS_FIELDS: [Field; 0] = [
];

pub(crate) static AUTO_REVIEW: TableType = TableType {
    name: "auto_review",
    help: "Requirements for the automatic review of approval requests",
    unknown: Unknown::Ignored,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &AUTO_REVIEW_FIELDS,
};
static AUTO_REVIEW_FIELDS: [Field; 2] = [
    Field { key: "required_on_models", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: Some(TextRule::ModelSlug), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))), help: "Models for which every approval request goes to automatic review", pitfall: Some("Write only the name of the model, without a provider; with these models, the client refuses commands with prompt-user") },
    Field { key: "ignore_rules", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))), help: "Rules that automatic review ignores", pitfall: Some("The value is a list of strings, not true or false") },
];

pub(crate) static AWS_AUTH_REFRESH: TableType = TableType {
    name: "aws_auth_refresh",
    help: "A command that renews an AWS sign-in",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &AWS_AUTH_REFRESH_FIELDS,
};
static AWS_AUTH_REFRESH_FIELDS: [Field; 3] = [
    Field { key: "command", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::AwsCommand), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Program to run; it must be aws", pitfall: Some("The client accepts only the word aws, not a path") },
    Field { key: "args", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: true, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Arguments of the program", pitfall: None },
    Field { key: "timeout_ms", aliases: &[], kind: Kind::Integer { min: 1, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("300000"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Milliseconds to wait for the sign-in", pitfall: None },
];

pub(crate) static AWS_SIGNING: TableType = TableType {
    name: "aws_signing",
    help: "Requests to AWS that the proxy signs again with real credentials",
    unknown: Unknown::Rejected,
    array: Some(6),
    array_in: None,
    rest: None,
    fields: &AWS_SIGNING_FIELDS,
};
static AWS_SIGNING_FIELDS: [Field; 8] = [
    Field { key: "placeholder_access_key_id", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Access key id that the sandboxed command uses", pitfall: None },
    Field { key: "region", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "AWS region to sign for", pitfall: None },
    Field { key: "service", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "AWS service to sign for", pitfall: None },
    Field { key: "access_key_id", aliases: &[], kind: Kind::Words(&SECRET_SOURCE), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Where the real access key id comes from", pitfall: None },
    Field { key: "secret_access_key", aliases: &[], kind: Kind::Words(&SECRET_SOURCE), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Where the real secret access key comes from", pitfall: None },
    Field { key: "session_token", aliases: &[], kind: Kind::Words(&SECRET_SOURCE), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Where the session token comes from", pitfall: None },
    Field { key: "port", aliases: &[], kind: Kind::Integer { min: 0, max: 65535 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Port of the destination", pitfall: None },
    Field { key: "max_body_bytes", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Largest body that is signed, in bytes", pitfall: None },
];

pub(crate) static BODY_SECRET: TableType = TableType {
    name: "body_secret",
    help: "One placeholder and its secret",
    unknown: Unknown::Rejected,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &BODY_SECRET_FIELDS,
};
static BODY_SECRET_FIELDS: [Field; 2] = [
    Field { key: "placeholder", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Text in the body that the secret replaces", pitfall: None },
    Field { key: "secret", aliases: &[], kind: Kind::Words(&SECRET_SOURCE), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Where the secret comes from", pitfall: None },
];

pub(crate) static BODY_SECRET_SUBSTITUTION: TableType = TableType {
    name: "body_secret_substitution",
    help: "Secrets that the proxy puts into request bodies in place of placeholders",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &BODY_SECRET_SUBSTITUTION_FIELDS,
};
static BODY_SECRET_SUBSTITUTION_FIELDS: [Field; 3] = [
    Field { key: "replacements", aliases: &[], kind: Kind::Array(&Kind::Table(&BODY_SECRET)), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))), help: "Placeholders and their secrets", pitfall: None },
    Field { key: "port", aliases: &[], kind: Kind::Integer { min: 0, max: 65535 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))), help: "Port of the destination", pitfall: None },
    Field { key: "max_body_bytes", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))), help: "Largest body that is changed, in bytes", pitfall: None },
];

pub(crate) static BROWSER_EXTENSION: TableType = TableType {
    name: "browser_extension",
    help: "Requirements for the browser extension",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &BROWSER_EXTENSION_FIELDS,
};
static BROWSER_EXTENSION_FIELDS: [Field; 1] = [
    Field { key: "request_headers", aliases: &[], kind: Kind::Array(&Kind::Table(&REQUEST_HEADER)), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Headers that the extension adds to its requests", pitfall: None },
];

pub(crate) static BROWSER_ORIGIN_POLICY: TableType = TableType {
    name: "browser_origin_policy",
    help: "Requirements for the agent's use of one site",
    unknown: Unknown::Ignored,
    array: Some(7),
    array_in: None,
    rest: None,
    fields: &BROWSER_ORIGIN_POLICY_FIELDS,
};
static BROWSER_ORIGIN_POLICY_FIELDS: [Field; 7] = [
    Field { key: "access", aliases: &[], kind: Kind::Words(&ACCESS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the site may be used", pitfall: None },
    Field { key: "downloads", aliases: &[], kind: Kind::Words(&ACCESS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether files may be downloaded", pitfall: None },
    Field { key: "uploads", aliases: &[], kind: Kind::Words(&ACCESS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether files may be uploaded", pitfall: None },
    Field { key: "full_cdp_access", aliases: &[], kind: Kind::Words(&ACCESS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the whole browser debugging protocol may be used", pitfall: None },
    Field { key: "auto_review", aliases: &[], kind: Kind::Words(&ACCESS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether automatic review may answer for the person", pitfall: None },
    Field { key: "persistent_approval", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether an approval may be saved", pitfall: None },
    Field { key: "access_approval_lifetime", aliases: &[], kind: Kind::Words(&APPROVAL_LIFETIME), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "How long an approval lasts", pitfall: None },
];

pub(crate) static BROWSER_USE: TableType = TableType {
    name: "browser_use",
    help: "Requirements for the agent's use of the browser",
    unknown: Unknown::Ignored,
    array: Some(7),
    array_in: None,
    rest: None,
    fields: &BROWSER_USE_FIELDS,
};
static BROWSER_USE_FIELDS: [Field; 7] = [
    Field { key: "extension", aliases: &[], kind: Kind::Table(&BROWSER_EXTENSION), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Requirements for the browser extension", pitfall: None },
    Field { key: "allow_webmcp", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether tools that a web page offers may be used", pitfall: None },
    Field { key: "allow_history_access", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the browser history may be read", pitfall: None },
    Field { key: "disable_auto_review", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether automatic review is switched off for browser actions", pitfall: None },
    Field { key: "allow_global_persistent_approval", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether an approval may be saved for every site", pitfall: None },
    Field { key: "default_origin_policy", aliases: &[], kind: Kind::Table(&BROWSER_ORIGIN_POLICY), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Rule for every site that has no rule of its own", pitfall: None },
    Field { key: "origins", aliases: &[], kind: Kind::Map { entry: "<origin>", of: &Kind::Table(&BROWSER_ORIGIN_POLICY) }, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Rules by web origin", pitfall: Some("The client does not check an origin: it accepts a host name alone, a path or a wildcard, which may never match") },
];

pub(crate) static COMMAND_HANDLER: TableType = TableType {
    name: "command_handler",
    help: "A shell command that a hook runs",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &COMMAND_HANDLER_FIELDS,
};
static COMMAND_HANDLER_FIELDS: [Field; 6] = [
    Field { key: "command", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))), help: "Command line to run", pitfall: Some("If the command is empty (or only spaces), no session begins") },
    Field { key: "commandWindows", aliases: &["command_windows"], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Command line to run on Windows instead", pitfall: None },
    Field { key: "timeout", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))), help: "Seconds after which the client stops the command; the default is 600, or 1 for SessionEnd and Interrupt", pitfall: Some("Write `timeout`, not `timeoutSec`; the client reads 0 as 1, and never waits longer than 3 for SessionEnd and Interrupt") },
    Field { key: "async", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("false"), refused: &[], group: None, added: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))), help: "Whether the agent continues without waiting for the command", pitfall: Some("A hook that runs beside the agent cannot stop anything; for SessionEnd, the client ignores async") },
    Field { key: "statusMessage", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))), help: "Text to show while the command runs", pitfall: None },
    Field { key: "additionalContextLimit", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Largest amount of text that the command may add to the conversation", pitfall: Some("The client ignores it for every event except PreToolUse, PostToolUse, SessionStart, UserPromptSubmit and SubagentStart") },
];

pub(crate) static COMPUTER_USE: TableType = TableType {
    name: "computer_use",
    help: "Which desktop apps the agent may operate",
    unknown: Unknown::Ignored,
    array: Some(5),
    array_in: None,
    rest: None,
    fields: &COMPUTER_USE_FIELDS,
};
static COMPUTER_USE_FIELDS: [Field; 5] = [
    Field { key: "allow_locked_computer_use", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether apps may be operated while the screen is locked", pitfall: None },
    Field { key: "allow_persistent_approval", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether an approval may be saved", pitfall: None },
    Field { key: "default_app_access", aliases: &[], kind: Kind::Words(&ACCESS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether apps without a rule may be operated", pitfall: None },
    Field { key: "macos", aliases: &[], kind: Kind::Table(&MACOS_APPS), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Rules for apps on macOS", pitfall: None },
    Field { key: "windows", aliases: &[], kind: Kind::Table(&WINDOWS_APPS), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Rules for apps on Windows", pitfall: None },
];

pub(crate) static CONFIG_SERVER: TableType = TableType {
    name: "config_server",
    help: "A server that delivers managed configuration",
    unknown: Unknown::Rejected,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &CONFIG_SERVER_FIELDS,
};
static CONFIG_SERVER_FIELDS: [Field; 2] = [
    Field { key: "base_url", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::HttpsUrlWithoutQuery), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Base address of the server", pitfall: None },
    Field { key: "oauth", aliases: &[], kind: Kind::Table(&CONFIG_SERVER_OAUTH), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "How the client signs in to it", pitfall: None },
];

pub(crate) static CONFIG_SERVER_OAUTH: TableType = TableType {
    name: "config_server_oauth",
    help: "Sign-in to the configuration server",
    unknown: Unknown::Rejected,
    array: Some(7),
    array_in: None,
    rest: None,
    fields: &CONFIG_SERVER_OAUTH_FIELDS,
};
static CONFIG_SERVER_OAUTH_FIELDS: [Field; 7] = [
    Field { key: "authorization_url", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::HttpsUrl), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address of the sign-in page", pitfall: None },
    Field { key: "token_url", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::HttpsUrl), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address from which the client gets the token", pitfall: None },
    Field { key: "device_authorization_url", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::HttpsUrl), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address for sign-in on another device", pitfall: None },
    Field { key: "client_id", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::NonBlank), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "OAuth client id", pitfall: None },
    Field { key: "resource", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "OAuth resource indicator", pitfall: None },
    Field { key: "scopes", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "OAuth scopes to ask for", pitfall: None },
    Field { key: "redirect_port", aliases: &[], kind: Kind::Integer { min: 1, max: 65535 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Local port to which the browser returns; not 0", pitfall: None },
];

pub(crate) static CREDENTIAL_EXPORT: TableType = TableType {
    name: "credential_export",
    help: "A command that prints credentials",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &CREDENTIAL_EXPORT_FIELDS,
};
static CREDENTIAL_EXPORT_FIELDS: [Field; 3] = [
    Field { key: "command", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::NonBlank), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Program to run", pitfall: None },
    Field { key: "args", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: true, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Arguments of the program", pitfall: None },
    Field { key: "timeout_ms", aliases: &[], kind: Kind::Integer { min: 1, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("30000"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Milliseconds to wait for the credentials", pitfall: None },
];

pub(crate) static DOMAIN_RULES: TableType = TableType {
    name: "domain_rules",
    help: "Rules by domain; *.example.com matches subdomains, and **.example.com also matches the domain",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: Some(Rest { name: "<pattern>", kind: Kind::Words(&NETWORK_RULE) }),
    fields: &DOMAIN_RULES_FIELDS,
};
static DOMAIN_RULES_FIELDS: [Field; 0] = [
];

pub(crate) static EXACT_MATCHER: TableType = TableType {
    name: "exact_matcher",
    help: "Matches one string exactly",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &EXACT_MATCHER_FIELDS,
};
static EXACT_MATCHER_FIELDS: [Field; 1] = [
    Field { key: "value", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))), help: "The string", pitfall: None },
];

pub(crate) static EXPORTER_TLS: TableType = TableType {
    name: "exporter_tls",
    help: "Certificates for a collector",
    unknown: Unknown::Ignored,
    array: Some(3),
    array_in: None,
    rest: None,
    fields: &EXPORTER_TLS_FIELDS,
};
static EXPORTER_TLS_FIELDS: [Field; 3] = [
    Field { key: "ca-certificate", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Certificate authority to trust", pitfall: Some("Write hyphens, not underscores: the client ignores ca_certificate") },
    Field { key: "client-certificate", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Certificate that the client presents", pitfall: Some("Write hyphens, not underscores: the client ignores client_certificate") },
    Field { key: "client-private-key", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Private key of that certificate", pitfall: Some("Write hyphens, not underscores: the client ignores client_private_key") },
];

pub(crate) static FEATURES: TableType = TableType {
    name: "features",
    help: "Feature switches that people cannot change",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: Some(Rest { name: "<feature>", kind: Kind::Bool }),
    fields: &FEATURES_FIELDS,
};
static FEATURES_FIELDS: [Field; 0] = [
];

pub(crate) static FEEDBACK: TableType = TableType {
    name: "feedback",
    help: "Feedback settings",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &FEEDBACK_FIELDS,
};
static FEEDBACK_FIELDS: [Field; 1] = [
    Field { key: "enabled", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether people may send feedback", pitfall: None },
];

pub(crate) static FILESYSTEM_CONSTRAINTS: TableType = TableType {
    name: "filesystem_constraints",
    help: "Filesystem constraints that apply to every profile",
    unknown: Unknown::Ignored,
    array: None,
    array_in: Some(Era::before(Release::new(0, 134, 0))),
    rest: None,
    fields: &FILESYSTEM_CONSTRAINTS_FIELDS,
};
static FILESYSTEM_CONSTRAINTS_FIELDS: [Field; 1] = [
    Field { key: "deny_read", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Paths and glob patterns that nobody may read", pitfall: Some("A relative path starts at the folder of the policy file; the key limits the agent's commands, not those that people type") },
];

pub(crate) static FILESYSTEM_RULES: TableType = TableType {
    name: "filesystem_rules",
    help: "Access by path, glob pattern or special name such as :root, :workspace_roots, :tmpdir",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: Some(Rest { name: "<path>", kind: Kind::OneOf(&FILESYSTEM_RULE) }),
    fields: &FILESYSTEM_RULES_FIELDS,
};
static FILESYSTEM_RULES_FIELDS: [Field; 1] = [
    Field { key: "glob_scan_max_depth", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Number of folder levels to which the client expands a deny pattern, at least 1", pitfall: None },
];

pub(crate) static GATEWAY_COOKIE: TableType = TableType {
    name: "gateway_cookie",
    help: "A cookie that carries the token",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &GATEWAY_COOKIE_FIELDS,
};
static GATEWAY_COOKIE_FIELDS: [Field; 1] = [
    Field { key: "name", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: Some(TextRule::CookieName), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Name of the cookie", pitfall: None },
];

pub(crate) static GATEWAY_CREDENTIAL_EXPORT: TableType = TableType {
    name: "gateway_credential_export",
    help: "A gateway token that a command prints",
    unknown: Unknown::Rejected,
    array: None,
    array_in: None,
    rest: None,
    fields: &GATEWAY_CREDENTIAL_EXPORT_FIELDS,
};
static GATEWAY_CREDENTIAL_EXPORT_FIELDS: [Field; 2] = [
    Field { key: "credential_export", aliases: &[], kind: Kind::Table(&CREDENTIAL_EXPORT), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Command that prints the token", pitfall: None },
    Field { key: "delivery", aliases: &[], kind: Kind::Tagged(&GATEWAY_DELIVERY), required: false, required_in: Some(Era::before(Release::new(0, 169, 0))), apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("{ kind = \"header\", name = \"Authorization\", scheme = \"Bearer\" }"), refused: &[], group: None, added: None, help: "Where the token goes in a request", pitfall: None },
];

pub(crate) static GATEWAY_HEADER: TableType = TableType {
    name: "gateway_header",
    help: "A header that carries the token",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &GATEWAY_HEADER_FIELDS,
};
static GATEWAY_HEADER_FIELDS: [Field; 2] = [
    Field { key: "name", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: Some(TextRule::HttpHeaderName), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Name of the header", pitfall: None },
    Field { key: "scheme", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: Some(TextRule::HttpAuthScheme), flattened: false, secret: false, ordered: false, documented: false, default: Some("Bearer"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Word before the token", pitfall: None },
];

pub(crate) static GATEWAY_OAUTH: TableType = TableType {
    name: "gateway_oauth",
    help: "A gateway token that an OAuth sign-in returns",
    unknown: Unknown::Rejected,
    array: Some(7),
    array_in: None,
    rest: None,
    fields: &GATEWAY_OAUTH_FIELDS,
};
static GATEWAY_OAUTH_FIELDS: [Field; 9] = [
    Field { key: "authorization_url", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: Some(TextRule::HttpsOrLoopbackUrl), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address of the sign-in page", pitfall: None },
    Field { key: "device_authorization_url", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: Some(TextRule::HttpsOrLoopbackUrl), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))), help: "Address for sign-in on another device", pitfall: None },
    Field { key: "token_url", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: Some(TextRule::HttpsOrLoopbackUrl), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address from which the client gets the token", pitfall: None },
    Field { key: "client_id", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::NonBlank), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "OAuth client id", pitfall: None },
    Field { key: "resource", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "OAuth resource indicator", pitfall: None },
    Field { key: "scopes", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "OAuth scopes to ask for", pitfall: None },
    Field { key: "redirect_port", aliases: &[], kind: Kind::Integer { min: 1, max: 65535 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Local port to which the browser returns", pitfall: None },
    Field { key: "credentials_store", aliases: &[], kind: Kind::Words(&GATEWAY_CREDENTIAL_STORE), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("keyring"), refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))), help: "Where the client keeps the token", pitfall: None },
    Field { key: "delivery", aliases: &[], kind: Kind::Tagged(&GATEWAY_DELIVERY), required: false, required_in: Some(Era::before(Release::new(0, 169, 0))), apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("{ kind = \"header\", name = \"Authorization\", scheme = \"Bearer\" }"), refused: &[], group: None, added: None, help: "Where the token goes in a request", pitfall: None },
];

pub(crate) static GRANULAR_APPROVAL: TableType = TableType {
    name: "granular_approval",
    help: "Which kinds of question may reach the person",
    unknown: Unknown::Ignored,
    array: Some(5),
    array_in: None,
    rest: None,
    fields: &GRANULAR_APPROVAL_FIELDS,
};
static GRANULAR_APPROVAL_FIELDS: [Field; 5] = [
    Field { key: "sandbox_approval", aliases: &[], kind: Kind::Bool, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(4, (3, None, false), (0, None))), help: "Questions about leaving the sandbox", pitfall: None },
    Field { key: "rules", aliases: &[], kind: Kind::Bool, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(4, (3, None, false), (0, None))), help: "Questions that a command rule causes", pitfall: None },
    Field { key: "skill_approval", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("false"), refused: &[], group: None, added: Some(Since::new(4, (3, None, false), (0, None))), help: "Questions about running a skill", pitfall: None },
    Field { key: "request_permissions", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("false"), refused: &[], group: None, added: Some(Since::new(4, (3, None, false), (0, None))), help: "Questions in which the agent requests more permissions", pitfall: None },
    Field { key: "mcp_elicitations", aliases: &[], kind: Kind::Bool, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(4, (3, None, false), (0, None))), help: "Questions that an MCP server asks", pitfall: None },
];

pub(crate) static HEADER_INJECTION: TableType = TableType {
    name: "header_injection",
    help: "Headers that the proxy adds to matching requests",
    unknown: Unknown::Ignored,
    array: Some(4),
    array_in: None,
    rest: None,
    fields: &HEADER_INJECTION_FIELDS,
};
static HEADER_INJECTION_FIELDS: [Field; 4] = [
    Field { key: "host", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Host of the destination", pitfall: None },
    Field { key: "methods", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "HTTP methods", pitfall: None },
    Field { key: "path_prefixes", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Beginnings of the path", pitfall: None },
    Field { key: "headers", aliases: &[], kind: Kind::Map { entry: "<header>", of: &Kind::Text }, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: true, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Header names and values", pitfall: Some("The policy holds the values in clear text") },
];

pub(crate) static HOOK_GROUP: TableType = TableType {
    name: "hook_group",
    help: "Handlers of one event that share a matcher",
    unknown: Unknown::Ignored,
    array: Some(0),
    array_in: None,
    rest: None,
    fields: &HOOK_GROUP_FIELDS,
};
static HOOK_GROUP_FIELDS: [Field; 2] = [
    Field { key: "matcher", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))), help: "Regular expression for the subject of the event, such as the name of a tool; without it, the group applies to all", pitfall: Some("If the expression is invalid, no session begins; events with nothing to match, such as Stop, ignore the matcher") },
    Field { key: "hooks", aliases: &[], kind: Kind::Array(&Kind::Tagged(&HOOK_HANDLER)), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))), help: "Handlers to run, in order", pitfall: Some("A group without handlers does nothing") },
];

pub(crate) static HOOKS: TableType = TableType {
    name: "hooks",
    help: "Commands and tools that the client runs at fixed points of its work",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: None,
    fields: &HOOKS_FIELDS,
};
static HOOKS_FIELDS: [Field; 16] = [
    Field { key: "managed_dir", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Folder that holds the scripts of these hooks on Linux and macOS", pitfall: Some("The client ignores a path that is not absolute, such as one with ~, and does not check that the folder exists") },
    Field { key: "windows_managed_dir", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Folder that holds the scripts of these hooks on Windows", pitfall: Some("The client does not resolve the path, and does not check that the folder exists") },
    Field { key: "PreModelRequest", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: false, default: None, refused: &[], group: Some("<Event>"), added: None, help: "Before a request goes to the model: groups of handlers to run", pitfall: None },
    Field { key: "PostModelRequest", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: false, default: None, refused: &[], group: Some("<Event>"), added: None, help: "After the model has answered a request: groups of handlers to run", pitfall: None },
    Field { key: "PreToolUse", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "Before a tool runs: groups of handlers to run", pitfall: None },
    Field { key: "PermissionRequest", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "When the agent asks for permission: groups of handlers to run", pitfall: None },
    Field { key: "PostToolUse", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "After a tool has run: groups of handlers to run", pitfall: None },
    Field { key: "PreCompact", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "Before the conversation is compacted: groups of handlers to run", pitfall: None },
    Field { key: "PostCompact", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "After the conversation has been compacted: groups of handlers to run", pitfall: None },
    Field { key: "SessionStart", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "When a session starts: groups of handlers to run", pitfall: None },
    Field { key: "SessionEnd", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "When a session ends: groups of handlers to run", pitfall: None },
    Field { key: "UserPromptSubmit", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "When a person sends a prompt: groups of handlers to run", pitfall: None },
    Field { key: "SubagentStart", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "When the agent starts another agent: groups of handlers to run", pitfall: None },
    Field { key: "SubagentStop", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "When an agent that the agent started stops: groups of handlers to run", pitfall: None },
    Field { key: "Stop", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: true, default: None, refused: &[], group: Some("<Event>"), added: None, help: "When the agent ends its turn: groups of handlers to run", pitfall: None },
    Field { key: "Interrupt", aliases: &[], kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: true, secret: false, ordered: false, documented: false, default: None, refused: &[], group: Some("<Event>"), added: None, help: "When a person interrupts the agent: groups of handlers to run", pitfall: None },
];

pub(crate) static IN_APP_BROWSER: TableType = TableType {
    name: "in_app_browser",
    help: "Requirements for the built-in browser",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &IN_APP_BROWSER_FIELDS,
};
static IN_APP_BROWSER_FIELDS: [Field; 1] = [
    Field { key: "allow_external_browser_settings_import", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether settings may be imported from another browser", pitfall: Some("No key in this table switches the browser off: use features.in_app_browser") },
];

pub(crate) static INJECTED_HEADER: TableType = TableType {
    name: "injected_header",
    help: "A request header that the proxy adds",
    unknown: Unknown::Rejected,
    array: Some(0),
    array_in: None,
    rest: None,
    fields: &INJECTED_HEADER_FIELDS,
};
static INJECTED_HEADER_FIELDS: [Field; 5] = [
    Field { key: "placeholder", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Text in the header that the secret replaces", pitfall: None },
    Field { key: "name", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Name of the header", pitfall: None },
    Field { key: "secret_env_var", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Environment variable that holds the secret", pitfall: None },
    Field { key: "secret_file", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "File that holds the secret", pitfall: None },
    Field { key: "prefix", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Text before the secret", pitfall: None },
];

pub(crate) static MACOS_APPS: TableType = TableType {
    name: "macos_apps",
    help: "Rules for apps on macOS",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &MACOS_APPS_FIELDS,
};
static MACOS_APPS_FIELDS: [Field; 1] = [
    Field { key: "bundle_ids", aliases: &[], kind: Kind::Map { entry: "<bundle_id>", of: &Kind::Words(&ACCESS) }, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Rules by bundle id", pitfall: None },
];

pub(crate) static MARKETPLACE_SOURCE: TableType = TableType {
    name: "marketplace_source",
    help: "One allowed source of plugins",
    unknown: Unknown::Rejected,
    array: Some(5),
    array_in: None,
    rest: None,
    fields: &MARKETPLACE_SOURCE_FIELDS,
};
static MARKETPLACE_SOURCE_FIELDS: [Field; 5] = [
    Field { key: "source", aliases: &[], kind: Kind::Words(&MARKETPLACE_SOURCE_KIND), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Kind of the source", pitfall: Some("With the restriction on, one entry without this key, or without the key that its kind needs, makes every source unusable") },
    Field { key: "url", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address of the Git repository, for source git", pitfall: Some("The client compares the whole address exactly, including upper and lower case and `.git` at the end") },
    Field { key: "ref", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Branch, tag or commit of the Git repository, for source git; without it, all are allowed", pitfall: Some("An empty value makes every source unusable") },
    Field { key: "host_pattern", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Regular expression for the host of the address, in lower case, for source host_pattern", pitfall: Some("It may match any part of the host: without ^ and $, it also matches example.com.attacker.test; an invalid one makes every source unusable") },
    Field { key: "path", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Folder on the machine, for source local", pitfall: Some("Only this folder is allowed, not the folders below it; a path that is not absolute makes every source unusable") },
];

pub(crate) static MARKETPLACES: TableType = TableType {
    name: "marketplaces",
    help: "Sources from which people may install plugins",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &MARKETPLACES_FIELDS,
};
static MARKETPLACES_FIELDS: [Field; 2] = [
    Field { key: "restrict_to_allowed_sources", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("false"), refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether people may use only the allowed sources", pitfall: Some("Without it or with false, the list of sources has no effect; with true and no source, the client refuses every source") },
    Field { key: "allowed_sources", aliases: &[], kind: Kind::Map { entry: "<name>", of: &Kind::Table(&MARKETPLACE_SOURCE) }, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Allowed sources, each under a name of your choice", pitfall: None },
];

pub(crate) static MCP_COMMAND: TableType = TableType {
    name: "mcp_command",
    help: "A local MCP server, identified by its program alone",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: None,
    fields: &MCP_COMMAND_FIELDS,
};
static MCP_COMMAND_FIELDS: [Field; 1] = [
    Field { key: "command", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Program in the server's configuration, exactly as it is there", pitfall: Some("The client does not compare arguments, environment and folder: write an absolute path; it ignores a url or args beside it") },
];

pub(crate) static MCP_COMMAND_IDENTITY: TableType = TableType {
    name: "mcp_command_identity",
    help: "A local MCP server, identified by its program and arguments",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &MCP_COMMAND_IDENTITY_FIELDS,
};
static MCP_COMMAND_IDENTITY_FIELDS: [Field; 1] = [
    Field { key: "command", aliases: &[], kind: Kind::Table(&MCP_COMMAND_MATCHER), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Program and arguments in the server's configuration", pitfall: None },
];

pub(crate) static MCP_COMMAND_MATCHER: TableType = TableType {
    name: "mcp_command_matcher",
    help: "Program and arguments of a local MCP server",
    unknown: Unknown::Rejected,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &MCP_COMMAND_MATCHER_FIELDS,
};
static MCP_COMMAND_MATCHER_FIELDS: [Field; 2] = [
    Field { key: "executable", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))), help: "Program, exactly as it is in the server's configuration", pitfall: Some("The client does not compare the environment and the folder of the server: write an absolute path") },
    Field { key: "args", aliases: &[], kind: Kind::Array(&Kind::Tagged(&MCP_VALUE_MATCHER)), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: true, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))), help: "One pattern for each argument of the server, in order", pitfall: Some("The key is required; an empty list means that the server has no arguments") },
];

pub(crate) static MCP_SERVER_RULE: TableType = TableType {
    name: "mcp_server_rule",
    help: "One MCP server that may run",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &MCP_SERVER_RULE_FIELDS,
};
static MCP_SERVER_RULE_FIELDS: [Field; 1] = [
    Field { key: "identity", aliases: &[], kind: Kind::OneOf(&MCP_IDENTITY), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Identity that a server of this name must have; the client switches off any other server of this name", pitfall: None },
];

pub(crate) static MCP_TOOL_HANDLER: TableType = TableType {
    name: "mcp_tool_handler",
    help: "A tool of an MCP server that a hook calls",
    unknown: Unknown::Ignored,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &MCP_TOOL_HANDLER_FIELDS,
};
static MCP_TOOL_HANDLER_FIELDS: [Field; 5] = [
    Field { key: "server", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(14, (13, None, false), (0, None))), help: "Name of the configured MCP server", pitfall: Some("If the server or the tool is empty, or at SessionEnd, no session begins") },
    Field { key: "tool", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(14, (13, None, false), (0, None))), help: "Name of the tool", pitfall: None },
    Field { key: "input", aliases: &[], kind: Kind::Map { entry: "<argument>", of: &Kind::Any }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(14, (13, None, false), (0, None))), help: "Arguments for the tool, by name", pitfall: Some("The client refuses inf and nan at any depth") },
    Field { key: "timeout", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Seconds after which the client gives up the call; the default is 600, or 1 for Interrupt", pitfall: Some("Write `timeout`, not `timeoutSec`; the client reads 0 as 1") },
    Field { key: "statusMessage", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Text to show while the tool runs", pitfall: None },
];

pub(crate) static MCP_URL: TableType = TableType {
    name: "mcp_url",
    help: "A remote MCP server, identified by its address alone",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: None,
    fields: &MCP_URL_FIELDS,
};
static MCP_URL_FIELDS: [Field; 1] = [
    Field { key: "url", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Address in the server's configuration, exactly as it is there", pitfall: Some("The client ignores a command table beside it") },
];

pub(crate) static MCP_URL_IDENTITY: TableType = TableType {
    name: "mcp_url_identity",
    help: "A remote MCP server, identified by a pattern for its address",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &MCP_URL_IDENTITY_FIELDS,
};
static MCP_URL_IDENTITY_FIELDS: [Field; 1] = [
    Field { key: "url", aliases: &[], kind: Kind::Tagged(&MCP_VALUE_MATCHER), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Pattern for the address in the server's configuration", pitfall: None },
];

pub(crate) static MITM: TableType = TableType {
    name: "mitm",
    help: "Requests to intercept, and what the proxy does with them",
    unknown: Unknown::Rejected,
    array: Some(3),
    array_in: None,
    rest: None,
    fields: &MITM_FIELDS,
};
static MITM_FIELDS: [Field; 3] = [
    Field { key: "version", aliases: &[], kind: Kind::Integer { min: 2, max: 2 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Refused), false), (0, None))), help: "Version of this table; 2 is needed for schemes, ports, placeholders, body secrets and AWS signing", pitfall: None },
    Field { key: "hooks", aliases: &[], kind: Kind::Map { entry: "<hook>", of: &Kind::Table(&MITM_HOOK) }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Requests to intercept, by a name of your choice", pitfall: None },
    Field { key: "actions", aliases: &[], kind: Kind::Map { entry: "<action>", of: &Kind::Table(&MITM_ACTION) }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "What to do with a request, by a name of your choice", pitfall: None },
];

pub(crate) static MITM_ACTION: TableType = TableType {
    name: "mitm_action",
    help: "What to do with an intercepted request; at least one operation",
    unknown: Unknown::Rejected,
    array: Some(0),
    array_in: None,
    rest: None,
    fields: &MITM_ACTION_FIELDS,
};
static MITM_ACTION_FIELDS: [Field; 4] = [
    Field { key: "body_secret_substitution", aliases: &[], kind: Kind::Table(&BODY_SECRET_SUBSTITUTION), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))), help: "Secrets that the proxy puts into request bodies in place of placeholders", pitfall: None },
    Field { key: "aws_sigv4", aliases: &[], kind: Kind::Table(&AWS_SIGNING), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))), help: "Requests to AWS that the proxy signs again with real credentials", pitfall: None },
    Field { key: "strip_request_headers", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Request headers to remove", pitfall: None },
    Field { key: "inject_request_headers", aliases: &[], kind: Kind::Array(&Kind::Table(&INJECTED_HEADER)), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Request headers to add", pitfall: None },
];

pub(crate) static MITM_HOOK: TableType = TableType {
    name: "mitm_hook",
    help: "Requests to intercept, and the actions for them",
    unknown: Unknown::Rejected,
    array: Some(9),
    array_in: None,
    rest: None,
    fields: &MITM_HOOK_FIELDS,
};
static MITM_HOOK_FIELDS: [Field; 9] = [
    Field { key: "schemes", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "URL schemes: https, http", pitfall: None },
    Field { key: "ports", aliases: &[], kind: Kind::Array(&Kind::Integer { min: 0, max: 65535 }), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Ports of the destination", pitfall: None },
    Field { key: "host", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Exact host of the destination", pitfall: None },
    Field { key: "methods", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "HTTP methods", pitfall: None },
    Field { key: "path_prefixes", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Beginnings of the path; pattern: introduces a glob, literal: plain text", pitfall: None },
    Field { key: "query", aliases: &[], kind: Kind::Map { entry: "<name>", of: &Kind::Array(&Kind::Text) }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Query parameters and the values that match", pitfall: None },
    Field { key: "headers", aliases: &[], kind: Kind::Map { entry: "<name>", of: &Kind::Array(&Kind::Text) }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Request headers and the values that match", pitfall: None },
    Field { key: "body", aliases: &[], kind: Kind::Any, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Reserved", pitfall: Some("The client refuses it as soon as the profile is used") },
    Field { key: "action", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: true, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Names of the actions to run", pitfall: Some("If no action has the name, the client does nothing and reports nothing") },
];

pub(crate) static MODEL_DEFAULTS: TableType = TableType {
    name: "model_defaults",
    help: "Model defaults that the policy suggests to programs",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &MODEL_DEFAULTS_FIELDS,
};
static MODEL_DEFAULTS_FIELDS: [Field; 1] = [
    Field { key: "new_thread", aliases: &[], kind: Kind::Table(&NEW_THREAD_DEFAULTS), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Suggested defaults for a new thread", pitfall: None },
];

pub(crate) static MODEL_PROVIDER: TableType = TableType {
    name: "model_provider",
    help: "One model provider",
    unknown: Unknown::Ignored,
    array: Some(21),
    array_in: None,
    rest: None,
    fields: &MODEL_PROVIDER_FIELDS,
};
static MODEL_PROVIDER_FIELDS: [Field; 24] = [
    Field { key: "name", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some(""), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Name shown to people", pitfall: None },
    Field { key: "base_url", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Base address of the API", pitfall: Some("The client checks the address only if gateway_oauth is set") },
    Field { key: "model_catalog_url", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address from which the client reads the list of models", pitfall: None },
    Field { key: "env_key", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Environment variable that holds the API key", pitfall: None },
    Field { key: "env_key_instructions", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Advice that the client shows if that variable is not set", pitfall: None },
    Field { key: "experimental_bearer_token", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: true, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Bearer token sent with each request", pitfall: Some("The policy holds this secret in clear text, and the client prints it") },
    Field { key: "auth", aliases: &[], kind: Kind::Table(&PROVIDER_COMMAND_AUTH), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Command that prints a bearer token", pitfall: None },
    Field { key: "gateway_oauth", aliases: &[], kind: Kind::OneOf(&GATEWAY_SIGN_IN), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Sign-in to a gateway in front of the provider", pitfall: None },
    Field { key: "aws", aliases: &[], kind: Kind::Table(&PROVIDER_AWS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "AWS sign-in, for Amazon Bedrock only", pitfall: None },
    Field { key: "project_id", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Google Cloud project, for gcp", pitfall: None },
    Field { key: "location", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Google Cloud location, for gcp", pitfall: None },
    Field { key: "credential_file", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Google Cloud credential file, for gcp", pitfall: None },
    Field { key: "wire_api", aliases: &[], kind: Kind::Words(&WIRE_API), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("responses"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Protocol that the provider speaks", pitfall: None },
    Field { key: "capabilities", aliases: &[], kind: Kind::Table(&PROVIDER_CAPABILITIES), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Capabilities of the provider that differ from the default", pitfall: None },
    Field { key: "query_params", aliases: &[], kind: Kind::Map { entry: "<parameter>", of: &Kind::Text }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Query parameters added to the base address", pitfall: None },
    Field { key: "http_headers", aliases: &[], kind: Kind::Map { entry: "<header>", of: &Kind::Text }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: true, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Headers added to each request", pitfall: Some("Everybody on the machine can read a key or token in a header") },
    Field { key: "env_http_headers", aliases: &[], kind: Kind::Map { entry: "<header>", of: &Kind::Text }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Headers whose values come from environment variables", pitfall: None },
    Field { key: "request_max_retries", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("4"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Number of times that the client repeats a failed request", pitfall: None },
    Field { key: "stream_max_retries", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("5"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Number of times that the client resumes an interrupted stream", pitfall: None },
    Field { key: "stream_idle_timeout_ms", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("300000"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Milliseconds without data after which the client gives a stream up", pitfall: None },
    Field { key: "websocket_connect_timeout_ms", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("15000"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Milliseconds to wait for a WebSocket connection", pitfall: None },
    Field { key: "requires_openai_auth", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("false"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the provider requires an OpenAI sign-in", pitfall: None },
    Field { key: "supports_websockets", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("false"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the provider supports WebSockets", pitfall: None },
    Field { key: "supports_standalone_web_search", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("false"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the provider offers web search as a separate call", pitfall: None },
];

pub(crate) static NETWORK_CONSTRAINTS: TableType = TableType {
    name: "network_constraints",
    help: "Network constraints for the commands that the agent runs",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: None,
    fields: &NETWORK_CONSTRAINTS_FIELDS,
};
static NETWORK_CONSTRAINTS_FIELDS: [Field; 16] = [
    Field { key: "enabled", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Switch the managed proxy on, or off for all people", pitfall: None },
    Field { key: "http_port", aliases: &[], kind: Kind::Integer { min: 0, max: 65535 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Port of the HTTP proxy on 127.0.0.1", pitfall: None },
    Field { key: "socks_port", aliases: &[], kind: Kind::Integer { min: 0, max: 65535 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Port of the SOCKS5 proxy on 127.0.0.1", pitfall: None },
    Field { key: "allow_upstream_proxy", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Let the proxy go through another proxy named in the environment", pitfall: None },
    Field { key: "transparent_tcp", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Whether the proxy also takes TCP connections of programs that know no proxy", pitfall: None },
    Field { key: "dangerously_allow_non_loopback_proxy", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Let the proxy listen on addresses that other machines reach", pitfall: None },
    Field { key: "dangerously_allow_all_unix_sockets", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Let commands reach every Unix socket", pitfall: None },
    Field { key: "domains", aliases: &[], kind: Kind::Table(&DOMAIN_RULES), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Domains that commands may or may not reach", pitfall: Some("The client refuses it together with allowed_domains or denied_domains, even if all are empty; it also refuses * alone") },
    Field { key: "allowed_domains", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Older list of domains that commands may reach", pitfall: None },
    Field { key: "review_domains", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Domains that commands may reach only after a review", pitfall: None },
    Field { key: "managed_allowed_domains_only", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Whether only the allow rules of this policy apply, and none that people add", pitfall: Some("Without an allow rule, commands can reach nothing") },
    Field { key: "denied_domains", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Older list of domains that commands may not reach", pitfall: None },
    Field { key: "unix_sockets", aliases: &[], kind: Kind::Table(&UNIX_SOCKET_RULES), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Unix sockets that commands may or may not reach", pitfall: Some("The client refuses it together with allow_unix_sockets, even if both are empty; on Linux, commands can reach no single Unix socket, only all of them") },
    Field { key: "allow_unix_sockets", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Older list of Unix sockets that commands may reach", pitfall: Some("On Linux, commands can reach no single Unix socket, only all of them") },
    Field { key: "allow_local_binding", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Let commands reach local and private addresses", pitfall: None },
    Field { key: "header_injections", aliases: &[], kind: Kind::Array(&Kind::Table(&HEADER_INJECTION)), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Headers that the proxy adds to matching requests", pitfall: None },
];

pub(crate) static NEW_THREAD_DEFAULTS: TableType = TableType {
    name: "new_thread_defaults",
    help: "Model settings suggested for a new thread",
    unknown: Unknown::Ignored,
    array: Some(3),
    array_in: None,
    rest: None,
    fields: &NEW_THREAD_DEFAULTS_FIELDS,
};
static NEW_THREAD_DEFAULTS_FIELDS: [Field; 3] = [
    Field { key: "model", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Model suggested to start with", pitfall: None },
    Field { key: "model_reasoning_effort", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Reasoning effort suggested to start with", pitfall: Some("The client accepts every word that is not empty, even a misspelt one") },
    Field { key: "service_tier", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))), help: "Service tier suggested to start with", pitfall: None },
];

pub(crate) static OTLP_GRPC_EXPORTER: TableType = TableType {
    name: "otlp_grpc_exporter",
    help: "A collector over gRPC",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &OTLP_GRPC_EXPORTER_FIELDS,
};
static OTLP_GRPC_EXPORTER_FIELDS: [Field; 3] = [
    Field { key: "endpoint", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address of the collector", pitfall: Some("The client does not check the address") },
    Field { key: "headers", aliases: &[], kind: Kind::Map { entry: "<header>", of: &Kind::Text }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: true, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Headers added to each report", pitfall: None },
    Field { key: "tls", aliases: &[], kind: Kind::Table(&EXPORTER_TLS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Certificates for the connection", pitfall: None },
];

pub(crate) static OTLP_HTTP_EXPORTER: TableType = TableType {
    name: "otlp_http_exporter",
    help: "A collector over HTTP",
    unknown: Unknown::Ignored,
    array: Some(3),
    array_in: None,
    rest: None,
    fields: &OTLP_HTTP_EXPORTER_FIELDS,
};
static OTLP_HTTP_EXPORTER_FIELDS: [Field; 4] = [
    Field { key: "endpoint", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address of the collector", pitfall: Some("The client does not check the address") },
    Field { key: "headers", aliases: &[], kind: Kind::Map { entry: "<header>", of: &Kind::Text }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: true, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Headers added to each report", pitfall: None },
    Field { key: "protocol", aliases: &[], kind: Kind::Words(&OTLP_PROTOCOL), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Encoding of the reports", pitfall: None },
    Field { key: "tls", aliases: &[], kind: Kind::Table(&EXPORTER_TLS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Certificates for the connection", pitfall: None },
];

pub(crate) static PATTERN_TOKEN: TableType = TableType {
    name: "pattern_token",
    help: "One word of a command: a literal, or several alternatives",
    unknown: Unknown::Ignored,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &PATTERN_TOKEN_FIELDS,
};
static PATTERN_TOKEN_FIELDS: [Field; 2] = [
    Field { key: "token", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::NonBlank), flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "The word", pitfall: Some("A token is one word: \"rm -rf\" never matches the command rm -rf") },
    Field { key: "any_of", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::NonBlank), flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Alternative words, of which one must match", pitfall: None },
];

pub(crate) static PERMISSION_PROFILE: TableType = TableType {
    name: "permission_profile",
    help: "One permission profile: what commands may read, write and reach",
    unknown: Unknown::Ignored,
    array: Some(5),
    array_in: None,
    rest: None,
    fields: &PERMISSION_PROFILE_FIELDS,
};
static PERMISSION_PROFILE_FIELDS: [Field; 5] = [
    Field { key: "description", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Text that the client shows when people choose a profile", pitfall: None },
    Field { key: "extends", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Parent profile, whose rules apply first: :read-only, :workspace or another profile", pitfall: Some("The client checks it only in the selected profile; in another profile, a missing parent stops the client for people who select it") },
    Field { key: "workspace_roots", aliases: &[], kind: Kind::Table(&WORKSPACE_ROOTS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "More folders that belong to the workspace", pitfall: None },
    Field { key: "filesystem", aliases: &[], kind: Kind::Table(&FILESYSTEM_RULES), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Access by path, glob pattern or special name", pitfall: None },
    Field { key: "network", aliases: &[], kind: Kind::Table(&PROFILE_NETWORK), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Network settings of the profile", pitfall: None },
];

pub(crate) static PERMISSIONS: TableType = TableType {
    name: "permissions",
    help: "Managed permission profiles by name, and the two shared tables filesystem and network",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: Some(Rest { name: "<profile>", kind: Kind::Table(&PERMISSION_PROFILE) }),
    fields: &PERMISSIONS_FIELDS,
};
static PERMISSIONS_FIELDS: [Field; 2] = [
    Field { key: "filesystem", aliases: &[], kind: Kind::Table(&FILESYSTEM_CONSTRAINTS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &["description", "extends", "workspace_roots", "filesystem", "network"], group: None, added: None, help: "Paths that no profile may read", pitfall: Some("The name is reserved: a profile cannot be called filesystem") },
    Field { key: "network", aliases: &[], kind: Kind::Table(&NETWORK_CONSTRAINTS), required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &["description", "extends", "workspace_roots", "filesystem", "network"], group: None, added: None, help: "Network constraints for the commands that the agent runs; another place for network_proxy", pitfall: Some("The name is reserved: a profile cannot be called network") },
];

pub(crate) static PLUGIN_RULE: TableType = TableType {
    name: "plugin_rule",
    help: "MCP servers that one plugin may add",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &PLUGIN_RULE_FIELDS,
};
static PLUGIN_RULE_FIELDS: [Field; 1] = [
    Field { key: "mcp_servers", aliases: &[], kind: Kind::Map { entry: "<server>", of: &Kind::Table(&MCP_SERVER_RULE) }, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))), help: "MCP servers of the plugin that may run, by name", pitfall: Some("The client ignores an empty table, unlike an empty mcp_servers at the top of the policy") },
];

pub(crate) static PREFIX_MATCHER: TableType = TableType {
    name: "prefix_matcher",
    help: "Matches every string with a certain beginning",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &PREFIX_MATCHER_FIELDS,
};
static PREFIX_MATCHER_FIELDS: [Field; 1] = [
    Field { key: "value", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Beginning that the string must have", pitfall: Some("An empty prefix matches everything; https://example.com also matches https://example.com.attacker.test") },
];

pub(crate) static PREFIX_RULE: TableType = TableType {
    name: "prefix_rule",
    help: "One command rule: the first words of a command, and the decision about it",
    unknown: Unknown::Ignored,
    array: Some(4),
    array_in: None,
    rest: None,
    fields: &PREFIX_RULE_FIELDS,
};
static PREFIX_RULE_FIELDS: [Field; 4] = [
    Field { key: "canonical_matching", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("false"), refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the rule also matches words that differ only in upper and lower case or Unicode composition", pitfall: None },
    Field { key: "pattern", aliases: &[], kind: Kind::Array(&Kind::Table(&PATTERN_TOKEN)), required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Words of the command, in order, that the rule matches", pitfall: Some("Write one table for each word: { token = \"git\" }, never a bare string") },
    Field { key: "decision", aliases: &[], kind: Kind::Words(&RULE_DECISION), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Decision about a command that matches", pitfall: Some("There is no default: the client refuses a rule without a decision") },
    Field { key: "justification", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::NonBlank), flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Reason that the client shows to the person", pitfall: None },
];

pub(crate) static PROFILE_NETWORK: TableType = TableType {
    name: "profile_network",
    help: "Network settings of a permission profile",
    unknown: Unknown::Ignored,
    array: Some(14),
    array_in: None,
    rest: None,
    fields: &PROFILE_NETWORK_FIELDS,
};
static PROFILE_NETWORK_FIELDS: [Field; 14] = [
    Field { key: "enabled", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("false"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Let commands reach the network", pitfall: None },
    Field { key: "proxy_url", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("http://127.0.0.1:3128"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address on which the HTTP proxy listens", pitfall: None },
    Field { key: "enable_socks5", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("true"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the proxy offers a SOCKS5 listener", pitfall: None },
    Field { key: "transparent_tcp", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))), help: "Whether the proxy also takes TCP connections of programs that know no proxy", pitfall: None },
    Field { key: "socks_url", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("http://127.0.0.1:8081"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Address on which the SOCKS5 proxy listens", pitfall: None },
    Field { key: "enable_socks5_udp", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("true"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the proxy carries UDP over SOCKS5", pitfall: None },
    Field { key: "allow_upstream_proxy", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("true"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Let the proxy go through another proxy named in the environment", pitfall: None },
    Field { key: "dangerously_allow_non_loopback_proxy", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("false"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Let the proxy listen on addresses that other machines reach", pitfall: None },
    Field { key: "dangerously_allow_all_unix_sockets", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("false"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Let commands reach every Unix socket", pitfall: None },
    Field { key: "mode", aliases: &[], kind: Kind::Words(&NETWORK_MODE), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("full"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "HTTP methods that the proxy lets through", pitfall: None },
    Field { key: "domains", aliases: &[], kind: Kind::Table(&DOMAIN_RULES), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Domains that commands may or may not reach", pitfall: None },
    Field { key: "unix_sockets", aliases: &[], kind: Kind::Table(&UNIX_SOCKET_RULES), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Unix sockets that commands may or may not reach", pitfall: Some("On Linux, commands can reach no single Unix socket, only all of them") },
    Field { key: "allow_local_binding", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("false"), refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Let commands reach local and private addresses", pitfall: None },
    Field { key: "mitm", aliases: &[], kind: Kind::Table(&MITM), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))), help: "Requests that the proxy intercepts and changes", pitfall: None },
];

pub(crate) static PROMPT_HANDLER: TableType = TableType {
    name: "prompt_handler",
    help: "A question to a model; with such a handler, no session begins",
    unknown: Unknown::Ignored,
    array: Some(0),
    array_in: None,
    rest: None,
    fields: &PROMPT_HANDLER_FIELDS,
};
static PROMPT_HANDLER_FIELDS: [Field; 0] = [
];

pub(crate) static PROVIDER_AWS: TableType = TableType {
    name: "provider_aws",
    help: "AWS sign-in of an Amazon Bedrock provider",
    unknown: Unknown::Ignored,
    array: Some(4),
    array_in: None,
    rest: None,
    fields: &PROVIDER_AWS_FIELDS,
};
static PROVIDER_AWS_FIELDS: [Field; 4] = [
    Field { key: "profile", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "AWS profile", pitfall: None },
    Field { key: "region", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "AWS region", pitfall: None },
    Field { key: "credential_export", aliases: &[], kind: Kind::Table(&CREDENTIAL_EXPORT), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Command that prints AWS credentials", pitfall: None },
    Field { key: "auth_refresh", aliases: &[], kind: Kind::Table(&AWS_AUTH_REFRESH), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Command that renews an expired AWS sign-in", pitfall: None },
];

pub(crate) static PROVIDER_CAPABILITIES: TableType = TableType {
    name: "provider_capabilities",
    help: "Capabilities of a provider",
    unknown: Unknown::Ignored,
    array: Some(3),
    array_in: None,
    rest: None,
    fields: &PROVIDER_CAPABILITIES_FIELDS,
};
static PROVIDER_CAPABILITIES_FIELDS: [Field; 3] = [
    Field { key: "cyber_access_programs", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether cyber access programmes apply", pitfall: None },
    Field { key: "external_web_access", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether web search may leave the provider", pitfall: None },
    Field { key: "remote_compaction", aliases: &[], kind: Kind::Words(&REMOTE_COMPACTION), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "How the provider compacts a long conversation", pitfall: None },
];

pub(crate) static PROVIDER_COMMAND_AUTH: TableType = TableType {
    name: "provider_command_auth",
    help: "A command that prints a bearer token",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &PROVIDER_COMMAND_AUTH_FIELDS,
};
static PROVIDER_COMMAND_AUTH_FIELDS: [Field; 5] = [
    Field { key: "command", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: Some(TextRule::NonBlank), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Program to run", pitfall: None },
    Field { key: "args", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: true, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Arguments of the program", pitfall: None },
    Field { key: "timeout_ms", aliases: &[], kind: Kind::Integer { min: 1, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("5000"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Milliseconds to wait for the token", pitfall: None },
    Field { key: "refresh_interval_ms", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("300000"), refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Milliseconds after which the client runs the program again", pitfall: None },
    Field { key: "cwd", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))), help: "Folder in which to run the program", pitfall: None },
];

pub(crate) static REGEX_MATCHER: TableType = TableType {
    name: "regex_matcher",
    help: "Matches a regular expression against the whole string",
    unknown: Unknown::Rejected,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &REGEX_MATCHER_FIELDS,
};
static REGEX_MATCHER_FIELDS: [Field; 1] = [
    Field { key: "expression", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: Some(TextRule::FullMatchRegex), flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))), help: "Regular expression that must match the whole string", pitfall: Some("Write no look-around, back references or Unicode classes; write a backslash before a literal dot") },
];

pub(crate) static REMOTE_SANDBOX: TableType = TableType {
    name: "remote_sandbox",
    help: "Sandbox modes for the hosts whose names match",
    unknown: Unknown::Ignored,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &REMOTE_SANDBOX_FIELDS,
};
static REMOTE_SANDBOX_FIELDS: [Field; 2] = [
    Field { key: "hostname_patterns", aliases: &[], kind: Kind::Array(&Kind::Text), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))), help: "Names of the hosts that this entry applies to, in upper or lower case; * matches any text and ? one character", pitfall: Some("The client compares the full DNS name, or the short name if the machine does not know it; an empty list or pattern matches nothing") },
    Field { key: "allowed_sandbox_modes", aliases: &[], kind: Kind::Array(&Kind::Words(&SANDBOX_MODE)), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))), help: "Sandbox modes that people may select on these hosts", pitfall: Some("The list must contain read-only; the client checks this on matching hosts only") },
];

pub(crate) static REQUEST_HEADER: TableType = TableType {
    name: "request_header",
    help: "One header",
    unknown: Unknown::Rejected,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &REQUEST_HEADER_FIELDS,
};
static REQUEST_HEADER_FIELDS: [Field; 2] = [
    Field { key: "name", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Name of the header", pitfall: None },
    Field { key: "value", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: true, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Value of the header", pitfall: None },
];

pub(crate) static REQUIREMENTS: TableType = TableType {
    name: "requirements",
    help: "The whole policy: what an administrator requires of every client on the machine",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: None,
    fields: &REQUIREMENTS_FIELDS,
};
static REQUIREMENTS_FIELDS: [Field; 46] = [
    Field { key: "config_server", aliases: &[], kind: Kind::Table(&CONFIG_SERVER), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Server that delivers more managed configuration", pitfall: Some("If the client cannot reach the server or sign in to it, no session begins; the app server starts without any limit of the policy") },
    Field { key: "allowed_login_methods", aliases: &[], kind: Kind::Array(&Kind::Words(&LOGIN_METHOD)), required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: Some(Era::from(Release::new(0, 149, 0))), text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("[\"api\", \"chatgpt\"]"), refused: &[], group: None, added: None, help: "Ways in which people may sign in", pitfall: Some("The client ignores chatgpt if allowed_chatgpt_workspaces names no workspace, and refuses to start if no method is left; a model provider without OpenAI sign-in needs none") },
    Field { key: "allowed_chatgpt_workspaces", aliases: &[], kind: Kind::Array(&Kind::Text), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Ids of the ChatGPT workspaces in which people may sign in", pitfall: Some("If the list is empty or has only empty ids (or only spaces), nobody can sign in with ChatGPT; a misspelt id never matches") },
    Field { key: "cli_auth_credentials_store", aliases: &[], kind: Kind::Words(&CREDENTIAL_STORE), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Where the client keeps the credentials of a sign-in", pitfall: Some("The client warns all people about this setting, even if they set nothing") },
    Field { key: "chatgpt_base_url", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Base address of the ChatGPT backend", pitfall: Some("The client does not check the address, which may even be empty; it warns all people about this setting") },
    Field { key: "sqlite_home", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Folder for the client's SQLite state", pitfall: Some("A relative path starts at the folder of the policy file, and an empty path is that folder; the client does not expand variables") },
    Field { key: "unsafe_enforce_sqlite_journal_mode", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Whether the journal mode of the SQLite state is enforced", pitfall: None },
    Field { key: "log_dir", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Folder for the client's log files", pitfall: Some("A relative path starts at the folder of the policy file, and an empty path is that folder; the client does not expand variables") },
    Field { key: "model_catalog_json", aliases: &[], kind: Kind::Path, required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "JSON file that replaces the model catalog", pitfall: Some("The client refuses to start if the file is missing, is invalid or names no model; people may still name other models") },
    Field { key: "model_provider", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Id of the model provider to use", pitfall: Some("Name a built-in provider, or define it in model_providers; for openai, people can still set the address with openai_base_url") },
    Field { key: "model_providers", aliases: &[], kind: Kind::Map { entry: "<provider>", of: &Kind::Table(&MODEL_PROVIDER) }, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Managed definitions of model providers, by id", pitfall: Some("Without model_provider, people may use other providers") },
    Field { key: "check_for_update_on_startup", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Whether the client looks for a newer version when it starts", pitfall: None },
    Field { key: "allow_login_shell", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Whether shell tools may ask for a login shell", pitfall: Some("With false, scripts run as `bash -c` instead of `bash -lc`, so command rules need both") },
    Field { key: "feedback", aliases: &[], kind: Kind::Table(&FEEDBACK), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Whether people may send feedback", pitfall: None },
    Field { key: "allowed_approval_policies", aliases: &[], kind: Kind::Array(&Kind::Words(&APPROVAL_POLICY)), required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Approval policies that people may choose; the client replaces any other choice with the first", pitfall: Some("Write granular as a table, never as a string; a client whose person sets untrusted does not start") },
    Field { key: "allowed_approvals_reviewers", aliases: &[], kind: Kind::Array(&Kind::Words(&APPROVALS_REVIEWER)), required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Who may answer approval requests", pitfall: Some("If the list is only auto_review, it also answers under untrusted, and the client refuses commands with prompt-user") },
    Field { key: "allowed_web_search_modes", aliases: &[], kind: Kind::Array(&Kind::Words(&WEB_SEARCH_MODE)), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Web search modes that people may choose", pitfall: Some("The client always allows disabled, so an empty list means no web search; other choices become the first allowed of cached, indexed, live") },
    Field { key: "allow_managed_hooks_only", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: Some("false"), refused: &[], group: None, added: None, help: "Whether hooks that people and repositories add are switched off", pitfall: Some("Hooks in /etc/codex/config.toml and managed_config.toml still run") },
    Field { key: "allow_browser_and_computer_use", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Whether browser and computer use are allowed", pitfall: None },
    Field { key: "allow_appshots", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Whether Appshots may be used", pitfall: None },
    Field { key: "allow_remote_control", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Whether this device may be controlled from another one", pitfall: None },
    Field { key: "computer_use", aliases: &[], kind: Kind::Table(&COMPUTER_USE), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Which desktop apps the agent may operate", pitfall: None },
    Field { key: "browser_use", aliases: &[], kind: Kind::Table(&BROWSER_USE), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Requirements for the agent's use of the browser", pitfall: None },
    Field { key: "in_app_browser", aliases: &[], kind: Kind::Table(&IN_APP_BROWSER), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Requirements for the built-in browser", pitfall: None },
    Field { key: "windows", aliases: &[], kind: Kind::Table(&WINDOWS_SANDBOX), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Requirements for the native Windows sandbox", pitfall: Some("On every system, the client warns people who set another sandbox") },
    Field { key: "features", aliases: &["feature_requirements"], kind: Kind::Table(&FEATURES), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Feature switches that people cannot change, by name", pitfall: Some("The client ignores a misspelt name; web_search_request = false and web_search_cached = false restrict nothing") },
    Field { key: "hooks", aliases: &[], kind: Kind::Table(&HOOKS), required: false, required_in: None, apart: true, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Commands and tools that the client runs at fixed points of its work", pitfall: Some("Others can switch hooks off, unless features.hooks = true is in this policy; if a hook fails or is too slow, the command runs") },
    Field { key: "mcp_servers", aliases: &[], kind: Kind::Map { entry: "<id>", of: &Kind::Table(&MCP_SERVER_RULE) }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "MCP servers that may run, by the name under which people configure them", pitfall: Some("If the table exists, it is an allow list: an empty table switches every MCP server off") },
    Field { key: "plugins", aliases: &[], kind: Kind::Map { entry: "<plugin>", of: &Kind::Table(&PLUGIN_RULE) }, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "MCP servers that plugins may add, by plugin", pitfall: None },
    Field { key: "marketplaces", aliases: &[], kind: Kind::Table(&MARKETPLACES), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Sources from which people may install plugins", pitfall: None },
    Field { key: "otel", aliases: &[], kind: Kind::Table(&TELEMETRY), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Data that the client sends through OpenTelemetry, and its destinations", pitfall: Some("The client keeps what people set under keys that the policy leaves out, such as other exporters") },
    Field { key: "apps", aliases: &[], kind: Kind::Table(&APPS), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Apps that are switched off and tools of apps that need approval, by app", pitfall: None },
    Field { key: "rules", aliases: &[], kind: Kind::Table(&RULES), required: false, required_in: None, apart: true, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Commands that need approval or are forbidden", pitfall: Some("For commands without a rule here, rule files of people and trusted repositories decide, too") },
    Field { key: "enforce_residency", aliases: &[], kind: Kind::Words(&RESIDENCY), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Region in which each model request asks to be processed", pitfall: Some("The client only adds a header to the request; the model provider decides what it does") },
    Field { key: "auto_review", aliases: &[], kind: Kind::Table(&AUTO_REVIEW), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Requirements for the automatic review of approval requests", pitfall: None },
    Field { key: "models", aliases: &[], kind: Kind::Table(&MODEL_DEFAULTS), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Model defaults that the policy suggests to programs", pitfall: Some("The command line and the app server do not apply them; only a program that reads them can") },
    Field { key: "additional_developer_instructions", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Developer instructions added to every thread", pitfall: None },
    Field { key: "guardian_policy_config", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Policy text that the automatic reviewer follows", pitfall: Some("If the text has only spaces, the client treats the key as missing") },
    Field { key: "guardian_extra_policy", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: None, help: "Rules added to the automatic reviewer's policy", pitfall: Some("If the text has only spaces, the client treats the key as missing") },
    Field { key: "allowed_permission_profiles", aliases: &[], kind: Kind::Map { entry: "<profile>", of: &Kind::Bool }, required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Permission profiles that people may select, by name; a profile that is false or not listed is not available", pitfall: Some("Every profile must exist, even one set to false; without default_permissions, both :workspace and :read-only must be true; people's sandbox_mode has no effect") },
    Field { key: "default_permissions", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Permission profile that applies until a person selects another one", pitfall: Some("The client refuses it without allowed_permission_profiles, which must set the same profile to true; without it, :workspace applies") },
    Field { key: "permissions", aliases: &[], kind: Kind::Table(&PERMISSIONS), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Managed permission profiles, and constraints that apply to every profile", pitfall: None },
    Field { key: "network_proxy", aliases: &["experimental_network"], kind: Kind::Table(&NETWORK_CONSTRAINTS), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Network constraints for the commands that the agent runs", pitfall: Some("The client refuses it together with a different [permissions.network]; rules without enabled = true do not start the proxy") },
    Field { key: "application", aliases: &[], kind: Kind::Table(&APPLICATION), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Requirements for the desktop app", pitfall: None },
    Field { key: "allowed_sandbox_modes", aliases: &[], kind: Kind::Array(&Kind::Words(&SANDBOX_MODE)), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Sandbox modes that people may select", pitfall: Some("The list must contain read-only, which replaces every other choice of people") },
    Field { key: "remote_sandbox_config", aliases: &[], kind: Kind::Array(&Kind::Table(&REMOTE_SANDBOX)), required: false, required_in: None, apart: true, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Other sandbox modes for hosts with certain names; the first entry that matches replaces allowed_sandbox_modes", pitfall: Some("In an entry for other hosts, the client checks only the types, so a wrong list stops the client on some machines only") },
];

pub(crate) static RULES: TableType = TableType {
    name: "rules",
    help: "Commands that need approval or are forbidden",
    unknown: Unknown::Ignored,
    array: Some(1),
    array_in: None,
    rest: None,
    fields: &RULES_FIELDS,
};
static RULES_FIELDS: [Field; 1] = [
    Field { key: "prefix_rules", aliases: &[], kind: Kind::Array(&Kind::Table(&PREFIX_RULE)), required: true, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: None, help: "Rules for commands by their first words", pitfall: None },
];

pub(crate) static TELEMETRY: TableType = TableType {
    name: "telemetry",
    help: "Data that the client sends through OpenTelemetry, and its destinations",
    unknown: Unknown::Rejected,
    array: Some(13),
    array_in: None,
    rest: None,
    fields: &TELEMETRY_FIELDS,
};
static TELEMETRY_FIELDS: [Field; 13] = [
    Field { key: "headers_helper", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: Some(TextRule::RootedPath), flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(20, (19, Some(Unfamiliar::Refused), true), (0, None))), help: "Program that prints the headers for each export, by its absolute path", pitfall: None },
    Field { key: "headers_helper_refresh_interval_ms", aliases: &[], kind: Kind::Integer { min: 1, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(20, (19, Some(Unfamiliar::Refused), true), (0, None))), help: "Milliseconds after which the client runs headers_helper again", pitfall: None },
    Field { key: "tool_result", aliases: &[], kind: Kind::Table(&TOOL_RESULT_LOG), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "How tool results are logged", pitfall: None },
    Field { key: "log_sse_deltas", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether each piece of a streamed answer is logged", pitfall: None },
    Field { key: "log_user_prompt", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the text of prompts is logged", pitfall: None },
    Field { key: "log_agent_responses", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the agent's answers are logged", pitfall: None },
    Field { key: "log_guardian_assessments", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the findings of automatic review are logged", pitfall: None },
    Field { key: "environment", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Label of the environment in each report", pitfall: None },
    Field { key: "exporter", aliases: &[], kind: Kind::Words(&TELEMETRY_EXPORTER), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Where logs go", pitfall: None },
    Field { key: "trace_exporter", aliases: &[], kind: Kind::Words(&TELEMETRY_EXPORTER), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Where traces go", pitfall: None },
    Field { key: "metrics_exporter", aliases: &[], kind: Kind::Words(&TELEMETRY_EXPORTER), required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Where metrics go", pitfall: None },
    Field { key: "span_attributes", aliases: &[], kind: Kind::Map { entry: "<attribute>", of: &Kind::Text }, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Attributes added to each span", pitfall: None },
    Field { key: "tracestate", aliases: &[], kind: Kind::Map { entry: "<vendor>", of: &Kind::Map { entry: "<name>", of: &Kind::Text } }, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Fields added to the trace state, by the name of the tracing system", pitfall: None },
];

pub(crate) static TOOL_RESULT_LOG: TableType = TableType {
    name: "tool_result_log",
    help: "How tool results are logged",
    unknown: Unknown::Ignored,
    array: Some(0),
    array_in: None,
    rest: None,
    fields: &TOOL_RESULT_LOG_FIELDS,
};
static TOOL_RESULT_LOG_FIELDS: [Field; 1] = [
    Field { key: "max_bytes", aliases: &[], kind: Kind::Integer { min: 0, max: 9223372036854775807 }, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: Some("2048"), refused: &[], group: None, added: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))), help: "Number of bytes that the client keeps of a result", pitfall: None },
];

pub(crate) static UNIX_SOCKET_RULES: TableType = TableType {
    name: "unix_socket_rules",
    help: "Rules by path of a Unix socket",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: Some(Rest { name: "<socket>", kind: Kind::Words(&NETWORK_RULE) }),
    fields: &UNIX_SOCKET_RULES_FIELDS,
};
static UNIX_SOCKET_RULES_FIELDS: [Field; 0] = [
];

pub(crate) static WINDOWS_APPS: TableType = TableType {
    name: "windows_apps",
    help: "Rules for apps on Windows",
    unknown: Unknown::Ignored,
    array: Some(2),
    array_in: None,
    rest: None,
    fields: &WINDOWS_APPS_FIELDS,
};
static WINDOWS_APPS_FIELDS: [Field; 2] = [
    Field { key: "aumids", aliases: &[], kind: Kind::Map { entry: "<aumid>", of: &Kind::Words(&ACCESS) }, required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Rules for packaged apps, by application user model id", pitfall: None },
    Field { key: "exes", aliases: &[], kind: Kind::Array(&Kind::Table(&WINDOWS_EXECUTABLE)), required: false, required_in: None, apart: false, empty: Empty::Unset, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Rules for other programs, by publisher and product", pitfall: None },
];

pub(crate) static WINDOWS_EXECUTABLE: TableType = TableType {
    name: "windows_executable",
    help: "A rule for one Windows program",
    unknown: Unknown::Ignored,
    array: Some(4),
    array_in: None,
    rest: None,
    fields: &WINDOWS_EXECUTABLE_FIELDS,
};
static WINDOWS_EXECUTABLE_FIELDS: [Field; 4] = [
    Field { key: "publisher_name", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Publisher in the program's signature", pitfall: None },
    Field { key: "product_name", aliases: &[], kind: Kind::Text, required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Product in the program's version data", pitfall: None },
    Field { key: "binary_name", aliases: &[], kind: Kind::Text, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "File name of the program", pitfall: None },
    Field { key: "access", aliases: &[], kind: Kind::Words(&ACCESS), required: true, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether the program may be operated", pitfall: None },
];

pub(crate) static WINDOWS_SANDBOX: TableType = TableType {
    name: "windows_sandbox",
    help: "Requirements for the native Windows sandbox",
    unknown: Unknown::Ignored,
    array: Some(3),
    array_in: None,
    rest: None,
    fields: &WINDOWS_SANDBOX_FIELDS,
};
static WINDOWS_SANDBOX_FIELDS: [Field; 3] = [
    Field { key: "allowed_sandbox_implementations", aliases: &[], kind: Kind::Array(&Kind::Words(&WINDOWS_SANDBOX_IMPLEMENTATION)), required: false, required_in: None, apart: false, empty: Empty::Rejected, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: true, default: None, refused: &[], group: None, added: Some(Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))), help: "Sandboxes that people may choose", pitfall: None },
    Field { key: "allow_mxc", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether MXC may be used", pitfall: None },
    Field { key: "require_mxc", aliases: &[], kind: Kind::Bool, required: false, required_in: None, apart: false, empty: Empty::Accepted, empty_in: None, text: None, flattened: false, secret: false, ordered: false, documented: false, default: None, refused: &[], group: None, added: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))), help: "Whether MXC must be used", pitfall: Some("The client does not report a contradiction with allow_mxc") },
];

pub(crate) static WORKSPACE_ROOTS: TableType = TableType {
    name: "workspace_roots",
    help: "Folders that belong to the workspace, by path",
    unknown: Unknown::Ignored,
    array: None,
    array_in: None,
    rest: Some(Rest { name: "<path>", kind: Kind::Bool }),
    fields: &WORKSPACE_ROOTS_FIELDS,
};
static WORKSPACE_ROOTS_FIELDS: [Field; 0] = [
];

pub(crate) static ACCESS: Words = Words { name: "access", help: "Whether something is allowed", text_only: false, words: &[
    Word { word: "allow", help: "Allowed", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "deny", help: "Not allowed", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static APP_TOOL_APPROVAL: Words = Words { name: "app_tool_approval", help: "When a call of an app's tool needs approval", text_only: false, words: &[
    Word { word: "auto", help: "The client decides from the kind of the tool", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "prompt", help: "Every call needs approval", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "writes", help: "Calls that change something need approval", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "approve", help: "No call needs approval", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static APPROVAL_LIFETIME: Words = Words { name: "approval_lifetime", help: "How long an approval lasts", text_only: false, words: &[
    Word { word: "turn", help: "Until the turn ends", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "thread", help: "Until the thread ends", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static APPROVAL_POLICY: Words = Words { name: "approval_policy", help: "When the agent must ask before it acts", text_only: false, words: &[
    Word { word: "untrusted", help: "Ask before everything except a few harmless commands", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "on-failure", help: "Old name of on-request", means: Some("on-request"), means_in: Some(Era::from(Release::new(0, 145, 0))), renamed_to: None, rejected: false, payload: None },
    Word { word: "on-request", help: "The model decides when to ask", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "granular", help: "A switch for each kind of question", means: None, means_in: None, renamed_to: None, rejected: false, payload: Some(Kind::Table(&GRANULAR_APPROVAL)) },
    Word { word: "never", help: "Never ask", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static APPROVALS_REVIEWER: Words = Words { name: "approvals_reviewer", help: "Who answers approval requests", text_only: false, words: &[
    Word { word: "user", help: "The person at the client", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "auto_review", help: "The automatic reviewer", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "guardian_subagent", help: "Old name of auto_review", means: None, means_in: None, renamed_to: Some("auto_review"), rejected: false, payload: None },
] };

pub(crate) static CREDENTIAL_STORE: Words = Words { name: "credential_store", help: "A place for credentials", text_only: false, words: &[
    Word { word: "file", help: "A file in the client's home folder", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "keyring", help: "The keyring of the operating system", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "auto", help: "The keyring if the system has one, otherwise a file", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "ephemeral", help: "Memory only: sign in again after each start", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static FILE_ACCESS: Words = Words { name: "file_access", help: "What commands may do with a path", text_only: false, words: &[
    Word { word: "read", help: "Read", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "write", help: "Read and write", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "deny", help: "Neither read nor write", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "none", help: "Old name of deny", means: None, means_in: None, renamed_to: Some("deny"), rejected: false, payload: None },
] };

pub(crate) static GATEWAY_CREDENTIAL_STORE: Words = Words { name: "gateway_credential_store", help: "A place for a gateway token", text_only: false, words: &[
    Word { word: "keyring", help: "The keyring of the operating system", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "file", help: "A file in the client's home folder", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static LOGIN_METHOD: Words = Words { name: "login_method", help: "A way to sign in", text_only: false, words: &[
    Word { word: "chatgpt", help: "Sign in with a ChatGPT account", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "api", help: "Use an API key", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static MARKETPLACE_SOURCE_KIND: Words = Words { name: "marketplace_source_kind", help: "Kind of source that a marketplace rule allows", text_only: false, words: &[
    Word { word: "git", help: "One Git repository", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "host_pattern", help: "Git repositories on hosts that match an expression", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "local", help: "A folder on the machine", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static NETWORK_MODE: Words = Words { name: "network_mode", help: "HTTP methods that the proxy lets through", text_only: false, words: &[
    Word { word: "limited", help: "GET, HEAD and OPTIONS only", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "full", help: "Every method", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static NETWORK_RULE: Words = Words { name: "network_rule", help: "Whether a destination may be reached", text_only: false, words: &[
    Word { word: "allow", help: "May be reached", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "deny", help: "May not be reached; overrides allow", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static OTLP_PROTOCOL: Words = Words { name: "otlp_protocol", help: "An encoding of reports", text_only: false, words: &[
    Word { word: "binary", help: "Protocol buffers", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "json", help: "JSON", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static REMOTE_COMPACTION: Words = Words { name: "remote_compaction", help: "How a provider compacts a conversation", text_only: false, words: &[
    Word { word: "unsupported", help: "The provider does not compact it", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "v2", help: "Version 2 of the compaction call", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static RESIDENCY: Words = Words { name: "residency", help: "A region", text_only: false, words: &[
    Word { word: "us", help: "United States", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static RULE_DECISION: Words = Words { name: "rule_decision", help: "Decision of a command rule", text_only: false, words: &[
    Word { word: "prompt", help: "A person or automatic review must approve the command", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "prompt-user", help: "A person must approve the command", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "forbidden", help: "The client refuses the command", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "allow", help: "The client refuses this word: rules in a policy only restrict", means: None, means_in: None, renamed_to: None, rejected: true, payload: None },
] };

pub(crate) static SANDBOX_MODE: Words = Words { name: "sandbox_mode", help: "How far commands may reach", text_only: false, words: &[
    Word { word: "read-only", help: "Commands may read files, but not write them", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "workspace-write", help: "Commands may write inside the workspace", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "danger-full-access", help: "Commands run without a sandbox", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "external-sandbox", help: "Programs that drive the client may run commands without a sandbox; a person cannot select this mode", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static SECRET_SOURCE: Words = Words { name: "secret_source", help: "Where the proxy takes a secret from", text_only: false, words: &[
    Word { word: "env_var", help: "An environment variable, by name", means: None, means_in: None, renamed_to: None, rejected: false, payload: Some(Kind::Text) },
    Word { word: "file", help: "A file, by absolute path", means: None, means_in: None, renamed_to: None, rejected: false, payload: Some(Kind::Text) },
] };

pub(crate) static TELEMETRY_EXPORTER: Words = Words { name: "telemetry_exporter", help: "Destination of one kind of report", text_only: false, words: &[
    Word { word: "none", help: "Nowhere", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "statsig", help: "To OpenAI", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "otlp-http", help: "To a collector over HTTP", means: None, means_in: None, renamed_to: None, rejected: false, payload: Some(Kind::Table(&OTLP_HTTP_EXPORTER)) },
    Word { word: "otlp-grpc", help: "To a collector over gRPC", means: None, means_in: None, renamed_to: None, rejected: false, payload: Some(Kind::Table(&OTLP_GRPC_EXPORTER)) },
] };

pub(crate) static WEB_SEARCH_MODE: Words = Words { name: "web_search_mode", help: "A way to search the web", text_only: false, words: &[
    Word { word: "disabled", help: "No web search", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "cached", help: "Search a stored copy of the web", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "indexed", help: "Search an index of the web", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "live", help: "Search the live web", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static WINDOWS_SANDBOX_IMPLEMENTATION: Words = Words { name: "windows_sandbox_implementation", help: "A native Windows sandbox", text_only: false, words: &[
    Word { word: "elevated", help: "Set up with administrator rights", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "unelevated", help: "Set up without administrator rights", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
] };

pub(crate) static WIRE_API: Words = Words { name: "wire_api", help: "A provider protocol", text_only: true, words: &[
    Word { word: "responses", help: "The Responses API", means: None, means_in: None, renamed_to: None, rejected: false, payload: None },
    Word { word: "chat", help: "The Chat Completions API, which the client no longer supports", means: None, means_in: None, renamed_to: None, rejected: true, payload: None },
] };

pub(crate) static GATEWAY_DELIVERY: Tagged = Tagged { name: "gateway_delivery", help: "Where a gateway token goes in a request", tag: "kind", words: &[
    TaggedWord { word: "header", help: "In a header", table: &GATEWAY_HEADER },
    TaggedWord { word: "cookie", help: "In a cookie", table: &GATEWAY_COOKIE },
] };

pub(crate) static HOOK_HANDLER: Tagged = Tagged { name: "hook_handler", help: "What a hook runs", tag: "type", words: &[
    TaggedWord { word: "command", help: "Run a shell command", table: &COMMAND_HANDLER },
    TaggedWord { word: "mcp_tool", help: "Call a tool of an MCP server", table: &MCP_TOOL_HANDLER },
    TaggedWord { word: "prompt", help: "Ask a model; with such a handler, no session begins", table: &PROMPT_HANDLER },
    TaggedWord { word: "agent", help: "Start an agent; with such a handler, no session begins", table: &AGENT_HANDLER },
] };

pub(crate) static MCP_VALUE_MATCHER: Tagged = Tagged { name: "mcp_value_matcher", help: "A pattern for one string", tag: "match", words: &[
    TaggedWord { word: "exact", help: "The string itself", table: &EXACT_MATCHER },
    TaggedWord { word: "prefix", help: "The beginning of the string", table: &PREFIX_MATCHER },
    TaggedWord { word: "regex", help: "A regular expression for the whole string", table: &REGEX_MATCHER },
] };

pub(crate) static FILESYSTEM_RULE: OneOf = OneOf { name: "filesystem_rule", help: "Access to the path itself, or a table of paths below it", alternatives: &[
    Alternative { name: "access", kind: Kind::Words(&FILE_ACCESS) },
    Alternative { name: "scoped", kind: Kind::Map { entry: "<subpath>", of: &Kind::Words(&FILE_ACCESS) } },
] };

pub(crate) static GATEWAY_SIGN_IN: OneOf = OneOf { name: "gateway_sign_in", help: "How the client gets a gateway token: a command, or OAuth", alternatives: &[
    Alternative { name: "command", kind: Kind::Table(&GATEWAY_CREDENTIAL_EXPORT) },
    Alternative { name: "oauth", kind: Kind::Table(&GATEWAY_OAUTH) },
] };

pub(crate) static MCP_IDENTITY: OneOf = OneOf { name: "mcp_identity", help: "Identity of an MCP server: a local command or an address", alternatives: &[
    Alternative { name: "command", kind: Kind::Table(&MCP_COMMAND) },
    Alternative { name: "url", kind: Kind::Table(&MCP_URL) },
    Alternative { name: "command matcher", kind: Kind::Table(&MCP_COMMAND_IDENTITY) },
    Alternative { name: "url matcher", kind: Kind::Table(&MCP_URL_IDENTITY) },
] };

pub(super) static KNOWN_FEATURES: &[Feature] = &[
    Feature { name: "agent_message_board", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "agent_message_board_mcp", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "analytics_plan_history", stage: Stage::Experimental, default: false, alias_of: None },
    Feature { name: "api_key_cyber_access_programs", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "api_key_model_discovery", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "app_server_websocket_compression", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "apply_patch_freeform", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "apply_patch_preserve_line_endings", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "apply_patch_streaming_events", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "apps", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "apps_early_resource_discovery", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "apps_mcp_path_override", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "artifact", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "async_compaction", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "async_compaction_root_only", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "auth_elicitation", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "auto_review", stage: Stage::Stable, default: true, alias_of: Some("guardian_approval") },
    Feature { name: "background_paginated_rollout_migration", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "bedrock_setup_wizard", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "browser_annotation_api", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "browser_use", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "browser_use_external", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "browser_use_full_cdp_access", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "catalog_apps_instructions", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "chronicle", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "cli_daybreak", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "cli_resume_account_check", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "code_mode", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "code_mode_buffered_exec", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "code_mode_host", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "code_mode_host_grpc", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "code_mode_host_output_truncation", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "code_mode_interrupt", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "code_mode_only", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "code_mode_only_strict_3p_tools", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "code_mode_prewarm", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "code_mode_tool_description_first", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "code_mode_tool_search", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "codex_apps_mcp_2026_07_28", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "codex_git_commit", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "codex_hooks", stage: Stage::Stable, default: true, alias_of: Some("hooks") },
    Feature { name: "collab", stage: Stage::Deprecated, default: true, alias_of: Some("multi_agent") },
    Feature { name: "collaboration_modes", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "command_sessions_world_state", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "compaction_image_budget", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "computer_use", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "concurrent_reasoning_summaries", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "connectors", stage: Stage::Stable, default: true, alias_of: Some("apps") },
    Feature { name: "content_item_kinds", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "context_management", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "credential_masking", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "critical_path_timing", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "current_time_reminder", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "cwd_relative_turn_diffs", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "daemon_auto_start", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "daybreak_program_propagation", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "default_mode_request_user_input", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "defer_mailbox_preemption", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "deferred_executor", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "deferred_tool_world_state", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "elevated_windows_sandbox", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "enable_experimental_windows_sandbox", stage: Stage::Removed, default: false, alias_of: Some("experimental_windows_sandbox") },
    Feature { name: "enable_fanout", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "enable_mcp_apps", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "enable_request_compression", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "exec_permission_approvals", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "executed_tool_call_metadata", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "executor_capability_discovery", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "executor_capability_discovery_v2", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "experimental_use_unified_exec_tool", stage: Stage::Stable, default: true, alias_of: Some("unified_exec") },
    Feature { name: "experimental_windows_sandbox", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "external_agent_memory_import", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "external_migration", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "fast_mode", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "file_backed_tool_audio", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "gateway_setup_wizard", stage: Stage::Stable, default: false, alias_of: None },
    Feature { name: "gcp_setup_wizard", stage: Stage::Stable, default: false, alias_of: None },
    Feature { name: "goals", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "guardian_approval", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "guardian_conversation_history_tools", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardian_denial_reconsideration", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardian_enhanced_node_repl_transcripts", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardian_ext", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "guardian_include_additional_context", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "guardian_native_multi_agent_history", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardian_nested_approval_context", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardian_node_repl_transcript_images", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardian_recorded_items", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardian_reuse_parent_compaction", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "guardian_root_handoff_context", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardian_trust_orchestrator_connectors", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardianv2", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardianv2.thread_context", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "guardianv2_decisions_comparison", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "guardianv3", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "hooks", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "hosted_search_policy", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "image_detail_original", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "image_generation", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "image_generation_animation", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "image_resize_notice", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "imagegenext", stage: Stage::Stable, default: true, alias_of: Some("image_generation") },
    Feature { name: "in_app_browser", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "in_app_chat", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "in_app_dictation", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "in_app_local_automation", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "in_app_updates", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "in_app_voice", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "incremental_exec_tools", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "incremental_tools", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "incremental_tools_legacy", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "incremental_tools_legacy_gcp", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "instant_interrupt", stage: Stage::UnderDevelopment, default: true, alias_of: None },
    Feature { name: "interrupt_on_cancel", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "item_ids", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "js_repl", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "js_repl_tools_only", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "local_thread_store_compression", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "local_thread_store_shared_compression", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "login_shell_package_path", stage: Stage::Experimental, default: false, alias_of: None },
    Feature { name: "mcp_2026_07_28", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "mcp_connection_sharing", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "mcp_lazy_stdio_startup", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "mcp_oauth_refresh_coordination", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "mcp_shared_repl_cwd", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "mcp_tool_list_changed", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "memories", stage: Stage::Stable, default: false, alias_of: None },
    Feature { name: "memory_tool", stage: Stage::Stable, default: false, alias_of: Some("memories") },
    Feature { name: "mentions_v2", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "model_catalog_in_context", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "multi_agent", stage: Stage::Deprecated, default: true, alias_of: None },
    Feature { name: "multi_agent_mode", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "multi_agent_v2", stage: Stage::Stable, default: false, alias_of: None },
    Feature { name: "multi_agent_v2_dynamic_tools", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "multi_env_copy_file", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "multi_environment_mcp", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "network_proxy", stage: Stage::Experimental, default: false, alias_of: None },
    Feature { name: "non_prefixed_mcp_tool_names", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "nonfatal_clock_read_errors", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "omit_app_server_notification_media", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "omit_skill_descriptions", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "output_token_replay", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "per_environment_context", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "personality", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "plugin_discovery_prefetch", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "plugin_hooks", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "plugin_sharing", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "plugins", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "powershell_shell_version", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "prediction_preserve_parent_tools", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "prefer_mxc", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "prevent_idle_sleep", stage: Stage::Experimental, default: false, alias_of: None },
    Feature { name: "psp", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "realtime_conversation", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "reasoning_effort_override", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "recommended_plugins", stage: Stage::Stable, default: false, alias_of: None },
    Feature { name: "remote_compaction_v2", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "remote_control", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "remote_models", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "remote_plugin", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "request_permissions", stage: Stage::UnderDevelopment, default: false, alias_of: Some("exec_permission_approvals") },
    Feature { name: "request_permissions_tool", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "request_rule", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "resize_all_images", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "respect_system_proxy", stage: Stage::Experimental, default: false, alias_of: None },
    Feature { name: "responses_websockets", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "responses_websockets_v2", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "restored_history_prewarm", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "retain_client_developer_messages", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "retain_client_tool_outputs", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "rollout_budget", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "runtime_agent_instances", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "runtime_metrics", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "safe_image_decoder", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "search_tool", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "secret_auth_storage", stage: Stage::Stable, default: false, alias_of: None },
    Feature { name: "send_async_message", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "send_message_to_user_async", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "shell_snapshot", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "shell_snapshot_v2", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "shell_tool", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "shell_zsh_fork", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "simplified_selection_hints", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "skill_catalog_deltas", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "skill_env_var_dependency_prompt", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "skill_mcp_dependency_install", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "skill_search", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "skip_host_skill_discovery", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "sleep_tool", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "sqlite", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "stable_environment_tools", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "standalone_web_search", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "steer", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "step_model_switching", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "subagent_default_context_limits", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "subagent_thread_environments", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "suppress_model_change_announcements", stage: Stage::Stable, default: false, alias_of: None },
    Feature { name: "system_proxy_fallback", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "telepathy", stage: Stage::UnderDevelopment, default: false, alias_of: Some("chronicle") },
    Feature { name: "terminal_resize_reflow", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "terminal_visualization_instructions", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "token_budget", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "tool_call_mcp_elicitation", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "tool_search", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "tool_search_always_defer_mcp_tools", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "tool_suggest", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "transcript_v2", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "tui_app_server", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "tui_extensions_statusline", stage: Stage::Experimental, default: false, alias_of: None },
    Feature { name: "tui_multi_backend", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "tui_workspace", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "ultrafast_mode", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "unavailable_dummy_tools", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "unbounded_connection_retries", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "undo", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "unified_exec", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "unified_exec_tty", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "unified_exec_zsh_fork", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "unified_image_budget", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "untrusted_as_tool_output", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "use_agent_identity", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "use_legacy_landlock", stage: Stage::Deprecated, default: false, alias_of: None },
    Feature { name: "use_linux_sandbox_bwrap", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "use_xaa", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "utc_environment_date", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "view_image", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "wake_on_agent_messages", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "web_search", stage: Stage::Deprecated, default: false, alias_of: Some("web_search_request") },
    Feature { name: "web_search_cached", stage: Stage::Deprecated, default: false, alias_of: None },
    Feature { name: "web_search_request", stage: Stage::Deprecated, default: false, alias_of: None },
    Feature { name: "windows_sandbox_service", stage: Stage::UnderDevelopment, default: false, alias_of: None },
    Feature { name: "workspace_dependencies", stage: Stage::Stable, default: true, alias_of: None },
    Feature { name: "workspace_owner_usage_nudge", stage: Stage::Removed, default: false, alias_of: None },
    Feature { name: "worktrees", stage: Stage::Removed, default: true, alias_of: None },
    Feature { name: "write_stdin_approval", stage: Stage::Stable, default: true, alias_of: None },
];

pub(super) static ELSEWHERE: &[Elsewhere] = &[
    Elsewhere { key: "agents", home: "config.toml", instead: None },
    Elsewhere { key: "allowed_permissions", home: "clients before 0.138", instead: Some("allowed_permission_profiles") },
    Elsewhere { key: "analytics", home: "config.toml", instead: None },
    Elsewhere { key: "approval_policy", home: "config.toml", instead: Some("allowed_approval_policies") },
    Elsewhere { key: "approvals_reviewer", home: "config.toml", instead: Some("allowed_approvals_reviewers") },
    Elsewhere { key: "compact_prompt", home: "config.toml", instead: None },
    Elsewhere { key: "developer_instructions", home: "config.toml", instead: Some("additional_developer_instructions") },
    Elsewhere { key: "file_opener", home: "config.toml", instead: None },
    Elsewhere { key: "forced_chatgpt_workspace_id", home: "config.toml", instead: Some("allowed_chatgpt_workspaces") },
    Elsewhere { key: "forced_login_method", home: "config.toml", instead: Some("allowed_login_methods") },
    Elsewhere { key: "history", home: "config.toml", instead: None },
    Elsewhere { key: "instructions", home: "config.toml", instead: Some("additional_developer_instructions") },
    Elsewhere { key: "mcp_oauth_credentials_store", home: "config.toml", instead: None },
    Elsewhere { key: "model", home: "config.toml", instead: Some("models.new_thread.model") },
    Elsewhere { key: "model_reasoning_effort", home: "config.toml", instead: Some("models.new_thread.model_reasoning_effort") },
    Elsewhere { key: "model_reasoning_summary", home: "config.toml", instead: None },
    Elsewhere { key: "model_verbosity", home: "config.toml", instead: None },
    Elsewhere { key: "network", home: "permission profiles", instead: Some("network_proxy") },
    Elsewhere { key: "notify", home: "config.toml", instead: None },
    Elsewhere { key: "personality", home: "config.toml", instead: None },
    Elsewhere { key: "profile", home: "config.toml", instead: None },
    Elsewhere { key: "profiles", home: "config.toml", instead: Some("permissions") },
    Elsewhere { key: "project_doc_max_bytes", home: "config.toml", instead: None },
    Elsewhere { key: "projects", home: "config.toml", instead: None },
    Elsewhere { key: "review_model", home: "config.toml", instead: None },
    Elsewhere { key: "sandbox_mode", home: "config.toml", instead: Some("allowed_sandbox_modes") },
    Elsewhere { key: "sandbox_workspace_write", home: "config.toml", instead: Some("permissions") },
    Elsewhere { key: "service_tier", home: "config.toml", instead: Some("models.new_thread.service_tier") },
    Elsewhere { key: "shell_environment_policy", home: "config.toml", instead: None },
    Elsewhere { key: "skills", home: "config.toml", instead: None },
    Elsewhere { key: "tools", home: "config.toml", instead: None },
    Elsewhere { key: "tui", home: "config.toml", instead: None },
    Elsewhere { key: "web_search", home: "config.toml", instead: Some("allowed_web_search_modes") },
];

pub(super) static SUBJECTS: &[Subject] = &[
    Subject { words: &["sandbox", "sandboxing", "sandboxes"], key: "allowed_sandbox_modes", help: "leave out the modes that you forbid" },
    Subject { words: &["approval", "approvals"], key: "allowed_approval_policies", help: "leave out the policies that you forbid" },
    Subject { words: &["reviewer", "reviewers"], key: "allowed_approvals_reviewers", help: "leave out the reviewers that you forbid" },
    Subject { words: &["command", "commands", "shell"], key: "rules.prefix_rules", help: "write a rule with the decision `forbidden` for each command that you forbid" },
    Subject { words: &["network", "networking", "internet", "egress"], key: "network_proxy", help: "set `enabled` and `managed_allowed_domains_only` to true, and list only the domains that commands may reach" },
    Subject { words: &["domain", "domains", "hosts", "urls"], key: "network_proxy.domains", help: "give each domain the value `allow` or `deny`" },
    Subject { words: &["path", "paths", "file", "files", "folders", "directories", "filesystem"], key: "permissions.filesystem.deny_read", help: "list the paths that nobody may read" },
    Subject { words: &["mcp"], key: "mcp_servers", help: "list only the servers that people may use" },
    Subject { words: &["search"], key: "allowed_web_search_modes", help: "leave out the modes that you forbid" },
    Subject { words: &["login", "signin"], key: "allowed_login_methods", help: "leave out the methods that you forbid" },
    Subject { words: &["profile", "profiles"], key: "allowed_permission_profiles", help: "leave out the profiles that you forbid" },
    Subject { words: &["instructions"], key: "additional_developer_instructions", help: "write the text there" },
];

pub(super) static KEYS: &[SchemaPath] = &[
    SchemaPath { path: "additional_developer_instructions", field: Some(&REQUIREMENTS_FIELDS[36]), kind: Kind::Text, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allow_appshots", field: Some(&REQUIREMENTS_FIELDS[19]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allow_browser_and_computer_use", field: Some(&REQUIREMENTS_FIELDS[18]), kind: Kind::Bool, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allow_login_shell", field: Some(&REQUIREMENTS_FIELDS[12]), kind: Kind::Bool, since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allow_managed_hooks_only", field: Some(&REQUIREMENTS_FIELDS[17]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allow_remote_control", field: Some(&REQUIREMENTS_FIELDS[20]), kind: Kind::Bool, since: Some(Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allowed_approval_policies", field: Some(&REQUIREMENTS_FIELDS[14]), kind: Kind::Array(&Kind::Words(&APPROVAL_POLICY)), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "allowed_approval_policies[].granular", field: None, kind: Kind::Table(&GRANULAR_APPROVAL), since: Some(Since::new(4, (3, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "allowed_approval_policies[].granular.mcp_elicitations", field: Some(&GRANULAR_APPROVAL_FIELDS[4]), kind: Kind::Bool, since: Some(Since::new(4, (3, None, false), (0, None))) },
    SchemaPath { path: "allowed_approval_policies[].granular.request_permissions", field: Some(&GRANULAR_APPROVAL_FIELDS[3]), kind: Kind::Bool, since: Some(Since::new(4, (3, None, false), (0, None))) },
    SchemaPath { path: "allowed_approval_policies[].granular.rules", field: Some(&GRANULAR_APPROVAL_FIELDS[1]), kind: Kind::Bool, since: Some(Since::new(4, (3, None, false), (0, None))) },
    SchemaPath { path: "allowed_approval_policies[].granular.sandbox_approval", field: Some(&GRANULAR_APPROVAL_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(4, (3, None, false), (0, None))) },
    SchemaPath { path: "allowed_approval_policies[].granular.skill_approval", field: Some(&GRANULAR_APPROVAL_FIELDS[2]), kind: Kind::Bool, since: Some(Since::new(4, (3, None, false), (0, None))) },
    SchemaPath { path: "allowed_approvals_reviewers", field: Some(&REQUIREMENTS_FIELDS[15]), kind: Kind::Array(&Kind::Words(&APPROVALS_REVIEWER)), since: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allowed_chatgpt_workspaces", field: Some(&REQUIREMENTS_FIELDS[2]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allowed_login_methods", field: Some(&REQUIREMENTS_FIELDS[1]), kind: Kind::Array(&Kind::Words(&LOGIN_METHOD)), since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allowed_permission_profiles", field: Some(&REQUIREMENTS_FIELDS[39]), kind: Kind::Map { entry: "<profile>", of: &Kind::Bool }, since: Some(Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allowed_permission_profiles.<profile>", field: None, kind: Kind::Bool, since: Some(Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "allowed_sandbox_modes", field: Some(&REQUIREMENTS_FIELDS[44]), kind: Kind::Array(&Kind::Words(&SANDBOX_MODE)), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "allowed_web_search_modes", field: Some(&REQUIREMENTS_FIELDS[16]), kind: Kind::Array(&Kind::Words(&WEB_SEARCH_MODE)), since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "application", field: Some(&REQUIREMENTS_FIELDS[43]), kind: Kind::Table(&APPLICATION), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "application.network", field: Some(&APPLICATION_FIELDS[0]), kind: Kind::Table(&APPLICATION_NETWORK), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "application.network.domains", field: Some(&APPLICATION_NETWORK_FIELDS[1]), kind: Kind::Map { entry: "<domain>", of: &Kind::Words(&NETWORK_RULE) }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "application.network.domains.<domain>", field: None, kind: Kind::Words(&NETWORK_RULE), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "application.network.enabled", field: Some(&APPLICATION_NETWORK_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "application.storage", field: Some(&APPLICATION_FIELDS[1]), kind: Kind::Table(&APPLICATION_STORAGE), since: Some(Since::new(18, (17, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "application.storage.default_project_parent", field: Some(&APPLICATION_STORAGE_FIELDS[0]), kind: Kind::Path, since: Some(Since::new(18, (17, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "application.storage.projectless_workspace_root", field: Some(&APPLICATION_STORAGE_FIELDS[1]), kind: Kind::Path, since: Some(Since::new(18, (17, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "apps", field: Some(&REQUIREMENTS_FIELDS[31]), kind: Kind::Table(&APPS), since: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "apps.<app>", field: None, kind: Kind::Table(&APP_RULE), since: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "apps.<app>.enabled", field: Some(&APP_RULE_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "apps.<app>.tools", field: Some(&APP_RULE_FIELDS[1]), kind: Kind::Table(&APP_TOOLS), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "apps.<app>.tools.<tool>", field: None, kind: Kind::Table(&APP_TOOL_RULE), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "apps.<app>.tools.<tool>.analytics_result_source", field: Some(&APP_TOOL_RULE_FIELDS[1]), kind: Kind::Table(&APP_TOOL_RESULT_SOURCE), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "apps.<app>.tools.<tool>.analytics_result_source.format", field: Some(&APP_TOOL_RESULT_SOURCE_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "apps.<app>.tools.<tool>.analytics_result_source.type", field: Some(&APP_TOOL_RESULT_SOURCE_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "apps.<app>.tools.<tool>.approval_mode", field: Some(&APP_TOOL_RULE_FIELDS[0]), kind: Kind::Words(&APP_TOOL_APPROVAL), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "auto_review", field: Some(&REQUIREMENTS_FIELDS[34]), kind: Kind::Table(&AUTO_REVIEW), since: Some(Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "auto_review.ignore_rules", field: Some(&AUTO_REVIEW_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "auto_review.required_on_models", field: Some(&AUTO_REVIEW_FIELDS[0]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use", field: Some(&REQUIREMENTS_FIELDS[22]), kind: Kind::Table(&BROWSER_USE), since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.allow_global_persistent_approval", field: Some(&BROWSER_USE_FIELDS[4]), kind: Kind::Bool, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.allow_history_access", field: Some(&BROWSER_USE_FIELDS[2]), kind: Kind::Bool, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.allow_webmcp", field: Some(&BROWSER_USE_FIELDS[1]), kind: Kind::Bool, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.default_origin_policy", field: Some(&BROWSER_USE_FIELDS[5]), kind: Kind::Table(&BROWSER_ORIGIN_POLICY), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.default_origin_policy.access", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[0]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.default_origin_policy.access_approval_lifetime", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[6]), kind: Kind::Words(&APPROVAL_LIFETIME), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.default_origin_policy.auto_review", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[4]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.default_origin_policy.downloads", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[1]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.default_origin_policy.full_cdp_access", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[3]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.default_origin_policy.persistent_approval", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[5]), kind: Kind::Bool, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.default_origin_policy.uploads", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[2]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.disable_auto_review", field: Some(&BROWSER_USE_FIELDS[3]), kind: Kind::Bool, since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.extension", field: Some(&BROWSER_USE_FIELDS[0]), kind: Kind::Table(&BROWSER_EXTENSION), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.extension.request_headers", field: Some(&BROWSER_EXTENSION_FIELDS[0]), kind: Kind::Array(&Kind::Table(&REQUEST_HEADER)), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.extension.request_headers[].name", field: Some(&REQUEST_HEADER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.extension.request_headers[].value", field: Some(&REQUEST_HEADER_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.origins", field: Some(&BROWSER_USE_FIELDS[6]), kind: Kind::Map { entry: "<origin>", of: &Kind::Table(&BROWSER_ORIGIN_POLICY) }, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.origins.<origin>", field: None, kind: Kind::Table(&BROWSER_ORIGIN_POLICY), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.origins.<origin>.access", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[0]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.origins.<origin>.access_approval_lifetime", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[6]), kind: Kind::Words(&APPROVAL_LIFETIME), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.origins.<origin>.auto_review", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[4]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.origins.<origin>.downloads", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[1]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.origins.<origin>.full_cdp_access", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[3]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.origins.<origin>.persistent_approval", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[5]), kind: Kind::Bool, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "browser_use.origins.<origin>.uploads", field: Some(&BROWSER_ORIGIN_POLICY_FIELDS[2]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "chatgpt_base_url", field: Some(&REQUIREMENTS_FIELDS[4]), kind: Kind::Text, since: Some(Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "check_for_update_on_startup", field: Some(&REQUIREMENTS_FIELDS[11]), kind: Kind::Bool, since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "cli_auth_credentials_store", field: Some(&REQUIREMENTS_FIELDS[3]), kind: Kind::Words(&CREDENTIAL_STORE), since: Some(Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use", field: Some(&REQUIREMENTS_FIELDS[21]), kind: Kind::Table(&COMPUTER_USE), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.allow_locked_computer_use", field: Some(&COMPUTER_USE_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.allow_persistent_approval", field: Some(&COMPUTER_USE_FIELDS[1]), kind: Kind::Bool, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.default_app_access", field: Some(&COMPUTER_USE_FIELDS[2]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.macos", field: Some(&COMPUTER_USE_FIELDS[3]), kind: Kind::Table(&MACOS_APPS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.macos.bundle_ids", field: Some(&MACOS_APPS_FIELDS[0]), kind: Kind::Map { entry: "<bundle_id>", of: &Kind::Words(&ACCESS) }, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.macos.bundle_ids.<bundle_id>", field: None, kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.windows", field: Some(&COMPUTER_USE_FIELDS[4]), kind: Kind::Table(&WINDOWS_APPS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.windows.aumids", field: Some(&WINDOWS_APPS_FIELDS[0]), kind: Kind::Map { entry: "<aumid>", of: &Kind::Words(&ACCESS) }, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.windows.aumids.<aumid>", field: None, kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.windows.exes", field: Some(&WINDOWS_APPS_FIELDS[1]), kind: Kind::Array(&Kind::Table(&WINDOWS_EXECUTABLE)), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.windows.exes[].access", field: Some(&WINDOWS_EXECUTABLE_FIELDS[3]), kind: Kind::Words(&ACCESS), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.windows.exes[].binary_name", field: Some(&WINDOWS_EXECUTABLE_FIELDS[2]), kind: Kind::Text, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.windows.exes[].product_name", field: Some(&WINDOWS_EXECUTABLE_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "computer_use.windows.exes[].publisher_name", field: Some(&WINDOWS_EXECUTABLE_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server", field: Some(&REQUIREMENTS_FIELDS[0]), kind: Kind::Table(&CONFIG_SERVER), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server.base_url", field: Some(&CONFIG_SERVER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server.oauth", field: Some(&CONFIG_SERVER_FIELDS[1]), kind: Kind::Table(&CONFIG_SERVER_OAUTH), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server.oauth.authorization_url", field: Some(&CONFIG_SERVER_OAUTH_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server.oauth.client_id", field: Some(&CONFIG_SERVER_OAUTH_FIELDS[3]), kind: Kind::Text, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server.oauth.device_authorization_url", field: Some(&CONFIG_SERVER_OAUTH_FIELDS[2]), kind: Kind::Text, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server.oauth.redirect_port", field: Some(&CONFIG_SERVER_OAUTH_FIELDS[6]), kind: Kind::Integer { min: 1, max: 65535 }, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server.oauth.resource", field: Some(&CONFIG_SERVER_OAUTH_FIELDS[4]), kind: Kind::Text, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server.oauth.scopes", field: Some(&CONFIG_SERVER_OAUTH_FIELDS[5]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "config_server.oauth.token_url", field: Some(&CONFIG_SERVER_OAUTH_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "default_permissions", field: Some(&REQUIREMENTS_FIELDS[40]), kind: Kind::Text, since: Some(Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "enforce_residency", field: Some(&REQUIREMENTS_FIELDS[33]), kind: Kind::Words(&RESIDENCY), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "experimental_network", field: Some(&REQUIREMENTS_FIELDS[42]), kind: Kind::Table(&NETWORK_CONSTRAINTS), since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.allow_local_binding", field: Some(&NETWORK_CONSTRAINTS_FIELDS[14]), kind: Kind::Bool, since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.allow_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[13]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.allow_upstream_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[3]), kind: Kind::Bool, since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.allowed_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[8]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.dangerously_allow_all_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[6]), kind: Kind::Bool, since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.dangerously_allow_non_loopback_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[5]), kind: Kind::Bool, since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.denied_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[11]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[7]), kind: Kind::Table(&DOMAIN_RULES), since: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.domains.<pattern>", field: None, kind: Kind::Words(&NETWORK_RULE), since: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.enabled", field: Some(&NETWORK_CONSTRAINTS_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.header_injections", field: Some(&NETWORK_CONSTRAINTS_FIELDS[15]), kind: Kind::Array(&Kind::Table(&HEADER_INJECTION)), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.header_injections[].headers", field: Some(&HEADER_INJECTION_FIELDS[3]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.header_injections[].headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.header_injections[].host", field: Some(&HEADER_INJECTION_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.header_injections[].methods", field: Some(&HEADER_INJECTION_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.header_injections[].path_prefixes", field: Some(&HEADER_INJECTION_FIELDS[2]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.http_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[1]), kind: Kind::Integer { min: 0, max: 65535 }, since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.managed_allowed_domains_only", field: Some(&NETWORK_CONSTRAINTS_FIELDS[10]), kind: Kind::Bool, since: Some(Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.review_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[9]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.socks_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[2]), kind: Kind::Integer { min: 0, max: 65535 }, since: Some(Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.transparent_tcp", field: Some(&NETWORK_CONSTRAINTS_FIELDS[4]), kind: Kind::Bool, since: Some(Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "experimental_network.unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[12]), kind: Kind::Table(&UNIX_SOCKET_RULES), since: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "experimental_network.unix_sockets.<socket>", field: None, kind: Kind::Words(&NETWORK_RULE), since: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "feature_requirements", field: Some(&REQUIREMENTS_FIELDS[25]), kind: Kind::Table(&FEATURES), since: Some(Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "feature_requirements.<feature>", field: None, kind: Kind::Bool, since: Some(Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "features", field: Some(&REQUIREMENTS_FIELDS[25]), kind: Kind::Table(&FEATURES), since: Some(Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "features.<feature>", field: None, kind: Kind::Bool, since: Some(Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "feedback", field: Some(&REQUIREMENTS_FIELDS[13]), kind: Kind::Table(&FEEDBACK), since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "feedback.enabled", field: Some(&FEEDBACK_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "guardian_extra_policy", field: Some(&REQUIREMENTS_FIELDS[38]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "guardian_policy_config", field: Some(&REQUIREMENTS_FIELDS[37]), kind: Kind::Text, since: Some(Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks", field: Some(&REQUIREMENTS_FIELDS[26]), kind: Kind::Table(&HOOKS), since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks", field: Some(&HOOK_GROUP_FIELDS[1]), kind: Kind::Array(&Kind::Tagged(&HOOK_HANDLER)), since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].additionalContextLimit", field: Some(&COMMAND_HANDLER_FIELDS[5]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].async", field: Some(&COMMAND_HANDLER_FIELDS[3]), kind: Kind::Bool, since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].command", field: Some(&COMMAND_HANDLER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].commandWindows", field: Some(&COMMAND_HANDLER_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].command_windows", field: Some(&COMMAND_HANDLER_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].input", field: Some(&MCP_TOOL_HANDLER_FIELDS[2]), kind: Kind::Map { entry: "<argument>", of: &Kind::Any }, since: Some(Since::new(14, (13, None, false), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].input.<argument>", field: None, kind: Kind::Any, since: None },
    SchemaPath { path: "hooks.<Event>[].hooks[].server", field: Some(&MCP_TOOL_HANDLER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(14, (13, None, false), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].statusMessage", field: Some(&COMMAND_HANDLER_FIELDS[4]), kind: Kind::Text, since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].timeout", field: Some(&COMMAND_HANDLER_FIELDS[2]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].tool", field: Some(&MCP_TOOL_HANDLER_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(14, (13, None, false), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].hooks[].type", field: None, kind: Kind::Text, since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.<Event>[].matcher", field: Some(&HOOK_GROUP_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.Interrupt", field: Some(&HOOKS_FIELDS[15]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.PermissionRequest", field: Some(&HOOKS_FIELDS[5]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.PostCompact", field: Some(&HOOKS_FIELDS[8]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.PostModelRequest", field: Some(&HOOKS_FIELDS[3]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.PostToolUse", field: Some(&HOOKS_FIELDS[6]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.PreCompact", field: Some(&HOOKS_FIELDS[7]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.PreModelRequest", field: Some(&HOOKS_FIELDS[2]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.PreToolUse", field: Some(&HOOKS_FIELDS[4]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.SessionEnd", field: Some(&HOOKS_FIELDS[10]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.SessionStart", field: Some(&HOOKS_FIELDS[9]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.Stop", field: Some(&HOOKS_FIELDS[14]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.SubagentStart", field: Some(&HOOKS_FIELDS[12]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.SubagentStop", field: Some(&HOOKS_FIELDS[13]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "hooks.UserPromptSubmit", field: Some(&HOOKS_FIELDS[11]), kind: Kind::Array(&Kind::Table(&HOOK_GROUP)), since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.managed_dir", field: Some(&HOOKS_FIELDS[0]), kind: Kind::Path, since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "hooks.windows_managed_dir", field: Some(&HOOKS_FIELDS[1]), kind: Kind::Path, since: Some(Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "in_app_browser", field: Some(&REQUIREMENTS_FIELDS[23]), kind: Kind::Table(&IN_APP_BROWSER), since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "in_app_browser.allow_external_browser_settings_import", field: Some(&IN_APP_BROWSER_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "log_dir", field: Some(&REQUIREMENTS_FIELDS[7]), kind: Kind::Path, since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "marketplaces", field: Some(&REQUIREMENTS_FIELDS[29]), kind: Kind::Table(&MARKETPLACES), since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "marketplaces.allowed_sources", field: Some(&MARKETPLACES_FIELDS[1]), kind: Kind::Map { entry: "<name>", of: &Kind::Table(&MARKETPLACE_SOURCE) }, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "marketplaces.allowed_sources.<name>", field: None, kind: Kind::Table(&MARKETPLACE_SOURCE), since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "marketplaces.allowed_sources.<name>.host_pattern", field: Some(&MARKETPLACE_SOURCE_FIELDS[3]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "marketplaces.allowed_sources.<name>.path", field: Some(&MARKETPLACE_SOURCE_FIELDS[4]), kind: Kind::Path, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "marketplaces.allowed_sources.<name>.ref", field: Some(&MARKETPLACE_SOURCE_FIELDS[2]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "marketplaces.allowed_sources.<name>.source", field: Some(&MARKETPLACE_SOURCE_FIELDS[0]), kind: Kind::Words(&MARKETPLACE_SOURCE_KIND), since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "marketplaces.allowed_sources.<name>.url", field: Some(&MARKETPLACE_SOURCE_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "marketplaces.restrict_to_allowed_sources", field: Some(&MARKETPLACES_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "mcp_servers", field: Some(&REQUIREMENTS_FIELDS[27]), kind: Kind::Map { entry: "<id>", of: &Kind::Table(&MCP_SERVER_RULE) }, since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>", field: None, kind: Kind::Table(&MCP_SERVER_RULE), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity", field: Some(&MCP_SERVER_RULE_FIELDS[0]), kind: Kind::OneOf(&MCP_IDENTITY), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.command", field: Some(&MCP_COMMAND_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.command.args", field: Some(&MCP_COMMAND_MATCHER_FIELDS[1]), kind: Kind::Array(&Kind::Tagged(&MCP_VALUE_MATCHER)), since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.command.args[].expression", field: Some(&REGEX_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.command.args[].match", field: None, kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.command.args[].value", field: Some(&EXACT_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.command.executable", field: Some(&MCP_COMMAND_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.url", field: Some(&MCP_URL_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.url.expression", field: Some(&REGEX_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.url.match", field: None, kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "mcp_servers.<id>.identity.url.value", field: Some(&EXACT_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "model_catalog_json", field: Some(&REQUIREMENTS_FIELDS[8]), kind: Kind::Path, since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_provider", field: Some(&REQUIREMENTS_FIELDS[9]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers", field: Some(&REQUIREMENTS_FIELDS[10]), kind: Kind::Map { entry: "<provider>", of: &Kind::Table(&MODEL_PROVIDER) }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>", field: None, kind: Kind::Table(&MODEL_PROVIDER), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.auth", field: Some(&MODEL_PROVIDER_FIELDS[6]), kind: Kind::Table(&PROVIDER_COMMAND_AUTH), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.auth.args", field: Some(&PROVIDER_COMMAND_AUTH_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.auth.command", field: Some(&PROVIDER_COMMAND_AUTH_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.auth.cwd", field: Some(&PROVIDER_COMMAND_AUTH_FIELDS[4]), kind: Kind::Path, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.auth.refresh_interval_ms", field: Some(&PROVIDER_COMMAND_AUTH_FIELDS[3]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.auth.timeout_ms", field: Some(&PROVIDER_COMMAND_AUTH_FIELDS[2]), kind: Kind::Integer { min: 1, max: 9223372036854775807 }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws", field: Some(&MODEL_PROVIDER_FIELDS[8]), kind: Kind::Table(&PROVIDER_AWS), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.auth_refresh", field: Some(&PROVIDER_AWS_FIELDS[3]), kind: Kind::Table(&AWS_AUTH_REFRESH), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.auth_refresh.args", field: Some(&AWS_AUTH_REFRESH_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.auth_refresh.command", field: Some(&AWS_AUTH_REFRESH_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.auth_refresh.timeout_ms", field: Some(&AWS_AUTH_REFRESH_FIELDS[2]), kind: Kind::Integer { min: 1, max: 9223372036854775807 }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.credential_export", field: Some(&PROVIDER_AWS_FIELDS[2]), kind: Kind::Table(&CREDENTIAL_EXPORT), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.credential_export.args", field: Some(&CREDENTIAL_EXPORT_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.credential_export.command", field: Some(&CREDENTIAL_EXPORT_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.credential_export.timeout_ms", field: Some(&CREDENTIAL_EXPORT_FIELDS[2]), kind: Kind::Integer { min: 1, max: 9223372036854775807 }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.profile", field: Some(&PROVIDER_AWS_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.aws.region", field: Some(&PROVIDER_AWS_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.base_url", field: Some(&MODEL_PROVIDER_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.capabilities", field: Some(&MODEL_PROVIDER_FIELDS[13]), kind: Kind::Table(&PROVIDER_CAPABILITIES), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.capabilities.cyber_access_programs", field: Some(&PROVIDER_CAPABILITIES_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(19, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.capabilities.external_web_access", field: Some(&PROVIDER_CAPABILITIES_FIELDS[1]), kind: Kind::Bool, since: Some(Since::new(18, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.capabilities.remote_compaction", field: Some(&PROVIDER_CAPABILITIES_FIELDS[2]), kind: Kind::Words(&REMOTE_COMPACTION), since: Some(Since::new(18, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.credential_file", field: Some(&MODEL_PROVIDER_FIELDS[11]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.env_http_headers", field: Some(&MODEL_PROVIDER_FIELDS[16]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.env_http_headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.env_key", field: Some(&MODEL_PROVIDER_FIELDS[3]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.env_key_instructions", field: Some(&MODEL_PROVIDER_FIELDS[4]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.experimental_bearer_token", field: Some(&MODEL_PROVIDER_FIELDS[5]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth", field: Some(&MODEL_PROVIDER_FIELDS[7]), kind: Kind::OneOf(&GATEWAY_SIGN_IN), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.authorization_url", field: Some(&GATEWAY_OAUTH_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.client_id", field: Some(&GATEWAY_OAUTH_FIELDS[3]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.credential_export", field: Some(&GATEWAY_CREDENTIAL_EXPORT_FIELDS[0]), kind: Kind::Table(&CREDENTIAL_EXPORT), since: None },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.credential_export.args", field: Some(&CREDENTIAL_EXPORT_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.credential_export.command", field: Some(&CREDENTIAL_EXPORT_FIELDS[0]), kind: Kind::Text, since: None },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.credential_export.timeout_ms", field: Some(&CREDENTIAL_EXPORT_FIELDS[2]), kind: Kind::Integer { min: 1, max: 9223372036854775807 }, since: Some(Since::new(19, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.credentials_store", field: Some(&GATEWAY_OAUTH_FIELDS[7]), kind: Kind::Words(&GATEWAY_CREDENTIAL_STORE), since: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.delivery", field: Some(&GATEWAY_CREDENTIAL_EXPORT_FIELDS[1]), kind: Kind::Tagged(&GATEWAY_DELIVERY), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.delivery.kind", field: None, kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.delivery.name", field: Some(&GATEWAY_HEADER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.delivery.scheme", field: Some(&GATEWAY_HEADER_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.device_authorization_url", field: Some(&GATEWAY_OAUTH_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.redirect_port", field: Some(&GATEWAY_OAUTH_FIELDS[6]), kind: Kind::Integer { min: 1, max: 65535 }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.resource", field: Some(&GATEWAY_OAUTH_FIELDS[4]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.scopes", field: Some(&GATEWAY_OAUTH_FIELDS[5]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.gateway_oauth.token_url", field: Some(&GATEWAY_OAUTH_FIELDS[2]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.http_headers", field: Some(&MODEL_PROVIDER_FIELDS[15]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.http_headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.location", field: Some(&MODEL_PROVIDER_FIELDS[10]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.model_catalog_url", field: Some(&MODEL_PROVIDER_FIELDS[2]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.name", field: Some(&MODEL_PROVIDER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.project_id", field: Some(&MODEL_PROVIDER_FIELDS[9]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.query_params", field: Some(&MODEL_PROVIDER_FIELDS[14]), kind: Kind::Map { entry: "<parameter>", of: &Kind::Text }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.query_params.<parameter>", field: None, kind: Kind::Text, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.request_max_retries", field: Some(&MODEL_PROVIDER_FIELDS[17]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.requires_openai_auth", field: Some(&MODEL_PROVIDER_FIELDS[21]), kind: Kind::Bool, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.stream_idle_timeout_ms", field: Some(&MODEL_PROVIDER_FIELDS[19]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.stream_max_retries", field: Some(&MODEL_PROVIDER_FIELDS[18]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.supports_standalone_web_search", field: Some(&MODEL_PROVIDER_FIELDS[23]), kind: Kind::Bool, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.supports_websockets", field: Some(&MODEL_PROVIDER_FIELDS[22]), kind: Kind::Bool, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.websocket_connect_timeout_ms", field: Some(&MODEL_PROVIDER_FIELDS[20]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "model_providers.<provider>.wire_api", field: Some(&MODEL_PROVIDER_FIELDS[12]), kind: Kind::Words(&WIRE_API), since: Some(Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "models", field: Some(&REQUIREMENTS_FIELDS[35]), kind: Kind::Table(&MODEL_DEFAULTS), since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "models.new_thread", field: Some(&MODEL_DEFAULTS_FIELDS[0]), kind: Kind::Table(&NEW_THREAD_DEFAULTS), since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "models.new_thread.model", field: Some(&NEW_THREAD_DEFAULTS_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "models.new_thread.model_reasoning_effort", field: Some(&NEW_THREAD_DEFAULTS_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "models.new_thread.service_tier", field: Some(&NEW_THREAD_DEFAULTS_FIELDS[2]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy", field: Some(&REQUIREMENTS_FIELDS[42]), kind: Kind::Table(&NETWORK_CONSTRAINTS), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.allow_local_binding", field: Some(&NETWORK_CONSTRAINTS_FIELDS[14]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.allow_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[13]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.allow_upstream_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[3]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.allowed_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[8]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.dangerously_allow_all_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[6]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.dangerously_allow_non_loopback_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[5]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.denied_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[11]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[7]), kind: Kind::Table(&DOMAIN_RULES), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.domains.<pattern>", field: None, kind: Kind::Words(&NETWORK_RULE), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.enabled", field: Some(&NETWORK_CONSTRAINTS_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.header_injections", field: Some(&NETWORK_CONSTRAINTS_FIELDS[15]), kind: Kind::Array(&Kind::Table(&HEADER_INJECTION)), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.header_injections[].headers", field: Some(&HEADER_INJECTION_FIELDS[3]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.header_injections[].headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.header_injections[].host", field: Some(&HEADER_INJECTION_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.header_injections[].methods", field: Some(&HEADER_INJECTION_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.header_injections[].path_prefixes", field: Some(&HEADER_INJECTION_FIELDS[2]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.http_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[1]), kind: Kind::Integer { min: 0, max: 65535 }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.managed_allowed_domains_only", field: Some(&NETWORK_CONSTRAINTS_FIELDS[10]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.review_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[9]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.socks_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[2]), kind: Kind::Integer { min: 0, max: 65535 }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.transparent_tcp", field: Some(&NETWORK_CONSTRAINTS_FIELDS[4]), kind: Kind::Bool, since: Some(Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "network_proxy.unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[12]), kind: Kind::Table(&UNIX_SOCKET_RULES), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "network_proxy.unix_sockets.<socket>", field: None, kind: Kind::Words(&NETWORK_RULE), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel", field: Some(&REQUIREMENTS_FIELDS[30]), kind: Kind::Table(&TELEMETRY), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.environment", field: Some(&TELEMETRY_FIELDS[7]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter", field: Some(&TELEMETRY_FIELDS[8]), kind: Kind::Words(&TELEMETRY_EXPORTER), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-grpc", field: None, kind: Kind::Table(&OTLP_GRPC_EXPORTER), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-grpc.endpoint", field: Some(&OTLP_GRPC_EXPORTER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-grpc.headers", field: Some(&OTLP_GRPC_EXPORTER_FIELDS[1]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-grpc.headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-grpc.tls", field: Some(&OTLP_GRPC_EXPORTER_FIELDS[2]), kind: Kind::Table(&EXPORTER_TLS), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-grpc.tls.ca-certificate", field: Some(&EXPORTER_TLS_FIELDS[0]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-grpc.tls.client-certificate", field: Some(&EXPORTER_TLS_FIELDS[1]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-grpc.tls.client-private-key", field: Some(&EXPORTER_TLS_FIELDS[2]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-http", field: None, kind: Kind::Table(&OTLP_HTTP_EXPORTER), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-http.endpoint", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-http.headers", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[1]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-http.headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-http.protocol", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[2]), kind: Kind::Words(&OTLP_PROTOCOL), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-http.tls", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[3]), kind: Kind::Table(&EXPORTER_TLS), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-http.tls.ca-certificate", field: Some(&EXPORTER_TLS_FIELDS[0]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-http.tls.client-certificate", field: Some(&EXPORTER_TLS_FIELDS[1]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.exporter.otlp-http.tls.client-private-key", field: Some(&EXPORTER_TLS_FIELDS[2]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.headers_helper", field: Some(&TELEMETRY_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(20, (19, Some(Unfamiliar::Refused), true), (0, None))) },
    SchemaPath { path: "otel.headers_helper_refresh_interval_ms", field: Some(&TELEMETRY_FIELDS[1]), kind: Kind::Integer { min: 1, max: 9223372036854775807 }, since: Some(Since::new(20, (19, Some(Unfamiliar::Refused), true), (0, None))) },
    SchemaPath { path: "otel.log_agent_responses", field: Some(&TELEMETRY_FIELDS[5]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.log_guardian_assessments", field: Some(&TELEMETRY_FIELDS[6]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.log_sse_deltas", field: Some(&TELEMETRY_FIELDS[3]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.log_user_prompt", field: Some(&TELEMETRY_FIELDS[4]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter", field: Some(&TELEMETRY_FIELDS[10]), kind: Kind::Words(&TELEMETRY_EXPORTER), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-grpc", field: None, kind: Kind::Table(&OTLP_GRPC_EXPORTER), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-grpc.endpoint", field: Some(&OTLP_GRPC_EXPORTER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-grpc.headers", field: Some(&OTLP_GRPC_EXPORTER_FIELDS[1]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-grpc.headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-grpc.tls", field: Some(&OTLP_GRPC_EXPORTER_FIELDS[2]), kind: Kind::Table(&EXPORTER_TLS), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-grpc.tls.ca-certificate", field: Some(&EXPORTER_TLS_FIELDS[0]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-grpc.tls.client-certificate", field: Some(&EXPORTER_TLS_FIELDS[1]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-grpc.tls.client-private-key", field: Some(&EXPORTER_TLS_FIELDS[2]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-http", field: None, kind: Kind::Table(&OTLP_HTTP_EXPORTER), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-http.endpoint", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-http.headers", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[1]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-http.headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-http.protocol", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[2]), kind: Kind::Words(&OTLP_PROTOCOL), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-http.tls", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[3]), kind: Kind::Table(&EXPORTER_TLS), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-http.tls.ca-certificate", field: Some(&EXPORTER_TLS_FIELDS[0]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-http.tls.client-certificate", field: Some(&EXPORTER_TLS_FIELDS[1]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.metrics_exporter.otlp-http.tls.client-private-key", field: Some(&EXPORTER_TLS_FIELDS[2]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.span_attributes", field: Some(&TELEMETRY_FIELDS[11]), kind: Kind::Map { entry: "<attribute>", of: &Kind::Text }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.span_attributes.<attribute>", field: None, kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.tool_result", field: Some(&TELEMETRY_FIELDS[2]), kind: Kind::Table(&TOOL_RESULT_LOG), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.tool_result.max_bytes", field: Some(&TOOL_RESULT_LOG_FIELDS[0]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter", field: Some(&TELEMETRY_FIELDS[9]), kind: Kind::Words(&TELEMETRY_EXPORTER), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-grpc", field: None, kind: Kind::Table(&OTLP_GRPC_EXPORTER), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-grpc.endpoint", field: Some(&OTLP_GRPC_EXPORTER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-grpc.headers", field: Some(&OTLP_GRPC_EXPORTER_FIELDS[1]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-grpc.headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-grpc.tls", field: Some(&OTLP_GRPC_EXPORTER_FIELDS[2]), kind: Kind::Table(&EXPORTER_TLS), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-grpc.tls.ca-certificate", field: Some(&EXPORTER_TLS_FIELDS[0]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-grpc.tls.client-certificate", field: Some(&EXPORTER_TLS_FIELDS[1]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-grpc.tls.client-private-key", field: Some(&EXPORTER_TLS_FIELDS[2]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-http", field: None, kind: Kind::Table(&OTLP_HTTP_EXPORTER), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-http.endpoint", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-http.headers", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[1]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-http.headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-http.protocol", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[2]), kind: Kind::Words(&OTLP_PROTOCOL), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-http.tls", field: Some(&OTLP_HTTP_EXPORTER_FIELDS[3]), kind: Kind::Table(&EXPORTER_TLS), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-http.tls.ca-certificate", field: Some(&EXPORTER_TLS_FIELDS[0]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-http.tls.client-certificate", field: Some(&EXPORTER_TLS_FIELDS[1]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.trace_exporter.otlp-http.tls.client-private-key", field: Some(&EXPORTER_TLS_FIELDS[2]), kind: Kind::Path, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.tracestate", field: Some(&TELEMETRY_FIELDS[12]), kind: Kind::Map { entry: "<vendor>", of: &Kind::Map { entry: "<name>", of: &Kind::Text } }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.tracestate.<vendor>", field: None, kind: Kind::Map { entry: "<name>", of: &Kind::Text }, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "otel.tracestate.<vendor>.<name>", field: None, kind: Kind::Text, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions", field: Some(&REQUIREMENTS_FIELDS[41]), kind: Kind::Table(&PERMISSIONS), since: Some(Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>", field: None, kind: Kind::Table(&PERMISSION_PROFILE), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.description", field: Some(&PERMISSION_PROFILE_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.extends", field: Some(&PERMISSION_PROFILE_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.filesystem", field: Some(&PERMISSION_PROFILE_FIELDS[3]), kind: Kind::Table(&FILESYSTEM_RULES), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.filesystem.<path>", field: None, kind: Kind::OneOf(&FILESYSTEM_RULE), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.filesystem.<path>.<subpath>", field: None, kind: Kind::Words(&FILE_ACCESS), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.filesystem.glob_scan_max_depth", field: Some(&FILESYSTEM_RULES_FIELDS[0]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network", field: Some(&PERMISSION_PROFILE_FIELDS[4]), kind: Kind::Table(&PROFILE_NETWORK), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.allow_local_binding", field: Some(&PROFILE_NETWORK_FIELDS[12]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.allow_upstream_proxy", field: Some(&PROFILE_NETWORK_FIELDS[6]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.dangerously_allow_all_unix_sockets", field: Some(&PROFILE_NETWORK_FIELDS[8]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.dangerously_allow_non_loopback_proxy", field: Some(&PROFILE_NETWORK_FIELDS[7]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.domains", field: Some(&PROFILE_NETWORK_FIELDS[10]), kind: Kind::Table(&DOMAIN_RULES), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.domains.<pattern>", field: None, kind: Kind::Words(&NETWORK_RULE), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.enable_socks5", field: Some(&PROFILE_NETWORK_FIELDS[2]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.enable_socks5_udp", field: Some(&PROFILE_NETWORK_FIELDS[5]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.enabled", field: Some(&PROFILE_NETWORK_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm", field: Some(&PROFILE_NETWORK_FIELDS[13]), kind: Kind::Table(&MITM), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions", field: Some(&MITM_FIELDS[2]), kind: Kind::Map { entry: "<action>", of: &Kind::Table(&MITM_ACTION) }, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>", field: None, kind: Kind::Table(&MITM_ACTION), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4", field: Some(&MITM_ACTION_FIELDS[1]), kind: Kind::Table(&AWS_SIGNING), since: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.access_key_id", field: Some(&AWS_SIGNING_FIELDS[3]), kind: Kind::Words(&SECRET_SOURCE), since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.access_key_id.env_var", field: None, kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.access_key_id.file", field: None, kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.max_body_bytes", field: Some(&AWS_SIGNING_FIELDS[7]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.placeholder_access_key_id", field: Some(&AWS_SIGNING_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.port", field: Some(&AWS_SIGNING_FIELDS[6]), kind: Kind::Integer { min: 0, max: 65535 }, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.region", field: Some(&AWS_SIGNING_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.secret_access_key", field: Some(&AWS_SIGNING_FIELDS[4]), kind: Kind::Words(&SECRET_SOURCE), since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.secret_access_key.env_var", field: None, kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.secret_access_key.file", field: None, kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.service", field: Some(&AWS_SIGNING_FIELDS[2]), kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.session_token", field: Some(&AWS_SIGNING_FIELDS[5]), kind: Kind::Words(&SECRET_SOURCE), since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.session_token.env_var", field: None, kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.aws_sigv4.session_token.file", field: None, kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution", field: Some(&MITM_ACTION_FIELDS[0]), kind: Kind::Table(&BODY_SECRET_SUBSTITUTION), since: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.max_body_bytes", field: Some(&BODY_SECRET_SUBSTITUTION_FIELDS[2]), kind: Kind::Integer { min: 0, max: 9223372036854775807 }, since: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.port", field: Some(&BODY_SECRET_SUBSTITUTION_FIELDS[1]), kind: Kind::Integer { min: 0, max: 65535 }, since: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements", field: Some(&BODY_SECRET_SUBSTITUTION_FIELDS[0]), kind: Kind::Array(&Kind::Table(&BODY_SECRET)), since: Some(Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements[].placeholder", field: Some(&BODY_SECRET_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements[].secret", field: Some(&BODY_SECRET_FIELDS[1]), kind: Kind::Words(&SECRET_SOURCE), since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements[].secret.env_var", field: None, kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.body_secret_substitution.replacements[].secret.file", field: None, kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers", field: Some(&MITM_ACTION_FIELDS[3]), kind: Kind::Array(&Kind::Table(&INJECTED_HEADER)), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].name", field: Some(&INJECTED_HEADER_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].placeholder", field: Some(&INJECTED_HEADER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].prefix", field: Some(&INJECTED_HEADER_FIELDS[4]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].secret_env_var", field: Some(&INJECTED_HEADER_FIELDS[2]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.inject_request_headers[].secret_file", field: Some(&INJECTED_HEADER_FIELDS[3]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.actions.<action>.strip_request_headers", field: Some(&MITM_ACTION_FIELDS[2]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks", field: Some(&MITM_FIELDS[1]), kind: Kind::Map { entry: "<hook>", of: &Kind::Table(&MITM_HOOK) }, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>", field: None, kind: Kind::Table(&MITM_HOOK), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.action", field: Some(&MITM_HOOK_FIELDS[8]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.body", field: Some(&MITM_HOOK_FIELDS[7]), kind: Kind::Any, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.headers", field: Some(&MITM_HOOK_FIELDS[6]), kind: Kind::Map { entry: "<name>", of: &Kind::Array(&Kind::Text) }, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.headers.<name>", field: None, kind: Kind::Array(&Kind::Text), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.host", field: Some(&MITM_HOOK_FIELDS[2]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.methods", field: Some(&MITM_HOOK_FIELDS[3]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.path_prefixes", field: Some(&MITM_HOOK_FIELDS[4]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.ports", field: Some(&MITM_HOOK_FIELDS[1]), kind: Kind::Array(&Kind::Integer { min: 0, max: 65535 }), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.query", field: Some(&MITM_HOOK_FIELDS[5]), kind: Kind::Map { entry: "<name>", of: &Kind::Array(&Kind::Text) }, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.query.<name>", field: None, kind: Kind::Array(&Kind::Text), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.hooks.<hook>.schemes", field: Some(&MITM_HOOK_FIELDS[0]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mitm.version", field: Some(&MITM_FIELDS[0]), kind: Kind::Integer { min: 2, max: 2 }, since: Some(Since::new(18, (17, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.mode", field: Some(&PROFILE_NETWORK_FIELDS[9]), kind: Kind::Words(&NETWORK_MODE), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.proxy_url", field: Some(&PROFILE_NETWORK_FIELDS[1]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.socks_url", field: Some(&PROFILE_NETWORK_FIELDS[4]), kind: Kind::Text, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.transparent_tcp", field: Some(&PROFILE_NETWORK_FIELDS[3]), kind: Kind::Bool, since: Some(Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.unix_sockets", field: Some(&PROFILE_NETWORK_FIELDS[11]), kind: Kind::Table(&UNIX_SOCKET_RULES), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.network.unix_sockets.<socket>", field: None, kind: Kind::Words(&NETWORK_RULE), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.workspace_roots", field: Some(&PERMISSION_PROFILE_FIELDS[2]), kind: Kind::Table(&WORKSPACE_ROOTS), since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.<profile>.workspace_roots.<path>", field: None, kind: Kind::Bool, since: Some(Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.filesystem", field: Some(&PERMISSIONS_FIELDS[0]), kind: Kind::Table(&FILESYSTEM_CONSTRAINTS), since: Some(Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.filesystem.deny_read", field: Some(&FILESYSTEM_CONSTRAINTS_FIELDS[0]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.network", field: Some(&PERMISSIONS_FIELDS[1]), kind: Kind::Table(&NETWORK_CONSTRAINTS), since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.network.allow_local_binding", field: Some(&NETWORK_CONSTRAINTS_FIELDS[14]), kind: Kind::Bool, since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.allow_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[13]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.allow_upstream_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[3]), kind: Kind::Bool, since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.allowed_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[8]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.dangerously_allow_all_unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[6]), kind: Kind::Bool, since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.dangerously_allow_non_loopback_proxy", field: Some(&NETWORK_CONSTRAINTS_FIELDS[5]), kind: Kind::Bool, since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.denied_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[11]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[7]), kind: Kind::Table(&DOMAIN_RULES), since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.domains.<pattern>", field: None, kind: Kind::Words(&NETWORK_RULE), since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.network.enabled", field: Some(&NETWORK_CONSTRAINTS_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.header_injections", field: Some(&NETWORK_CONSTRAINTS_FIELDS[15]), kind: Kind::Array(&Kind::Table(&HEADER_INJECTION)), since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.header_injections[].headers", field: Some(&HEADER_INJECTION_FIELDS[3]), kind: Kind::Map { entry: "<header>", of: &Kind::Text }, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.network.header_injections[].headers.<header>", field: None, kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.network.header_injections[].host", field: Some(&HEADER_INJECTION_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.network.header_injections[].methods", field: Some(&HEADER_INJECTION_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.network.header_injections[].path_prefixes", field: Some(&HEADER_INJECTION_FIELDS[2]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "permissions.network.http_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[1]), kind: Kind::Integer { min: 0, max: 65535 }, since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.managed_allowed_domains_only", field: Some(&NETWORK_CONSTRAINTS_FIELDS[10]), kind: Kind::Bool, since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.review_domains", field: Some(&NETWORK_CONSTRAINTS_FIELDS[9]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.socks_port", field: Some(&NETWORK_CONSTRAINTS_FIELDS[2]), kind: Kind::Integer { min: 0, max: 65535 }, since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.transparent_tcp", field: Some(&NETWORK_CONSTRAINTS_FIELDS[4]), kind: Kind::Bool, since: Some(Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))) },
    SchemaPath { path: "permissions.network.unix_sockets", field: Some(&NETWORK_CONSTRAINTS_FIELDS[12]), kind: Kind::Table(&UNIX_SOCKET_RULES), since: Some(Since::new(19, (18, None, false), (0, None))) },
    SchemaPath { path: "permissions.network.unix_sockets.<socket>", field: None, kind: Kind::Words(&NETWORK_RULE), since: Some(Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "plugins", field: Some(&REQUIREMENTS_FIELDS[28]), kind: Kind::Map { entry: "<plugin>", of: &Kind::Table(&PLUGIN_RULE) }, since: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>", field: None, kind: Kind::Table(&PLUGIN_RULE), since: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers", field: Some(&PLUGIN_RULE_FIELDS[0]), kind: Kind::Map { entry: "<server>", of: &Kind::Table(&MCP_SERVER_RULE) }, since: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>", field: None, kind: Kind::Table(&MCP_SERVER_RULE), since: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity", field: Some(&MCP_SERVER_RULE_FIELDS[0]), kind: Kind::OneOf(&MCP_IDENTITY), since: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.command", field: Some(&MCP_COMMAND_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.command.args", field: Some(&MCP_COMMAND_MATCHER_FIELDS[1]), kind: Kind::Array(&Kind::Tagged(&MCP_VALUE_MATCHER)), since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.command.args[].expression", field: Some(&REGEX_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.command.args[].match", field: None, kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.command.args[].value", field: Some(&EXACT_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.command.executable", field: Some(&MCP_COMMAND_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.url", field: Some(&MCP_URL_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.url.expression", field: Some(&REGEX_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.url.match", field: None, kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "plugins.<plugin>.mcp_servers.<server>.identity.url.value", field: Some(&EXACT_MATCHER_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))) },
    SchemaPath { path: "remote_sandbox_config", field: Some(&REQUIREMENTS_FIELDS[45]), kind: Kind::Array(&Kind::Table(&REMOTE_SANDBOX)), since: Some(Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "remote_sandbox_config[].allowed_sandbox_modes", field: Some(&REMOTE_SANDBOX_FIELDS[1]), kind: Kind::Array(&Kind::Words(&SANDBOX_MODE)), since: Some(Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "remote_sandbox_config[].hostname_patterns", field: Some(&REMOTE_SANDBOX_FIELDS[0]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "rules", field: Some(&REQUIREMENTS_FIELDS[32]), kind: Kind::Table(&RULES), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "rules.prefix_rules", field: Some(&RULES_FIELDS[0]), kind: Kind::Array(&Kind::Table(&PREFIX_RULE)), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "rules.prefix_rules[].canonical_matching", field: Some(&PREFIX_RULE_FIELDS[0]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "rules.prefix_rules[].decision", field: Some(&PREFIX_RULE_FIELDS[2]), kind: Kind::Words(&RULE_DECISION), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "rules.prefix_rules[].justification", field: Some(&PREFIX_RULE_FIELDS[3]), kind: Kind::Text, since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "rules.prefix_rules[].pattern", field: Some(&PREFIX_RULE_FIELDS[1]), kind: Kind::Array(&Kind::Table(&PATTERN_TOKEN)), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "rules.prefix_rules[].pattern[].any_of", field: Some(&PATTERN_TOKEN_FIELDS[1]), kind: Kind::Array(&Kind::Text), since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "rules.prefix_rules[].pattern[].token", field: Some(&PATTERN_TOKEN_FIELDS[0]), kind: Kind::Text, since: Some(Since::new(1, (0, None, false), (0, None))) },
    SchemaPath { path: "sqlite_home", field: Some(&REQUIREMENTS_FIELDS[5]), kind: Kind::Path, since: Some(Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "unsafe_enforce_sqlite_journal_mode", field: Some(&REQUIREMENTS_FIELDS[6]), kind: Kind::Bool, since: Some(Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "windows", field: Some(&REQUIREMENTS_FIELDS[24]), kind: Kind::Table(&WINDOWS_SANDBOX), since: Some(Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "windows.allow_mxc", field: Some(&WINDOWS_SANDBOX_FIELDS[1]), kind: Kind::Bool, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "windows.allowed_sandbox_implementations", field: Some(&WINDOWS_SANDBOX_FIELDS[0]), kind: Kind::Array(&Kind::Words(&WINDOWS_SANDBOX_IMPLEMENTATION)), since: Some(Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))) },
    SchemaPath { path: "windows.require_mxc", field: Some(&WINDOWS_SANDBOX_FIELDS[2]), kind: Kind::Bool, since: Some(Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))) },
];

pub(super) static WORDS_SINCE: &[(&str, &[(&str, Since)])] = &[
    ("allowed_approval_policies", &[
        ("granular", Since::new(4, (3, Some(Unfamiliar::Refused), false), (0, None))),
        ("never", Since::new(1, (0, None, false), (0, None))),
        ("on-failure", Since::new(1, (0, None, false), (0, None))),
        ("on-request", Since::new(1, (0, None, false), (0, None))),
        ("reject", Since::new(2, (1, Some(Unfamiliar::Refused), false), (4, Some(Unfamiliar::Refused)))),
        ("untrusted", Since::new(1, (0, None, false), (0, None))),
    ]),
    ("allowed_approvals_reviewers", &[
        ("auto_review", Since::new(6, (5, Some(Unfamiliar::Refused), true), (0, None))),
        ("guardian_subagent", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("user", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("allowed_login_methods", &[
        ("api", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
        ("chatgpt", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("allowed_sandbox_modes", &[
        ("danger-full-access", Since::new(1, (0, None, false), (0, None))),
        ("external-sandbox", Since::new(1, (0, None, false), (0, None))),
        ("read-only", Since::new(1, (0, None, false), (0, None))),
        ("workspace-write", Since::new(1, (0, None, false), (0, None))),
    ]),
    ("allowed_web_search_modes", &[
        ("cached", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("disabled", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("indexed", Since::new(11, (10, Some(Unfamiliar::Refused), false), (0, None))),
        ("live", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("application.network.domains.<domain>", &[
        ("allow", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("apps.<app>.tools.<tool>.approval_mode", &[
        ("approve", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("auto", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("prompt", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("writes", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
    ]),
    ("browser_use.default_origin_policy.access", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.default_origin_policy.access_approval_lifetime", &[
        ("thread", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("turn", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.default_origin_policy.auto_review", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.default_origin_policy.downloads", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.default_origin_policy.full_cdp_access", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.default_origin_policy.uploads", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.origins.<origin>.access", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.origins.<origin>.access_approval_lifetime", &[
        ("thread", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("turn", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.origins.<origin>.auto_review", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.origins.<origin>.downloads", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.origins.<origin>.full_cdp_access", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("browser_use.origins.<origin>.uploads", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("cli_auth_credentials_store", &[
        ("auto", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("ephemeral", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("file", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("keyring", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("computer_use.default_app_access", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("computer_use.macos.bundle_ids.<bundle_id>", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("computer_use.windows.aumids.<aumid>", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("computer_use.windows.exes[].access", &[
        ("allow", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("enforce_residency", &[
        ("us", Since::new(1, (0, None, false), (0, None))),
    ]),
    ("experimental_network.domains.<pattern>", &[
        ("allow", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("experimental_network.unix_sockets.<socket>", &[
        ("allow", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(10, (9, Some(Unfamiliar::Refused), false), (0, None))),
        ("none", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (10, Some(Unfamiliar::Refused)))),
    ]),
    ("features.<feature>", &[
        ("agent_message_board", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("agent_message_board_mcp", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("analytics_plan_history", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("api_key_cyber_access_programs", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("api_key_model_discovery", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("app_server_websocket_compression", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("apply_patch_freeform", Since::new(1, (0, None, false), (0, None))),
        ("apply_patch_preserve_line_endings", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("apply_patch_streaming_events", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("apps", Since::new(1, (0, None, false), (0, None))),
        ("apps_early_resource_discovery", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("apps_mcp_gateway", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (4, Some(Unfamiliar::Ignored)))),
        ("apps_mcp_path_override", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))),
        ("artifact", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("async_compaction", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("async_compaction_root_only", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("auth_elicitation", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))),
        ("auto_compaction", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (12, Some(Unfamiliar::Ignored)))),
        ("background_paginated_rollout_migration", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("bedrock_setup_wizard", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("browser_annotation_api", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("browser_use", Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))),
        ("browser_use_external", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))),
        ("browser_use_full_cdp_access", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
        ("builtin_mcp", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (9, Some(Unfamiliar::Ignored)))),
        ("catalog_apps_instructions", Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))),
        ("child_agents_md", Since::new(1, (0, None, false), (11, Some(Unfamiliar::Ignored)))),
        ("chronicle", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("cli_daybreak", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("cli_resume_account_check", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_buffered_exec", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_host", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_host_grpc", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_host_output_truncation", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_interrupt", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_only", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_only_strict_3p_tools", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_prewarm", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_tool_description_first", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("code_mode_tool_search", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("codex_apps_mcp_2026_07_28", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("codex_git_commit", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("codex_hooks", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (8, Some(Unfamiliar::Ignored)))),
        ("collab", Since::new(1, (0, None, false), (2, Some(Unfamiliar::Ignored)))),
        ("collaboration_modes", Since::new(1, (0, None, false), (0, None))),
        ("command_sessions_world_state", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("compaction_image_budget", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("computer_use", Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))),
        ("concurrent_reasoning_summaries", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
        ("content_item_kinds", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("context_management", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("credential_masking", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("critical_path_timing", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("current_time_reminder", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("cwd_relative_turn_diffs", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("daemon_auto_start", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("daybreak_program_propagation", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("default_mode_request_user_input", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("defer_mailbox_preemption", Since::new(17, (16, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deferred_executor", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deferred_tool_world_state", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
        ("elevated_windows_sandbox", Since::new(1, (0, None, false), (0, None))),
        ("enable_fanout", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("enable_mcp_apps", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))),
        ("enable_request_compression", Since::new(1, (0, None, false), (0, None))),
        ("exec_permission_approvals", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("exec_policy", Since::new(1, (0, None, false), (2, Some(Unfamiliar::Ignored)))),
        ("executed_tool_call_metadata", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
        ("executor_capability_discovery", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
        ("executor_capability_discovery_v2", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("experimental_windows_sandbox", Since::new(1, (0, None, false), (0, None))),
        ("external_agent_memory_import", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
        ("external_migration", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("fast_mode", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("file_backed_tool_audio", Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))),
        ("gateway_setup_wizard", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("gcp_setup_wizard", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("general_analytics", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (8, Some(Unfamiliar::Ignored)))),
        ("goals", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_approval", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_conversation_history_tools", Since::new(17, (16, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_denial_reconsideration", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_enhanced_node_repl_transcripts", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_ext", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_include_additional_context", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_native_multi_agent_history", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_nested_approval_context", Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))),
        ("guardian_node_repl_transcript_images", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_recorded_items", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_reuse_parent_compaction", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_root_handoff_context", Since::new(17, (16, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardian_trust_orchestrator_connectors", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardianv2", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardianv2.thread_context", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardianv2_decisions_comparison", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("guardianv3", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("hooks", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))),
        ("hosted_search_policy", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("image_detail_original", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("image_generation", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("image_generation_animation", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("image_resize_notice", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
        ("imagegenext", Since::new(10, (9, Some(Unfamiliar::Ignored), false), (12, Some(Unfamiliar::Ignored)))),
        ("in_app_browser", Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))),
        ("in_app_chat", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("in_app_dictation", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("in_app_local_automation", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("in_app_updates", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
        ("in_app_voice", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("incremental_exec_tools", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("incremental_tools", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("incremental_tools_legacy", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("incremental_tools_legacy_gcp", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("instant_interrupt", Since::new(17, (16, Some(Unfamiliar::Ignored), false), (0, None))),
        ("interrupt_on_cancel", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("item_ids", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("js_repl", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("js_repl_tools_only", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("local_thread_store_compression", Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))),
        ("local_thread_store_shared_compression", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("login_shell_package_path", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("mcp_2026_07_28", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
        ("mcp_connection_sharing", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("mcp_lazy_stdio_startup", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("mcp_oauth_refresh_coordination", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("mcp_shared_repl_cwd", Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))),
        ("mcp_tool_list_changed", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("memories", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("mentions_v2", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("model_catalog_in_context", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("multi_agent", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("multi_agent_mode", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("multi_agent_v2", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("multi_agent_v2_dynamic_tools", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("multi_env_copy_file", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("multi_environment_mcp", Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))),
        ("network_proxy", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("non_prefixed_mcp_tool_names", Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))),
        ("nonfatal_clock_read_errors", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("omit_app_server_notification_media", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("omit_skill_descriptions", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("output_token_replay", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("per_environment_context", Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))),
        ("personality", Since::new(1, (0, None, false), (0, None))),
        ("plugin_discovery_prefetch", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("plugin_hooks", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))),
        ("plugin_sharing", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("plugins", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("powershell_shell_version", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("powershell_utf8", Since::new(1, (0, None, false), (4, Some(Unfamiliar::Ignored)))),
        ("prediction_preserve_parent_tools", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("prefer_mxc", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("prevent_idle_sleep", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("psp", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("realtime_conversation", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("reasoning_effort_override", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("recommended_plugins", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
        ("remote_compaction", Since::new(1, (0, None, false), (2, Some(Unfamiliar::Ignored)))),
        ("remote_compaction_v2", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))),
        ("remote_control", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("remote_models", Since::new(1, (0, None, false), (0, None))),
        ("remote_plugin", Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))),
        ("request_permissions", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (4, Some(Unfamiliar::Ignored)))),
        ("request_permissions_tool", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("request_rule", Since::new(1, (0, None, false), (0, None))),
        ("resize_all_images", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("respect_system_proxy", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("responses_websocket_response_processed", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (10, Some(Unfamiliar::Ignored)))),
        ("responses_websockets", Since::new(1, (0, None, false), (0, None))),
        ("responses_websockets_v2", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("restored_history_prewarm", Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))),
        ("retain_client_developer_messages", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("retain_client_tool_outputs", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("rollout_budget", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("runtime_agent_instances", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("runtime_metrics", Since::new(1, (0, None, false), (0, None))),
        ("safe_image_decoder", Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))),
        ("search_tool", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("secret_auth_storage", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("send_async_message", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("send_message_to_user_async", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("shell_snapshot", Since::new(1, (0, None, false), (0, None))),
        ("shell_snapshot_v2", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("shell_tool", Since::new(1, (0, None, false), (0, None))),
        ("shell_zsh_fork", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (0, None))),
        ("simplified_selection_hints", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("skill_approval", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (3, Some(Unfamiliar::Ignored)))),
        ("skill_catalog_deltas", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("skill_env_var_dependency_prompt", Since::new(1, (0, None, false), (0, None))),
        ("skill_mcp_dependency_install", Since::new(1, (0, None, false), (0, None))),
        ("skill_search", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
        ("skip_host_skill_discovery", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("sleep_tool", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (12, Some(Unfamiliar::Ignored)))),
        ("sleep_tool", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("sqlite", Since::new(1, (0, None, false), (0, None))),
        ("stable_environment_tools", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("standalone_web_search", Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))),
        ("steer", Since::new(1, (0, None, false), (0, None))),
        ("step_model_switching", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("subagent_default_context_limits", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("subagent_thread_environments", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("suppress_model_change_announcements", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("system_proxy_fallback", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("terminal_resize_reflow", Since::new(8, (7, Some(Unfamiliar::Ignored), false), (0, None))),
        ("terminal_visualization_instructions", Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))),
        ("token_budget", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("tool_call_mcp_elicitation", Since::new(3, (2, Some(Unfamiliar::Ignored), false), (0, None))),
        ("tool_search", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("tool_search_always_defer_mcp_tools", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("tool_suggest", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("transcript_v2", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
        ("tui_app_server", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("tui_extensions_statusline", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("tui_multi_backend", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("tui_workspace", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("ultrafast_mode", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("unavailable_dummy_tools", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("unbounded_connection_retries", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("undo", Since::new(1, (0, None, false), (0, None))),
        ("unified_exec", Since::new(1, (0, None, false), (0, None))),
        ("unified_exec_tty", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("unified_exec_zsh_fork", Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))),
        ("unified_image_budget", Since::new(14, (13, Some(Unfamiliar::Ignored), false), (0, None))),
        ("untrusted_as_tool_output", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("use_agent_identity", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (6, Some(Unfamiliar::Ignored)))),
        ("use_agent_identity", Since::new(11, (10, Some(Unfamiliar::Ignored), false), (0, None))),
        ("use_legacy_landlock", Since::new(4, (3, Some(Unfamiliar::Ignored), false), (0, None))),
        ("use_linux_sandbox_bwrap", Since::new(1, (0, None, false), (0, None))),
        ("use_xaa", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("utc_environment_date", Since::new(20, (19, Some(Unfamiliar::Ignored), true), (0, None))),
        ("view_image", Since::new(13, (12, Some(Unfamiliar::Ignored), false), (0, None))),
        ("voice_transcription", Since::new(2, (1, Some(Unfamiliar::Ignored), false), (4, Some(Unfamiliar::Ignored)))),
        ("wake_on_agent_messages", Since::new(18, (17, Some(Unfamiliar::Ignored), false), (0, None))),
        ("web_search_cached", Since::new(1, (0, None, false), (0, None))),
        ("web_search_request", Since::new(1, (0, None, false), (0, None))),
        ("windows_sandbox_service", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("workspace_dependencies", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("workspace_owner_usage_nudge", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("worktrees", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("write_stdin_approval", Since::new(15, (14, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("hooks.<Event>[].hooks[].type", &[
        ("agent", Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))),
        ("command", Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))),
        ("mcp_tool", Since::new(14, (13, Some(Unfamiliar::Refused), false), (0, None))),
        ("prompt", Since::new(6, (5, Some(Unfamiliar::Ignored), true), (0, None))),
    ]),
    ("marketplaces.allowed_sources.<name>.source", &[
        ("git", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
        ("host_pattern", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
        ("local", Since::new(12, (11, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("mcp_servers.<id>.identity.command", &[
        ("string", Since::new(1, (0, None, false), (0, None))),
        ("table", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
    ]),
    ("mcp_servers.<id>.identity.command.args[].match", &[
        ("prefix", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
        ("regex", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
    ]),
    ("mcp_servers.<id>.identity.url", &[
        ("string", Since::new(1, (0, None, false), (0, None))),
    ]),
    ("mcp_servers.<id>.identity.url.match", &[
        ("exact", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
        ("prefix", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
        ("regex", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
    ]),
    ("model_providers.<provider>.capabilities.remote_compaction", &[
        ("unsupported", Since::new(18, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("v2", Since::new(18, (15, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("model_providers.<provider>.gateway_oauth.credentials_store", &[
        ("file", Since::new(19, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("keyring", Since::new(19, (15, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("model_providers.<provider>.gateway_oauth.delivery.kind", &[
        ("cookie", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("header", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("model_providers.<provider>.wire_api", &[
        ("chat", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
        ("responses", Since::new(16, (15, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("network_proxy.domains.<pattern>", &[
        ("allow", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("network_proxy.unix_sockets.<socket>", &[
        ("allow", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("otel.exporter", &[
        ("none", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("statsig", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("otel.exporter.otlp-http.protocol", &[
        ("binary", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("json", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("otel.metrics_exporter", &[
        ("none", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("statsig", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("otel.metrics_exporter.otlp-http.protocol", &[
        ("binary", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("json", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("otel.trace_exporter", &[
        ("none", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("statsig", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("otel.trace_exporter.otlp-http.protocol", &[
        ("binary", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
        ("json", Since::new(19, (18, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("permissions.<profile>.filesystem.<path>", &[
        ("deny", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("none", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("read", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("write", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("permissions.<profile>.filesystem.<path>.<subpath>", &[
        ("deny", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("none", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("read", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("write", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("permissions.<profile>.network.domains.<pattern>", &[
        ("allow", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("permissions.<profile>.network.mode", &[
        ("full", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("limited", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("permissions.<profile>.network.unix_sockets.<socket>", &[
        ("allow", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(10, (9, Some(Unfamiliar::Refused), false), (0, None))),
        ("none", Since::new(9, (8, Some(Unfamiliar::Ignored), false), (10, Some(Unfamiliar::Refused)))),
    ]),
    ("permissions.network.domains.<pattern>", &[
        ("allow", Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("permissions.network.unix_sockets.<socket>", &[
        ("allow", Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))),
        ("deny", Since::new(19, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("plugins.<plugin>.mcp_servers.<server>.identity.command.args[].match", &[
        ("exact", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
        ("prefix", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
        ("regex", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
    ]),
    ("plugins.<plugin>.mcp_servers.<server>.identity.url.match", &[
        ("exact", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
        ("prefix", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
        ("regex", Since::new(12, (11, Some(Unfamiliar::Refused), false), (0, None))),
    ]),
    ("remote_sandbox_config[].allowed_sandbox_modes", &[
        ("danger-full-access", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("external-sandbox", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("read-only", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
        ("workspace-write", Since::new(5, (4, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
    ("rules.prefix_rules[].decision", &[
        ("allow", Since::new(1, (0, None, false), (0, None))),
        ("forbidden", Since::new(1, (0, None, false), (0, None))),
        ("prompt", Since::new(1, (0, None, false), (0, None))),
        ("prompt-user", Since::new(19, (18, Some(Unfamiliar::Refused), false), (0, None))),
    ]),
    ("windows.allowed_sandbox_implementations", &[
        ("elevated", Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))),
        ("unelevated", Since::new(10, (9, Some(Unfamiliar::Ignored), false), (0, None))),
    ]),
];

pub(super) static GONE: &[(&str, Kind, Since)] = &[
    ("allowed_permissions", Kind::Array(&Kind::Text), Since::new(9, (8, Some(Unfamiliar::Ignored), false), (10, Some(Unfamiliar::Ignored)))),
    ("experimental_network.danger_full_access_denylist_only", Kind::Bool, Since::new(4, (3, Some(Unfamiliar::Ignored), false), (5, Some(Unfamiliar::Ignored)))),
    ("experimental_network.dangerously_allow_non_loopback_admin", Kind::Bool, Since::new(2, (1, Some(Unfamiliar::Ignored), false), (3, Some(Unfamiliar::Ignored)))),
    ("permissions.filesystem.description", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("permissions.filesystem.extends", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("permissions.filesystem.filesystem", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("permissions.filesystem.network", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("permissions.filesystem.workspace_roots", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("permissions.network.description", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("permissions.network.extends", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("permissions.network.filesystem", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("permissions.network.network", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("permissions.network.workspace_roots", Kind::Any, Since::new(9, (8, Some(Unfamiliar::Ignored), false), (0, None))),
    ("windows.sandbox_private_desktop", Kind::Bool, Since::new(13, (12, Some(Unfamiliar::Ignored), false), (16, Some(Unfamiliar::Ignored)))),
];
