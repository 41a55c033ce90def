//! Doors: ways in which somebody can still do what a policy seems to close.
//!
//! A door is here only if the policy closes the front of it. A policy that restricts no sandbox modes has no door out of the sandbox, and a
//! policy that closes a door has none. We tried each kind in sessions of the releases that [`DoorKind::seen`] returns. `explain`
//! words the doors, and some lints report them.

mod accounts;
mod closing;
mod files;
mod hooks;
mod kind;
mod network;
mod profiles;
mod sandbox;
mod servers;
mod start;
mod telemetry;
mod web_search;

pub(crate) use closing::Closing;
pub use kind::{By, What};
pub(crate) use kind::{DoorKind, OwnProvider};

pub(crate) use sandbox::denies_reads;

use super::Client;
use crate::schema::At;
use crate::syntax::{KeyPath, Span};

/// A way in which somebody can still do what a policy seems to close.
#[derive(Clone, Debug)]
pub(crate) struct Door<'d> {
    pub(crate) kind: DoorKind<'d>,
    /// The key that seems to close it.
    pub(crate) key: KeyPath,
    /// The place of that key.
    pub(crate) span: Span,
    /// The values that close it; `None` if no key does.
    pub(crate) closed_by: Option<Closing>,
}

impl<'d> Door<'d> {
    /// A door that no key closes, behind this one.
    fn behind(at: &At<'d>, kind: DoorKind<'d>) -> Self {
        Self { kind, key: at.path(), span: at.key_span, closed_by: None }
    }

    fn closed_by(self, closing: Option<Closing>) -> Self {
        Self { closed_by: closing, ..self }
    }
}

/// All doors of a policy, in no particular order.
pub(super) fn of<'d>(client: &Client<'d>) -> Vec<Door<'d>> {
    let mut doors = Vec::new();
    sandbox::doors(client, &mut doors);
    files::doors(client, &mut doors);
    network::doors(client, &mut doors);
    hooks::doors(client, &mut doors);
    profiles::doors(client, &mut doors);
    accounts::doors(client, &mut doors);
    servers::doors(client, &mut doors);
    web_search::doors(client, &mut doors);
    telemetry::doors(client, &mut doors);
    start::doors(client, &mut doors);
    doors
}
