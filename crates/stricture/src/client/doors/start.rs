//! Doors of a client that starts without its policy.

use super::{Door, DoorKind};
use crate::client::Client;

pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let server = client.policy().get("config_server");
    doors.extend(server.map(|server| Door::behind(server, DoorKind::StartWithDefaults)));
}
