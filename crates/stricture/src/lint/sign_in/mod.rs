pub(super) mod dropped_login_method;
pub(super) mod invalid_workspace_id;
pub(super) mod login_locked_out;
pub(super) mod no_login_method;
pub(super) mod workspaces_without_chatgpt;
