//! Our words for why a client stops.
//!
//! The client's own sentences change with its releases, so a part of each is enough to tell them apart.

/// The client refuses the configuration. `cargo xtask conformance` asks about this alone.
pub(super) const CONFIGURATION: &str = "configuration";

/// The policy denies a folder in which the client keeps its own files.
pub(super) const STATE_DENIED: &str = "state-denied";

/// The server of more settings does not answer.
pub(super) const SETTINGS_SERVER: &str = "settings-server";

/// The client says why in words that we do not know.
pub(super) const OTHER: &str = "other";

/// The client did not say why.
pub(super) const SILENT: &str = "silent";

/// A hook stops what the person asks for, or the command.
pub(super) const HOOK_BLOCKS: &str = "hook-blocks";

/// The request to the model service fails.
pub(super) const PROVIDER: &str = "provider";

/// The client may not send a request to the address of the model service.
pub(super) const MODEL_ADDRESS: &str = "model-address";

/// What a sentence of the client contains, and our word for it. The first that fits decides.
const WORDS: &[(&str, &str)] = &[
    ("codex-arg0", STATE_DENIED),
    ("non-root directory", "glob-in-root"),
    ("matched more than", "glob-matches-too-much"),
    ("unreadable glob", "glob-scan"),
    // A certificate or a key that a policy names.
    ("failed to read", "telemetry-file"),
    ("failed to parse certificate", "telemetry-file"),
    ("otel", "telemetry"),
    ("managed hooks", "hook"),
    ("application network policy", MODEL_ADDRESS),
    ("reviewer", "reviewer"),
    ("auto review", "reviewer"),
    ("proxy credential", "proxy-credential"),
    ("proxy", "proxy"),
    ("cloudConfigBundle", SETTINGS_SERVER),
    ("unsupported call", "tool-off"),
    ("requires bubblewrap", "old-sandbox"),
    ("sqlite", "state-folder"),
    ("Can't bind mount", "cannot-hide"),
    ("Can't mkdir", "cannot-hide"),
    ("Can't create file", "cannot-hide"),
    ("execvp", "program-unreadable"),
    ("AGENTS.md", "work-unreadable"),
];

/// Our word for what the client says.
pub(super) fn of(words: &str) -> &'static str {
    WORDS.iter().find(|(part, _)| words.contains(part)).map_or(OTHER, |(_, reason)| reason)
}
