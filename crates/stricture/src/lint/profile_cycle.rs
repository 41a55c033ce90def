//! See [`LINT`].

use super::profiles::Broken;
use super::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// Permission profiles that extend each other in a circle.
    ///
    /// The client follows the parents of the profile that `default_permissions` selects and refuses a circle. A circle among
    /// profiles that are not selected goes unnoticed until somebody selects one of them.
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

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.profiles();
    let Some(selected) = profiles.selected() else { return };
    if let Err(Broken::Cycle(extends)) = profiles.chain(selected) {
        let parent = extends.node.as_text().unwrap_or_default();
        let (message, help) = circle(parent);
        let mut finding = LINT.value(&extends, message).help(help);
        if let Some(profile) = profiles.get(parent) {
            finding = finding.label(profile.key_span, "the circle comes back to this profile");
        }
        found.push(finding);
    }
}

/// What is wrong with a line that leads back to `parent`, and what to do.
pub(super) fn circle(parent: &str) -> (String, &'static str) {
    let message = format!("the profile {} extends itself through this line", quoted(parent));
    (message, "end the chain at `:read-only` or `:workspace`")
}
