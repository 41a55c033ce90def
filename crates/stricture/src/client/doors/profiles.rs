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
