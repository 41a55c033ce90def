//! The hooks of a policy: which run, when, and what stops the client.

use super::Client;
use super::expressions::{self, ErrorKind};
use super::fate;
use super::features;
use crate::report::Fate;
use crate::schema::{At, View};
use crate::syntax::{Node, Span, Value};

/// The table of the hooks; the list of a group's handlers has the same name.
const HOOKS: &str = "hooks";

/// The words for what a handler is.
const COMMAND: &str = "command";
const TOOL: &str = "mcp_tool";

/// All groups of handlers.
#[derive(Debug, Default)]
pub(crate) struct Hooks<'d> {
    at: Option<At<'d>>,
    managed_dir: Option<At<'d>>,
    windows_managed_dir: Option<At<'d>>,
    /// The groups, event by event.
    pub(crate) groups: Vec<Group<'d>>,
}

/// Handlers of one event that share a matcher.
#[derive(Debug)]
pub(crate) struct Group<'d> {
    /// The event, as the client names it.
    pub(crate) event: &'static str,
    /// The whole group.
    pub(crate) at: At<'d>,
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
    word: &'static str,
    keys: View<'d>,
}

/// A handler that the client loads and never runs.
pub(crate) struct Skipped<'s, 'd> {
    pub(crate) group: &'s Group<'d>,
    pub(crate) handler: &'s Handler<'d>,
    pub(crate) why: Why<'s, 'd>,
}

/// Why a handler never runs.
pub(crate) enum Why<'s, 'd> {
    /// The client runs none of this type.
    Type(&'static str),
    BlankCommand(&'s At<'d>),
    /// A tool without a server or a name.
    Nameless(&'s At<'d>),
    /// A tool at the end of a session.
    ToolAtEnd,
}

/// An expression that the client cannot read, with its text and the reason.
pub(crate) struct BrokenMatcher<'s, 'd> {
    group: &'s Group<'d>,
    pub(crate) at: &'s At<'d>,
    pub(crate) text: &'d str,
    pub(crate) why: ErrorKind,
}

/// Hooks that do not run because the policy switches hooks off.
pub(crate) struct SwitchedOff<'d> {
    pub(crate) hooks: At<'d>,
    pub(crate) switch: At<'d>,
}

/// What stops the client.
pub(crate) enum HookRefusal<'d> {
    /// A number among the arguments of a tool, at this place, that JSON does not have.
    NotFinite { argument: At<'d>, span: Span },
}

/// What stops the client: cases `hook-mcp-tool-input-infinite`, `-negative-infinite`, `-nested-infinite` and `-not-a-number`. Other types of
/// handlers drop their arguments: `hook-command-infinite-input`, `hook-prompt-infinite-input` and `hook-agent-infinite-input`.
pub(crate) fn refusals<'d>(client: &Client<'d>) -> Vec<HookRefusal<'d>> {
    let mut found = Vec::new();
    let handlers = client.hooks().groups.iter().flat_map(|group| &group.handlers);
    for argument in handlers.filter(|handler| handler.word == TOOL).flat_map(|handler| handler.keys.map("input")) {
        not_finite(argument.node, &mut |span| {
            found.push(HookRefusal::NotFinite { argument: argument.clone(), span });
        });
    }
    found
}

fn not_finite(node: &Node, found: &mut impl FnMut(Span)) {
    match &node.value {
        Value::Float(number) if !number.is_finite() => found(node.span),
        Value::Array(elements) => {
            for element in elements {
                not_finite(element, found);
            }
        }
        Value::Table(table) => {
            for entry in table.entries() {
                not_finite(&entry.value, found);
            }
        }
        _ => {}
    }
}

/// The hooks, where the policy switches the feature off: then the client lists and runs none of them. Asked live, also with the feature's old
/// name; that such a policy loads is shown by the case `hooks-switched-off`.
pub(crate) fn switched_off<'d>(client: &Client<'d>) -> Option<SwitchedOff<'d>> {
    if !client.hooks().groups.iter().any(Group::runs) {
        return None;
    }
    let switch = client.features().counting(features::HOOKS).filter(|at| at.node.as_bool() == Some(false))?;
    Some(SwitchedOff { hooks: client.hooks().at.clone()?, switch: switch.clone() })
}

