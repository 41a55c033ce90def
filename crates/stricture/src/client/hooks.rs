//! The hooks of a policy, read once for all lints about them.

use crate::schema::{At, View};

/// All groups of handlers.
#[derive(Debug, Default)]
pub(crate) struct Hooks<'d> {
    /// The table that holds them.
    pub(crate) table: Option<View<'d>>,
    /// The groups, event by event.
    pub(crate) groups: Vec<Group<'d>>,
}

/// Handlers of one event that share a matcher.
#[derive(Debug)]
pub(crate) struct Group<'d> {
    /// The event, as the client names it.
    pub(crate) event: &'static str,
    /// What the event must be about.
    pub(crate) matcher: Option<At<'d>>,
    /// The array of its handlers.
    pub(crate) list: Option<At<'d>>,
    /// The handlers whose type is known.
    pub(crate) handlers: Vec<Handler<'d>>,
}

/// What a hook runs.
#[derive(Debug)]
pub(crate) struct Handler<'d> {
    /// The whole handler.
    pub(crate) at: At<'d>,
    /// Which element of its group's array it is, counted from 0.
    pub(crate) index: usize,
    /// Its type.
    pub(crate) word: &'static str,
    /// Its keys.
    pub(crate) keys: View<'d>,
}

/// Events that are about nothing in particular: the client drops their matchers.
const ABOUT_NOTHING: &[&str] = &["PreModelRequest", "PostModelRequest", "UserPromptSubmit", "Stop", "Interrupt"];

impl<'d> Hooks<'d> {
    pub(crate) fn of(policy: &View<'d>) -> Self {
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
    pub(crate) fn commands(&self) -> impl Iterator<Item = (&Handler<'d>, &At<'d>)> {
        let handlers = self.groups.iter().flat_map(|group| &group.handlers);
        let commands = handlers.filter(|handler| handler.word == "command");
        commands.filter_map(|handler| Some((handler, handler.keys.get("command")?)))
    }
}

impl Group<'_> {
    /// Whether the client looks at the matcher.
    pub(crate) fn heeds_matcher(&self) -> bool {
        !ABOUT_NOTHING.contains(&self.event)
    }

    /// Whether the client runs any of it: handlers of the types `prompt` and `agent` are skipped.
    pub(crate) fn runs(&self) -> bool {
        self.handlers.iter().any(|handler| matches!(handler.word, "command" | "mcp_tool"))
    }
}
