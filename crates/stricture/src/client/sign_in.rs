//! The ways in which people may sign in.

use super::{Client, fate};
use crate::release::Releases;
use crate::report::Fate;
use crate::schema::{At, Field, View};

/// The words for the ways to sign in.
const CHATGPT: &str = "chatgpt";
const API: &str = "api";

/// What a policy says about signing in.
pub(crate) struct SignIn<'d> {
    methods: Option<At<'d>>,
    listed: Vec<At<'d>>,
    workspaces: Option<At<'d>>,
    ids: Vec<(At<'d>, &'d str)>,
}

/// The list of ways to sign in, and that of ChatGPT workspaces.
pub(crate) struct Lists<'d> {
    pub(crate) methods: At<'d>,
    pub(crate) workspaces: At<'d>,
}

/// What stops the client.
pub(crate) enum SignInRefusal<'d> {
    /// Only ChatGPT is allowed, and no workspace is named.
    NoWayLeft { lists: Lists<'d>, clients: Releases },
}

/// A way to sign in that the client takes away.
pub(crate) struct Dropped<'d> {
    /// The element of the list that allows it.
    pub(crate) method: At<'d>,
    /// The list of workspaces, which names none.
    pub(crate) workspaces: At<'d>,
}

/// A list of workspaces that restricts nothing.
pub(crate) struct Idle<'d> {
    pub(crate) lists: Lists<'d>,
    /// Whether it names none.
    pub(crate) is_blank: bool,
}

impl Dropped<'_> {
    /// What becomes of it.
    pub(crate) fn fate(&self) -> Fate {
        fate::overruled(self.method.path())
    }
}

impl Idle<'_> {
    /// What becomes of the list.
    pub(crate) fn fate(&self) -> Fate {
        fate::overruled(self.lists.workspaces.path())
    }
}

/// Whether a list of workspaces with these ids takes ChatGPT sign-in away: it names none, since a blank id is no name. Where nothing else is
/// allowed, the client refuses that: cases `workspaces-empty-with-chatgpt-only` and `workspaces-blank-with-chatgpt-only`, and
/// `workspaces-zero-width-with-chatgpt-only`, whose letter without width is a name. That it counts elsewhere too was asked live: the ways that the
/// client then names are `api` alone.
pub(crate) fn takes_chatgpt_away<'t>(mut ids: impl Iterator<Item = &'t str>) -> bool {
    ids.all(is_blank)
}

/// Whether an id names no workspace.
pub(crate) fn is_blank(id: &str) -> bool {
    id.trim().is_empty()
}

/// What stops the client: cases `workspaces-empty-with-chatgpt-only` and `workspaces-blank-with-chatgpt-only`. Where another way is left, it
/// starts: cases `workspaces-empty` and `workspaces-empty-with-api-only`.
pub(crate) fn refusals<'d>(client: &Client<'d>) -> Vec<SignInRefusal<'d>> {
    let sign_in = client.sign_in();
    let lists = sign_in.names_no_workspace().filter(|_| sign_in.lists_only_chatgpt()).and_then(|_| sign_in.lists());
    // An empty list leaves no way either: the client looks at both at once.
    let methods = client.policy().table.field("allowed_login_methods");
    let clients = methods.map_or(Releases::all(), Field::refusing_empty);
    lists.map(|lists| SignInRefusal::NoWayLeft { lists, clients }).into_iter().collect()
}

impl<'d> SignIn<'d> {
    pub(super) fn of(policy: &View<'d>) -> Self {
        let methods = policy.get("allowed_login_methods").cloned();
        let workspaces = policy.get("allowed_chatgpt_workspaces").cloned();
        let listed = methods.as_ref().map(At::items).unwrap_or_default();
        let ids = workspaces.as_ref().map(At::items).unwrap_or_default();
        let ids = ids.into_iter().filter_map(|at| at.node.as_text().map(|id| (at, id))).collect();
        Self { methods, listed, workspaces, ids }
    }

