//! See [`LINT`].

use crate::client::profiles::{self, Mistake, OnSelection};
use crate::client::read_conflicts::Covered;
use crate::lint::format::unchecked_expression;
use crate::lint::profiles::{invalid_profile_path, profile_cycle, undefined_profile};
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A permission profile that people may select, but that is not the default, has a mistake.
    ///
    /// The client checks only the selected profile. In another profile, it does not notice:
    ///
    /// - a parent that does not exist
    /// - profiles that extend each other in a circle
    /// - a path that the client cannot use, or that `deny_read` denies
    /// - a network rule that denies every host
    ///
    /// But such a mistake stops the client of each person who selects the profile.
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
        let stops =
            |message: &str| format!("the client refuses to start for people who select {}: {message}", quoted(profile));
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
                LINT.at(key, span, stops(&message)).help(help).with_clients(fault.clients())
            }
            Mistake::EveryHost(rule) => {
                let message = format!("{} means every host, which no profile can deny", quoted(rule.name()));
                LINT.key(&rule, stops(&message)).help("remove the rule: the client denies what is not allowed")
            }
            Mistake::NotDecided(denied) => unchecked_expression::pattern(&LINT, &denied),
            Mistake::DeniedRead(Covered { denied, path, rule }) => {
                let message =
                    stops(&format!("{} is readable in the profile, but `deny_read` denies it", quoted(&path)));
                let finding = LINT.at(cx.key_at(rule), rule, message).label(denied.node.span, "denied here");
                finding.help("remove one of the two: a path in `deny_read` stays denied in every profile")
            }
        });
    }
}
