//! See [`LINT`].

use std::collections::HashMap;

use crate::client::profiles::{ProfileRefusal, extends, is_built_in, is_shared_table};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::At;
use crate::syntax::Span;

declare_lint! {
    /// A permission profile with a name that belongs to the client.
    ///
    /// Names that begin with a colon are those of built-in profiles. (`filesystem` and `network` are taken too: they are tables of
    /// constraints that every profile shares.)
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    ///
    /// [permissions.":contractors"]
    /// extends = ":read-only"
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    ///
    /// [permissions.contractors]
    /// extends = ":read-only"
    /// ```
    "reserved-profile-name", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let mut references = None;
    for refusal in cx.client().profile_refusals() {
        let ProfileRefusal::ReservedName(at) = refusal else { continue };
        let message = format!("{} is a name for built-in profiles: it begins with a colon", quoted(at.name()));
        let mut finding = LINT.key(at, message).help("remove the colon here and wherever the profile is named");
        let references = references.get_or_insert_with(|| References::of(cx));
        let values = references.values.get(at.name()).map(Vec::as_slice).unwrap_or_default();
        for value in values.iter().take(MOST_LABELS) {
            finding = finding.label(*value, "named here");
        }
        found.push(finding.fix(renamed(cx, at, values, references)));
    }
}

/// Places that are shown beside the profile that they name.
const MOST_LABELS: usize = 5;

/// Where profiles are named.
struct References<'d> {
    /// As values, by the profile.
    values: HashMap<&'d str, Vec<Span>>,
    /// As keys of those that people may select.
    allowed: HashMap<&'d str, Span>,
}

impl<'d> References<'d> {
    fn of(cx: &Context<'d>) -> Self {
        let profiles = cx.client().profiles();
        let mut values: HashMap<&'d str, Vec<Span>> = HashMap::new();
        let parents = profiles.described.iter().filter_map(extends);
        for at in profiles.default.iter().cloned().chain(parents) {
            if let Some(name) = at.node.as_text() {
                values.entry(name).or_default().push(at.node.span);
            }
        }
        Self { values, allowed: profiles.allowed_names.iter().map(|at| (at.name(), at.key_span)).collect() }
    }
}

fn renamed(cx: &Context<'_>, at: &At<'_>, values: &[Span], references: &References<'_>) -> Option<Fix> {
    let name = at.name().trim_start_matches(':');
    // Whoever describes a built-in profile wants to change that one.
    if name.is_empty() || is_shared_table(name) || is_built_in(at.name()) {
        return None;
    }
    let mut edits = cx.renamed(at.key_span, name)?;
    if let Some(allowed) = references.allowed.get(at.name()) {
        edits.extend(cx.renamed(*allowed, name)?);
    }
    for value in values {
        edits.push(edits::word(cx.text(), *value, name)?);
    }
    Some(Fix::guess(format!("rename it to {}", quoted(name)), edits))
}
