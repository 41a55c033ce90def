pub(super) mod broken_matcher;
pub(super) mod dropped_matcher;
pub(super) mod hook_outside_managed_dir;
pub(super) mod hook_without_windows_command;
pub(super) mod hooks_feature_off;
pub(super) mod matcher_list;
pub(super) mod relative_hook_command;
pub(super) mod skipped_hook;
