pub(super) mod dropped_identity;
pub(super) mod foreign_source_key;
pub(super) mod identity_is_literal;
pub(super) mod launcher_without_args;
mod launchers;
pub(super) mod no_source_allowed;
pub(super) mod program_without_path;
pub(super) mod unrestricted_marketplaces;
pub(super) mod wildcard_mcp_name;
