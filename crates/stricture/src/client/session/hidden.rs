//! Denied paths that the sandbox cannot hide in a place that commands may write to.

use super::{Stage, Tell, Why, access};
use crate::client::filesystem::WORKSPACE;
use crate::client::{Client, paths, profile_mode, sandbox};
use crate::syntax::Span;

/// Folders that the client itself guards in each writable place. It makes room for them, and then cannot hide them.
const GUARDED: [&str; 3] = [".git", ".codex", ".agents"];

/// The stand-in for the folders of the workspace, which no path can spell.
const WORK: &str = "/\0/work";

/// The folder for temporary files, in which the client guards nothing.
const TEMPORARY: &str = "/tmp";

/// A rule about one path.
struct Rule {
    path: String,
    denies: bool,
    span: Span,
}

/// Denied paths in writable places of the default profile: `fixtures/sessions/sometimes.toml`. A guarded folder that exists does no
/// harm.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    let found = client.selected_profile(|profile| {
        // The client then uses a profile that writes nowhere.
        if sandbox::closed(client.policy(), profile_mode::of(profile)).is_some() {
            return None;
        }
        let (mut rules, mut written) = (Vec::new(), Vec::new());
        access::each(profile, |rule| {
            if rule.written().contains(paths::PATTERN) || rule.path.starts_with(':') && !WORKSPACE.contains(&rule.path)
            {
                return;
            }
            let base = if rule.path.starts_with(':') { WORK.to_owned() } else { paths::normal(rule.path, "/") };
            let path = rule.below.map_or_else(|| base.clone(), |below| paths::normal(below, &base));
            if rule.writes() {
                written.push(path);
            } else {
                rules.push(Rule { path, denies: rule.denies(), span: rule.span });
            }
        });
        let roots = profile.map("workspace_roots").into_iter().filter(|root| root.node.as_bool() == Some(true));
        if written.iter().any(|path| path == WORK) {
            written.extend(roots.map(|root| paths::normal(root.name(), paths::HOME)));
        }
        Some((rules, written))
    });
    let Some((rules, written)) = found else { return };
    for rule in rules.iter().filter(|rule| rule.denies) {
        let below = |place: &String| below(&rule.path, place);
        let inside: Vec<&str> = written.iter().filter(|place| *place != "/").filter_map(below).collect();
        let guarded = written.iter().filter(|place| *place != TEMPORARY).filter_map(below).any(is_guarded);
        // The client has its own folder in the home directory, so that one exists.
        if guarded && !is_own_folder(&rule.path) {
            tell(Stage::Session, rule.span, Why::GuardedDenied);
        } else if !inside.is_empty() && rules.iter().any(|other| self::below(&other.path, &rule.path).is_some()) {
            tell(Stage::Session, rule.span, Why::RuleInDenied);
        }
    }
}

/// The rest of a path below a place, without a slash before it.
fn below<'p>(path: &'p str, place: &str) -> Option<&'p str> {
    path.strip_prefix(place)?.strip_prefix('/').filter(|rest| !rest.is_empty())
}

fn is_guarded(below: &str) -> bool {
    below.split('/').next().is_some_and(|first| GUARDED.contains(&first))
}

fn is_own_folder(path: &str) -> bool {
    path.strip_prefix(paths::HOME).is_some_and(|rest| rest == "/.codex" || rest.starts_with("/.codex/"))
}
