//! See [`LINT`].

use std::collections::HashMap;

use crate::client::profiles::{ProfileRefusal, extends, is_built_in, is_shared_table};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::At;
use crate::syntax::Span;

declare_lint! {
    /// A permission profile has a name that only the client may use.
    ///
    /// Names that begin with a colon belong to built-in profiles, so the client refuses such a profile in a policy. The names `filesystem`
    /// and `network` are not available either: these tables hold constraints for all profiles.
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
        let message = format!(
            "the profile name {} begins with a colon, which only built-in profiles may do: the client refuses it",
            quoted(at.name())
        );
        let mut finding = LINT.key(at, message).help("remove the colon here and in every place that names the profile");
        let references = references.get_or_insert_with(|| References::of(cx));
        let values = references.values.get(at.name()).map(Vec::as_slice).unwrap_or_default();
        for value in values.iter().take(MOST_LABELS) {
            finding = finding.label(*value, "names this profile");
        }
        found.push(finding.fix(renamed(cx, at, values, references)));
    }
}

/// Most places that labels show beside the profile that they name.
const MOST_LABELS: usize = 5;

/// The places that name profiles.
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
    // An author who describes a built-in profile wants to change that profile.
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
