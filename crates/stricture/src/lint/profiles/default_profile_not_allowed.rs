//! See [`LINT`].

use crate::client::profiles::ProfileRefusal;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};

declare_lint! {
    /// The default permission profile is not among the allowed ones.
    ///
    /// If a policy sets `default_permissions`, it must also set `allowed_permission_profiles` and give the same name the value `true`
    /// there. If not, the client refuses the policy.
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
    for refusal in cx.client().profile_refusals() {
        let ProfileRefusal::DefaultNotAllowed { default, name, denied } = refusal else { continue };
        let message = format!(
            "the default profile {} is not among the allowed ones: the client refuses the policy",
            quoted(name)
        );
        let finding = LINT.value(default, message);
        let profiles = cx.client().profiles();
        found.push(match (denied, &profiles.allowed) {
            (Some(denied), _) => finding
                .label(denied.node.span, "denied here")
                .help("set it to true there, or choose another default profile"),
            (None, Some(allowed)) => {
                let line = format!("{} = true", edits::key(name));
                let edit = profiles.exists(name).then(|| edits::with_entry(cx.text(), allowed.node, &line)).flatten();
                let fix = edit.map(|edit| Fix::guess(format!("add {}", quoted(&line)), [edit]));
                let help = format!("add {} there, or choose another default profile", quoted(&line));
                finding.label(allowed.key_span, "the allowed profiles").fix(fix).help(help)
            }
            (None, None) => {
                let line = format!("allowed_permission_profiles = {{ {} = true }}", edits::key(name));
                let fix = profiles.exists(name).then(|| {
                    let edit = edits::with_line_below(cx.text(), default.node.span, &line);
                    Fix::guess(format!("add {}", quoted(&line)), [edit])
                });
                finding.help("add [allowed_permission_profiles] and set this name to true in it").fix(fix)
            }
        });
    }
}
