//! Doors past the hooks.

use super::closing::{Closing, in_table};
use super::{Door, DoorKind};
use crate::client::hooks::Group;
use crate::client::{Client, features};

/// The event at which a hook can hold back a tool.
const BEFORE_A_TOOL: &str = "PreToolUse";

pub(super) fn doors<'d>(client: &Client<'d>, doors: &mut Vec<Door<'d>>) {
    let hooks = client.hooks();
    if let Some(at) = hooks.at().filter(|_| hooks.groups.iter().any(Group::runs)) {
        // If the policy switches them off, none runs.
        if features::switch(client, features::HOOKS).is_none() {
            let on = in_table(client, features::FEATURES, features::HOOKS).map(|path| Closing::set(path, "true"));
            doors.push(Door::behind(at, DoorKind::HooksSwitchedOff).closed_by(on));
        }
        let before = hooks.groups.iter().filter(|group| group.event == BEFORE_A_TOOL && group.runs());
        let runs = features::switch(client, features::HOOKS) != Some(false);
        doors.extend(before.take(usize::from(runs)).map(|group| Door::behind(&group.at, DoorKind::HookFailsOpen)));
    }
    let managed_only = client.policy().get("allow_managed_hooks_only");
    let managed_only = managed_only.filter(|at| at.node.as_bool() == Some(true));
    doors.extend(managed_only.map(|at| Door::behind(at, DoorKind::AdministratorHooks)));
}
