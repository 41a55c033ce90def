//! The destinations of the desktop app: the domains of its own list, and the origins of the agent's browser.

use std::collections::HashMap;

use super::Client;
use super::domains::exact_domain;
use crate::schema::{At, View};
use crate::syntax::Span;

/// A domain of the app's list that stops the client.
pub(crate) enum DesktopRefusal<'d> {
    /// It is not an exact name.
    Inexact(At<'d>),
    /// The same name was listed at `first`, with the same word or not.
    Twice { again: At<'d>, first: Span, agrees: bool },
}

/// All domains that stop the client, also while the list is switched off: the cases `application-domain-*`. Letter case and a final dot
/// do not tell names apart, as `application-domain-case-duplicate` and `application-domain-dot-duplicate` show.
pub(crate) fn refusals<'d>(client: &Client<'d>) -> Vec<DesktopRefusal<'d>> {
    let network = client.policy().view("application").and_then(|application| application.view("network"));
    let mut met = HashMap::new();
    let mut refusals = Vec::new();
    for at in network.map(|network| network.map("domains")).unwrap_or_default() {
        let Some(name) = exact_domain(at.name()) else {
            refusals.push(DesktopRefusal::Inexact(at));
            continue;
        };
        let word = at.word().map(|(word, _)| word);
        if let Some((first, known)) = met.insert(name, (at.key_span, word)) {
            refusals.push(DesktopRefusal::Twice { first, agrees: known == word, again: at });
        }
    }
    refusals
}

/// The rules of the browser, whose names should be origins: the client takes any text, as the cases `browser-origin-path`,
/// `browser-origin-no-url` and `browser-origin-blank` show.
pub(crate) fn origins<'d>(client: &Client<'d>) -> Vec<At<'d>> {
    client.policy().view("browser_use").map(|browser| browser.map("origins")).unwrap_or_default()
}

/// Whether the agent may operate neither browsers nor desktop apps, whatever else the policy says of them. This follows from the format: no such
/// tool was seen at work.
pub(crate) fn operates_nothing(policy: &View<'_>) -> bool {
    policy.bool("allow_browser_and_computer_use") == Some(false)
}
