//! The key that somebody wants who invents one, as `blocked_sandbox_modes` and `network_access` are.

use super::suggest::{forbids, nearest};
use super::{TableType, elsewhere, generated, root};

/// Words in names that people invent, and the key that decides about what they mean.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Subject {
    /// The words, in lower case.
    pub(crate) words: &'static [&'static str],
    /// The path of the key that decides about it.
    pub(crate) key: &'static str,
    /// The way to forbid something with that key.
    pub(crate) help: &'static str,
}

/// The beginnings of names that list what is permitted or forbidden.
const LISTS: [&str; 6] = ["denied", "deny", "blocked", "disallowed", "allowed", "allow"];

/// The subject of a key, if a word of its name belongs to a known one.
pub(crate) fn subject(name: &str) -> Option<&'static Subject> {
    let subject_of = |word: &str| generated::SUBJECTS.iter().find(|subject| subject.words.contains(&word));
    words(name).iter().find_map(|word| subject_of(word))
}

/// The way to forbid something with the key at this path.
pub(crate) fn how_to_forbid(key: &str) -> Option<&'static str> {
    generated::SUBJECTS.iter().find(|subject| subject.key == key).map(|subject| subject.help)
}

/// The key of `table` that lists what `key` forbids: `denied_x` for `blocked_x` if the table has it, else `allowed_x`.
pub(crate) fn list_for(key: &str, table: &'static TableType) -> Option<&'static str> {
    if !forbids(key) {
        return None;
    }
    let about = about(key)?;
    let lists = || table.fields.iter().filter_map(|field| Some((self::about(field.key)?, field.key)));
    let near = nearest(about, lists().map(|(about, _)| about))?;
    let keys = || lists().filter(|(about, _)| *about == near).map(|(_, key)| key);
    keys().find(|key| forbids(key)).or_else(|| keys().next())
}

/// The key at the top of the policy that `key` in the invented table `table` was meant to be, as `mode` in `[sandbox]` was.
pub(crate) fn meant_in(table: &str, key: &str) -> Option<&'static str> {
    let of_config = |key: &str| elsewhere(key).and_then(|known| known.instead);
    let listed = |key: &str| {
        let listed = |list: &&str| root().field(&format!("{list}_{key}")).map(|field| field.key);
        LISTS.iter().find_map(listed)
    };
    let joined = format!("{table}_{key}");
    of_config(key)
        .or_else(|| listed(key))
        .or_else(|| list_for(key, root()))
        .or_else(|| of_config(&joined))
        .or_else(|| listed(&joined))
}

/// The subject of a list: its name without the word for permitted or forbidden.
fn about(key: &str) -> Option<&str> {
    let (list, about) = key.split_once(['_', '-'])?;
    let is_list = LISTS.contains(&list) || forbids(list);
    (is_list && !about.is_empty()).then_some(about)
}

/// The words of a name, in lower case: `allowNetwork` and `allow_network` have the same.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in name.chars().take(64) {
        if !c.is_alphanumeric() || c.is_uppercase() && before.is_lowercase() {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase());
        }
        before = c;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{list_for, meant_in, subject};
    use crate::schema::{self, generated, root};

    #[test]
    fn subjects_name_keys_of_the_format() {
        for subject in generated::SUBJECTS {
            assert!(schema::keys().iter().any(|key| key.as_str() == subject.key), "{}", subject.key);
        }
    }

    #[test]
    fn names_have_subjects() {
        let key = |name| subject(name).map(|subject| subject.key);
        assert_eq!(key("network_access"), Some("network_proxy"));
        assert_eq!(key("disableNetwork"), Some("network_proxy"));
        assert_eq!(key("networks_of_people"), None);
        assert_eq!(key("version"), None);
    }

    #[test]
    fn opposites() {
        assert_eq!(list_for("blocked_sandbox_modes", root()), Some("allowed_sandbox_modes"));
        assert_eq!(list_for("forbidden-approval-policies", root()), Some("allowed_approval_policies"));
        assert_eq!(list_for("allowed_sandbox", root()), None);
        assert_eq!(list_for("blocked_domains", &generated::NETWORK_CONSTRAINTS), Some("denied_domains"));
    }

    #[test]
    fn keys_of_invented_tables() {
        assert_eq!(meant_in("policy", "approval_policy"), Some("allowed_approval_policies"));
        assert_eq!(meant_in("disallowed", "sandbox_modes"), Some("allowed_sandbox_modes"));
        assert_eq!(meant_in("sandbox", "mode"), Some("allowed_sandbox_modes"));
        assert_eq!(meant_in("sandbox", "modes"), Some("allowed_sandbox_modes"));
        assert_eq!(meant_in("sandbox", "owner"), None);
    }
}
