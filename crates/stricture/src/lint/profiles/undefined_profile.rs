//! See [`LINT`].

use crate::client::profiles::{FULL_ACCESS_PROFILE, NoParent, PARENTS, ProfileRefusal, Profiles};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Finding, Fix};
use crate::schema::{self, At};

declare_lint! {
    /// A policy refers to a permission profile that does not exist.
    ///
    /// Every name in `allowed_permission_profiles` must be built in (`:read-only`, `:workspace`, `:danger-full-access`) or have a table
    /// under `permissions`. This also applies to a name with the value `false`, and to the parents of the profile in `default_permissions`.
    ///
    /// A profile of this name in a person's own `config.toml`, or in the `.codex/config.toml` of a project that the person trusts, is enough
    /// for a name in `allowed_permission_profiles`. The client then starts on that person's machine, and that configuration decides what
    /// the profile allows: it can allow writing everywhere.
    ///
    /// ```toml,flagged
    /// default_permissions = ":read-only"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// developers = false
    /// ```
    ///
    /// ```toml,fine
    /// default_permissions = ":read-only"
    ///
    /// [allowed_permission_profiles]
    /// ":read-only" = true
    /// developers = false
    ///
    /// [permissions.developers]
    /// extends = ":workspace"
    /// ```
    "undefined-profile", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    let profiles = cx.client().profiles();
    for refusal in cx.client().profile_refusals() {
        match refusal {
            ProfileRefusal::Undefined(at, clients) => {
                let message = format!(
                    "the policy does not describe {}: the client refuses it, unless others do",
                    quoted(at.name())
                );
                let finding = LINT.key(at, message).help(advice(profiles, at.name())).fix(named_fix(cx, at));
                found.push(finding.with_clients(*clients));
            }
            ProfileRefusal::NoParent { extends, why } => {
                let (message, help) = no_parent(profiles, *why);
                let message = format!("{message}: the client refuses the policy");
                let fix = match why {
                    NoParent::FullAccess => None,
                    NoParent::Undefined(parent) => near_parent(profiles, parent)
                        .and_then(|near| Some((near, edits::word(cx.text(), extends.node.span, near)?)))
                        .map(|(near, edit)| Fix::guess(format!("replace it with {}", quoted(near)), [edit])),
                };
                found.push(LINT.value(extends, message).help(help).fix(fix));
            }
            _ => {}
        }
    }
}

/// What is wrong with a parent that no profile can have, and what to do.
pub(in crate::lint) fn no_parent(profiles: &Profiles<'_>, why: NoParent<'_>) -> (String, String) {
    match why {
        NoParent::FullAccess => {
            let help = "use `:workspace` as the parent, and allow more; or select the built-in profile itself";
            (format!("no profile can extend {}", quoted(FULL_ACCESS_PROFILE)), help.to_owned())
        }
        NoParent::Undefined(parent) => {
            (format!("there is no permission profile {} to extend", quoted(parent)), advice(profiles, parent))
        }
    }
}

/// Writes the name that the author most likely meant, or removes the name of a profile that nobody may select.
fn named_fix(cx: &Context<'_>, at: &At<'_>) -> Option<Fix> {
    let profiles = cx.client().profiles();
    match nearest(profiles, at.name()) {
        Some(near) => {
            let mut edits = cx.renamed(at.key_span, near)?;
            // An author who misspells a name twice means the same profile twice.
            if let Some(default) = profiles.default.as_ref().filter(|default| default.node.as_text() == Some(at.name()))
            {
                edits.push(edits::word(cx.text(), default.node.span, near)?);
            }
            Some(Fix::guess(format!("rename it to {}", quoted(near)), edits))
        }
        None if at.node.as_bool() == Some(false) && profiles.allowed_names.len() > 1 => {
            let edits = edits::without(cx.text(), at.key_span, at.node)?;
            Some(Fix::safe("remove it: people cannot select a profile that is not listed", edits))
        }
        None => None,
    }
}

/// The profile that the author most likely wanted to extend, unless it would then extend itself.
fn near_parent<'d>(profiles: &Profiles<'d>, parent: &str) -> Option<&'d str> {
    let near = nearest(profiles, parent)?;
    // The chain of one that leads back here is broken here.
    profiles.chain(near).is_ok().then_some(near)
}

fn nearest<'d>(profiles: &Profiles<'d>, name: &str) -> Option<&'d str> {
    let known = profiles.described.iter().take(200).map(At::name).chain(PARENTS.iter().copied());
    schema::nearest(name, known)
}

fn advice(profiles: &Profiles<'_>, name: &str) -> String {
    match nearest(profiles, name) {
        Some(near) => format!("did you mean {}?", quoted(near)),
        None => format!("add [permissions.{}], or remove the name", quoted(name).trim_matches('`')),
    }
}
