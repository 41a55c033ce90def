//! See [`LINT`].

use crate::client::profiles::{self, Mistake, OnSelection};
use crate::client::read_conflicts::Covered;
use crate::lint::format::unchecked_expression;
use crate::lint::profiles::{invalid_profile_path, profile_cycle, undefined_profile};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

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
    "unselected-profile-broken", Risky, check, start_depends(Profile)
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for OnSelection { profile, mistake } in profiles::mistakes(cx.client()) {
        let stops = |message: &str| format!("whoever selects {} stops the client: {message}", quoted(profile));
        found.push(match mistake {
            Mistake::NoParent { extends, why } => {
                let (message, help) = undefined_profile::no_parent(cx.client().profiles(), why);
                LINT.value(&extends, stops(&message)).help(help)
            }
            Mistake::Cycle { extends, parent } => {
                let (message, help) = profile_cycle::circle(parent);
                LINT.value(&extends, stops(&message)).help(help)
            }
            Mistake::Path { key, span, fault } => {
                let (message, help) = invalid_profile_path::worded(&fault);
                LINT.at(key, span, stops(&message)).help(help)
            }
            Mistake::EveryHost(rule) => {
                let message = format!("{} stands for every host, which no profile can deny", quoted(rule.name()));
                LINT.key(&rule, stops(&message)).help("leave the rule out: what is not allowed is denied")
            }
            Mistake::NotDecided(denied) => unchecked_expression::pattern(&LINT, &denied),
            Mistake::DeniedRead(Covered { denied, path, rule }) => {
                let message = stops(&format!("{} is readable here and denied to all", quoted(&path)));
                let finding = LINT.at(cx.key_at(rule), rule, message).label(denied.node.span, "denied here");
                finding.help("remove one of the two: what is denied stays denied in every profile")
            }
        });
    }
}
