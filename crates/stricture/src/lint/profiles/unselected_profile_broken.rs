//! See [`LINT`].

use std::cell::Cell;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::client::domains;
use crate::client::filesystem;
use crate::client::profiles::{PARENTS, Profiles};
use crate::client::readable::Readable;
use crate::lint::profiles::deny_read_covers_profile;
use crate::lint::profiles::invalid_profile_path;
use crate::lint::profiles::profile_cycle;
use crate::lint::profiles::undefined_profile;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::{At, View};
use crate::syntax::{Segment, Span, Table};

declare_lint! {
    /// A mistake in a permission profile that people may select and that is not the default.
    ///
    /// The client puts only the selected profile together. Parents that do not exist, circles, paths that it cannot use or that are denied
    /// to all pass unnoticed in all others, and then stop the client of whoever selects such a profile.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    /// contractors = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    ///
    /// [permissions.contractors]
    /// extends = "guests"
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    /// contractors = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    ///
    /// [permissions.contractors]
    /// extends = ":read-only"
    /// ```
    "unselected-profile-broken", Risky, check
}

/// Effort that is spent on following rules to the heirs of their profiles, in keys looked at: beyond it nothing is said about a rule.
const MOST_EFFORT: usize = 200_000;

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.client().profiles();
    let mut walk = Walk { profiles, met: HashMap::new(), heirs: HashMap::new(), effort: Cell::new(MOST_EFFORT) };
    // What the selected profile is made of is told by the lints that reject.
    if let Some(selected) = profiles.selected() {
        walk.up(selected, 0);
    }
    let selected: HashSet<&str> = walk.met.keys().copied().collect();
    for (number, at) in profiles.allowed_names.iter().filter(|at| at.node.as_bool() == Some(true)).enumerate() {
        let Some(broken) = walk.up(at.name(), number + 1) else { continue };
        let parent = broken.node.as_text().unwrap_or_default();
        let (message, help) = if profiles.get(parent).is_some() {
            let (message, help) = profile_cycle::circle(parent);
            (message, help.to_owned())
        } else {
            undefined_profile::no_parent(profiles, parent)
        };
        found.push(LINT.value(&broken, stops(at.name(), &message)).help(help));
    }
    let names = profiles.described.iter().map(At::name);
    for name in names.filter(|name| walk.met.contains_key(name) && !selected.contains(*name)) {
        let Some(view) = profiles.get(name).and_then(At::view) else { continue };
        let mut tell = |span: Span, (message, help): invalid_profile_path::Wrong| {
            if let Some(heir) = walk.heir_with(name, span, cx) {
                found.push(LINT.at(cx.key_at(span), span, stops(heir, &message)).help(help));
            }
        };
        invalid_profile_path::paths_of(&view, &mut tell);
        every_host(&view, &mut tell);
    }
    hidden(cx, &selected, found);
}

/// Paths that a profile makes readable by itself and the policy denies.
fn hidden(cx: &Context<'_>, selected: &HashSet<&str>, found: &mut Vec<Finding>) {
    let denied = deny_read_covers_profile::denied(cx);
    // Where modes are restricted, the client may have put something else in the profile's place.
    if denied.is_empty() || cx.policy().get("allowed_sandbox_modes").is_some() || !cx.client().hosts().is_empty() {
        return;
    }
    let profiles = cx.client().profiles();
    let mut readable = BTreeMap::new();
    let mut owners: HashMap<Span, &str> = HashMap::new();
    for at in &profiles.described {
        if !profiles.allows(at.name()) || selected.contains(at.name()) {
            continue;
        }
        for (path, span) in at.view().map(|view| Readable::explicit_of(&view)).unwrap_or_default() {
            owners.insert(span, at.name());
            readable.entry(path).or_insert(span);
        }
    }
    for (at, path, span) in deny_read_covers_profile::all_covered(&denied, &readable) {
        let Some(owner) = owners.get(&span) else { continue };
        let message = stops(owner, &format!("{} is readable here and denied to all", quoted(&path)));
        let finding = LINT.at(cx.key_at(span), span, message).label(at.node.span, "denied here");
        found.push(finding.help("remove one of the two: what is denied stays denied in every profile"));
    }
}

fn stops(profile: &str, message: &str) -> String {
    format!("whoever selects {} stops the client: {message}", quoted(profile))
}

/// Rules that deny every host.
fn every_host(profile: &View<'_>, tell: &mut impl FnMut(Span, invalid_profile_path::Wrong)) {
    for rule in profile.view("network").map(|network| network.map("domains")).unwrap_or_default() {
        let denies = rule.word().is_some_and(|(word, _)| filesystem::is_deny(word));
        if denies && domains::is_every_host(rule.name()) {
            let message = format!("{} stands for every host, which no profile can deny", quoted(rule.name()));
            tell(rule.key_span, (message, "leave the rule out: what is not allowed is denied"));
        }
    }
}

/// Walks from profiles to their parents, to each profile once.
struct Walk<'p, 'd> {
    profiles: &'p Profiles<'d>,
    /// The walk that has been there first.
    met: HashMap<&'d str, usize>,
    /// From where that walk came, for those that it did not begin with.
    heirs: HashMap<&'d str, &'d str>,
    /// What is left to spend on following rules.
    effort: Cell<usize>,
}

impl<'d> Walk<'_, 'd> {
    /// The key that names a parent that does not exist or that closes a circle, if the walk is the first to come there.
    fn up(&mut self, name: &'d str, number: usize) -> Option<At<'d>> {
        let mut profile = self.profiles.get(name)?;
        loop {
            let name = profile.name();
            if self.met.contains_key(name) {
                return None;
            }
            self.met.insert(name, number);
            let extends = profile.view()?.get("extends").cloned()?;
            let parent = extends.node.as_text()?;
            match self.profiles.get(parent) {
                Some(_) if self.met.get(parent) == Some(&number) => return Some(extends),
                Some(next) => {
                    if !self.met.contains_key(parent) {
                        self.heirs.insert(parent, name);
                    }
                    profile = next;
                }
                None => return Some(extends).filter(|_| !PARENTS.contains(&parent)),
            }
        }
    }

    /// The profile whose selection brings a rule of `name` to bear: `name` itself where people may select it, else an heir that does
    /// not replace the rule.
    fn heir_with(&self, name: &'d str, rule: Span, cx: &Context<'d>) -> Option<&'d str> {
        let mut at = name;
        if self.profiles.allows(at) {
            return Some(at);
        }
        let path = cx.key_at(rule);
        loop {
            at = self.heirs.get(at).copied()?;
            let heir = self.profiles.get(at)?;
            self.effort.set(self.effort.get().checked_sub(keys(heir))?);
            // An heir that says anything of that path may have replaced the rule.
            if holds(heir, path.segments().get(2..).unwrap_or_default()) {
                return None;
            }
            if self.profiles.allows(at) {
                return Some(at);
            }
        }
    }
}

/// How many keys a look into a profile may come by.
fn keys(profile: &At<'_>) -> usize {
    let tables =
        |table: &Table| table.entries().iter().filter_map(|entry| entry.value.as_table()).map(below).sum::<usize>();
    profile.node.as_table().map_or(1, |table| below(table) + tables(table))
}

fn below(table: &Table) -> usize {
    1 + table.entries().len()
}

/// Whether a profile has a key at this path, or something else than a table above it.
fn holds(profile: &At<'_>, path: &[Segment]) -> bool {
    let mut node = profile.node;
    for segment in path {
        let (Some(table), Segment::Key(key)) = (node.as_table(), segment) else { return true };
        let Some(below) = table.get(key) else { return false };
        node = below;
    }
    true
}
