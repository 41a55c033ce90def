//! What keeps every command from running: it cannot read what it needs, or there is no tool for commands.

use super::{Stage, Tell, Why, access};
use crate::client::filesystem::WORKSPACE;
use crate::client::profiles::FULL_ACCESS_PROFILE;
use crate::client::{Client, features, paths, profile_mode, sandbox};
use crate::syntax::Span;

/// Folders that every command needs, on all machines. Of these, the second last is missing on machines with another processor.
const SYSTEM: &[&str] = &["/", "/bin", "/lib", "/usr", "/usr/bin", "/lib64", "/usr/lib"];

/// Special names for everything, and for what programs need: the cases `profile-root-*` and `profile-minimal*`.
const EVERYTHING: &str = ":root";
const MINIMAL: &str = ":minimal";

/// All that keeps commands from running: the cases of `profiles` and `start` in `fixtures/sessions`.
pub(super) fn obstacles(client: &Client<'_>, tell: &mut Tell<'_>) {
    for denied in client.deny_read().iter().filter(|denied| !denied.is_pattern()) {
        if denied.resolved.as_deref().is_ok_and(|path| SYSTEM.contains(&path)) {
            tell(Stage::Command, denied.at.node.span, Why::SystemDenied);
        }
    }
    profile(client, tell);
    if let Some(off) = client.features().counting(features::SHELL).filter(|at| at.node.as_bool() == Some(false)) {
        tell(Stage::Command, off.key_span, Why::NoTool);
    }
    let old = client.features().counting(features::OLD_SANDBOX).filter(|at| at.node.as_bool() == Some(true));
    if let Some(old) = old.filter(|_| client.profiles().selected() != Some(FULL_ACCESS_PROFILE)) {
        tell(Stage::Command, old.key_span, Why::OldSandbox);
    }
}

/// The rules of the default profile about the places that matter.
#[derive(Default)]
struct Profile {
    reads_everything: bool,
    everything_denied: Option<Span>,
    reads_minimal: bool,
    minimal_denied: bool,
    denied: Vec<Span>,
    work_denied: Option<Span>,
}

fn profile(client: &Client<'_>, tell: &mut Tell<'_>) {
    let Some(default) = &client.profiles().default else { return };
    let found = client.selected_profile(|profile| {
        let replaced = sandbox::closed(client.policy(), profile_mode::of(profile)).is_some();
        let mut found = Profile::default();
        access::each(profile, |rule| found.take(rule));
        // The client then uses a profile that reads everything, and keeps only the denials: the cases `modes-replace-*`.
        if replaced {
            found.reads_everything = true;
            found.reads_minimal = false;
        }
        Some(found)
    });
    let Some(found) = found else { return };
    if let Some(span) = found.work_denied {
        tell(Stage::Session, span, Why::WorkDenied);
    }
    let minimal = found.reads_minimal && !found.minimal_denied;
    match found.everything_denied {
        Some(span) if !minimal => tell(Stage::Command, span, Why::NothingReadable),
        None if !minimal && !found.reads_everything => {
            tell(Stage::Command, default.node.span, Why::NothingReadable);
        }
        _ => {}
    }
    for span in found.denied {
        tell(Stage::Command, span, Why::SystemDenied);
    }
}

impl Profile {
    fn take(&mut self, rule: &access::Access<'_>) {
        if !rule.is_whole() || rule.path.contains(paths::PATTERN) {
            return;
        }
        if rule.path == MINIMAL {
            self.minimal_denied |= rule.denies();
            self.reads_minimal |= !rule.denies();
        } else if WORKSPACE.contains(&rule.path) {
            self.work_denied = self.work_denied.or(rule.denies().then_some(rule.span));
        } else if rule.path == EVERYTHING || paths::normal(rule.path, "/") == "/" {
            self.reads_everything |= !rule.denies();
            self.everything_denied = self.everything_denied.or(rule.denies().then_some(rule.span));
        } else if rule.denies() && SYSTEM.contains(&paths::normal(rule.path, "/").as_str()) {
            self.denied.push(rule.span);
        }
    }
}
