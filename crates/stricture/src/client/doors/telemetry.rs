//! Doors of telemetry.

use super::closing::{Closing, below};
use super::{Door, DoorKind};
use crate::client::Client;
use crate::client::session::telemetry::EXPORTERS;

/// Whether the prompts of people are in what the client sends.
const PROMPTS: &str = "log_user_prompt";

/// The exporters, and the prompts, that the table leaves to people. An empty table is none.
pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let Some(at) = client.policy().get("otel") else { return };
    let Some(table) = at.view().filter(|table| table.given().next().is_some()) else { return };
    let all = EXPORTERS.iter().map(|key| (*key, "\"none\"")).chain([(PROMPTS, "false")]);
    let missing: Vec<(&str, &str)> = all.filter(|(key, _)| table.get(key).is_none()).collect();
    if missing.is_empty() {
        return;
    }
    let keys = missing.iter().map(|(key, _)| *key).collect();
    let closing = Closing::all(missing.iter().filter_map(|(key, off)| Some((below(at, key)?, (*off).to_owned()))));
    doors.push(Door::behind(at, DoorKind::TelemetryLeftOut { keys }).closed_by(closing));
}
