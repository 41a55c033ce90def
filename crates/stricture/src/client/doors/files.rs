//! Doors to files that no command may read.

use super::{Door, DoorKind};
use crate::client::Client;
use crate::client::filesystem::denied_reads;

/// Denied paths hold for the commands of the agent, also for those that were approved or that a rule file allows.
pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let Some(denied) = denied_reads(client.policy()) else { return };
    doors.extend([DoorKind::TypedCommand, DoorKind::DriverFiles].map(|kind| Door::behind(&denied, kind)));
}
