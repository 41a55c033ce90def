//! See [`LINT`].

use crate::client::profiles::{ProfileRefusal, Profiles, extends};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;
use crate::schema::At;

declare_lint! {
    /// A permission profile has itself among its parents.
    ///
    /// The client follows the parents of the profile in `default_permissions` and refuses a circle. A circle among other profiles has
    /// no effect until a person selects one of these profiles. `unselected-profile-broken` reports such a circle.
    ///
    /// ```toml,flagged
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = "contractors"
    ///
    /// [permissions.contractors]
    /// extends = "developers"
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = "developers"
    ///
    /// [allowed_permission_profiles]
    /// developers = true
    ///
    /// [permissions.developers]
    /// extends = "contractors"
    ///
    /// [permissions.contractors]
    /// extends = ":read-only"
    /// ```
    "profile-cycle", Rejected, check
}

/// Lines of a circle that are shown beside the one that closes it.
const MOST_LABELS: usize = 5;

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.client().profiles();
    for refusal in cx.client().profile_refusals() {
        let ProfileRefusal::Cycle { extends, parent } = refusal else { continue };
        let (message, help) = circle(parent);
        let message = format!("{message}: the client refuses the policy");
        let mut finding = LINT.value(extends, message).help(help);
        if let Some(profile) = profiles.get(parent) {
            finding = finding.label(profile.key_span, "the circle returns to this profile");
        }
        for extends in between(profiles, parent, extends).iter().take(MOST_LABELS) {
            finding = finding.label(extends.node.span, "part of the circle");
        }
        found.push(finding);
    }
}

/// The lines that lead from the profile `first` to the one that `closing` belongs to.
fn between<'d>(profiles: &Profiles<'d>, first: &str, closing: &At<'d>) -> Vec<At<'d>> {
    let extends = |name: &str| extends(profiles.get(name)?);
    let mut lines = Vec::new();
    let mut next = extends(first);
    while let Some(line) = next.filter(|line| line.node.span != closing.node.span && lines.len() <= MOST_LABELS) {
        next = line.node.as_text().and_then(extends);
        lines.push(line);
    }
    lines
}

/// What is wrong with a line that leads back to `parent`, and what to do.
pub(in crate::lint) fn circle(parent: &str) -> (String, &'static str) {
    let message = format!("the profile {} extends itself through this line", quoted(parent));
    (message, "end the chain at `:read-only` or `:workspace`")
}
