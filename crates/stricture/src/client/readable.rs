//! The paths that commands may read under the selected permission profile.

use std::collections::BTreeMap;

use super::Client;
use crate::client::filesystem::{self, WORKSPACE, is_deny};
use crate::client::paths;
use crate::client::{profile_mode, sandbox};
use crate::schema::{At, View};
use crate::syntax::Span;

/// The paths of a profile.
#[derive(Debug)]
pub(crate) struct Readable {
    /// Paths that are made readable one by one, with the rule that does.
    pub(crate) explicit: BTreeMap<String, Span>,
    /// For paths with a rule, whether they can be read; the longest that contains a path decides.
    cover: BTreeMap<String, bool>,
}

impl Readable {
    /// What holds under the policy.
    pub(crate) fn of(client: &Client<'_>) -> Self {
        let described = client.selected_profile(|profile| Some((Self::of_profile(profile), profile_mode::of(profile))));
        let Some((mut readable, mode)) = described else { return Self::everything() };
        if sandbox::closed(client.policy(), mode).is_some() {
            // The client falls back on a profile that reads everything and keeps what is denied.
            readable.explicit.clear();
            readable.cover.retain(|_, can_read| !*can_read);
            readable.cover.insert("/".to_owned(), true);
        }
        readable
    }

    /// The paths that a profile by itself makes readable one by one, with the rules that do.
    pub(crate) fn explicit_of(profile: &View<'_>) -> BTreeMap<String, Span> {
        Self::of_profile(profile).explicit
    }

    /// What the built-in profiles let commands read.
    fn everything() -> Self {
        Self { cover: BTreeMap::from([("/".to_owned(), true)]), ..Self::nothing() }
    }

    fn nothing() -> Self {
        Self { explicit: BTreeMap::new(), cover: BTreeMap::new() }
    }

    fn of_profile(profile: &View<'_>) -> Self {
        let mut readable = Self::nothing();
        let roots = filesystem::workspace_roots(profile);
        let Some(filesystem) = profile.view("filesystem") else { return readable };
        for at in filesystem.rest() {
            let Some((_, alternative, rule)) = at.chosen() else { continue };
            if alternative.name == "access" {
                readable.rule(at.name(), None, &rule, at.key_span, &roots);
            } else {
                for inner in rule.entries() {
                    readable.rule(at.name(), Some(inner.name()), &inner, inner.key_span, &roots);
                }
            }
        }
        readable
    }

    fn rule(&mut self, path: &str, below: Option<&str>, access: &At<'_>, span: Span, roots: &[String]) {
        let Some((word, _)) = access.word() else { return };
        let reads = !is_deny(word);
        let named = below.unwrap_or(path);
        if named.contains(paths::PATTERN) && !reads {
            return;
        }
        let tree = |text: &str| match text.strip_suffix("/**") {
            Some(tree) => tree.to_owned(),
            None => text.to_owned(),
        };
        let (path, below) = match below {
            Some(below) => (path.to_owned(), Some(tree(below)).filter(|below| below != ".")),
            None => (tree(path), None),
        };
        if path == ":root" {
            self.cover.insert("/".to_owned(), reads);
            return;
        }
        let found: Vec<String> = if WORKSPACE.contains(&path.as_str()) {
            match &below {
                None => {
                    self.cover.insert(paths::HOME.to_owned(), reads);
                    roots.to_vec()
                }
                Some(below) if roots.is_empty() && below.starts_with("~/") => vec![paths::normal(below, "/")],
                Some(below) => roots.iter().map(|root| paths::normal(below, root)).collect(),
            }
        } else if path.starts_with(':') {
            Vec::new()
        } else {
            let base = paths::normal(&path, "/");
            vec![below.map_or_else(|| base.clone(), |below| paths::normal(&below, &base))]
        };
        for path in found {
            self.cover.insert(path.clone(), reads);
            if reads {
                self.explicit.insert(path, span);
            }
        }
    }

    /// Denies reading a path, over whatever the profile says of it.
    pub(crate) fn deny(&mut self, path: &str) {
        self.cover.insert(path.to_owned(), false);
    }

    /// Whether the rules let commands read `path`.
    pub(crate) fn covers(&self, path: &str) -> bool {
        let mut at = path;
        loop {
            if let Some(can_read) = self.cover.get(at) {
                return *can_read;
            }
            at = match at.rfind('/') {
                Some(0) if at.len() > 1 => "/",
                Some(end) if end > 0 => at.get(..end).unwrap_or_default(),
                _ => return false,
            };
        }
    }
}
