//! Doors of permission profiles that others describe.

use super::closing::{self, Closing, top};
use super::{Door, DoorKind};
use crate::client::Client;
use crate::client::profiles::{ProfileRefusal, READ_ONLY_PROFILE, is_reserved, is_shared_table};

/// The names that people may select and the policy does not describe. Nobody can describe a name of the client, or that of a shared table.
pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    for refusal in client.profile_refusals() {
        let ProfileRefusal::Undefined(at, _) = refusal else { continue };
        let name = at.name();
        if at.node.as_bool() != Some(true) || is_reserved(name) || is_shared_table(name) {
            continue;
        }
        let described = Closing::set(top("permissions").key(name).key("extends"), closing::text(READ_ONLY_PROFILE));
        doors.push(Door::behind(at, DoorKind::ProfileByOthers { name }).closed_by(Some(described)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::Document;

    /// The client refuses such a policy unless others describe the profile, so nothing explains it.
    #[test]
    fn profiles_of_others() {
        let policy = "default_permissions = \"mine\"\nallowed_permission_profiles.mine = true\n";
        let names = |text: &str| -> Vec<(String, Option<String>)> {
            let document = Document::parse(text);
            let client = Client::of(document.root().unwrap());
            let door = |door: &Door<'_>| match door.kind {
                DoorKind::ProfileByOthers { name } => {
                    Some((name.to_owned(), door.closed_by.as_ref().map(Closing::toml)))
                }
                _ => None,
            };
            client.doors().iter().filter_map(door).collect()
        };
        let described = "permissions.mine.extends = \":read-only\"";
        assert_eq!(names(policy), [("mine".to_owned(), Some(described.to_owned()))]);
        assert_eq!(names(&format!("{policy}{described}\n")), []);
        // Nobody may select the first, and nobody can describe the others.
        for name in ["theirs = false", "\":theirs\" = true", "filesystem = true"] {
            assert_eq!(names(&format!("allowed_permission_profiles.{name}\n")), [], "{name}");
        }
    }
}
