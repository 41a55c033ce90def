//! See [`LINT`].

use std::collections::{HashMap, HashSet};

use crate::client::network::NetworkRefusal;
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::At;

declare_lint! {
    /// A policy writes network rules both as a table and as older lists.
    ///
    /// The table `domains` excludes the lists `allowed_domains` and `denied_domains`. The table `unix_sockets` excludes the list
    /// `allow_unix_sockets`. The client refuses a policy that has both, even if they are empty.
    ///
    /// ```toml,flagged
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "example.com" = "allow" }
    /// denied_domains = ["example.org"]
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "example.com" = "allow", "example.org" = "deny" }
    /// ```
    "mixed-network-forms", Rejected, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for refusal in cx.client().network_refusals() {
        let NetworkRefusal::MixedForms { list, list_name, word, table, table_name } = refusal else { continue };
        let (old, current) = (quoted(list_name), quoted(table_name));
        let finding = LINT.key(list, format!("{old} and {current} exclude each other: the client refuses the policy"));
        let edits = moved(cx.text(), list, table, word);
        let fix = edits.map(|edits| Fix::safe(format!("move the entries into {current}"), edits));
        let help = format!("move the entries of the list into {current}, and remove the list");
        found.push(finding.label(table.key_span, "the table").help(help).fix(fix));
    }
}

/// Moves the entries of a list into a table, with `word`. `None` where the table says otherwise of one of them.
fn moved(text: &str, list: &At<'_>, table: &At<'_>, word: &str) -> Option<Vec<Edit>> {
    let known: HashMap<&str, Option<&str>> = table.entries().iter().map(|at| (at.name(), at.node.as_text())).collect();
    let mut met = HashSet::new();
    let mut new = Vec::new();
    for element in list.node.as_array()? {
        let name = element.as_text()?;
        match known.get(name) {
            None if met.insert(name) => new.push(format!("{} = {}", edits::key(name), edits::string(word))),
            None => {}
            Some(known) if *known == Some(word) => {}
            Some(_) => return None,
        }
    }
    let mut edits = edits::without(text, list.key_span, list.node)?;
    if !new.is_empty() {
        edits.push(edits::with_entries(text, table.node, &new)?);
    }
    Some(edits)
}