    /// The ways that the client takes away although the policy allows them, where another one is left: those of [`takes_chatgpt_away`].
    pub(crate) fn dropped(&self) -> Vec<Dropped<'d>> {
        let Some(workspaces) = self.names_no_workspace() else { return Vec::new() };
        if !self.lists_method(API) {
            return Vec::new();
        }
        let dropped = self.listed.iter().filter(|at| is(at, CHATGPT));
        dropped.map(|method| Dropped { method: method.clone(), workspaces: workspaces.clone() }).collect()
    }

    /// The list of workspaces, where only an API key is allowed, so that it has nothing to restrict. Asked live, also of a list that names a
    /// workspace: the ways that the client names are `api` alone, and it starts (case `workspaces-empty-with-api-only`).
    pub(crate) fn idle_workspaces(&self) -> Option<Idle<'d>> {
        // What is no word stops the client anyway.
        let mut words = self.listed.iter().filter_map(At::word).peekable();
        let only_keys = words.peek().is_some() && words.all(|(word, _)| word == API);
        let lists = self.lists().filter(|_| only_keys)?;
        Some(Idle { lists, is_blank: self.names_no_workspace().is_some() })
    }

    /// Where only ChatGPT is allowed, and only in workspaces that cannot exist: the client starts, and nobody can sign in. That it takes any
    /// text for an id is shown by the case `workspaces-no-uuid`.
    pub(crate) fn locked_out(&self) -> Option<Lists<'d>> {
        let mut named = self.named().peekable();
        let all_impossible = named.peek().is_some() && !named.any(|(_, id)| is_workspace_id(id));
        self.lists().filter(|_| all_impossible && self.lists_only_chatgpt())
    }

    /// The ids that no workspace has, where some workspace counts.
    pub(crate) fn impossible_ids(&self) -> impl Iterator<Item = (&At<'d>, &'d str)> {
        let counts = (self.listed.is_empty() || self.lists_method(CHATGPT)) && self.locked_out().is_none();
        self.named().filter(move |(_, id)| counts && !is_workspace_id(id))
    }

    fn lists(&self) -> Option<Lists<'d>> {
        Some(Lists { methods: self.methods.clone()?, workspaces: self.workspaces.clone()? })
    }

    fn lists_method(&self, method: &str) -> bool {
        self.listed.iter().any(|at| is(at, method))
    }

    /// Whether ChatGPT is allowed and nothing else: without a list all is, and an empty one is refused (cases `workspaces-empty` and
    /// `login-methods-empty`).
    fn lists_only_chatgpt(&self) -> bool {
        !self.listed.is_empty() && self.listed.iter().all(|at| is(at, CHATGPT))
    }

    /// The ids that name something.
    fn named(&self) -> impl Iterator<Item = (&At<'d>, &'d str)> {
        self.ids.iter().map(|(at, id)| (at, *id)).filter(|(_, id)| !is_blank(id))
    }

    /// The list of workspaces, if it is there and names none.
    fn names_no_workspace(&self) -> Option<&At<'d>> {
        let workspaces = self.workspaces.as_ref().filter(|list| list.node.as_array().is_some())?;
        takes_chatgpt_away(self.ids.iter().map(|(_, id)| *id)).then_some(workspaces)
    }
}

fn is(at: &At<'_>, method: &str) -> bool {
    at.word().is_some_and(|(word, _)| word == method)
}

/// Whether a text is a UUID.
fn is_workspace_id(text: &str) -> bool {
    let groups: Vec<&str> = text.trim().split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|b| b.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::is_workspace_id;

    #[test]
    fn workspace_ids() {
        assert!(is_workspace_id("00000000-0000-0000-0000-000000000000"));
        assert!(is_workspace_id(" 0A1b2c3d-0000-4000-8000-00000000000f "));
        for id in ["", "example", "00000000000000000000000000000000", "g0000000-0000-0000-0000-000000000000", "org-1"] {
            assert!(!is_workspace_id(id), "{id}");
        }
    }
}
