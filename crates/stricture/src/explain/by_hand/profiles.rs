//! The sentences about permission profiles that people may select.

use crate::client::profiles::{ReadOnlyBecause, UNSET_PROFILE};
use crate::explain::facts::Facts;
use crate::explain::values::{code, listed, some};
use crate::schema::At;

/// The profiles that people may select, and what takes the place of other choices. What the client makes of
/// `sandbox_mode` and of the options was seen live on 0.169.0 and 0.171.0, also beside a list of modes.
pub(super) fn list(at: &At<'_>, facts: &Facts) -> Option<String> {
    let entries = at.entries();
    let names = |on: bool| -> Vec<&str> {
        entries.iter().filter(|entry| entry.node.as_bool() == Some(on)).map(At::name).collect()
    };
    let (on, off) = (names(true), names(false));
    if on.len() + off.len() != entries.len() || on.is_empty() {
        return None;
    }
    let quote = |names: &[&str], and| listed(names.iter().map(|name| code(name)), and);
    let what = if on.len() == 1 { "profile" } else { "profiles" };
    let mut sentences = vec![format!("People may select only the permission {what} {}.", quote(&on, "and"))];
    if !off.is_empty() {
        sentences.push(format!("They may not select {}.", quote(&off, "or")));
    }
    // The sentence about the default has its own.
    let others = on.iter().filter(|name| facts.default_profile.as_deref() != Some(**name));
    let replaced = others.filter_map(|name| Some((name, facts.read_only(name)?)));
    sentences.extend(replaced.map(|(name, why)| {
        format!("The profile {} gives only read-only permissions, with a warning: {}.", code(name), because(why))
    }));
    if facts.default_profile.is_some() {
        sentences.push("The client uses the default profile instead of another one, and warns people.".to_owned());
    } else {
        sentences.push(format!(
            "{} applies until a person selects another one, and instead of one that is not allowed.",
            code(UNSET_PROFILE)
        ));
    }
    sentences.push(
        "The client ignores `sandbox_mode` and `-s` without a warning, even if they are stricter: people select a profile with \
         `default_permissions`."
            .to_owned(),
    );
    sentences.push(
        "With `--dangerously-bypass-approvals-and-sandbox`, the sandbox of the profile still applies.".to_owned(),
    );
    Some(sentences.join(" "))
}

/// The profile that applies to people who select none.
pub(super) fn default(at: &At<'_>, facts: &Facts) -> Option<String> {
    let name = some(at)?;
    Some(match facts.read_only(at.node.as_text()?) {
        Some(why) => format!(
            "People who select no other permission profile get read-only permissions and a warning. \
             The default {name} does not work: {}.",
            because(why)
        ),
        None => format!("The permission profile {name} applies until a person selects another one."),
    })
}

/// Why a profile does not give what it says.
fn because(why: ReadOnlyBecause) -> String {
    match why {
        ReadOnlyBecause::ModeMissing(mode) => format!("it needs the sandbox mode {}, which is not allowed", code(mode)),
        ReadOnlyBecause::ReadsDenied => "nobody gets full access while a path may not be read".to_owned(),
    }
}
