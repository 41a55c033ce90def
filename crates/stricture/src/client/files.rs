//! The files and folders of the client itself, and other conditions of a start.

use super::Client;
use crate::schema::At;

/// The folders for the client's state and its log files. A relative path counts from the folder of the policy, and no variable is expanded: asked
/// live; all of these load, as the cases `sqlite-home-relative`, `sqlite-home-variable`, `log-dir-relative` and `log-dir-variable` show.
pub(crate) fn own_folders<'d>(client: &Client<'d>) -> Vec<At<'d>> {
    ["sqlite_home", "log_dir"].iter().filter_map(|key| client.policy().get(key).cloned()).collect()
}

/// The catalog of models, which the client opens whenever it starts: cases `model-catalog-json-missing-file`, `model-catalog-json-not-json` and
/// `model-catalog-json-directory`.
pub(crate) fn model_catalog<'d>(client: &Client<'d>) -> Option<At<'d>> {
    client.policy().get("model_catalog_json").cloned()
}

/// The server of more configuration, without which the client does not start: asked live, with an address at which nobody answers. What is refused
/// whatever answers is shown by the cases `config-server-*`.
pub(crate) fn config_server<'d>(client: &Client<'d>) -> Option<At<'d>> {
    client.policy().get("config_server").cloned()
}
