//! See [`LINT`].

use std::collections::HashSet;

use crate::client::network::{self, Form, OlderList};
use crate::lint::{Context, declare_lint, edits, quoted};
use crate::report::{Edit, Finding, Fix};
use crate::schema::At;
use crate::syntax::Node;

declare_lint! {
    /// A policy writes network rules in the older form, as lists.
    ///
    /// The table `domains` allows or denies each domain in one place. With the lists `allowed_domains` and `denied_domains`, you must read
    /// both: the client denies a domain that is in both lists. The table `unix_sockets` replaces the list `allow_unix_sockets`.
    ///
    /// Clients before 0.120 know only the lists.
    ///
    /// ```toml,flagged
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// allowed_domains = ["**.example.com"]
    /// ```
    ///
    /// ```toml,fine
    /// [network_proxy]
    /// enabled = true
    /// managed_allowed_domains_only = true
    /// domains = { "**.example.com" = "allow" }
    /// ```
    "deprecated-network-lists", Untidy, check
}

fn check(cx: &Context<'_>, found: &mut Vec<Finding>) {
    for constraints in network::all_constraints(cx.client()) {
        for form in constraints.forms() {
            // Both forms side by side are refused.
            if form.table.is_some() {
                continue;
            }
            let lists = form.lists.iter().map(|list| list.at);
            let mut given: Vec<&At<'_>> = lists.filter(|at| is_list_of_texts(at)).collect();
            given.sort_by_key(|at| at.key_span);
            let Some((first, others)) = given.split_first() else { continue };
            let message =
                format!("the list {} is the older form of the table {}", quoted(first.name()), quoted(form.name));
            let finding = LINT
                .key(first, message)
                .help(format!("move each entry into the table {}, as a key", quoted(form.name)));
            let finding = others.iter().fold(finding, |finding, at| finding.label(at.key_span, "also the older form"));
            let alone = network::in_one_place(cx.client());
            let fix = alone.then(|| rewritten(cx.text(), constraints.at.node, &form)).flatten();
            found.push(
                finding.fix(fix.map(|edits| Fix::safe(format!("move the entries into {}", quoted(form.name)), edits))),
            );
        }
    }
}

fn is_list_of_texts(at: &At<'_>) -> bool {
    at.node.as_array().is_some_and(|elements| elements.iter().all(|element| element.as_text().is_some()))
}

/// The lists of one table as keys of it, each where its list stands.
fn rewritten(text: &str, constraints: &Node, form: &Form<'_, '_>) -> Option<Vec<Edit>> {
    let table = form.name;
    let mut met = HashSet::new();
    let mut edits = Vec::new();
    for OlderList { at, word, .. } in &form.lists {
        let elements = at.node.as_array()?;
        let mut entries = Vec::with_capacity(elements.len());
        for element in elements {
            let entry = element.as_text()?;
            // What is said once is enough, and what an earlier list says wins.
            let line = met.insert(entry).then(|| format!("{table}.{} = \"{word}\"", edits::key(entry)));
            entries.push(line);
        }
        edits.extend(edits::entries_for_array(text, constraints, at.key_span, at.node, &entries)?);
    }
    Some(edits)
}
