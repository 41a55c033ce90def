//! Doors to web search.

use super::closing::{self, Closing, top};
use super::{Door, DoorKind};
use crate::client::Client;
use crate::client::web_search::{ALLOWED_MODES, ALWAYS_ALLOWED};
use crate::schema::At;

/// The features that once switched web search on, by their current names.
const SWITCHES: [&str; 2] = ["web_search_request", "web_search_cached"];

pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    if client.policy().get(ALLOWED_MODES).is_some() {
        return;
    }
    let switches = SWITCHES.iter().filter_map(|feature| client.features().counting(feature));
    let pins: Vec<At<'d>> = switches.filter(|at| at.node.as_bool() == Some(false)).cloned().collect();
    let Some(first) = pins.first().cloned() else { return };
    let closing = Closing::set(top(ALLOWED_MODES), closing::list([ALWAYS_ALLOWED]));
    doors.push(Door::behind(&first, DoorKind::WebSearchPin { pins }).closed_by(Some(closing)));
}
