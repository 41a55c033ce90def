//! See [`LINT`].

use crate::client::profiles::{PARENTS, ProfileRefusal, Profiles, is_built_in, is_reserved};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A policy has permission profiles, but no default profile.
    ///
    /// The client must know which profile applies until a person selects one. It assumes a default only if `allowed_permission_profiles`
    /// allows both `:workspace` and `:read-only`. If not, it refuses the policy.
    ///
    /// ```toml,flagged
    /// [permissions.developers]
    /// extends = ":workspace"
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
    /// ```
    "missing-default-permissions", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.client().profiles();
    for refusal in cx.client().profile_refusals() {
        match refusal {
            ProfileRefusal::NoDefault { allowed } => {
                let message = "`default_permissions` is missing: it is optional only if both `:workspace` and `:read-only` are allowed";
                let finding = LINT.key(allowed, message);
                let help = "add default_permissions = \"…\" with one of the allowed profiles";
                let denied = profiles.allowed_names.iter().filter(|at| at.node.as_bool() == Some(false));
                let denied = denied.filter(|at| PARENTS.contains(&at.name()));
                let finding = denied.fold(finding, |finding, denied| finding.label(denied.node.span, "denied here"));
                found.push(finding.help(help).fix(only_allowed(profiles).map(|name| select(cx, name, false))));
            }
            ProfileRefusal::OnlyDescribed { first, clients } => {
                let message = "`default_permissions` is missing, but the policy has permission profiles: the client refuses the policy";
                let help =
                    "add default_permissions; and add [allowed_permission_profiles] with the same name set to true";
                let only = profiles.described.len() == 1 && !is_reserved(first.name());
                let finding = LINT.key(first, message).help(help).with_clients(*clients);
                // With a default, only an update helps.
                let only = only && profiles.default.is_none() && profiles.allowed.is_none();
                found.push(finding.fix(only.then(|| select(cx, first.name(), true))));
            }
            _ => {}
        }
    }
}

/// The one profile that people may select.
fn only_allowed<'d>(profiles: &Profiles<'d>) -> Option<&'d str> {
    let mut allowed = profiles.selectable();
    let only = allowed.next()?.name();
    // A name of one's own that is reserved is to change first.
    let can_be = if is_reserved(only) { is_built_in(only) } else { profiles.exists(only) };
    (allowed.next().is_none() && can_be).then_some(only)
}

fn select(cx: &Context<'_>, name: &str, allow: bool) -> Fix {
    let mut lines = vec![format!("default_permissions = {}", edits::string(name))];
    if allow {
        lines.push(format!("allowed_permission_profiles = {{ {} = true }}", edits::key(name)));
    }
    let title = if allow { "allow it and make it" } else { "make it" };
    let title = format!("{title} the default: {}", quoted(name));
    Fix::guess(title, [edits::with_top_entry(cx.text(), cx.root(), &lines)])
}
