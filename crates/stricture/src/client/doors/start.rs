//! Doors of a client that starts without its policy.

use super::sandbox::{is_open_to_programs, without_full_access};
use super::{Door, DoorKind};
use crate::client::Client;

/// The sandbox modes and denied paths of the policy itself hold without the server: the experiments `a-server-that-does-not-answer*`.
pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let server = client.policy().get("config_server").filter(|_| is_open_to_programs(client));
    let door = server.map(|server| Door::behind(server, DoorKind::StartWithDefaults));
    doors.extend(door.map(|door| door.closed_by(without_full_access(client))));
}
