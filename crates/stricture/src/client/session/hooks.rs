//! Handlers that the client cannot load: it begins no session without them.

use super::{Stage, Tell, Why};
use crate::client::Client;
use crate::client::hooks::{self, Why as Skip};

/// Such handlers, and matchers of groups with handlers: the cases `hook-*` and `matcher-*` of `fixtures/sessions`.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    for skipped in hooks::skipped(client) {
        let span = match skipped.why {
            Skip::BlankCommand(at) | Skip::Nameless(at) => at.node.span,
            Skip::Type(_) | Skip::ToolAtEnd => skipped.handler.at.node.span,
        };
        tell(Stage::Session, span, Why::Hook);
    }
    for broken in hooks::broken_matchers(client) {
        tell(Stage::Session, broken.at.node.span, Why::Matcher);
    }
}
