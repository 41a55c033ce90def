//! See [`LINT`].

use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// A default permission profile that nobody may select.
    ///
    /// `default_permissions` needs `allowed_permission_profiles`, in which the same name is `true`.
    ///
    /// ```toml,flagged
    /// default_permissions = ":read-only"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = false
    /// ":workspace" = true
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = ":read-only"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// ":workspace" = true
    /// ```
    "default-profile-not-allowed", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.client().profiles();
    let Some((default, name)) = profiles.default.as_ref().and_then(|at| Some((at, at.node.as_text()?))) else { return };
    if profiles.allows(name) {
        return;
    }
    let message = format!("the default profile {} is not among the allowed ones", quoted(name));
    let finding = LINT.value(default, message);
    let exists = |name| profiles.exists(name).then_some(());
    let denied = profiles.allowed_names.iter().find(|at| at.name() == name);
    found.push(match (&profiles.allowed, denied) {
        (_, Some(denied)) => {
            finding.label(denied.node.span, "denied here").help("set it to true there, or choose another default")
        }
        (Some(allowed), None) => finding
            .label(allowed.key_span, "the profiles that are allowed")
            .fix(exists(name).and_then(|()| {
                let edit = edits::with_entry(cx.text(), allowed.node, &format!("{} = true", edits::key(name)))?;
                Some(Fix::guess(format!("allow {}", quoted(name)), [edit]))
            }))
            .help(format!("add {} = true there, or choose another default", quoted(name))),
        (None, None) => {
            finding.help("add [allowed_permission_profiles] with this name set to true").fix(exists(name).map(|()| {
                let line = format!("allowed_permission_profiles = {{ {} = true }}", edits::key(name));
                Fix::guess(
                    format!("allow {} and no other", quoted(name)),
                    [edits::with_line_below(cx.text(), default.node.span, &line)],
                )
            }))
        }
    });
}
