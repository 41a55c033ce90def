//! See [`LINT`].

use std::collections::BTreeMap;

use globset::{GlobBuilder, GlobSet};

use super::invalid_deny_read::resolved;
use super::readable::Readable;
use super::{Context, declare_lint, paths, quoted};
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

/// Patterns that are compiled into one matcher.
const TOGETHER: usize = 200;

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let denied = denied(cx);
    if denied.is_empty() {
        return;
    }
    let mut readable = Readable::of(cx);
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
pub(super) fn denied<'d>(cx: &Context<'d>) -> Vec<(At<'d>, String)> {
    let filesystem = cx.policy().view("permissions").and_then(|permissions| permissions.view("filesystem"));
    let items = filesystem.map(|filesystem| filesystem.items("deny_read")).unwrap_or_default();
    items.into_iter().filter_map(|at| resolved(at.node.as_text()?).ok().map(|path| (at, path))).collect()
}

/// The denied paths that cover one of `readable`, each with the first one as a person writes it.
pub(super) fn all_covered<'a, 'd>(
    denied: &'a [(At<'d>, String)],
    readable: &BTreeMap<String, Span>,
) -> Vec<(&'a At<'d>, String, Span)> {
    let groups = denied.chunks(TOGETHER);
    let found = groups.flat_map(|group| covered(group, readable).into_iter().map(move |found| (group, found)));
    found
        .filter_map(|(group, (index, path, span))| Some((&group.get(index)?.0, path.replace(paths::HOME, "~"), span)))
        .collect()
}

/// The first denied path that covers one of `paths`.
fn first_cover<'a, 'd>(denied: &'a [(At<'d>, String)], paths: &BTreeMap<String, Span>) -> Option<&'a At<'d>> {
    denied.chunks(TOGETHER).find_map(|group| {
        let index = covered(group, paths).into_iter().map(|(index, ..)| index).min()?;
        group.get(index).map(|(at, _)| at)
    })
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

/// For each denied path of `group` that covers one of `paths`, its index with the first path that it covers.
fn covered(group: &[(At<'_>, String)], paths: &BTreeMap<String, Span>) -> Vec<(usize, String, Span)> {
    let mut all = Vec::new();
    let mut patterns = Vec::new();
    for (index, (at, denied)) in group.iter().enumerate() {
        if is_pattern(at) {
            patterns.push((index, denied));
            continue;
        }
        // The root can be denied whatever the profile says.
        if denied == "/" {
            continue;
        }
        let below = format!("{denied}/");
        let same = paths.get_key_value(denied);
        let inside = || paths.range(below.clone()..).next().filter(|(path, _)| path.starts_with(&below));
        if let Some((path, span)) = same.or_else(inside) {
            all.push((index, path.clone(), *span));
        }
    }
    if patterns.is_empty() || paths.is_empty() {
        return all;
    }
    let globs = patterns.iter().filter_map(|(_, pattern)| {
        let mut glob = GlobBuilder::new(pattern);
        glob.literal_separator(true).backslash_escape(true).allow_unclosed_class(true).build().ok()
    });
    let globs: Vec<_> = globs.collect();
    let mut builder = GlobSet::builder();
    for glob in globs {
        builder.add(glob);
    }
    let Ok(set) = builder.build() else { return all };
    let mut met = vec![false; patterns.len()];
    for (path, span) in paths {
        for at in set.matches(path) {
            if let (Some(met), Some((index, _))) = (met.get_mut(at), patterns.get(at))
                && !std::mem::replace(met, true)
            {
                all.push((*index, path.clone(), *span));
            }
        }
    }
    all
}
