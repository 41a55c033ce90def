//! See [`LINT`].

use crate::client::unfamiliar::Unfamiliar;
use crate::lint::{Context, declare_lint, quoted};
use crate::report::Finding;

declare_lint! {
    /// A key or value stops clients that are older.
    ///
    /// Clients ignore most keys that they do not know. But they refuse the policy if they know the key and not the value, or if the table
    /// accepts no unknown keys. The client then does not start on a machine without the update.
    ///
    /// Stricture reports this only for the clients that you ask about: with `--client`, or with `clients` in `stricture.toml`. Otherwise it
    /// judges for the newest client, which knows all keys.
    ///
    /// ```toml,flagged
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt-user", justification = "A person decides" },
    /// ]
    /// ```
    ///
    /// ```toml,fine
    /// [rules]
    /// prefix_rules = [
    ///   { pattern = [{ token = "git" }, { token = "push" }], decision = "prompt", justification = "Ask first" },
    /// ]
    /// ```
    "needs-newer-client", Rejected, check, of_older_clients
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for unfamiliar in cx.unfamiliar() {
        let refusing = unfamiliar.knowledge.refused.and(cx.clients());
        let Some(last) = refusing.last() else { continue };
        let subject = if refusing.iter().count() == 1 {
            format!("client {last} refuses")
        } else {
            format!("clients {refusing} refuse")
        };
        let message = format!("{subject} the policy because of {}", named(unfamiliar));
        let finding = LINT.at(unfamiliar.path(), unfamiliar.span(), message).with_clients(refusing);
        found.push(finding.help(remedy(unfamiliar)));
    }
}

/// The key or word, for a message.
pub(super) fn named(unfamiliar: &Unfamiliar<'_>) -> String {
    match unfamiliar.word {
        Some(word) => quoted(word),
        None => format!("the key {}", quoted(unfamiliar.key())),
    }
}

/// What to do about machines with an older client.
pub(super) fn remedy(unfamiliar: &Unfamiliar<'_>) -> String {
    let known = unfamiliar.knowledge.known.iter().next().filter(|_| unfamiliar.is_of_the_newest());
    known.map_or_else(
        || "remove it".to_owned(),
        |first| format!("give the policy only to machines whose client is {first} or later"),
    )
}
