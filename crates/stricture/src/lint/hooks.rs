//! The hooks of a policy, read once for all lints about them.

use crate::schema::{At, View};

/// All groups of handlers.
#[derive(Debug, Default)]
pub(super) struct Hooks<'d> {
    /// The table that holds them.
    pub(super) table: Option<View<'d>>,
    /// The groups, event by event.
    pub(super) groups: Vec<Group<'d>>,
}

/// Handlers of one event that share a matcher.
#[derive(Debug)]
pub(super) struct Group<'d> {
    /// The event, as the client names it.
    pub(super) event: &'static str,
    /// What the event must be about.
    pub(super) matcher: Option<At<'d>>,
    /// The array of its handlers.
    pub(super) list: Option<At<'d>>,
    /// The handlers whose type is known.
    pub(super) handlers: Vec<Handler<'d>>,
}

/// What a hook runs.
#[derive(Debug)]
pub(super) struct Handler<'d> {
    /// The whole handler.
    pub(super) at: At<'d>,
    /// Which element of its group's array it is, counted from 0.
    pub(super) index: usize,
    /// Its type.
    pub(super) word: &'static str,
    /// Its keys.
    pub(super) keys: View<'d>,
}

/// Events that are about nothing in particular: the client drops their matchers.
const ABOUT_NOTHING: &[&str] = &["PreModelRequest", "PostModelRequest", "UserPromptSubmit", "Stop", "Interrupt"];

impl<'d> Hooks<'d> {
    pub(super) fn of(policy: &View<'d>) -> Self {
        let table = policy.view("hooks");
        let handler = |(index, at): (usize, At<'d>)| at.tagged().map(|(word, keys)| Handler { at, index, word, keys });
        let mut groups = Vec::new();
        for (event, at) in table.iter().flat_map(View::given) {
            for group in at.items().iter().filter_map(At::view) {
                let handlers = group.items("hooks").into_iter().enumerate().filter_map(handler).collect();
                let (matcher, list) = (group.get("matcher").cloned(), group.get("hooks").cloned());
                groups.push(Group { event, matcher, list, handlers });
            }
        }
        Self { table, groups }
    }

    /// The handlers that run a command line, with it.
    pub(super) fn commands(&self) -> impl Iterator<Item = (&Handler<'d>, &At<'d>)> {
        let handlers = self.groups.iter().flat_map(|group| &group.handlers);
        let commands = handlers.filter(|handler| handler.word == "command");
        commands.filter_map(|handler| Some((handler, handler.keys.get("command")?)))
    }
}

impl Group<'_> {
    /// Whether the client looks at the matcher.
    pub(super) fn heeds_matcher(&self) -> bool {
        !ABOUT_NOTHING.contains(&self.event)
    }

    /// Whether the client runs any of it: handlers of the types `prompt` and `agent` are skipped.
    pub(super) fn runs(&self) -> bool {
        self.handlers.iter().any(|handler| matches!(handler.word, "command" | "mcp_tool"))
    }
}
