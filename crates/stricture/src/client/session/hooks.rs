//! Handlers that the client cannot load: it begins no session without them.

use super::{Stage, Tell, Why};
use crate::client::hooks::Why as Skip;
use crate::client::{Client, features};

/// Such handlers, and matchers of groups with handlers: the cases `hook-*` and `matcher-*` of `fixtures/sessions`. If the
/// policy switches the feature off, the client loads none: `hook-prompt-feature-off`.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    if features::switch(client, features::HOOKS) == Some(false) {
        return;
    }
    for skipped in client.hooks().skipped() {
        let span = match skipped.why {
            Skip::BlankCommand(at) | Skip::Nameless(at) => at.node.span,
            Skip::Type(_) | Skip::ToolAtEnd => skipped.handler.at.node.span,
        };
        tell(Stage::Session, span, Why::Hook);
    }
    for group in client.hooks().groups.iter().filter(|group| !group.handlers.is_empty()) {
        if let Some(broken) = group.broken_matcher() {
            tell(Stage::Session, broken.at.node.span, Why::Matcher);
        }
    }
}
