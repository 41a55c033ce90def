pub(super) mod dropped_identity;
pub(super) mod foreign_source_key;
pub(super) mod unrestricted_marketplaces;
pub(super) mod wildcard_mcp_name;
