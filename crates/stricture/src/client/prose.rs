//! What the client shows, or gives to a model, as it is written: nothing is compared with it.

/// The keys whose values are read by people or models.
const PROSE: &[&str] = &[
    "additional_developer_instructions",
    "description",
    "env_key_instructions",
    "guardian_extra_policy",
    "guardian_policy_config",
    "justification",
    "statusMessage",
];

/// Whether the value of a key is text to be read.
pub(crate) fn is_prose(key: &str) -> bool {
    PROSE.contains(&key)
}