/// The handlers that the client cannot load. If the policy switches the feature off, the client loads none: the cases `hook-prompt-feature-off`
/// and `hook-blank-feature-off` of `fixtures/sessions`.
pub(crate) fn skipped<'c, 'd>(client: &'c Client<'d>) -> impl Iterator<Item = Skipped<'c, 'd>> {
    let loads = features::switch(client, features::HOOKS) != Some(false);
    client.hooks().skipped().filter(move |_| loads)
}

/// The matchers that the client cannot read, of groups with handlers: `matcher-invalid` and `matcher-invalid-without-handlers`.
pub(crate) fn broken_matchers<'c, 'd>(client: &'c Client<'d>) -> impl Iterator<Item = BrokenMatcher<'c, 'd>> {
    let loads = features::switch(client, features::HOOKS) != Some(false);
    let groups = client.hooks().groups.iter().filter(move |group| loads && !group.handlers.is_empty());
    groups.filter_map(Group::broken_matcher)
}

impl Skipped<'_, '_> {
    /// What becomes of it: all of the handler goes.
    pub(crate) fn fate(&self) -> Fate {
        fate::dropped(self.handler.at.path())
    }
}

impl BrokenMatcher<'_, '_> {
    /// What becomes of it: all of the group goes.
    pub(crate) fn fate(&self) -> Fate {
        fate::dropped(self.group.at.path())
    }
}

impl SwitchedOff<'_> {
    /// What becomes of all hooks.
    pub(crate) fn fate(&self) -> Fate {
        fate::overruled(self.hooks.path())
    }
}

/// Events that are about nothing in particular: the client drops their matchers, broken ones too. Asked live: of all events it lists these
/// without the matcher that they have in the policy.
const ABOUT_NOTHING: &[&str] = &["PreModelRequest", "PostModelRequest", "UserPromptSubmit", "Stop", "Interrupt"];

/// Events that are about an agent that another agent started. Its author chooses its name.
const ABOUT_SUBAGENTS: &[&str] = &["SubagentStart", "SubagentStop"];

impl<'d> Hooks<'d> {
    pub(crate) fn of(policy: &View<'d>) -> Self {
        let at = policy.get(HOOKS).cloned();
        let table = at.as_ref().and_then(At::view);
        let handler = |(index, at): (usize, At<'d>)| at.tagged().map(|(word, keys)| Handler { at, index, word, keys });
        let mut groups = Vec::new();
        for (event, at) in table.iter().flat_map(View::given) {
            for (at, group) in at.items().into_iter().filter_map(|at| at.view().map(|group| (at, group))) {
                let handlers = group.items(HOOKS).into_iter().enumerate().filter_map(handler).collect();
                let (matcher, list) = (group.get("matcher").cloned(), group.get(HOOKS).cloned());
                groups.push(Group { event, at, matcher, list, handlers });
            }
        }
        let key = |key: &str| table.as_ref().and_then(|table| table.get(key).cloned());
        Self { managed_dir: key("managed_dir"), windows_managed_dir: key("windows_managed_dir"), at, groups }
    }

    /// The table of hooks.
    pub(super) fn at(&self) -> Option<&At<'d>> {
        self.at.as_ref()
    }

