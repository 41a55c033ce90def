//! See [`LINT`].

use std::collections::BTreeMap;

use crate::client::deny_pattern::DenyPattern;
use crate::client::paths;
use crate::client::readable::Readable;
use crate::lint::profiles::invalid_deny_read::resolved;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::At;
use crate::syntax::Span;

declare_lint! {
    /// A denied path that the selected permission profile makes readable.
    ///
    /// `permissions.filesystem.deny_read` wins over every profile, and the client refuses a file in which it takes away what the
    /// profile that `default_permissions` selects gives: the same path, or one below it, or one that a pattern matches. The client's
    /// own helper programs in the home directory must stay readable too.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.filesystem]
    /// "/srv/data" = "read"
    ///
    /// [permissions.filesystem]
    /// deny_read = ["/srv"]
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers.filesystem]
    /// "/srv/data" = "read"
    ///
    /// [permissions.filesystem]
    /// deny_read = ["/srv/data/keys"]
    /// ```
    "deny-read-covers-profile", Rejected, check
}

/// Where the client's helper programs lie, below the home directory: by default, and where its folder is the home directory itself.
/// What holds for both holds wherever they lie.
const HELPERS: &[&str] = &[".codex/tmp/helper", "tmp/helper"];

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let denied = denied(cx);
    if denied.is_empty() {
        return;
    }
    let mut readable = Readable::of(cx.client());
    for (_, path) in denied.iter().filter(|(at, _)| !is_pattern(at)) {
        readable.deny(path);
    }
    for (at, path, span) in all_covered(&denied, &readable.explicit) {
        let message = format!("the selected profile makes {} readable, which this denies", quoted(&path));
        let finding = LINT.value(at, message).label(span, "made readable here");
        found.push(finding.help("remove one of the two: what is denied here stays denied in every profile"));
    }
    let hidden: Vec<Option<&At<'_>>> =
        helpers_at_stake(&readable).iter().map(|helper| first_cover(&denied, helper)).collect();
    if let Some(at) = hidden.iter().copied().collect::<Option<Vec<_>>>().and_then(|all| all.into_iter().next()) {
        let text = at.node.as_text().unwrap_or_default();
        let message = format!("{} hides the client's own helper programs from it", quoted(text));
        found.push(LINT.value(at, message).help("deny the folders that matter, such as `~/.ssh`"));
    }
}

/// The paths that the policy denies, as the client resolves them.
pub(in crate::lint) fn denied<'d>(cx: &Context<'d>) -> Vec<(At<'d>, String)> {
    let filesystem = cx.policy().view("permissions").and_then(|permissions| permissions.view("filesystem"));
    let items = filesystem.map(|filesystem| filesystem.items("deny_read")).unwrap_or_default();
    items.into_iter().filter_map(|at| resolved(at.node.as_text()?).ok().map(|path| (at, path))).collect()
}

/// The denied paths that cover one of `readable`, each with the first one as a person writes it.
pub(in crate::lint) fn all_covered<'a, 'd>(
    denied: &'a [(At<'d>, String)],
    readable: &BTreeMap<String, Span>,
) -> Vec<(&'a At<'d>, String, Span)> {
    covered(denied, readable).map(|(at, path, span)| (at, path.replace(paths::HOME, "~"), *span)).collect()
}

/// The first denied path that covers one of `paths`.
fn first_cover<'a, 'd>(denied: &'a [(At<'d>, String)], paths: &BTreeMap<String, Span>) -> Option<&'a At<'d>> {
    covered(denied, paths).next().map(|(at, ..)| at)
}

/// The helper programs, each by itself, where the rules alone do not make them readable: the client then asks for them by name.
fn helpers_at_stake(readable: &Readable) -> Vec<BTreeMap<String, Span>> {
    let of = |helper: &&str| {
        let path = format!("{}/{helper}", paths::HOME);
        if readable.covers(&path) { BTreeMap::new() } else { BTreeMap::from([(path, Span::default())]) }
    };
    HELPERS.iter().map(of).collect()
}

fn is_pattern(at: &At<'_>) -> bool {
    at.node.as_text().is_some_and(|text| text.contains(['*', '?', '[']))
}

/// Each denied path that covers one of `paths`, with the first path that it covers.
fn covered<'a, 'd, 'p>(
    denied: &'a [(At<'d>, String)],
    paths: &'p BTreeMap<String, Span>,
) -> impl Iterator<Item = (&'a At<'d>, &'p String, &'p Span)> {
    // Without a path there is no reason to read patterns.
    let denied = if paths.is_empty() { &[] } else { denied };
    denied.iter().filter_map(|(at, denied)| {
        let (path, span) = if is_pattern(at) {
            DenyPattern::new(denied)?.first_match(paths)?
        } else if denied == "/" {
            // The root can be denied whatever the profile says.
            return None;
        } else {
            let below = format!("{denied}/");
            let inside = || paths.range(below.clone()..).next().filter(|(path, _)| path.starts_with(&below));
            paths.get_key_value(denied).or_else(inside)?
        };
        Some((at, path, span))
    })
}
