pub(super) mod external_sandbox_allowed;
pub(super) mod full_access_allowed;
pub(super) mod host_dependent_start;
pub(super) mod host_entry_loosens;
pub(super) mod missing_read_only;
pub(super) mod unanchored_host_pattern;
pub(super) mod unreachable_host_entry;
pub(super) mod upper_case_host;