    /// The folder in which the scripts are said to be. The client takes any text for it, as the cases `hooks-managed-dir-relative` and
    /// `hooks-managed-dir-blank-text` show. It expands nothing, and uses only an absolute path: `fixtures/hooks/scripts.toml`.
    pub(crate) fn managed_dir(&self) -> Option<&At<'d>> {
        self.managed_dir.as_ref()
    }

    /// That folder on Windows.
    pub(crate) fn windows_managed_dir(&self) -> Option<&At<'d>> {
        self.windows_managed_dir.as_ref()
    }

    /// The handlers that run a command line, with it.
    pub(crate) fn commands(&self) -> impl Iterator<Item = (&Handler<'d>, &At<'d>)> {
        let handlers = self.groups.iter().flat_map(|group| &group.handlers);
        let commands = handlers.filter(|handler| handler.word == COMMAND);
        commands.filter_map(|handler| Some((handler, handler.keys.get(COMMAND)?)))
    }

    /// The handlers that the client skips.
    pub(crate) fn skipped(&self) -> impl Iterator<Item = Skipped<'_, 'd>> {
        let handlers = self.groups.iter().flat_map(|group| group.handlers.iter().map(move |handler| (group, handler)));
        handlers
            .filter_map(|(group, handler)| Some(Skipped { group, handler, why: handler.is_skipped_at(group.event)? }))
    }
}

impl<'d> Group<'d> {
    /// Whether the client looks at the matcher.
    pub(crate) fn heeds_matcher(&self) -> bool {
        !ABOUT_NOTHING.contains(&self.event)
    }

    /// The matcher, where the client drops it although it says something: what matches everything says what the client does anyway.
    pub(crate) fn dropped_matcher(&self) -> Option<&At<'d>> {
        let matcher = self.matcher.as_ref().filter(|_| !self.heeds_matcher() && self.runs())?;
        matcher.node.as_text().is_some_and(|text| !matches!(text, "" | "*" | ".*")).then_some(matcher)
    }

    /// The matcher, where the client cannot read it and therefore skips the group: asked live, of brackets without an end and of look-around.
    /// The policy loads all the same: cases `hooks-matcher-broken` and `hooks-matcher-look-around`.
    pub(crate) fn broken_matcher(&self) -> Option<BrokenMatcher<'_, 'd>> {
        let at = self.matcher.as_ref().filter(|_| self.heeds_matcher())?;
        let text = at.node.as_text()?;
        // A list of names, and `*`, are no expressions: cases `hooks-matcher-star` and `hooks-matcher-list`.
        let is_list = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_|".contains(&byte));
        if is_list || text == "*" {
            return None;
        }
        expressions::parse(text).err().map(|why| BrokenMatcher { group: self, at, text, why })
    }

    /// Whether the event is about a name that anybody may choose: other names are those of tools, and words of the client.
    pub(crate) fn is_about_free_names(&self) -> bool {
        ABOUT_SUBAGENTS.contains(&self.event)
    }

    /// Whether the client runs handlers of any of its types.
    pub(super) fn runs(&self) -> bool {
        self.handlers.iter().any(Handler::is_of_type_that_runs)
    }
}

impl<'d> Handler<'d> {
    /// What it runs on Windows instead.
    pub(crate) fn on_windows(&self) -> Option<&At<'d>> {
        self.keys.get("commandWindows")
    }

    /// Whether the client runs any handlers of its type: it skips those of the types `prompt` and `agent`, as was asked live.
    fn is_of_type_that_runs(&self) -> bool {
        matches!(self.word, COMMAND | TOOL)
    }

    /// Why the client skips it, if it does. Asked live: the client says of each such handler that it skips it, and lists the others. That the policy
    /// loads is shown by the cases `hook-prompt`, `hook-agent`, `hook-command-text-blank` and `hook-mcp-tool-empty-names`.
    fn is_skipped_at(&self, event: &str) -> Option<Why<'_, 'd>> {
        let blank =
            |key: &str| self.keys.get(key).filter(|at| at.node.as_text().is_some_and(|text| text.trim().is_empty()));
        match self.word {
            _ if !self.is_of_type_that_runs() => Some(Why::Type(self.word)),
            COMMAND => blank(COMMAND).map(Why::BlankCommand),
            _ if event == "SessionEnd" => Some(Why::ToolAtEnd),
            _ => blank("server").or_else(|| blank("tool")).map(Why::Nameless),
        }
    }
}
